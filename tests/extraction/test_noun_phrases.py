"""Which words each cut of a noun phrase keeps. The cases are in `noun_phrases.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import noun_phrases
from kg.extraction.noun_phrases import noun_phrase
from kg.extraction.tree import words

CASES = tomllib.loads(Path(__file__).with_suffix("").with_name("noun_phrases.toml").read_text("utf-8"))[
    "phrase"
]
CUTS = (
    "WHOLE",
    "MEMBER",
    "CIRCUMSTANCE",
    "PARTICIPANT",
    "SHORTENED",
    "PREDICATE",
    "CORE",
    "CLAUSE",
    "MENTION",
    "DESCRIPTION",
    "NAMED",
    "BARE",
)


@pytest.fixture(scope="module")
def docs(nlp: Language) -> dict[str, Doc]:
    """The parsed texts of all cases."""
    texts = list(dict.fromkeys(case["text"] for case in CASES))
    return dict(zip(texts, nlp.pipe(texts), strict=True))


@pytest.mark.parametrize(
    ("case", "cut"),
    [
        pytest.param(
            case,
            cut,
            id=f"{case['head']}-{number}-{cut}",
            marks=[pytest.mark.xfail(strict=True, reason=case["weak"])] if "weak" in case else [],
        )
        for number, case in enumerate(CASES, 1)
        for cut in CUTS
        if cut in case
    ],
)
def test_cuts(case: dict[str, Any], cut: str, docs: dict[str, Doc]) -> None:
    doc = docs[case["text"]]
    head, beside = (next((t for t in doc if t.text == case.get(key)), None) for key in ("head", "beside"))
    assert head is not None
    assert words(noun_phrase(head, getattr(noun_phrases, cut), beside=beside)) == case[cut]


def test_every_cut_has_a_case() -> None:
    known = {name for name, value in vars(noun_phrases).items() if isinstance(value, noun_phrases.Cut)}
    assert known == set(CUTS) == {cut for case in CASES for cut in CUTS if cut in case}
