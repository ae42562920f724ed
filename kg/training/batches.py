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
from kg.training.semantics import QUALITIES, ROLES
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
    return {name: sorted(values - {"_"}) for name, values in layers.items()} | {
        "names": NAMES,
        "roles": list(ROLES),
        "qualities": list(QUALITIES),
    }


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
    roles: dict[int, list[tuple[int, int]]] | None = None
    """Predicate → (head word of an argument, its role's id); None where the sentence has no such annotation."""
    qualities: dict[int, list[tuple[int, float]]] | None = None
    """Word → (id of a quality, its score)."""


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
                _roles_of(s),
                _qualities_of(s),
            )
        )
    return out


def _roles_of(sentence: corpus.Sentence) -> dict[int, list[tuple[int, int]]] | None:
    if sentence.roles is None:
        return None
    return {p: [(head, ROLES.index(role)) for head, role in found] for p, found in sentence.roles.items()}


def _qualities_of(sentence: corpus.Sentence) -> dict[int, list[tuple[int, float]]] | None:
    if sentence.qualities is None:
        return None
    return {
        word: [(QUALITIES.index(name), score) for name, score in scores.items()]
        for word, scores in sentence.qualities.items()
    }


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


def _semantics(items: Sequence[Example], sentences: int, words: int) -> dict[str, Tensor]:
    """Whether each word is a predicate [B, N]; predicates as (sentence, word) [P, 2] with the role of every word to each
    [P, N]; (sentence, word, quality) [Q, 3] with the scores [Q]."""
    is_predicate = torch.full((sentences, words), -1.0)
    places: list[tuple[int, int]] = []
    rows: list[Tensor] = []
    judged: list[tuple[int, int, int]] = []
    scores: list[float] = []
    for k, item in enumerate(items):
        n = len(item.heads)
        if item.roles is not None:
            is_predicate[k, 1:n] = 0.0
            for predicate, arguments in item.roles.items():
                is_predicate[k, predicate] = 1.0
                row = torch.full((words,), MASKED)
                row[1:n] = 0
                for head, role in reversed(arguments):
                    row[head] = role
                places.append((k, predicate))
                rows.append(row)
        for word, found in (item.qualities or {}).items():
            judged += [(k, word, quality) for quality, _ in found if word < n]
            scores += [score for _, score in found if word < n]
    return {
        "is_predicate": is_predicate,
        "predicates": torch.tensor(places or torch.empty(0, 2).tolist(), dtype=torch.long).reshape(-1, 2),
        "roles": torch.stack(rows) if rows else torch.empty(0, words, dtype=torch.long),
        "judged": torch.tensor(judged, dtype=torch.long).reshape(-1, 3),
        "scores": torch.tensor(scores),
    }


def tensors(items: Sequence[Example], rng: np.random.Generator, generic: float) -> dict[str, Tensor]:
    """Inputs and gold of one batch; a share `generic` of the sentences gets the generic guideline."""
    batch = {
        name: torch.from_numpy(a) for name, a in collate([varied(e.features, rng) for e in items]).items()
    }
    for layer in ("upos", "xpos", "names", "kinds", "heads", "relations"):
        batch[layer] = torch.from_numpy(padded([getattr(e, layer) for e in items], MASKED))
    batch |= _semantics(items, batch["ids"].shape[0], batch["first"].shape[1])
    guidelines = [0 if rng.random() < generic else e.guideline for e in items]
    batch["guideline"] = torch.tensor(guidelines)
    return batch
