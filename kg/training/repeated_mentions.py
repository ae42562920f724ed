"""`python -m kg.training repeated_mentions`: when a repeated noun phrase is coreferent, from GUM's chains (train)."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg.extraction
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.first_person import quotes_of
from kg.extraction.coref.name_matching import join_names
from kg.extraction.coref.nominals import join_appositions
from kg.extraction.coref.repeated_mentions import WEIGHTS, earlier_mentions
from kg.files import write_weights
from kg.training.sparse_regression import logistic_weights
from kg.training.treebank_documents import chain_numbers, chained_documents

INVERSE_PENALTY = 0.2
"""Of the regression, which then keeps some 130 of 900 features; chosen on GUM dev."""


def main(arguments: list[str]) -> None:
    """Learns the weights and writes them."""
    parser = argparse.ArgumentParser(prog="python -m kg.training repeated_mentions", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args(arguments)
    weights = learn(kg.extraction.load(), options.corpora / "gum" / "train.conllu")
    write_weights(options.out, {"weights": weights})


def learn(nlp: Language, path: Path) -> dict[str, float]:
    """Feature → weight, and the bias."""
    examples = [e for d, chains in chained_documents(path) for e in examples_in(nlp(d.text), chains)]
    return logistic_weights(examples, INVERSE_PENALTY)


def examples_in(doc: Doc, chains: Sequence[frozenset[int]]) -> Iterator[tuple[list[str], bool]]:
    """The features of every pair of phrases that may be the same, and whether they are; earlier ones are joined as told."""
    clusters = Clusters(doc, doc._.mentions)
    quotes = quotes_of(clusters, ())
    join_names(clusters)
    join_appositions(clusters)
    gold = chain_numbers(clusters.roots, chains)
    for i in range(len(clusters.mentions)):
        if not clusters.is_phrase(i):
            continue
        found = earlier_mentions(clusters, i, quotes)
        right = [j for j, _ in found if gold[i] is not None and gold[j] == gold[i]]
        yield from ((features, j in right) for j, features in found)
        if right:
            clusters.join(right[0], i)
