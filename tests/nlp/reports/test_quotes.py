"""Quotation marks of all kinds: what is a quotation, and where it ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.nlp.quotations import paragraphs
from kg.nlp.reports import quotes_in


def quoted(text: str) -> list[str]:
    return [span.of(text) for span in quotes_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It holds,” she said.", ["“It holds,”"]),
        ('"It holds," she said. "We looked."', ['"It holds,"', '"We looked."']),
        ("''It holds,'' she said.", ["''It holds,''"]),
        ("'It holds,' she said.", ["'It holds,'"]),
        ("She called it a ‘slow disaster’ and left.", ["‘slow disaster’"]),
        ("“He told me, ‘Go home,’ and I went,” she said.", ["“He told me, ‘Go home,’ and I went,”"]),
        ("A 6'2\" sailor said: “It holds.”", ["“It holds.”"]),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The students’ books weren’t cheap.", "It's the '90s and 'tis late.", "Rock 'n' roll lives."],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_over_paragraphs_opens_each_and_closes_once() -> None:
    text = "“We begin in May.\n\n“Then we rest,” he said.\n\nThe ferry left."
    assert quoted(text) == ["“We begin in May.", "“Then we rest,”"]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = "“We begin in May, he said.\n\nThe ferry left at noon. “It was late,” said the crew."
    assert quoted(text) == ["“We begin in May, he said.", "“It was late,”"]


def test_a_line_that_goes_on_in_lower_case_is_no_new_paragraph() -> None:
    assert quoted("“We begin\nin May,” he said.") == ["“We begin\nin May,”"]


@given(st.text(alphabet="ab .,\n\"'“”‘’`«»", max_size=80))
def test_quotations_are_sorted_apart_and_within_a_paragraph(text: str) -> None:
    spans, places = quotes_in(text), list(paragraphs(text))
    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(p.covers(s) for p in places) for s in spans)
