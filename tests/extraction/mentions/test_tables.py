"""Mentions, posts and ties of sentences. The sentences and what must be found in them are in `*.toml` beside."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from tests.extraction.mentions import described

TABLES = ("appointments", "introduced", "kinship", "names", "noun_phrases", "posts")
CASES = {
    f"{table}-{section}-{number}": case
    for table in TABLES
    for section, cases in tomllib.loads(
        Path(__file__).with_name(f"{table}.toml").read_text(encoding="utf-8")
    ).items()
    for number, case in enumerate(cases, 1)
}


@pytest.fixture(scope="module")
def docs(nlp: Language) -> dict[str, Doc]:
    """The read texts of all cases."""
    texts = list(dict.fromkeys(case["text"] for case in CASES.values()))
    return dict(zip(texts, nlp.pipe(texts), strict=True))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=name,
            marks=[pytest.mark.xfail(strict=True, reason=case["weak"])] if "weak" in case else [],
        )
        for name, case in CASES.items()
    ],
)
def test_tables(case: dict[str, Any], docs: dict[str, Doc]) -> None:
    """`mentions`, `posts`, `ties`: all of them; `has`: mentions among others; `lacks`: words that head none.

    The notation is that of `described`.
    """
    text, doc = case["text"], docs[case["text"]]
    mentions = layers.mentions(doc)
    found = {
        "mentions": [described.mention(m, text) for m in mentions],
        "posts": [described.holding(h, mentions, text) for h in layers.holdings(doc)],
        "ties": [described.tie(t, mentions) for t in layers.ties(doc)],
    }
    assert {key: found[key] for key in found if key in case} == {
        key: case[key] for key in found if key in case
    }
    assert set(case.get("has", ())) <= set(found["mentions"]), found["mentions"]
    assert not set(case.get("lacks", ())) & {m.head.of(text) for m in mentions}
    assert set(case) - {"text", "weak"}, "a case says what must be found"


def test_every_post_that_is_held_is_mentioned(docs: dict[str, Doc]) -> None:
    for doc in docs.values():
        for holding in layers.holdings(doc):
            assert holding.mention is not None
            assert layers.mentions(doc)[holding.mention].type == "Position"
