"""What a user says of an article: on the command line, beside it, or in a JSON line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import kg
from kg.cli import main
from kg.errors import InvalidInput
from kg.model import Article
from kg.sources import articles_of, find_inputs
from tests.sources.test_pages import PAGE

COMMANDS = ("build", "clean", "statements", "explain", "rules")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "salt.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def only(path: Path) -> Article:
    (found,) = [a for source in find_inputs([str(path)]) for a in articles_of(source)]
    assert isinstance(found, Article), found
    return found


def beside(page: Path, text: str, name: str = "salt.meta.toml") -> Path:
    path = page.with_name(name)
    path.write_text(text, encoding="utf-8")
    return path


def cleaned(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert main(["clean", *arguments, "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out).values()
    return dict(found)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_reads_takes_the_frame(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    said = capsys.readouterr().out
    assert all(flag in said for flag in ("--title", "--outlet", "--url", "--published", "--byline"))


def test_the_command_line_counts_more_than_the_page(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["--title", "Salt", "--outlet", "The Shore Post", "--published", "2024-06-05"]
    flags += ["--url", "https://shore.example/salt", "--byline", "By Ana Lund and Bo Ek, Reuters"]
    kept = cleaned([str(page), *flags], capsys)
    assert (kept["title"], kept["outlet"], kept["published"]) == ("Salt", "The Shore Post", "2024-06-05")
    assert (kept["authors"], kept["agency"]) == (["Ana Lund", "Bo Ek"], "Reuters")
    assert kept["url"] == "https://shore.example/salt"
    assert kept["found"]["title"] == {"source": "given"}  # type: ignore[index]


def test_a_given_byline_takes_no_author_from_the_page(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cleaned([str(page), "--byline", "newsroom"], capsys)["authors"] == []


def test_a_sidecar_counts_more_than_the_page_and_less_than_the_command_line(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside(
        page, 'outlet = "The Shore Post"\npublished = 2024-06-07\nopinion = true\nauthors = ["Ana Lund"]\n'
    )
    kept = cleaned([str(page), "--outlet", "Harbour News"], capsys)
    assert (kept["outlet"], kept["published"], kept["opinion"]) == ("Harbour News", "2024-06-07", True)
    assert kept["authors"] == ["Ana Lund"]
    assert kept["found"]["published"] == {"source": "sidecar"}  # type: ignore[index]


def test_a_sidecar_by_the_whole_name_tells_twins_apart(page: Path) -> None:
    beside(page, 'outlet = "One"\n', "salt.txt.meta.toml")
    beside(page, 'outlet = "Two"\n')
    page.with_name("salt.md").write_text(PAGE, encoding="utf-8")
    assert (only(page).outlet, only(page.with_name("salt.md")).outlet) == ("One", "Two")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            'outlet = "A"\n\ntitel = "B"\n',
            ":3: unknown key 'titel'; known: agency, authors, byline, opinion, outlet, published, title, url",
        ),
        ('published = "soon"\n', ":1: published is no date: 'soon'; expected YYYY-MM-DD"),
        ("# day\npublished = 2024\n", ":2: published is no date: 2024; expected YYYY-MM-DD"),
        ("title = 3\n", ":1: title is no string: 3"),
        ('authors = "A"\nopinion = "yes"\n', ":2: opinion is neither true nor false: 'yes'"),
        ("authors = [1]\n", ":1: authors is no list of names: [1]"),
        (
            'url = "javascript:alert(1)"\n',
            ":1: url is no web address: 'javascript:alert(1)'; expected http://… or https://…",
        ),
        ('outlet = ""\n', ":1: outlet is blank; leave it out where it is not known"),
        ('outlet = "A"\ntitle = " "\n', ":2: title is blank; leave it out where it is not known"),
        (
            'url = "www.shore.example"\n',
            ":1: url is no web address: 'www.shore.example'; expected http://… or https://…",
        ),
        ("[outlet]\nx = 1\n", ":1: outlet is no string: {'x': 1}"),
        ("outlet = \n", ": not TOML: Invalid value (at line 1, column 10)"),
    ],
)
def test_a_bad_sidecar_is_told_with_its_place(page: Path, text: str, why: str) -> None:
    path = beside(page, text)
    (found,) = [a for source in find_inputs([str(page)]) for a in articles_of(source)]
    assert isinstance(found, InvalidInput)
    assert str(found) == f"{path}{why}"


@pytest.mark.parametrize(
    ("flag", "value", "why"),
    [
        ("--published", "yesterday", "--published: published is no date: 'yesterday'; expected YYYY-MM-DD"),
        ("--url", "javascript:alert(1)", "--url: url is no web address"),
        ("--url", "shore.example", "--url: url is no web address"),
    ],
)
def test_a_bad_flag_is_one_line(
    page: Path, flag: str, value: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", str(page), flag, value]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith(f"kg: {why}")


@pytest.mark.parametrize("command", ["clean", "build", "statements", "rules"])
def test_what_is_true_of_one_is_not_said_of_several(
    command: str, page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(page.parent)
    page.with_name("tax.txt").write_text(PAGE, encoding="utf-8")
    assert main([command, str(page.parent), "--outlet", "Post", "--title", "Salt"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said == [
        (
            "kg: --title, --outlet: for one input, here are 2; say it of each in a file beside it, such as"
            f" {page.with_name('salt.meta.toml')}"
        )
    ]


def test_json_lines_say_the_same_and_the_sidecar_serves_all_of_them(tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    first = {
        "text": PAGE,
        "outlet": "Post",
        "authors": ["Ana Lund"],
        "agency": "AP",
        "opinion": True,
        "lang": "en",
    }
    rows = [first, {"text": PAGE}, {"text": PAGE, "opinion": "no"}]
    lines.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    beside(lines, 'outlet = "Harbour News"\n', "many.meta.toml")
    one, two, bad = [a for source in find_inputs([str(lines)]) for a in articles_of(source)]
    assert isinstance(one, Article) and isinstance(two, Article)
    assert (one.outlet, one.authors, one.agency, one.opinion) == ("Post", ("Ana Lund",), "AP", True)
    assert (two.outlet, two.opinion) == ("Harbour News", False)
    assert str(bad) == f"{lines}:3: opinion is neither true nor false: 'no'"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "www.shore.example", "//shore.example", "ftp://shore.example/a", "https://"],
)
def test_the_address_of_a_json_line_is_checked_as_that_of_the_command_line(
    url: str, tmp_path: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "many.jsonl"
    rows = [
        {"text": PAGE, "url": url},
        {"text": PAGE, "url": "https://shore.example/a"},
        {"text": PAGE, "url": ""},
    ]
    lines.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    bad, good, empty = [a for source in find_inputs([str(lines)]) for a in articles_of(source)]
    assert str(bad) == f"{lines}:1: url is no web address: {url!r}; expected http://… or https://…"
    assert isinstance(good, Article) and isinstance(empty, Article)
    assert (good.url, empty.url) == ("https://shore.example/a", None)
    assert main(["clean", str(page), "--url", url]) == 2
    assert capsys.readouterr().err.startswith(f"kg: --url: url is no web address: {url!r}")
    with pytest.raises(InvalidInput, match="no web address"):
        kg.read_text(PAGE, url=url)


@pytest.mark.parametrize("command", ["clean", "statements", "build"])
def test_a_sidecar_is_no_input(command: str, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = beside(page, 'outlet = "Post"\n')
    assert main([command, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1
    assert err.startswith(f"kg: {path}: says what is known of the input beside it, and is no input")


def test_python_takes_a_date_or_iso_text() -> None:
    text = "Ada Brook met Carl Fenn in Oslo on Monday."
    days = [kg.read_text(text, plain=True, published=day).articles[0].published for day in DAYS]
    assert set(days) == {date(2024, 6, 3)}
    with pytest.raises(
        InvalidInput, match=r"^published=: published is no date: '3 June'; expected YYYY-MM-DD"
    ):
        kg.read_text(text, plain=True, published="3 June")


DAYS = (date(2024, 6, 3), "2024-06-03", "2024-06-03T23:10:00+02:00", "2024-06-03 10:00")


def test_clean_shows_what_was_found_and_where(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(page), "--url", "https://shore.example/salt"]) == 0
    head = capsys.readouterr().out.split("\n\n")[0].splitlines()
    place = PAGE.index("June 3")
    assert f"published: 2024-06-03  [line 9, characters {place} to {place + 12}]" in head
    assert "authors:   Lena Marrow  [line 8, characters 94 to 108]" in head
    assert "url:       https://shore.example/salt  [given]" in head
