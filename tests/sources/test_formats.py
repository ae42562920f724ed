"""A form of input is a file: put into `kg/sources/formats`, its suffixes are read from a path and from a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg.sources.formats
from kg.errors import InvalidEntry
from kg.files.registries import entries_of, entry_of
from kg.model import Article
from kg.sources import articles_of, find_inputs
from kg.sources.inputs import suffixes

INVENTED = "invented_for_this_test"
"""A module's name, and as a suffix, that no format will have."""
DIVIDED = f'''
"""Articles with plus signs between them."""

from kg.sources.article import read_article

SUFFIXES = (".{INVENTED}",)


def articles(text, source, given):
    for number, part in enumerate(text.split("+++"), 1):
        yield read_article(part, name=f"{{source.name}}-{{number}}", given=given, plain=True)
'''


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the forms with one file more."""
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / f"{INVENTED}.py").write_text(DIVIDED, encoding="utf-8")
    monkeypatch.setattr(
        kg.sources.formats, "__path__", [*kg.sources.formats.__path__, str(tmp_path / "forms")]
    )
    suffixes.cache_clear()
    yield
    suffixes.cache_clear()
    sys.modules.pop(f"kg.sources.formats.{INVENTED}", None)


@pytest.mark.usefixtures("invented")
def test_a_new_form_is_read_from_a_path_and_from_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / f"day.{INVENTED}").write_text(
        "Ada Brook met Carl Fenn.\n+++\nThe ferry sank.\n", encoding="utf-8"
    )
    for path in (folder, folder / f"day.{INVENTED}"):
        (source,) = find_inputs([str(path)])
        assert source.format == INVENTED
        read = [article.name for article in articles_of(source) if isinstance(article, Article)]
        assert read == ["day-1", "day-2"]


@pytest.mark.usefixtures("invented")
def test_the_module_of_a_new_form_reads_what_begins_like_a_page(tmp_path: Path) -> None:
    page = "<!DOCTYPE html>\n<html><body><p>Ada Brook met Carl Fenn.</p></body></html>\n"
    (tmp_path / f"day.{INVENTED}").write_text(f"{page}+++\nThe ferry sank.\n", encoding="utf-8")
    (tmp_path / "day.txt").write_text(page, encoding="utf-8")
    (own, text) = (find_inputs([str(tmp_path / f"day.{end}")])[0] for end in (INVENTED, "txt"))
    assert [article.name for article in articles_of(own) if isinstance(article, Article)] == [
        "day-1",
        "day-2",
    ]
    (told,) = articles_of(text)
    assert str(told).endswith("no article found in this HTML"), "pasted text may be a page"


@pytest.mark.usefixtures("invented")
def test_a_form_without_what_is_expected_is_told_by_its_file(tmp_path: Path) -> None:
    file = tmp_path / "forms" / f"{INVENTED}.py"
    file.write_text(f"SUFFIX = '.{INVENTED}'\n", encoding="utf-8")
    with pytest.raises(InvalidEntry) as error:
        suffixes()
    assert str(error.value) == f"{file}: has no SUFFIXES, articles; expected: SUFFIXES, articles"


def test_every_suffix_belongs_to_one_form() -> None:
    forms = [entry_of(kg.sources.formats, name) for name in entries_of(kg.sources.formats)]
    assert {".txt", ".html", ".jsonl"} <= set(suffixes()), "the registry is read"
    assert sorted(suffix for form in forms for suffix in form.SUFFIXES) == sorted(suffixes())
