"""The network itself: sentences as words → what it reads in them, batched by length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.reader.name_tags import Name, best_tags, names_of
from kg.reader.spanning_tree import best_tree
from kg.reader.weight_files import Weights
from kg.reader.word_features import Batch, Features, Featurizer, collate

MAX_BATCH = 16
MAX_BATCH_PIECES = 2_000
MAX_PIECES = 500
NO_KIND = "none"
PREDICATE = 0.5
"""The probability above which a word is taken for a predicate."""
MIDDLE = "middle"
"""The word pieces at the middle layer of the encoder, [B, T, 768], for networks that stand on this one."""
WIDTH = 768
States = NDArray[np.float16]
"""A row a word, [words, WIDTH]."""


def no_states(words: int = 0) -> States:
    """The states of words that the network has not read: naught."""
    return np.zeros((words, WIDTH), dtype=np.float16)


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence read: a value a word; heads are indices in the sentence, -1 for the root.

    `tags` are Penn tags. `kinds` is what the phrase that a word heads stands for
    ("person", "event", …; "none" where it heads none), empty where the weights do not predict it.
    """

    upos: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    names: list[Name]
    kinds: list[str]
    roles: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    """Predicate → (head word of an argument, its role in PropBank), by place in the sentence."""
    qualities: list[dict[str, float]] = field(default_factory=list)
    """The scores of UDS of each word: "factual", "arg-particular" and so on."""
    certainties: list[float] = field(default_factory=list)
    """The probability of each word's head."""
    states: States = field(default_factory=no_states, compare=False, repr=False)
    """Each word at the middle layer of the encoder: the mean of its pieces. No row where the network was not asked."""

    def followed_by(self, other: Parse, offset: int, root: int) -> Parse:
        """Both as one sentence; `other` begins at word `offset` and its root depends on word `root`."""
        return Parse(
            self.upos + other.upos,
            self.tags + other.tags,
            self.heads + [root if h < 0 else h + offset for h in other.heads],
            self.relations
            + ["parataxis" if h < 0 else r for h, r in zip(other.heads, other.relations, strict=True)],
            self.names + [Name(n.start + offset, n.end + offset, n.label) for n in other.names],
            self.kinds + other.kinds,
            self.roles
            | {p + offset: [(a + offset, r) for a, r in found] for p, found in other.roles.items()},
            self.qualities + other.qualities,
            self.certainties + other.certainties,
            np.concatenate([self.states, other.states]),
        )


class Network:
    """Runs the ONNX session and decodes its outputs; a word is a predicate whose probability is above `predicate`."""

    def __init__(self, weights: Weights, predicate: float = PREDICATE) -> None:
        self._predicate = predicate
        self._session = weights.session
        self._labels = weights.labels
        self._features = Featurizer(weights.tokenizer)
        self._outputs = [o.name for o in weights.session.get_outputs()]

    def __call__(self, sentences: Sequence[Sequence[str]], threads: int = 1) -> list[Parse]:
        """What is read in each sentence, in their order; a sentence may be empty. Batches run side by side."""
        features = [_shortened(self._features(words)) for words in sentences]
        groups = list(_groups(features))
        batches = [collate([features[i] for i in group]) for group in groups]
        parses: dict[int, Parse] = {}
        for group, out in zip(groups, self._outputs_of(batches, threads), strict=True):
            for row, i in enumerate(group):
                parses[i] = self._decoded(out, row, features[i])
        return [parses[i] for i in range(len(sentences))]

    def _outputs_of(self, batches: Sequence[Batch], threads: int) -> list[dict[str, Any]]:
        if threads < 2 or len(batches) < 2:
            return [self._run(batch) for batch in batches]
        with ThreadPoolExecutor(threads) as pool:  # none is kept: a pool does not survive a fork
            return list(pool.map(self._run, batches))

    def _run(self, batch: Batch) -> dict[str, Any]:
        return dict(zip(self._outputs, self._session.run(self._outputs, batch), strict=True))

    def _decoded(self, out: dict[str, Any], row: int, sentence: Features) -> Parse:
        n = len(sentence.first) - 1
        heads = best_tree(out["arc"][row, : n + 1, : n + 1])[1:]
        relations = out["rel"][row, np.arange(1, n + 1), heads]
        names = best_tags(out["ner"][row, 1 : n + 1], self._labels["names"])
        xpos = out["xpos"][row, 1 : n + 1]
        kinds = out["kind"][row, 1 : n + 1] if "kind" in out else []
        return Parse(
            upos=[self._labels["upos"][i] for i in out["upos"][row, 1 : n + 1]],
            tags=[self._labels["xpos"][i] for i in xpos],
            heads=[int(h) - 1 for h in heads],
            relations=[self._labels["relations"][i] for i in relations],
            names=names_of(names),
            kinds=[self._labels["kinds"][i] for i in kinds],
            roles=self._roles(out, row, n),
            qualities=[
                dict(zip(self._labels["qualities"], map(float, scores), strict=True))
                for scores in out["quality"][row, 1 : n + 1]
            ],
            certainties=[float(p) for p in np.exp(out["arc"][row, np.arange(1, n + 1), heads])],
            states=_states(out[MIDDLE][row], sentence),
        )

    def _roles(self, out: dict[str, Any], row: int, n: int) -> dict[int, list[tuple[int, str]]]:
        found: dict[int, list[tuple[int, str]]] = {}
        for predicate in np.flatnonzero(out["predicate"][row, 1 : n + 1] > self._predicate):
            roles = out["role"][row, predicate + 1, 1 : n + 1]
            found[int(predicate)] = [(int(i), self._labels["roles"][roles[i]]) for i in np.flatnonzero(roles)]
        return found


def _states(pieces: NDArray[np.float32], sentence: Features) -> States:
    """The mean of each word's pieces [T, WIDTH]."""
    first, last = np.array(sentence.first[1:], dtype=int), np.array(sentence.last[1:], dtype=int)
    if not len(first):
        return no_states()
    sums = np.add.reduceat(pieces[: last[-1] + 1], first)
    return np.asarray(sums / (last + 1 - first)[:, None], dtype=np.float16)


def _groups(features: Sequence[Features]) -> Iterator[list[int]]:
    """Indices of sentences of like length, as many at once as the bounds allow."""
    group: list[int] = []
    for i in sorted(range(len(features)), key=lambda i: (len(features[i].ids), i)):
        if group and (len(group) == MAX_BATCH or len(features[i].ids) * (len(group) + 1) > MAX_BATCH_PIECES):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _shortened(f: Features) -> Features:
    """The sentence with one piece a word where all its pieces do not fit the encoder."""
    if len(f.ids) <= MAX_PIECES:
        return f
    ids = [f.ids[i] for i in f.first] + [f.ids[-1]]
    places = list(range(len(f.first)))
    return Features(ids, [f.piece_shapes[i] for i in f.first] + [0], places, places, f.word_shapes)
