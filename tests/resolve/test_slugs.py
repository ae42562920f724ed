"""Names as local names of IRIs, and which spellings meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.group_labels import is_full_name
from kg.resolve.institution_names import firm_slug, without_demonym
from kg.resolve.slugs import LONGEST, one_line, slug


@given(st.text())
def test_a_slug_is_ascii_and_its_own_slug(name: str) -> None:
    made = slug(name)
    assert made.isascii() and made and slug(made) == made


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Rustem\nUmerov", "rustem-umerov"),
        ("Сeasefire", "ceasefire"),
        ("Sprūds", "spruds"),
        ("Łódź", "lodz"),
        ("The Quay Courier", "quay-courier"),
        ("A Tale of Tarn", "tale-of-tarn"),
        ("The", "the"),
        ("The A Team", "team"),
        ("Straße", "strasse"),
        ("O’Brien & Sons", "obrien-sons"),
        ("co\u00adopera\u200btion", "cooperation"),
        ("№ 5", "no-5"),
    ],
)
def test_spellings_of_one_name_meet(name: str, wanted: str) -> None:
    assert slug(name) == wanted


def test_a_long_name_is_cut_at_a_word_and_told_apart_by_its_rest() -> None:
    one, other = (slug(f"{'northern ' * 10}{word} harbour") for word in ("old", "new"))
    assert one != other and max(map(len, (one, other))) <= LONGEST
    assert one.startswith("northern-northern-") and one.rpartition("-")[0] == other.rpartition("-")[0]
    assert len(slug("x" * 90)) <= LONGEST


def test_a_name_of_no_letters_has_a_slug_of_its_own() -> None:
    assert slug("—") != slug("…") and slug("—").startswith("x")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Brekke & Sons, Limited", "brekke-and-sons-ltd"),
        ("Brekke and Sons Ltd", "brekke-and-sons-ltd"),
        ("The Halvard Corporation", "halvard-corp"),
        ("Limited", "limited"),
        ("Halvard Industries", "halvard-industries"),
    ],
)
def test_spellings_of_one_firm_meet(name: str, wanted: str) -> None:
    assert firm_slug(name) == wanted


@pytest.mark.parametrize(
    ("name", "country", "rest"),
    [
        ("Latvian Defense Ministry", "Latvia", "Defense Ministry"),
        ("South Korean Defense Ministry", "South Korea", "Defense Ministry"),
        ("Defense Ministry", "", "Defense Ministry"),
        ("Latvian", "", "Latvian"),
    ],
)
def test_a_demonym_before_a_name(name: str, country: str, rest: str) -> None:
    assert without_demonym(name) == (country, rest)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Ilse Brandt", True),
        ("I. Brandt", False),
        ("Brandt", False),
        ("Ilse M. Brandt", True),
        ("I. M. B.", False),
    ],
)
def test_full_names(name: str, full: bool) -> None:
    assert is_full_name(name) is full


@given(st.text())
def test_one_line_is_one(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1 and one_line(one_line(text)) == one_line(text)
    assert "\u00ad" not in one_line(text)
