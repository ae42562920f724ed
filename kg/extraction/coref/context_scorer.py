"""What the words around a pronoun and around a candidate say of whether both mean the same.

A window of text goes through the lower half of the reader's encoder and then through layers of its own, which are
learnt on pronouns (`kg.training.context_network`); a small network rates each pair of words. After Joshi et al., "BERT for
Coreference Resolution" (2019); what the features of `kg.extraction.coref.pronoun_features` say is averaged with it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.errors import InvalidWeights
from kg.extraction.coref.context_windows import Window, windows_of
from kg.reader.network import MIDDLE
from kg.reader.weight_files import Weights, session_of, shipped
from kg.reader.word_features import Featurizer, collate

HOME = Path(__file__).parent
MODEL, CARD = "context.onnx", "context.json"
INPUTS = ("middle", "pronoun", "other", "things")
NEAREST = 4
"""So many mentions of a candidate are looked at, the nearest before the pronoun first."""
OUTSIDE = -1
"""In the place of a word: all that stand outside of the window."""
THREADS = 2


@dataclass(frozen=True, slots=True)
class Links:
    """How much the context speaks for a pronoun to mean another word; as much as for nothing at all is 0."""

    logits: Mapping[tuple[int, int], float] = field(default_factory=dict)
    """Of a pronoun and a word of its window (token indices), and of a pronoun and OUTSIDE."""

    def of(self, pronoun: int, members: Sequence[int]) -> float:
        """That of the mentions of one candidate (all token indices) which speaks loudest."""
        found = [self.logits[pronoun, m] for m in nearest(pronoun, members) if (pronoun, m) in self.logits]
        return max(found, default=self.logits[pronoun, OUTSIDE])

    def chances(self, pronoun: int, candidates: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        """How probable each candidate is, and last that it is none of them."""
        logits = np.array([*(self.of(pronoun, members) for members in candidates), 0.0])
        weights = np.exp(logits - logits.max())
        return np.asarray(weights / weights.sum())


def nearest(pronoun: int, members: Sequence[int]) -> list[int]:
    """The tokens at which a candidate is compared with the pronoun."""
    return sorted((m for m in members if m != pronoun), key=lambda m: (m > pronoun, -m))[:NEAREST]


def middle_of(reader: ort.InferenceSession, window: Window) -> NDArray[np.float32]:
    """A window's word pieces at the middle of the reader's encoder, [1, T, 384]; what lies above is not run."""
    options = ort.RunOptions()
    options.only_execute_path_to_fetches = True
    (middle,) = reader.run([MIDDLE], collate([window.features]), options)
    return np.asarray(middle)


class Context:
    """The two networks, one on the other."""

    def __init__(self, reader: Weights, session: ort.InferenceSession) -> None:
        self._reader, self._session = reader.session, session
        self._featurize = Featurizer(reader.tokenizer)

    def links(self, doc: Doc, pronouns: Mapping[int, bool], others: Collection[int]) -> Links:
        """All pairs of a pronoun (token index; whether it stands for things) and another token of its window."""
        others = frozenset(others)
        windows = windows_of(doc, list(pronouns), self._featurize)
        with ThreadPoolExecutor(THREADS) as pool:
            found = pool.map(lambda window: self._rated(window, pronouns, others), windows)
            return Links({pair: logit for rated in found for pair, logit in rated.items()})

    def _rated(
        self, window: Window, pronouns: Mapping[int, bool], others: Collection[int]
    ) -> dict[tuple[int, int], float]:
        inside = [i for i in window.places if i in others]
        pairs = [(p, i) for p in window.pronouns for i in (*inside, OUTSIDE) if i != p]
        rows = {
            "middle": middle_of(self._reader, window),
            "pronoun": np.array([window.place(p) for p, _ in pairs]),
            "other": np.array([window.place(i) for _, i in pairs]),
            "things": np.array([int(pronouns[p]) for p, _ in pairs]),
        }
        (logits,) = self._session.run(None, rows)
        return dict(zip(pairs, logits.tolist(), strict=True))


@cache
def context(home: Path = HOME) -> Context:
    """The networks that ship; raises InvalidWeights where a file is missing, damaged or made for another reader."""
    try:
        model = (home / MODEL).read_bytes()
        card: dict[str, Any] = json.loads((home / CARD).read_text(encoding="utf-8"))
        promised, below = card["sha256"], card["reader"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidWeights(f"{home / MODEL}: no weights for pronouns in context: {error}") from error
    reader = shipped()
    if hashlib.sha256(model).hexdigest() != promised or reader.checksum != below:
        raise InvalidWeights(
            f"{MODEL}: the weights are damaged or made for another reader than the one that ships;"
            " install kg again or run `python -m kg.training pronouns`"
        )
    return Context(reader, session_of(model))
