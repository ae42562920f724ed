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

from kg.extraction.attribution import attributions_in
from kg.extraction.coref.antecedents import candidates
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.first_person import join_first_person, quotes_of
from kg.extraction.coref.gap import prepared, rows_of
from kg.extraction.coref.name_matching import join_names
from kg.extraction.coref.nominals import join_appositions, join_nominals
from kg.extraction.coref.pronoun_features import Quotes, matrix
from kg.extraction.coref.pronouns import KINDS, Score, join_pronouns
from kg.extraction.mentions import positions_in
from kg.model import MentionKind
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
    found: dict[str, list[Example]] = {kind: [] for kind in KINDS}
    for row, doc, is_a, is_b in gap:
        clusters, quotes, pronoun, a, b = prepared(row, doc)
        join_pronouns(clusters, quotes, "people", None, scores.get("people", _none), stop=pronoun - 1)
        parts = candidates(clusters, pronoun, people=True)
        yes = {clusters.find(i) for i, said in ((a, is_a), (b, is_b)) if said}
        no = {clusters.find(i) for i in (a, b)} - yes
        if parts and (yes or no):
            found["people"].append(_example(clusters, pronoun, parts, quotes, yes, no))
    for doc, chains in gum:
        for kind, example in _gum_examples(doc, chains):
            found[kind].append(example)
    return found


def _none(features: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.zeros(len(features), dtype=np.float32)


def _gum_examples(doc: Doc, chains: Sequence[frozenset[int]]) -> Iterator[tuple[str, Example]]:
    """The pronouns of one document in order; each is joined to what it means before the next is looked at."""
    mentions = doc._.mentions
    attributions = attributions_in(doc, nested=True)
    clusters = Clusters(doc, mentions)
    quotes = quotes_of(clusters, attributions)
    join_names(clusters)
    join_appositions(clusters)
    join_nominals(clusters, positions_in(doc, mentions), quotes)
    join_first_person(clusters, quotes)
    gold = chain_numbers(clusters.roots, chains)
    for kind, belongs in KINDS.items():
        for i, mention in enumerate(mentions):
            if mention.kind != MentionKind.PRONOUN or not belongs(mention.normal):
                continue
            parts = candidates(clusters, i, people=kind == "people")
            right = {p for p in parts if gold[i] is not None and _mean(gold, clusters, p) == gold[i]}
            if parts:
                yield kind, _example(clusters, i, parts, quotes, right, set(parts) - right)
            if right:
                clusters.join(next(p for p in parts if p in right), i)


def _mean(gold: Sequence[int | None], clusters: Clusters, part: int) -> int | None:
    """The gold chain that most mentions of a part are in."""
    votes: dict[int | None, int] = defaultdict(int)
    for i in clusters.members(part):
        votes[gold[i]] += 1
    return max(votes, key=lambda chain: (votes[chain], chain is not None))


def _example(
    clusters: Clusters, index: int, parts: Sequence[int], quotes: Quotes, right: set[int], wrong: set[int]
) -> Example:
    return Example(
        clusters.doc,
        clusters.roots[index].i,
        tuple(tuple(clusters.roots[i].i for i in clusters.members(part)) for part in parts),
        matrix(clusters, index, parts, quotes),
        np.array([p in right for p in parts]),
        np.array([p in wrong for p in parts]),
    )
