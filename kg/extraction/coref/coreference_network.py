"""The learnt model of coreference: how probable it is that an anaphor means one of its candidates.

Word-level coreference after Dobrovolskii, "Word-Level Coreference Resolution" (EMNLP 2021): a mention is its head word. The
reader leaves a state of each word in `doc.tensor`, from the middle of its encoder and read sentence by sentence; a window of
text goes on from there through layers of the model's own, which look across sentences. A candidate is a cluster of mentions;
pairs of words and the features of `kg.extraction.coref.antecedent_features` rate it together. Made by
`python -m kg.training coreference`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.errors import InvalidWeights
from kg.extraction.coref.anaphor_kinds import AnaphorKind
from kg.extraction.coref.reading_windows import windows_of
from kg.reader.annotation import states_of
from kg.reader.weight_files import session_of, shipped

HOME = Path(__file__).parent / "weights"
WORDS, CANDIDATES, CARD = "words.onnx", "candidates.onnx", "card.json"
CANDIDATE_INPUTS = ("anaphor", "others", "known", "features", "kind")
NEAREST = 4
"""So many mentions of a candidate are looked at, the nearest before the anaphor first."""
Vector = NDArray[np.float32]


def nearest(anaphor: int, members: Sequence[int]) -> list[int]:
    """The tokens at which a candidate is compared with the anaphor."""
    return sorted((m for m in members if m != anaphor), key=lambda m: (m > anaphor, -m))[:NEAREST]


class CoreferenceNetwork:
    """The networks, one on the other."""

    def __init__(self, words: ort.InferenceSession, candidates: ort.InferenceSession) -> None:
        self._words, self._candidates = words, candidates

    def vectors(self, doc: Doc) -> Vector:
        """A vector of each token of the document; naught for white space."""
        states = states_of(doc)
        found: Vector | None = None
        for window in windows_of(doc):
            words = list(window.words)
            (vectors,) = self._words.run(None, {"states": states[None, words].astype(np.float32)})
            if found is None:
                found = np.zeros((len(doc), vectors.shape[-1]), dtype=np.float32)
            found[words[window.before :]] = vectors[0, window.before :]
        return found if found is not None else np.zeros((len(doc), 1), dtype=np.float32)

    def probabilities(
        self,
        kind: AnaphorKind,
        vectors: Vector,
        anaphor: int,
        candidates: Sequence[Sequence[int]],
        features: Vector,
    ) -> NDArray[np.float64]:
        """How probable each candidate is, given by the tokens that mention it and a row of features; what is missing to one
        is for none of them."""
        others, known = gathered(vectors, anaphor, candidates)
        rows = {
            "anaphor": vectors[anaphor],
            "others": others,
            "known": known,
            "features": features,
            "kind": np.array(kind.number, dtype=np.int64),
        }
        (scores,) = self._candidates.run(None, rows)
        weights = np.exp(np.append(scores.astype(np.float64), 0.0) - max(float(scores.max()), 0.0))
        return np.asarray((weights / weights.sum())[:-1])


def gathered(vectors: Vector, anaphor: int, candidates: Sequence[Sequence[int]]) -> tuple[Vector, Vector]:
    """The vectors of each candidate's nearest mentions [n, NEAREST, width], and which of the places are filled."""
    others = np.zeros((len(candidates), NEAREST, vectors.shape[1]), dtype=np.float32)
    known = np.zeros((len(candidates), NEAREST), dtype=np.float32)
    for row, members in enumerate(candidates):
        tokens = nearest(anaphor, members)
        others[row, : len(tokens)] = vectors[tokens]
        known[row, : len(tokens)] = 1.0
    return others, known


@cache
def network(home: Path = HOME) -> CoreferenceNetwork:
    """The model that ships; raises InvalidWeights where a file is missing, damaged or made for another reader."""
    reader = shipped()
    try:
        files = {name: (home / name).read_bytes() for name in (WORDS, CANDIDATES)}
        card: dict[str, Any] = json.loads((home / CARD).read_text(encoding="utf-8"))
        promised, below = card["sha256"], card["reader"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidWeights(f"{home}: no weights of coreference: {error}") from error
    found = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    if found != promised or reader.checksum != below:
        raise InvalidWeights(
            f"{home}: the weights of coreference are damaged or made for another reader than the one that ships;"
            " install kg again or run `python -m kg.training coreference`"
        )
    return CoreferenceNetwork(session_of(files[WORDS]), session_of(files[CANDIDATES]))
