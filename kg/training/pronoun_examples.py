"""Pronouns with their candidates and answers, from GUM's chains and from GAP, whose answers tell of two candidates only."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref.antecedents import antecedents
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.gap import prepared, rows_of
from kg.extraction.coref.pronoun_features import feature_matrix
from kg.extraction.coref.pronoun_kinds import PEOPLE, PRONOUN_KINDS
from kg.extraction.coref.pronouns import Score, join_pronouns, pronouns_of
from kg.extraction.coref.sieves import PRONOUNS_OF_PEOPLE, joined_before
from kg.training.treebank_documents import chain_numbers, chained_documents


@dataclass(frozen=True, slots=True)
class Example:
    """One pronoun: its token; its candidates as features [n, m] and as tokens that mention them; which are right, and
    which are known to be wrong."""

    doc: Doc
    pronoun: int
    members: tuple[tuple[int, ...], ...]
    features: NDArray[np.float32]
    right: NDArray[np.bool_]
    wrong: NDArray[np.bool_]


GapDocument = tuple[dict[str, str], Doc, bool, bool]
GumDocument = tuple[Doc, Sequence[frozenset[int]]]


def gum_documents(nlp: Language, path: Path) -> list[GumDocument]:
    """The documents of a GUM file as read from raw text, with their chains."""
    return [(nlp(d.text), chains) for d, chains in chained_documents(path)]


def gap_documents(nlp: Language, path: Path) -> Iterator[GapDocument]:
    """The rows of a GAP file, read, with their two answers."""
    with path.open(encoding="utf-8", newline="") as file:
        answers = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = rows_of(path)
    for row, told, doc in zip(rows, answers, nlp.pipe(r["Text"] for r in rows), strict=True):
        yield row, doc, told["A-coref"] == "TRUE", told["B-coref"] == "TRUE"


def examples_in(
    gap: Iterable[GapDocument], gum: Iterable[GumDocument], scores: dict[str, Score]
) -> dict[str, list[Example]]:
    """Every pronoun whose candidates hold an answer, by kind."""
    found: dict[str, list[Example]] = {kind.name: [] for kind in PRONOUN_KINDS}
    for row, doc, is_a, is_b in gap:
        clusters, pronoun, a, b = prepared(row, doc)
        join_pronouns(clusters, PEOPLE, None, scores.get(PEOPLE.name, _none), last=pronoun - 1)
        candidates = antecedents(clusters, pronoun, PEOPLE)
        yes = {clusters.find(i) for i, said in ((a, is_a), (b, is_b)) if said}
        no = {clusters.find(i) for i in (a, b)} - yes
        if candidates and (yes or no):
            found[PEOPLE.name].append(_example(clusters, pronoun, candidates, yes, no))
    for doc, chains in gum:
        for kind, example in _gum_examples(doc, chains):
            found[kind].append(example)
    return found


def _none(features: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.zeros(len(features), dtype=np.float32)


def _gum_examples(doc: Doc, chains: Sequence[frozenset[int]]) -> Iterator[tuple[str, Example]]:
    """The pronouns of one document in order; each is joined to what it means before the next is looked at."""
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    clusters = joined_before(PRONOUNS_OF_PEOPLE, doc)
    gold = chain_numbers(clusters.discourse.roots, chains)
    for kind in PRONOUN_KINDS:
        for i in pronouns_of(clusters.discourse, kind):
            candidates = antecedents(clusters, i, kind)
            right = {
                c for c in candidates if gold[i] is not None and _gold_chain(gold, clusters, c) == gold[i]
            }
            if candidates:
                yield kind.name, _example(clusters, i, candidates, right, set(candidates) - right)
            if right:
                clusters.join(next(c for c in candidates if c in right), i)


def _gold_chain(gold: Sequence[int | None], clusters: Clusters, cluster: int) -> int | None:
    """The gold chain that most mentions of a cluster are in."""
    votes: dict[int | None, int] = defaultdict(int)
    for i in clusters.members(cluster):
        votes[gold[i]] += 1
    return max(votes, key=lambda chain: (votes[chain], chain is not None))


def _example(
    clusters: Clusters, index: int, candidates: Sequence[int], right: set[int], wrong: set[int]
) -> Example:
    discourse = clusters.discourse
    return Example(
        discourse.doc,
        discourse.roots[index].i,
        tuple(tuple(discourse.roots[i].i for i in clusters.members(c)) for c in candidates),
        feature_matrix(clusters, index, candidates),
        np.array([c in right for c in candidates]),
        np.array([c in wrong for c in candidates]),
    )
