"""The rows of a ready question on one entity, the relation of each in the article's own words."""

from __future__ import annotations

from kg.archive.asking import answer
from kg.archive.oxigraph import Data
from kg.model import in_text_order
from kg.store import question_of

Table = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""Columns and rows."""
WORDS = "words"
"""The column of a ready question that has the label of the statement (`kg.model.words.as_label`)."""
PARTS = ("subject", "relation", "object")


def in_own_words(data: Data, question: str, key: str) -> Table:
    """The answer to a ready question on the entity of an id, subject and object in the order of the text."""
    found = answer(data, question_of(question), {"entity": f":{key}"})
    columns = tuple(column for column in found.columns if column != WORDS)
    rows = [_reworded(dict(zip(found.columns, row, strict=True))) for row in found.rows]
    return columns, [tuple(row[column] for column in columns) for row in rows]


def _reworded(row: dict[str, str]) -> dict[str, str]:
    """The row with what its article says in the place of what the ontology calls it."""
    said = in_text_order(row["subject"], row[WORDS] or row["relation"], row["object"])
    return row | dict(zip(PARTS, said, strict=True))
