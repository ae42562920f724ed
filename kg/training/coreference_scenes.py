"""Documents as the network learns from them: the reader's states of their words, their anaphors, and batches of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from kg.extraction.coref.coreference_network import nearest
from kg.extraction.coref.reading_windows import Window, windows_of
from kg.reader.annotation import states_of
from kg.training.coreference_examples import Example

MAX_BATCH_WORDS = 1_500
"""Words in a batch, but for a document that alone has more."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A document: the states [words, width] of each window, the place of each token as window and word in it, and its
    examples."""

    states: tuple[NDArray[np.float16], ...]
    places: dict[int, tuple[int, int]]
    examples: tuple[Example, ...]

    @property
    def size(self) -> int:
        """The words of all windows."""
        return sum(map(len, self.states))


def scene_of(doc: Doc, examples: Sequence[Example]) -> Scene:
    """A document that the reader has read, with its examples."""
    windows = list(windows_of(doc))
    states = states_of(doc)
    return Scene(tuple(states[list(w.words)] for w in windows), _places(windows), tuple(examples))


def _places(windows: Sequence[Window]) -> dict[int, tuple[int, int]]:
    return {
        token: (number, place)
        for number, window in enumerate(windows)
        for place, token in enumerate(window.words)
        if place >= window.before
    }


def batches(scenes: Sequence[Scene], rng: np.random.Generator) -> Iterator[list[Scene]]:
    """Documents together up to the bound, in random order."""
    batch: list[Scene] = []
    for i in rng.permutation(len(scenes)):
        if batch and sum(s.size for s in batch) + scenes[i].size > MAX_BATCH_WORDS:
            yield batch
            batch = []
        batch.append(scenes[i])
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class Answers:
    """Examples as arrays: N anaphors with C candidates at most, and m features each."""

    kinds: NDArray[np.int64]
    features: NDArray[np.float32]
    known: NDArray[np.bool_]
    wanted: NDArray[np.bool_]
    """[N, C + 1], the last that for none: the right candidates, or where none is right all that are not known to be wrong,
    and none."""


def answers_of(examples: Sequence[Example]) -> Answers:
    """The examples, padded to the one with most candidates."""
    most = max(len(e.members) for e in examples)
    features = np.zeros((len(examples), most, examples[0].features.shape[1]), dtype=np.float32)
    known, wanted = (np.zeros((len(examples), most + more), dtype=bool) for more in (0, 1))
    for n, example in enumerate(examples):
        count, none = len(example.members), not example.right.any()
        features[n, :count], known[n, :count] = example.features, True
        wanted[n, :count], wanted[n, most] = ~example.wrong if none else example.right, none
    return Answers(np.array([e.kind.number for e in examples]), features, known, wanted)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of words by which a batch's candidates are compared with their anaphors; words are counted through all
    windows, each as long as the longest."""

    anaphors: NDArray[np.int64]
    """[N]: the word of each anaphor."""
    rows: NDArray[np.int64]
    """[P]: the anaphor of each pair."""
    candidates: NDArray[np.int64]
    """[P]: the candidate of each pair as one number, anaphor · C + candidate."""
    words: NDArray[np.int64]
    """[P]: the word compared."""


def pairs_of(batch: Sequence[Scene], longest: int) -> Pairs:
    """The pairs of a batch whose windows are padded to `longest` words."""
    most = max(len(e.members) for scene in batch for e in scene.examples)
    anaphors: list[int] = []
    pairs: list[tuple[int, int, int]] = []
    windows = 0
    for scene in batch:
        words = {token: (windows + number) * longest + at for token, (number, at) in scene.places.items()}
        windows += len(scene.states)
        for example in scene.examples:
            for c, members in enumerate(example.members):
                slot = len(anaphors) * most + c
                pairs += [(len(anaphors), slot, words[m]) for m in nearest(example.anaphor, members)]
            anaphors.append(words[example.anaphor])
    rows, candidates, others = np.array(pairs, dtype=np.int64).T
    return Pairs(np.array(anaphors), rows, candidates, others)
