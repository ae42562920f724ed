"""`python -m kg.training repeated_mentions`: when a repeated noun phrase is coreferent, from GUM's chains (train)."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg.extraction
from kg.extraction.coref.repeated_mentions import WEIGHTS, candidates_of
from kg.extraction.coref.sieves import NOMINALS, joined_before
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
    """The features of every pair of noun phrases that may be coreferent, and whether they are; earlier ones are joined
    as the chains tell."""
    clusters = joined_before(NOMINALS, doc)
    discourse = clusters.discourse
    gold = chain_numbers(discourse.roots, chains)
    for i in range(len(discourse.mentions)):
        if not discourse.is_repeatable(i):
            continue
        found = candidates_of(clusters, i)
        right = [j for j, _ in found if gold[i] is not None and gold[j] == gold[i]]
        yield from ((features, j in right) for j, features in found)
        if right:
            clusters.join(right[0], i)
