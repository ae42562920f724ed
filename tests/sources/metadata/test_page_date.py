"""The day of publication among the dates of a page."""

from __future__ import annotations

from datetime import date

import pytest

from kg.sources.dates import DAY_FIRST, MONTH_FIRST, date_in, dates_in, order_in
from tests.sources.metadata.page import MENU, read

DAY = date(2024, 6, 13)


@pytest.mark.parametrize(
    "line",
    [
        "June 13, 2024",
        "Jun. 13, 2024",
        "JUN 13 20244:29 AM EST",
        "13 June 2024",
        "13th June, 2024",
        "13th of June 2024",
        "Thursday, June 13th, 2024",
        "Thu 13 Jun 2024 18.54 GMT",
        "Thu, 13 Jun 2024 10:00:00 +0000",
        "2024-06-13",
        "2024-06-13T12:48:14Z",
        "2024/06/13",
        "2024.06.13",
        "06/13/2024",
        "6/13/24 06:56 AM EST",
        "13/06/2024",
        "13.06.2024",
        "21:17 13.06.2024",
        "13-06-2024",
        "13-Jun-2024",
        "13-Jun-24",
        "June 13 '24",
        "June 13, 2024, at 9:15 p.m.",
        "PublishedJune 13, 2024",
        "Posted: Thu 6:45 PM, Jun 13, 2024",
        "June\xa013,\xa02024",
    ],
)
def test_formats(line: str) -> None:
    found = date_in(line)
    assert found is not None and found.value == DAY
    assert read(below=["By Lena Marrow", line]).published == DAY


@pytest.mark.parametrize(
    "line",
    [
        "May 2024", "13 June", "in 2024", "3 hours ago", "Yesterday 2:45PM", "version 1.2.24", "13.6.24", "31/31/2024",
        "Feb 30, 2024", "call 06 13 2024", "ISBN 13-06-20245", "1306/2024", "10.06.2024.1",
    ],
)  # fmt: skip
def test_what_is_no_full_date(line: str) -> None:
    assert dates_in(line) == []


def test_day_or_month_first_only_where_the_page_tells() -> None:
    assert dates_in("05/06/2024") == []
    assert dates_in("05/06/2024", DAY_FIRST)[0].value == date(2024, 6, 5)
    assert dates_in("05/06/2024", MONTH_FIRST)[0].value == date(2024, 5, 6)
    assert order_in(["05/06/2024", "23/05/2024"]) == DAY_FIRST
    assert order_in(["05/06/2024", "05/23/2024"]) == MONTH_FIRST
    assert order_in(["05/23/2024", "23/05/2024"]) is None
    assert read(below=["05/06/2024"]).published is None
    assert read(below=["05/06/2024"], foot=["Most read", "A heron", "23/05/2024"]).published == date(
        2024, 6, 5
    )
    assert dates_in("06.05.2024")[0].value == date(2024, 5, 6), "with full stops the day is always first"


@pytest.mark.parametrize(
    "below",
    [
        ("Published June 13, 2024", "Updated June 15, 2024"),
        ("Updated June 15, 2024", "Published June 13, 2024"),
        ("Updated: June 15, 2024; Posted June 13, 2024",),
        ("First published on 13 June 2024", "Last modified on Sat 15 Jun 2024 18.56 GMT"),
        ("By Lena Marrow", "June 13, 2024 | Updated 9:15 p.m. June 15, 2024"),
    ],
)
def test_published_before_updated(below: tuple[str, ...]) -> None:
    assert read(below=below).published == DAY


@pytest.mark.parametrize(
    "line", ["Updated June 13, 2024 9:15 p.m.", "Last Updated : Jun 13, 2024 01:41 PM IST"]
)
def test_an_update_where_nothing_else_is_told(line: str) -> None:
    assert read(below=[line]).published == DAY


@pytest.mark.parametrize(
    "pieces", [("13", "Jun", "2024"), ("Jun", "13, 2024"), ("Published:", "13", "June 2024")]
)
def test_a_date_in_pieces(pieces: tuple[str, ...]) -> None:
    article = read(below=["By Lena Marrow", *pieces])
    assert article.published == DAY
    assert article.published_span is not None and "13" in article.published_span.of(article.text)


def test_a_date_in_the_byline() -> None:
    for line in (
        "By Lena Marrow - 06/13/24 06:56 AM EST",
        "Posted by Lena Marrow on June 13, 2024, 6:21 AM EST",
    ):
        article = read(below=[line])
        assert (article.published, article.authors) == (DAY, ("Lena Marrow",))


def test_a_date_at_the_foot() -> None:
    for line in ("First published on June 13, 2024 / 10:07 AM", "June 13, 2024"):
        assert read(below=["By Lena Marrow"], foot=[line, "Most read", "Terms"]).published == DAY


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("foot", "© June 13, 2024 The Brackwater Times. All rights reserved."),
        ("foot", "Copyright 2024 The Brackwater Times"),
        ("below", "https://img.example/2024/06/x.jpg 12 kB"),
        (
            "below",
            "Workers leave the salt works in Oster for the last time on Saturday evening, June 1, 2024. (Pia Holm/AFP)",
        ),
        ("below", "3 hours ago"),
        ("head", "June 13, 2024"),
    ],
)
def test_dates_that_are_not_the_day_of_publication(where: str, line: str) -> None:
    parts = {"below": ["By Lena Marrow"], "head": list(MENU), "foot": ["Most read", "Terms"]}
    parts[where] = [line, *parts[where]] if where == "head" else [*parts[where], line]
    assert read(**parts).published is None


def test_no_date_of_another_headline_or_of_the_text() -> None:
    feed = [
        "Most read",
        "A heron walks into a library",
        "June 12, 2024",
        "The tax on lamps returns",
        "June 11, 2024",
    ]
    body = [
        "The salt works were opened on June 13, 1934 by a man from Oster, and they have never been closed since then."
    ]
    text = read(below=["By Lena Marrow"], foot=feed, body=body * 4)
    assert text.published is None


def test_a_tweet_in_the_article_tells_no_day() -> None:
    from tests.sources.metadata.page import BODY

    body = [*BODY[:2], "— Ina Brodd (@inabrodd) June 2, 2024", *BODY[2:]]
    assert read(below=["By Lena Marrow"], body=body).published is None


def test_the_masthead_has_todays_date_and_the_article_its_own() -> None:
    assert read(head=["June 20, 2024", *MENU], below=["June 13, 2024"]).published == DAY
