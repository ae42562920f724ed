"""Times and quantities against their words: what agrees, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from kg.store.checks.quoted_days import Told, agree
from kg.store.checks.quoted_numbers import is_worded

PUBLISHED = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("words", "first", "last", "fits"),
    [
        ("Tuesday", "2024-06-11", "2024-06-11", True),
        ("Tuesday", "2024-06-04", "2024-06-04", False),
        ("Tuesday", "2024-06-12", "2024-06-12", False),
        ("last Tuesday", "2024-06-04", "2024-06-04", True),
        ("until Monday", None, "2024-06-17", True),
        ("before Monday", None, "2024-06-16", True),
        ("on 3 June 2024", "2024-06-03", "2024-06-03", True),
        ("June 3, 2024", "2023-06-03", "2023-06-03", False),
        ("June 3", "2024-06-13", "2024-06-13", False),
        ("in May", "2024-05-01", "2024-05-31", True),
        ("in May", "2024-04-01", "2024-04-30", False),
        ("in May", "2014-05-01", "2014-05-31", False),
        ("since 2014", "2014-01-01", None, True),
        ("since 2014", "2015-01-01", None, False),
        ("the mid-2020s", "2023-01-01", "2026-12-31", True),
        ("yesterday", "2024-06-11", "2024-06-11", True),
        ("yesterday", "2024-06-01", "2024-06-01", False),
        ("after the match", "2020-01-01", None, True),
    ],
)
def test_days_agree_with_their_words(words: str, first: str | None, last: str | None, fits: bool) -> None:
    days = tuple(date.fromisoformat(day) for day in (first, last) if day is not None)
    assert agree(words, Told(days, PUBLISHED, "")) is fits


def test_a_day_of_a_story_is_told_from_the_day_of_the_story() -> None:
    told = Told(
        (date(2019, 5, 21),) * 2, PUBLISHED, "On May 18, 2019 the bridge fell. On Tuesday it was shut."
    )
    assert agree("Tuesday", told)
    assert not agree("Tuesday", Told(told.days, PUBLISHED, "On Tuesday it was shut."))


@pytest.mark.parametrize(
    ("quantity", "sentence", "fits"),
    [
        ("3", "The council bought three ferries.", True),
        ("30", "The council bought three ferries.", False),
        ("25", "The twenty-five ferries sail.", True),
        (">200", "More than 200 firms and 12 unions came.", True),
        ("20", "More than 200 firms came.", False),
        ("2500000 USD", "It cost $2.5 million.", True),
        ("2500000000 USD", "It cost $2.5 million.", False),
        ("10000..99999/month", "They make tens of thousands of drones a month.", True),
        ("0.5", "Half of them left.", True),
        ("2,812", "The 2,812 pieces lay there.", True),
        ("2812", "The 2,812 pieces lay there.", True),
    ],
)
def test_a_quantity_is_worded_by_its_sentence(quantity: str, sentence: str, fits: bool) -> None:
    assert is_worded(quantity, sentence) is fits
