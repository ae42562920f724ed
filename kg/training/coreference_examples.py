"""Anaphors with their candidates and answers: from the chains of GUM and LitBank, and from GAP, whose answers tell of two
candidates only."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref.anaphor_kinds import AnaphorKind
from kg.extraction.coref.antecedent_features import feature_matrix
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.gap import prepared, rows_of
from kg.extraction.coref.learned_links import Score, anaphors_of, candidates_of, join_anaphors, members_of
from kg.extraction.coref.sieves import COMMON_NOUNS, FIRST_PERSON, joined_before
from kg.training.litbank import heads_of, novels
from kg.training.treebank_documents import chain_numbers, chained_documents, places_of


@dataclass(frozen=True, slots=True)
class Example:
    """One anaphor: its kind and token; its candidates as tokens that mention them and as features [n, m]; which are right,
    and which are known to be wrong."""

    kind: AnaphorKind
    anaphor: int
    members: tuple[tuple[int, ...], ...]
    features: NDArray[np.float32]
    right: NDArray[np.bool_]
    wrong: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Chained:
    """A document that kg has read, its gold chains, and where the heads of all annotated mentions begin (None: every noun
    phrase is annotated)."""

    doc: Doc
    chains: Sequence[frozenset[int]]
    annotated: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A row of GAP that kg has read, with its two answers."""

    doc: Doc
    row: dict[str, str]
    is_a: bool
    is_b: bool


def gum(nlp: Language, path: Path) -> Iterator[Chained]:
    """The documents of a GUM file as read from raw text."""
    for document, chains in chained_documents(path):
        yield Chained(nlp(document.text), chains)


def litbank(nlp: Language, path: Path, count: int) -> Iterator[Chained]:
    """The first novels of LitBank."""
    for novel, _ in zip(novels(path), range(count), strict=False):
        doc = nlp(novel.text)
        yield Chained(doc, *heads_of(doc, novel))


def gap(nlp: Language, path: Path) -> Iterator[Gap]:
    """The rows of a GAP file."""
    with path.open(encoding="utf-8", newline="") as file:
        answers = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = rows_of(path)
    for row, told, doc in zip(rows, answers, nlp.pipe(r["Text"] for r in rows), strict=True):
        yield Gap(doc, row, told["A-coref"] == "TRUE", told["B-coref"] == "TRUE")


def examples_in(document: Chained | Gap, score: Score) -> list[Example]:
    """Every anaphor with candidates; of GAP the one pronoun, the people's pronouns before it joined by `score`."""
    return list(_in_chains(document) if isinstance(document, Chained) else _in_row(document, score))


def _in_row(gap: Gap, score: Score) -> Iterator[Example]:
    clusters, pronoun, a, b = prepared(gap.row, gap.doc, COMMON_NOUNS)
    join_anaphors(clusters, AnaphorKind.PEOPLE, score, last=pronoun - 1)
    candidates = candidates_of(clusters, AnaphorKind.PEOPLE, pronoun)
    yes = {clusters.find(i) for i, said in ((a, gap.is_a), (b, gap.is_b)) if said}
    no = {clusters.find(i) for i in (a, b)} - yes
    if candidates and (yes or no):
        yield _example(clusters, AnaphorKind.PEOPLE, pronoun, candidates, yes, no)


def _in_chains(document: Chained) -> Iterator[Example]:
    """Each anaphor is joined to what it means before the next is looked at."""
    doc = document.doc
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    clusters = joined_before(COMMON_NOUNS, doc)
    roots = clusters.discourse.roots
    gold, starts = chain_numbers(roots, document.chains), places_of(doc)
    for kind in (AnaphorKind.NOMINALS, AnaphorKind.PEOPLE, AnaphorKind.THINGS):
        if kind == AnaphorKind.PEOPLE:
            FIRST_PERSON.apply(clusters)
        for i in anaphors_of(clusters, kind):
            candidates = candidates_of(clusters, kind, i)
            known = document.annotated is None or starts[roots[i].i] in document.annotated
            if not candidates or not known:
                continue
            right = {
                c for c in candidates if gold[i] is not None and _gold_chain(gold, clusters, c) == gold[i]
            }
            yield _example(clusters, kind, i, candidates, right, set(candidates) - right)
            if right:
                clusters.join(next(c for c in candidates if c in right), i)


def _gold_chain(gold: Sequence[int | None], clusters: Clusters, cluster: int) -> int | None:
    """The gold chain that most mentions of a cluster are in."""
    votes: dict[int | None, int] = defaultdict(int)
    for i in clusters.members(cluster):
        votes[gold[i]] += 1
    return max(votes, key=lambda chain: (votes[chain], chain is not None))


def _example(
    clusters: Clusters,
    kind: AnaphorKind,
    index: int,
    candidates: Sequence[int],
    right: set[int],
    wrong: set[int],
) -> Example:
    discourse = clusters.discourse
    return Example(
        kind,
        discourse.roots[index].i,
        tuple(tuple(tokens) for tokens in members_of(discourse, clusters, candidates)),
        feature_matrix(clusters, index, candidates),
        np.array([c in right for c in candidates]),
        np.array([c in wrong for c in candidates]),
    )
