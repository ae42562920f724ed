"""Every cell of the table of signatures decides a sentence of signatures.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.extraction.actuality import reality_by_rules
from kg.extraction.actuality.signatures import Outcome, Signature
from kg.lexicon import shared
from kg.model import how_real

ROWS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("signatures.toml").read_text(encoding="utf-8")
)
CELLS = [(section, signature) for section in ("affirmed", "negated") for signature in Signature]


@pytest.fixture(scope="module")
def parsed(nlp: Language) -> dict[str, Doc]:
    """The sentences of the table, parsed in one batch."""
    texts = [row["text"] for rows in ROWS.values() for row in rows]
    return dict(zip(texts, nlp.pipe(texts), strict=True))


def test_the_table_has_a_row_and_sentences_for_every_class_and_polarity() -> None:
    assert shared("effects")["affirmed"].keys() == shared("effects")["negated"].keys() == set(Signature)
    assert ROWS.keys() == {f"{signature}_{section}" for section, signature in CELLS}


@pytest.mark.parametrize(("section", "signature"), CELLS)
def test_a_cell_decides_its_sentences(
    section: str, signature: Signature, parsed: dict[str, Doc], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another outcome in the cell, a sentence of its section is read otherwise."""
    rows = [row for row in ROWS[f"{signature}_{section}"] if "weak" not in row]
    assert all(_holds(row, parsed) for row in rows)
    cells = shared("effects")[section]
    other = Outcome.NOT_PLEDGED if cells[signature] != Outcome.NOT_PLEDGED else Outcome.DENIED
    monkeypatch.setitem(cells, signature, other)
    assert not all(_holds(row, parsed) for row in rows)


def _holds(row: dict[str, Any], parsed: dict[str, Doc]) -> bool:
    doc = parsed[row["text"]]
    return all(_worded(doc, word) == real for word, real in row["is"].items())


def _worded(doc: Doc, word: str) -> str:
    reality = reality_by_rules(_token(doc, word))
    return how_real(reality.actuality, reality.negated)


def _token(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)
