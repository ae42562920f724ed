"""Patterns of pages that do not hold: one line with file, line and key where they are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import InvalidSchema
from kg.lexicon import ENGLISH, Language
from kg.lexicon.page_patterns import PagePatterns, page_problems
from kg.lexicon.word_patterns import pattern_of_list


def test_a_pattern_of_pages_is_told_by_its_place(tmp_path: Path) -> None:
    file = tmp_path / "page-patterns.toml"
    file.write_text("[credit]\nopens = 'foto'\nwhole = '({opens}'\n", encoding="utf-8")
    patterns = PagePatterns(Language("xx", tmp_path), "credit")
    assert patterns.compiled("opens", re.IGNORECASE).fullmatch("FOTO")
    assert re.fullmatch(f"{patterns.text('opens')}s", "fotos")
    with pytest.raises(InvalidSchema) as error:
        patterns.compiled("whole")
    assert str(error.value).startswith(f"{file}:3: credit.whole: not a regular expression: missing ), ")
    with pytest.raises(InvalidSchema) as error:
        patterns.compiled("hole")
    assert str(error.value) == f"{file}:1: unknown pattern of credit 'hole'; known: opens, whole"


def test_all_patterns_of_pages_that_do_not_hold_are_listed(tmp_path: Path) -> None:
    (tmp_path / "page-patterns.toml").write_text(
        "[credit]\nopens = '('\nwhole = ')'\n[date]\ncopyright = '{sign}'\n", encoding="utf-8"
    )
    told = [*page_problems(Language("xx", tmp_path))]
    assert [line.split(": ")[1] for line in told] == ["credit.opens", "credit.whole", "date.copyright"]
    assert [*page_problems(ENGLISH)] == []


def test_a_notice_is_told_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "pages.toml"
    file.write_text("[notices]\nasks = [\n  'sign up',\n  '(join',\n]\n", encoding="utf-8")
    with pytest.raises(InvalidSchema) as error:
        pattern_of_list(Language("xx", tmp_path), "pages", ("notices", "asks"))
    assert str(error.value).startswith(f"{file}:4: notices.asks: not a regular expression: missing ), ")
