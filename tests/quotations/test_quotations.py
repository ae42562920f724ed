"""Quotation marks of all kinds: what is a quotation, and where it ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Plain, Span
from kg.quotations import MAX_CAPTIONS, mark_edits, paragraphs, quotations


def quoted(text: str) -> list[str]:
    return [quote.span.of(text) for quote in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It holds,” she said.", ["“It holds,”"]),
        ('"The yard (""The Works"") is old."', ['""The Works""']),
        ('First.\n"The yard, ""old"", is closed.\nIt was sold."\nLast.', ['""old""']),
        ('"The yard is old."', ['"The yard is old."']),
        ('"The yard is old," ""she"" said.', ['"The yard is old,"', '""she""']),
        ('"It holds," she said. "We looked."', ['"It holds,"', '"We looked."']),
        ("''It holds,'' she said.", ["''It holds,''"]),
        ("'It holds,' she said.", ["'It holds,'"]),
        ("She called it a ‘slow disaster’ and left.", ["‘slow disaster’"]),
        ("“He told me, ‘Go home,’ and I went,” she said.", ["“He told me, ‘Go home,’ and I went,”"]),
        ("A 6'2\" sailor said: “It holds.”", ["“It holds.”"]),
        ('"He was 6\'2" tall," she said.', ['"He was 6\'2" tall,"']),
        ('The pipe was 12" wide and "too thin" to hold.', ['"too thin"']),
        ("„Es hält“, sagte sie. „Wir bleiben.“", ["„Es hält“", "„Wir bleiben.“"]),
        ("„Trzyma”, she said.", ["„Trzyma”"]),
        ("”Det håller”, she said. ”Vi stannar.”", ["”Det håller”", "”Vi stannar.”"]),
        ("»Det holder«, she said. »Vi bliver.«", ["»Det holder«", "»Vi bliver.«"]),
        ("»Det håller», she said.", ["»Det håller»"]),
        ("« Ça tient, » she said. «Bien»", ["« Ça tient, »", "«Bien»"]),
        ("‹ Ça tient, › she said.", ["‹ Ça tient, ›"]),
        ("‚Es hält‘, she said.", ["‚Es hält‘"]),
        ("`It holds,' she said. ``We stay,'' he said.", ["`It holds,'", "``We stay,''"]),
        ("「It holds,」 she said. 〝We stay〞", ["「It holds,」", "〝We stay〞"]),
        ("“It holds,» she said.", ["“It holds,»"]),
        ('“It holds," she said. "We stay,” he said.', ['“It holds,"', '"We stay,”']),
        ("“He said “go” and left,” she said.", ["“He said “go” and left,”"]),
        ("“He said «go» and left,” she said.", ["“He said «go» and left,”"]),
        ("“He said “go.” Then he left,” she said.", ["“He said “go.” Then he left,”"]),
        ("'He said \"go\" and left,' she said.", ["'He said \"go\" and left,'"]),
        ("‘The students’ books are here,’ she said.", ["‘The students’ books are here,’"]),
        ("“ It holds ” she said. ‘ We stay ’ he said.", ["“ It holds ”", "‘ We stay ’"]),
        ('""It holds,"" she said.', ['""It holds,""']),
        ("´It holds,´ she said of the companies´ plan.", ["´It holds,´"]),
        ("It rained. It holds.” The crowd cheered.", ["It holds.”"]),
        ('"It holds"—she said—"today."', ['"It holds"', '"today."']),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The students’ books weren’t cheap.",
        "It's the '90s and 'tis late.",
        "Rock 'n' roll lives.",
        "‘Tis the season, ‘twas late, get ‘em, the ‘90s.",
        'He is 5\'10" and 5′10″ tall, the pipe 12" wide.',
        "The dogs' home and the cats' home.",
        "The companies´ plan",
        "Home » News » Sports",
    ],
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


def test_single_marks_over_paragraphs() -> None:
    text = "‘We begin in May.\n\n‘Then we rest,’ he said.\n\nThe ferry left. The crew’s ‘boat’ did not."
    assert quoted(text) == ["‘We begin in May.", "‘Then we rest,’", "‘boat’"]


CAPTIONS = "The pier in winter\n\n"


@pytest.mark.parametrize("captions", range(MAX_CAPTIONS + 2))
def test_captions_may_stand_between_two_parts_of_a_quotation(captions: int) -> None:
    first, second = quotations(f"“We begin in May.\n\n{CAPTIONS * captions}“Then we rest,” he said.")
    assert (first.runs_on, second.continues) == ((captions <= MAX_CAPTIONS,) * 2)
    assert first.lost == (captions > MAX_CAPTIONS)


@pytest.mark.parametrize(
    ("text", "going_on"),
    [
        (
            'Brook said: "The mill is old.\nIt leaks.\nIt will close. "\nThe mill opened.',
            ["It leaks.", 'It will close. "'],
        ),
        ("“The mill is old,” Brook said.\n“It leaks.\nIt will close.”\nIt opened.", ["It will close.”"]),
        ("Brook said: “The mill is old.\n\nIt will close.”\n\nIt opened.", ["It will close.”"]),
        ("“It leaks.\nIt is cold.\n“It will close.”\nIt opened.", ["It is cold.", "“It will close.”"]),
        ("“It leaks.\n\nIt is cold.\n\n“It will close.”\n\nIt opened.", ["“It will close.”"]),
        ("“It leaks.\nThe mill in May\n“It will close.”\nIt opened.", ["“It will close.”"]),
        ("Brook said: “The mill is old.\nIt leaks.\nIt will close.\nIt opened.", []),
        ("Brook said: “The mill is old.\nFenn came. “It leaks,” she said.", []),
    ],
)
def test_the_lines_of_a_quotation_of_which_each_sentence_has_its_line(text: str, going_on: list[str]) -> None:
    found = [q for q in quotations(text) if q.continues]
    assert [q.span.of(text) for q in found] == going_on and all(q.is_certain for q in found)


def test_a_quotation_of_too_many_lines_has_lost_a_mark() -> None:
    first, *_ = quotations("“It leaks.\n" + "It is cold.\n" * 40 + "It will close.”")
    assert not first.is_certain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('" The mill is old. "\nIt opened.', ['" The mill is old. "']),
        ('"Go," said Brook.\n" The mill is old. "', ['"Go,"', '" The mill is old. "']),
        ('"It leaks," Brook said. " The mill is old. "', ['"It leaks,"', '" The mill is old. "']),
    ],
)
def test_marks_apart_lean_inwards_at_the_ends_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_that_lost_a_mark_is_not_certain() -> None:
    unclosed, whole = quotations("“We begin in May, he said.\n\n“It was late,” said the crew. We left.")[:2]
    assert not quotations("It rained. It holds.” The crowd cheered.")[0].is_certain
    assert whole.is_certain and whole.continues == unclosed.runs_on


def test_a_quotation_that_is_open_where_another_begins_ends_with_its_last_sentence() -> None:
    assert quoted("“We begin in May. It is late. The mayor said “no” and left.") == [
        "“We begin in May. It is late.",
        "“no”",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Go“, she said.", "“Go”, she said."),
        ("« Go, » she said.", "“Go,” she said."),
        ("'He said \"go\" and left,' she said.", "“He said ‘go’ and left,” she said."),
        ("“He said “go” and left,” she said.", "“He said ‘go’ and left,” she said."),
        ("Don’t go to the students’ house.", "Don't go to the students' house."),
        ("He is 5′10″ tall.", "He is 5′10″ tall."),
        ("“We begin in May, he said.", "“We begin in May, he said."),
        ("It rained. It holds.» The crowd cheered.", "It rained. It holds.” The crowd cheered."),
    ],
)
def test_marks_are_given_one_form(text: str, expected: str) -> None:
    found = list(text)
    for start, end, new in reversed(list(mark_edits(text))):
        found[start:end] = new
    assert "".join(found) == expected


@given(st.text(alphabet="ab .,\n\"'“”‘’`«»„′12", max_size=60))
def test_marks_in_one_form_stay(text: str) -> None:
    once = Plain.same(text).rewritten(mark_edits(text))
    assert all(once.given(Span(i, i + 1)).of(text).strip() for i, c in enumerate(once.text) if c in "“”")


@pytest.mark.parametrize("shape", [" ", "\n", '"', "“a ", "a” ", "‘a ", "as’ ", "«“‘a ", "“a. ", "“a” "])
def test_a_hundred_thousand_marks_end(shape: str) -> None:
    assert len(quotations(shape * 100_000)) <= 100_001


@given(st.text(alphabet="ab .,\n\"'“”‘’`«»", max_size=80))
def test_quotations_are_sorted_apart_and_within_a_paragraph(text: str) -> None:
    spans, places = [q.span for q in quotations(text)], list(paragraphs(text))
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(p.covers(s) for p in places) for s in spans)
