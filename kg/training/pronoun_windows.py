"""Windows of text with the pronouns that are learnt from, and the batches and pairs that are made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extraction.coref.context_scorer import middle_of, nearest
from kg.extraction.coref.context_windows import Window, windows_of
from kg.reader.weight_files import Weights
from kg.reader.word_features import Featurizer
from kg.training.pronoun_examples import Example

MAX_BATCH_PIECES, POOL_SIZE = 2_000, 200
"""Word pieces in a batch at most; scenes among which those of like length are looked for."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A window, its word pieces [T, 384] at the reader's middle layer, and its examples, each with whether it is of
    things."""

    window: Window
    middle: NDArray[np.float16]
    examples: tuple[tuple[Example, bool], ...]


class Pair(NamedTuple):
    """First and last word piece of a pronoun and of another word (-1: outside of the window), and whether the pronoun
    is of things."""

    pronoun_first: int
    pronoun_last: int
    other_first: int
    other_last: int
    things: bool


def scenes_of(examples: Mapping[str, Sequence[Example]], reader: Weights) -> list[Scene]:
    """The windows in which the pronouns of each kind are read."""
    featurize = Featurizer(reader.tokenizer)
    by_document: dict[int, list[tuple[Example, bool]]] = {}
    for kind, found in examples.items():
        for example in found:
            by_document.setdefault(id(example.doc), []).append((example, kind == "things"))
    scenes = []
    for told in by_document.values():
        doc = told[0][0].doc
        for window in windows_of(doc, [e.pronoun for e, _ in told], featurize):
            here = tuple(t for t in told if t[0].pronoun in window.pronouns)
            scenes.append(Scene(window, middle_of(reader.session, window)[0].astype(np.float16), here))
    return scenes


def batches(scenes: Sequence[Scene], rng: np.random.Generator) -> Iterator[list[Scene]]:
    """Scenes of like length together, in random order."""
    order = rng.permutation(len(scenes))
    found: list[list[Scene]] = []
    for start in range(0, len(order), POOL_SIZE):
        batch: list[Scene] = []
        for scene in sorted(
            (scenes[i] for i in order[start : start + POOL_SIZE]), key=lambda s: len(s.middle)
        ):
            if batch and (len(batch) + 1) * len(scene.middle) > MAX_BATCH_PIECES:
                found.append(batch)
                batch = []
            batch.append(scene)
        found.append(batch)
    for i in rng.permutation(len(found)):
        yield found[i]


def pairs_of(window: Window, pronoun: int, members: Sequence[int], offset: int, things: bool) -> list[Pair]:
    """The pairs by which a candidate is rated; one outside of the window where none of it is in it."""
    first, last = window.place(pronoun)
    places = [window.place(m) for m in nearest(pronoun, members)]
    inside = [(a + offset, b + offset) for a, b in places if a >= 0] or [(-1, -1)]
    return [Pair(first + offset, last + offset, a, b, things) for a, b in inside]
