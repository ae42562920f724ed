"""`kg view`: which page it opens, and that it builds one where there is none."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import pytest

from kg.cli import main
from kg.views.exports.html import write
from tests.views.sample import GRAPH

ARTICLE = "Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. She thanked him for the new bridge.\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked for, on a machine with a screen."""
    seen: list[str] = []
    monkeypatch.setattr(webbrowser, "open", seen.append)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the page and the graph of one article."""
    from kg.files import sealed

    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "quay.html").write_text(sealed(write(GRAPH)), encoding="utf-8")
    (tmp_path / "out" / "quay.ttl").write_text("", encoding="utf-8")
    return tmp_path / "out"


@pytest.mark.parametrize("name", ["quay.html", "quay.ttl", ""])
def test_a_page_that_is_there_is_opened_as_it_is(
    folder: Path, opened: list[str], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["view", str(folder / name)]) == 0
    assert opened == [(folder / "quay.html").as_uri()]
    assert capsys.readouterr().out == f"{folder / 'quay.html'}\n"


def test_without_an_input_it_is_the_page_of_the_outputs(folder: Path, opened: list[str]) -> None:
    assert main(["view", "-o", str(folder)]) == 0
    (folder / "index.html").write_bytes((folder / "quay.html").read_bytes())
    assert main(["view", "-o", str(folder)]) == 0
    assert opened == [(folder / "quay.html").as_uri(), (folder / "index.html").as_uri()]


def test_an_article_is_built_first(tmp_path: Path, opened: list[str]) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["view", str(tmp_path / "news.txt"), "-o", str(tmp_path / "out")]) == 0
    assert opened == [(tmp_path / "out" / "news.html").as_uri()]
    assert (tmp_path / "out" / "news.ttl").is_file()


def test_of_several_articles_it_is_their_page_together(tmp_path: Path, opened: list[str]) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"{name[:3].title()} news.\n\n{ARTICLE}", encoding="utf-8")
    files = [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]
    assert main(["view", *files, "-o", str(tmp_path / "out")]) == 0
    assert opened == [(tmp_path / "out" / "index.html").as_uri()]


def test_without_a_screen_the_path_is_printed(
    folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    assert main(["view", str(folder)]) == 0
    assert not opened and capsys.readouterr().out == f"{folder / 'quay.html'}\n"


def test_what_has_no_page_is_told_in_a_line(
    folder: Path, opened: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "alone.ttl").write_text("", encoding="utf-8")
    assert main(["view", str(folder / "alone.ttl")]) == 2
    (folder / "more.html").write_bytes((folder / "quay.html").read_bytes())
    assert main(["view", str(folder)]) == 2
    assert main(["view", str(folder / "missing.txt")]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3 and not opened
    assert "no page lies beside it" in lines[0] and "holds 2 pages" in lines[1]
