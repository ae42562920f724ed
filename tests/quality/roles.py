"""Semantic roles on PropBank over English EWT test: F1 of labelled heads of arguments, on gold words and bounds.

`gold predicates`: the arguments of the words that PropBank has as predicates; `own predicates`: those that the reader
takes for predicates, so that a missed or invented one counts with all of its arguments. By role, with the reader's own.
"""

from __future__ import annotations

from pathlib import Path

from kg.reader.weight_files import HOME
from kg.training import corpora
from kg.training.evaluate import role_figures

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
DEFAULT = CORPORA / "propbank-ewt"


def run(data: Path | None = None) -> dict[str, float]:
    """The figures over the test part of the corpora beside `data`."""
    return role_figures(HOME, corpora.ewt((data or DEFAULT).parent, "test"))
