"""What is trained on, and how it becomes batches."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from kg.reader.word_features import Features, Featurizer, collate, padded
from kg.training import corpora as corpus
from kg.training.augmentation import varied
from kg.training.gum import gum
from kg.training.heads import GUIDELINES
from kg.training.silver_names import with_silver_names

MASKED = -100
MAX_PIECES = 128
UNER_REPEATS = 3
NAMES = ["O"] + [f"{side}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for side in "BI"]


def training_sentences(folder: Path, teacher: Path | None = None) -> list[corpus.Sentence]:
    """Every sentence that may be learnt from; no test set, and no dev set but UNER's names.

    `teacher` is a folder of weights that guess the names in EWT's train part.
    """
    treebank = corpus.ewt(folder, "train")
    sentences = (with_silver_names(treebank, teacher) if teacher else treebank) + gum(folder, "train")
    sentences += corpus.wikigold(folder, "train") + corpus.gmb(folder)
    sentences += corpus.uner(folder, "dev") * UNER_REPEATS
    for domain in corpus.CROSSNER_DOMAINS:
        for split in ("train", "dev", "test"):
            if (domain, split) != ("politics", "test"):
                sentences += corpus.crossner(folder, domain, split)
    return sentences


def labels_of(sentences: Sequence[corpus.Sentence]) -> dict[str, list[str]]:
    """The label lists of the outputs, sorted; names in their fixed order."""
    layers = {
        "upos": {t for s in sentences for t in s.upos or ()},
        "xpos": {t for s in sentences for t in s.xpos or ()},
        "relations": {t for s in sentences for t in s.relations or ()},
        "kinds": {t for s in sentences for t in s.kinds or ()},
    }
    return {name: sorted(values - {"_"}) for name, values in layers.items()} | {"names": NAMES}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as features and gold ids; index 0 of every layer is the root, masked."""

    features: Features
    upos: list[int]
    xpos: list[int]
    names: list[int]
    kinds: list[int]
    heads: list[int]
    relations: list[int]
    guideline: int


def examples(
    sentences: Sequence[corpus.Sentence], labels: Mapping[str, Sequence[str]], featurize: Featurizer
) -> list[Example]:
    """The sentences that are short enough for training."""
    ids = {layer: {v: i for i, v in enumerate(values)} for layer, values in labels.items()}

    def column(values: Sequence[str] | None, layer: str, n: int) -> list[int]:
        return [MASKED] + ([ids[layer].get(v, MASKED) for v in values] if values else [MASKED] * n)

    out = []
    for s in sentences:
        n = len(s.words)
        features = featurize(s.words)
        if len(features.ids) > MAX_PIECES:
            continue
        out.append(
            Example(
                features,
                column(s.upos, "upos", n),
                column(s.xpos, "xpos", n),
                column(s.names, "names", n),
                column(s.kinds, "kinds", n),
                [MASKED, *(s.heads or [MASKED] * n)],
                column(s.relations, "relations", n),
                GUIDELINES.index(s.source),
            )
        )
    return out


def epoch_batches(items: Sequence[Example], pieces: int, seed: int) -> list[list[int]]:
    """Indices of sentences of like length, at most `pieces` padded word pieces a batch, in random order."""
    rng = random.Random(seed)
    order = sorted(range(len(items)), key=lambda i: len(items[i].features.ids) + rng.random() * 6)
    batches: list[list[int]] = [[]]
    longest = 0
    for i in order:
        longest = max(longest, len(items[i].features.ids))
        if batches[-1] and longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
            longest = len(items[i].features.ids)
        batches[-1].append(i)
    rng.shuffle(batches)
    return batches


def tensors(items: Sequence[Example], rng: np.random.Generator, generic: float) -> dict[str, Tensor]:
    """Inputs and gold of one batch; a share `generic` of the sentences gets the generic guideline."""
    batch = {
        name: torch.from_numpy(a) for name, a in collate([varied(e.features, rng) for e in items]).items()
    }
    for layer in ("upos", "xpos", "names", "kinds", "heads", "relations"):
        batch[layer] = torch.from_numpy(padded([getattr(e, layer) for e in items], MASKED))
    guidelines = [0 if rng.random() < generic else e.guideline for e in items]
    batch["guideline"] = torch.tensor(guidelines)
    return batch
