"""Names for the words of a treebank that has none: a reader's guess, held to the gold proper nouns.

UNER has annotated EWT's dev and test only. A guess at EWT's train part by weights made before (Yarowsky 1995;
"born again" networks, Furlanello et al. 2018) is kept where the treebank's own tags speak for it: a name has a
proper noun in it, and a proper noun that no guess covers is left untold rather than called no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kg.reader.name_tags import Name
from kg.reader.network import Network
from kg.reader.weight_files import open_weights, read_files
from kg.training.corpora import IGNORE, Sentence
from kg.training.evaluate import parsed


def with_silver_names(sentences: Sequence[Sentence], teacher: Path) -> list[Sentence]:
    """The sentences with names guessed by the weights in `teacher`; each needs gold UPOS."""
    network = Network(open_weights(read_files(teacher)))
    guesses = parsed(network, sentences)
    return [
        replace(s, names=silver_tags(s.upos or [], guess.names))
        for s, guess in zip(sentences, guesses, strict=True)
    ]


def silver_tags(upos: Sequence[str], guesses: Sequence[Name]) -> list[str]:
    """BIO tags of the guesses that the tags bear out; IGNORE where only one of the two sees a name.

    >>> silver_tags(["PROPN", "VERB", "ADJ", "PROPN"], [Name(0, 1, "PER"), Name(2, 3, "MISC")])
    ['B-PER', 'O', '?', '?']
    """
    tags = [IGNORE if pos == "PROPN" else "O" for pos in upos]
    for name in guesses:
        borne_out = any(pos == "PROPN" for pos in upos[name.start : name.end])
        for i in range(name.start, name.end):
            tags[i] = f"{'B' if i == name.start else 'I'}-{name.label}" if borne_out else IGNORE
    return tags
