"""Times of sentences about invented people, told from Friday, 5 January 2024 where nothing else is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Days, Span
from kg.time import times_in

PUBLISHED = date(2024, 1, 5)


def meant(text: str, published: date | None = PUBLISHED) -> dict[str, str]:
    """Words of each time → its days, "2024-01-05", "2014-01-01..", "?"."""
    return {t.span.of(text): shown(t.days) for t in times_in(text, published)}


def shown(days: Days) -> str:
    if days == Days():
        return "?"
    return days.iso or f"{days.first or ''}..{days.last or ''}"


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Mara Oduya was born on January 5, 1961.", "January 5, 1961", "1961-01-05"),
        ("It opened on 5 Jan. 1999 in Tarrow.", "5 Jan. 1999", "1999-01-05"),
        ("It opened on Tuesday, the 3rd of May, 2016.", "Tuesday, the 3rd of May, 2016", "2016-05-03"),
        ("Seen 2023-11-30 by Lind.", "2023-11-30", "2023-11-30"),
        ("Signed 25/12/2020 in Tarrow.", "25/12/2020", "2020-12-25"),
        ("Signed 12/25/2020 in Tarrow.", "12/25/2020", "2020-12-25"),
        ("Signed 05/06/2020 in Tarrow.", "05/06/2020", "?"),
        ("Signed 04.01.2024 in Tarrow.", "04.01.2024", "2024-01-04"),
        ("The strike of May 2010 failed.", "May 2010", "2010-05"),
        ("The mill closed in 2016.", "2016", "2016"),
        ("The 2019 budget was cut.", "2019", "2019"),
        ("In the 1990s they moved.", "1990s", "1990-01-01..1999-12-31"),
        ("A house of the 19th century burned.", "19th century", "1800-01-01..1899-12-31"),
        ("They met in the summer of 2019.", "the summer of 2019", "2019-06-01..2019-09-30"),
        ("Sales fell in the third quarter of 2022.", "third quarter of 2022", "2022-07-01..2022-09-30"),
        ("There is no February 30, 2023.", "February 30, 2023", "?"),
    ],
)
def test_a_time_that_names_its_year(text: str, words: str, days: str) -> None:
    assert meant(text)[words] == days


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Oduya resigned today.", "today", "2024-01-05"),
        ("Oduya resigned yesterday evening.", "yesterday evening", "2024-01-04"),
        ("Oduya resigned on Wednesday.", "Wednesday", "2024-01-03"),
        ("Oduya will resign on Wednesday.", "Wednesday", "2024-01-10"),
        ("The vote will be held on Monday.", "Monday", "2024-01-08"),
        ("Lind said on Tuesday that he will resign.", "Tuesday", "2024-01-02"),
        ("Last Friday the bridge fell.", "Last Friday", "2023-12-29"),
        ("The bridge fell last week.", "last week", "2023-12-25..2023-12-31"),
        ("The bridge fell last month.", "last month", "2023-12"),
        ("They hope to open it next year.", "next year", "2025"),
        ("They met two weeks ago in Tarrow.", "two weeks ago", "2023-12-22"),
        ("They met ten months ago.", "ten months ago", "2023-03"),
        ("They met three years ago.", "three years ago", "2021"),
        ("The bridge fell in October.", "October", "2023-10"),
        ("The bridge fell last October.", "last October", "2023-10"),
        ("The bridge is to open in October.", "October", "2024-10"),
        ("He was held on Dec. 28 in Tarrow.", "Dec. 28", "2023-12-28"),
        ("The hearing will begin on May 16.", "May 16", "2024-05-16"),
        ("A summit is planned for next spring.", "next spring", "2024-03-01..2024-06-30"),
        ("Sales have grown in recent months.", "recent months", "..2024-01-05"),
    ],
)
def test_a_time_told_from_publication(text: str, words: str, days: str) -> None:
    assert meant(text)[words] == days


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("He has led it since 2014.", "since 2014", "2014-01-01.."),
        ("He led it until March 2020.", "until March 2020", "..2020-03-31"),
        ("Nobody lived there before 1990.", "before 1990", "..1989-12-31"),
        ("After May 2, 2021, it was empty.", "After May 2, 2021", "2021-05-03.."),
        ("He led it from 1998 to 2004.", "from 1998 to 2004", "1998-01-01..2004-12-31"),
        ("The war of 1861–1865 ended.", "1861–1865", "1861-01-01..1865-12-31"),
        ("The war of 1861–65 ended.", "1861–65", "1861-01-01..1865-12-31"),
        ("He wrote it between May and July 2010.", "between May and July 2010", "2010-05-01..2010-07-31"),
        ("The fair of June 3–5, 2011 was full.", "June 3–5, 2011", "2011-06-03..2011-06-05"),
        ("He has led it from 2014 onwards.", "2014 onwards", "2014-01-01.."),
        ("In the first half of 2023 sales fell.", "the first half of 2023", "2023-01-01..2023-06-30"),
        ("Earlier this month Lind fell.", "Earlier this month", "2024-01-01..2024-01-05"),
        ("In the early 1990s they moved.", "early 1990s", "1990-01-01..1994-12-31"),
    ],
)
def test_a_time_made_of_others_stands_beside_them(text: str, words: str, days: str) -> None:
    assert meant(text)[words] == days


def test_the_larger_time_comes_first_and_keeps_the_smaller() -> None:
    assert list(meant("He led it from 1998 to 2004.")) == ["from 1998 to 2004", "1998", "2004"]


def test_a_time_told_from_the_one_before() -> None:
    found = meant(
        "Lind fled on June 3, 1972. The following day the camp burned. Two years later he was free."
    )
    assert found["The following day"] == "1972-06-04"
    assert found["Two years later"] == "1974"


def test_a_day_does_not_follow_a_year() -> None:
    assert meant("The 2016 vote was close. The next day he left.")["The next day"] == "?"


@pytest.mark.xfail(reason="it is told from the publication, as if it were the last May")
def test_the_month_before_the_time_told_last() -> None:
    assert meant("Lind fled in October 1972. He had wed the preceding May.")["preceding May"] == "1972-05"


def test_without_its_publication_a_life_lends_no_year() -> None:
    found = meant(
        "Mara Oduya married in 1995. In October she left for Tarrow, and on 2 December she sang.", None
    )
    assert found["October"] == found["2 December"] == "?"


def test_without_publication_relative_words_mean_nothing() -> None:
    assert set(meant("Yesterday Oduya said that on Friday or next month it may rain.", None).values()) == {
        "?"
    }


@pytest.mark.parametrize(
    "text",
    [
        "They may march on, and may second him.",
        "April Lind and June Oduya sang.",
        "May God help him; may he live.",
        "It cost $2000 and weighed 1500 kg.",
        "Some 1800 people and 2000 men came.",
        "Call 555-2014 or see No. 1999.",
        "Every Friday the market opens.",
        "The F-16 and the Su-25 flew.",
    ],
)
def test_words_and_numbers_that_are_no_time(text: str) -> None:
    assert meant(text) == {}


def test_only_within_the_spans_given() -> None:
    text = "Today we sold. Tomorrow we buy."
    assert [t.span.of(text) for t in times_in(text, PUBLISHED, [Span(15, 31)])] == ["Tomorrow"]


@given(st.text(alphabet="May 5,2019-–/ since last Friday 1990s.\n", max_size=200), st.none() | st.dates())
def test_any_text_gives_sorted_spans_within_it(text: str, published: date | None) -> None:
    spans = [t.span for t in times_in(text, published)]
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end))
    assert all(s.end <= len(text) for s in spans)


@pytest.mark.parametrize(
    "piece", ["1", " ", "may ", "May ", "in May ", "2014-", "the last ", "May 5, ", "\n", "a "]
)
def test_a_long_text_of_one_piece_comes_to_an_end(piece: str) -> None:
    found = times_in(piece * (20_000 // len(piece)), PUBLISHED)
    assert all(t.span.end <= 20_000 for t in found)
