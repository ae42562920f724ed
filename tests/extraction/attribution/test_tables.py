"""Who says what: the tables of sentences beside this file, each read by `test_attributions`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from kg.extraction.attribution import attributions_in
from kg.model import Attribution, Span

TABLES = sorted(Path(__file__).parent.glob("*.toml"))
Case = dict[str, Any]
CASES: dict[str, Case] = {
    f"{table.stem}-{section}-{number}": case
    for table in TABLES
    for section, cases in tomllib.loads(table.read_text(encoding="utf-8")).items()
    for number, case in enumerate(cases, 1)
}


@pytest.fixture(scope="module")
def read(nlp: Language) -> dict[str, tuple[Attribution, ...]]:
    """The attributions of every text of the tables, nested ones too; all texts in one batch."""
    texts = [case["text"] for case in CASES.values()]
    found = (attributions_in(doc, nested=True) for doc in nlp.pipe(texts))
    return dict(zip(texts, found, strict=True))


def marks(case: Case) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=case["weak"])] if "weak" in case else []


@pytest.mark.parametrize("case", [pytest.param(c, id=name, marks=marks(c)) for name, c in CASES.items()])
def test_attributions(case: Case, read: dict[str, tuple[Attribution, ...]]) -> None:
    """`said`: source, cue and content of all that is not nested; `as`: rule, kind and actuality of each; `inside`: the
    nested ones; `head`, `channel`, `recipient`, `time`: of the first that has one, "" for none."""
    text, found = case["text"], read[case["text"]]
    told = [a for a in found if not a.nested]
    assert [_row(a, text) for a in told] == case["said"]
    if "as" in case:
        assert [f"{a.rule} {a.kind} {a.actuality or 'inherit'}" for a in told] == case["as"]
    if "inside" in case:
        assert [_row(a, text) for a in found if a.nested] == case["inside"]
    for role in ("channel", "recipient", "time"):
        if role in case or "as" in case:
            spans = (getattr(a, role) for a in told)
            assert next((s.of(text) for s in spans if s is not None), "") == case.get(role, "")
    if "head" in case:
        assert [a.source_head.of(text) for a in told if a.source_head is not None] == [case["head"]]


def _row(attribution: Attribution, text: str) -> list[str]:
    parts = (attribution.source, attribution.cue, attribution.content)
    return [_words(spans, text) for spans in parts]


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in spans)
