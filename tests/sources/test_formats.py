"""A form of input is a file: put into `kg/sources/formats`, its suffixes are read from a path and from a folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg.sources.formats
from kg.files.registries import entry_of
from kg.model import Article
from kg.sources import articles_of, find_inputs
from kg.sources.inputs import suffixes

WIRE = '''
"""Wire copy: articles with a line of plus signs between them."""

from kg.sources.article import read_article

SUFFIXES = (".wire",)


def articles(text, source, given):
    for number, part in enumerate(text.split("+++"), 1):
        yield read_article(part, name=f"{source.name}-{number}", given=given, plain=True)
'''


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the forms with one file more."""
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "wire.py").write_text(WIRE, encoding="utf-8")
    monkeypatch.setattr(
        kg.sources.formats, "__path__", [*kg.sources.formats.__path__, str(tmp_path / "forms")]
    )
    suffixes.cache_clear()
    yield
    suffixes.cache_clear()
    sys.modules.pop("kg.sources.formats.wire", None)


@pytest.mark.usefixtures("wire")
def test_a_new_form_is_read_from_a_path_and_from_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "day.wire").write_text("Ada Brook met Carl Fenn.\n+++\nThe ferry sank.\n", encoding="utf-8")
    for path in (folder, folder / "day.wire"):
        (source,) = find_inputs([str(path)])
        assert source.format == "wire"
        read = [article.name for article in articles_of(source) if isinstance(article, Article)]
        assert read == ["day-1", "day-2"]


def test_every_suffix_belongs_to_one_form() -> None:
    forms = [entry_of(kg.sources.formats, name) for name in ("html", "jsonl", "lines", "text")]
    assert sorted(suffix for form in forms for suffix in form.SUFFIXES) == sorted(suffixes())
