"""Short forms with a full stop: where they end a sentence, and what of them is a name."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from spacy.language import Language

from kg.reader.abbreviations import goes_on, never_ends

TABLE = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", TABLE["whole"])
def test_a_short_form_within_a_sentence_does_not_end_it(text: str, nlp: Language) -> None:
    assert [s.text for s in nlp(text).sents] == [text]


@pytest.mark.parametrize("text", TABLE["cut"])
def test_a_short_form_at_the_end_of_a_sentence_ends_it(text: str, nlp: Language) -> None:
    parts = text.split(" | ")
    assert [s.text for s in nlp(" ".join(parts)).sents] == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Msgr. Carl Fenn and Fr. Ada Brook prayed.", {"Carl Fenn", "Ada Brook"}),
        ("Insp. Carl Fenn met Ald. Ada Brook.", {"Carl Fenn", "Ada Brook"}),
        ("Amb. Carl Fenn met Asst. Sec. Ada Brook.", {"Carl Fenn", "Ada Brook"}),
        ("Ald. Ada Brook met Hon. Jo Lund.", {"Ada Brook", "Jo Lund"}),
        ("Sgt. Maj. Ada Brook and Cpl. Carl Fenn died.", {"Ada Brook", "Carl Fenn"}),
        ("Ada Brook, Ph.D., met Carl Fenn, M.D., on Monday.", {"Ada Brook", "Carl Fenn"}),
        ("Mrs. Brook met Messrs. Fenn and Lund.", {"Brook", "Fenn", "Lund"}),
        ("Martin Lund Sr. met Martin Lund Jr. on Monday.", {"Martin Lund Sr.", "Martin Lund Jr."}),
        ("J. R. R. Tolkien met George W. Bush.", {"J. R. R. Tolkien", "George W. Bush"}),
    ],
)
def test_a_title_is_no_name(text: str, names: set[str], nlp: Language) -> None:
    found = nlp(text)._.mentions
    assert {m.normal for m in found if m.kind == "name"} == names
    assert all(m.type == "Person" for m in found if m.kind == "name")


@pytest.mark.parametrize(
    ("before", "word", "earlier"),
    [
        ("Supt.", "Ada", ""),
        ("No.", "5", ""),
        ("vs.", "Jones", ""),
        ("p.m.", "Monday", ""),
        ("J.", "R.", ""),
        ("Mt.", "Vernon", ""),
        ("Co.", "Ltd.", ""),
        (")", "Ada", "ret."),
    ],
)
def test_what_goes_on(before: str, word: str, earlier: str) -> None:
    assert goes_on(before, word, earlier)


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("Gov.", "The"),
        ("No.", "Ada"),
        ("p.m.", "Ada"),
        ("left.", "Ada"),
        (")", "Ada"),
        ("min.", "Ada"),
        ("J.", "Ada"),
    ],
)
def test_what_may_end(before: str, word: str) -> None:
    assert not goes_on(before, word)


def test_a_title_counts_with_a_capital_only() -> None:
    assert never_ends("Min.")
    assert not never_ends("min.")
