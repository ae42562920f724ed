"""How real a clause is and whether it is negated: the tables of sentences beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.extraction.actuality import Reality, reality_by_rules, reality_of_noun
from kg.model import how_real

TABLES = sorted(Path(__file__).parent.glob("*.toml"))
Case = dict[str, Any]
CASES: dict[str, Case] = {
    f"{table.stem}-{section}-{number}": case
    for table in TABLES
    for section, cases in tomllib.loads(table.read_text(encoding="utf-8")).items()
    for number, case in enumerate(cases, 1)
}


@pytest.fixture(scope="module")
def parsed(nlp: Language) -> dict[str, Doc]:
    """The texts of the tables, parsed in one batch."""
    texts = [case["text"] for case in CASES.values()]
    return dict(zip(texts, nlp.pipe(texts), strict=True))


def marks(case: Case) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=case["weak"])] if "weak" in case else []


@pytest.mark.parametrize("case", [pytest.param(c, id=name, marks=marks(c)) for name, c in CASES.items()])
def test_actuality(case: Case, parsed: dict[str, Doc]) -> None:
    """`is`: the clause that a word heads; `isnt`: what it must not be; `event`: the event that a noun names."""
    doc = parsed[case["text"]]
    clauses, events = case.get("is", {}), case.get("event", {})
    assert {word: _worded(reality_by_rules(_token(doc, word))) for word in clauses} == clauses
    assert {word: _worded(reality_of_noun(_token(doc, word))) for word in events} == events
    for word, wrong in case.get("isnt", {}).items():
        assert _worded(reality_by_rules(_token(doc, word))) != wrong


def _token(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


def _worded(reality: Reality) -> str:
    return how_real(reality.actuality, reality.negated)
