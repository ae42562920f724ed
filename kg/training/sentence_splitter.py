"""The weights of the sentence splitter, from treebanks as running text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.lang.en import English
from spacy.tokens import Doc

from kg.reader.bounds import starts
from kg.reader.tokenizer import make_tokenizer
from kg.training.logistic_regression import logistic_weights
from kg.training.treebank_documents import Document, places_of, read

TREEBANKS = ("ud-ewt", "gum")
INVERSE_PENALTY = 2.0
"""Of the regression, which keeps some three thousand features of two hundred thousand; chosen on EWT dev."""


def splitter_weights(corpora: Path) -> dict[str, float]:
    """Feature → weight, and the bias under ""; learnt from the train parts of EWT and GUM."""
    tokenize = make_tokenizer()(English())
    paths = [corpora / name / "train.conllu" for name in TREEBANKS]
    examples = [e for path in paths for d in read(path) for e in _examples(d, tokenize(d.text))]
    return logistic_weights(examples, INVERSE_PENALTY, sparse=True)


def _examples(gold: Document, doc: Doc) -> list[tuple[list[str], bool]]:
    """The features at each place and whether a sentence begins there, as long as the places follow the gold ones."""
    wanted = set(_starting(gold, doc))
    found: list[tuple[list[str], bool]] = []

    def told(at: int, features: list[str]) -> bool:
        found.append((features, at in wanted))
        return at in wanted

    starts(doc, told)
    return found


def _starting(gold: Document, doc: Doc) -> Iterable[int]:
    """The tokens at which gold sentences begin; places are counted without white space."""
    wanted = {gold.words[first].span[0] for first, _ in gold.bounds}
    for token, place in zip(doc, places_of(doc), strict=True):
        if not token.is_space and place in wanted:
            yield token.i
