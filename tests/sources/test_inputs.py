"""Files, folders, HTML and JSON Lines, and what cannot be read of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_lines
from kg.sources.inputs import articles_of, find_inputs
from kg.sources.page_lines import lines_of

TEXT = "The salt works of Oster will close in the autumn, its owner said on Monday, after ninety years at the shore."
HTML = f"""<!doctype html><html lang="en"><head><title>Salt works to close | Brackwater Times</title>
<meta property="og:title" content="Salt works to close"><meta property="og:site_name" content="Brackwater Times">
<meta property="article:published_time" content="2024-06-03T10:00:00Z"><meta name="author" content="Lena Marrow">
<link rel="canonical" href="https://times.example/salt"></head><body><nav><a href="/">Home</a> <a>Politics</a></nav>
<article><h1>Salt works to close</h1><p>{TEXT}</p><p>The mayor called the decision a heavy blow for the town and asked
the government for help with new work for the two hundred people of the hall.</p></article>
<aside><a href="/2">A heron walks into a library</a></aside><footer>© 2024 Cookie settings</footer></body></html>"""


def read(path: Path) -> list[Article | InvalidInput]:
    return [found for source in find_inputs([str(path)]) for found in articles_of(source)]


def only(path: Path) -> Article:
    (found,) = read(path)
    assert isinstance(found, Article), found
    return found


def refusal(path: Path) -> str:
    (found,) = read(path)
    assert isinstance(found, InvalidInput), found
    return str(found)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
)
def test_encodings_with_a_mark(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "salt.txt"
    path.write_bytes(data)
    assert only(path).text == TEXT
    assert only(path).name == "salt"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "salt.txt: is empty"),
        (b" \n\t\r\n", "salt.txt: is empty"),
        (b"One.\nCaf\xe9 noir", "salt.txt:2: not UTF-8 (byte 0xe9); save the text as UTF-8"),
        (b"\x89PNG\r\n\x00\x00", "salt.txt: is no text but binary data"),
        (b"\x01\x02\x03 text", "salt.txt: is no text but binary data"),
        (b"\x00" * 3000, "salt.txt: is no text but binary data"),
        (b"One. Two. Three. " * 9 + b"\x00" * 12, "salt.txt: is no text but binary data"),
        ("\u200b\ufeff\u00ad\u2060 \x0b".encode(), "salt.txt: is empty"),
    ],
)
def test_no_text(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "salt.txt"
    path.write_bytes(data)
    assert refusal(path) == f"{tmp_path}/{why}"


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x1f", "\x08\x08"], ids=ascii)
def test_a_control_character_refuses_no_text(tmp_path: Path, control: str) -> None:
    path = tmp_path / "salt.txt"
    path.write_text(TEXT[:30] + control + TEXT[30:], encoding="utf-8")
    assert control in only(path).text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_every_end_of_a_line_is_one(end: str) -> None:
    text = f"Salt for Oslo{end}{end}The ferry left.{end}"
    assert [(line.text, line.gap) for line in lines_of(text)] == [
        ("Salt for Oslo", 0),
        ("The ferry left.", 1),
    ]
    assert [article.name for article in read_lines(text, "salt")] == ["1", "3"]


def test_paths_that_name_nothing(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no such file or folder"):
        find_inputs([str(tmp_path / "none.txt")])
    (tmp_path / "picture.png").write_bytes(b"x")
    with pytest.raises(InvalidInput, match=r"holds no input; known: .*\.html.*\.txt"):
        find_inputs([str(tmp_path)])


def test_a_folder_in_order_and_twins_of_a_name(tmp_path: Path) -> None:
    for place in ("b/salt.txt", "a/salt.html", "a/heron.txt", ".git/no.txt", "a/no.png"):
        path = tmp_path / place
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT)
    assert [(i.name, i.format) for i in find_inputs([str(tmp_path)])] == [
        ("heron", "text"),
        ("salt", "html"),
        ("salt-2", "text"),
    ]


def test_a_saved_page(tmp_path: Path) -> None:
    path = tmp_path / "salt.html"
    path.write_text(HTML)
    article = only(path)
    assert (article.title, article.outlet, article.byline) == (
        "Salt works to close",
        "Brackwater Times",
        "Lena Marrow",
    )
    assert (article.published, article.url) == (date(2024, 6, 3), "https://times.example/salt")
    assert [b.kind for b in article.blocks] == ["title", "body", "body"]
    assert article.blocks[1].span.of(article.text) == TEXT
    assert "heron" not in article.text and "Politics" not in article.text


def test_a_saved_page_without_an_article(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<html><body><nav>Home</nav></body></html>")
    assert refusal(path) == f"{path}: no article found in this HTML"


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    good = {
        "text": TEXT,
        "title": "Salt",
        "published": "2024-06-03T10:00",
        "url": "https://t.example",
        "id": 7,
    }
    lines = [json.dumps(good), "", "{oops", "[1]", '{"text": ""}', '{"text": "A.", "published": "soon"}']
    lines += [
        '{"text": "A.", "title": 3}',
        '{"text": "Rain came."}',
        '{"text": "A.", "id": "x", "published": ""}',
    ]
    path.write_text("\n".join(lines))
    found = read(path)
    assert [str(f).partition(":")[2][:14] for f in found if isinstance(f, InvalidInput)] == [
        "3: not JSON: E", "4: not an obje", "5: no text; ex", "6: published i", "7: title is no"
    ]  # fmt: skip
    articles = [f for f in found if isinstance(f, Article)]
    assert [(a.name, a.title, a.published) for a in articles] == [
        ("7", "Salt", date(2024, 6, 3)),
        ("many-8", None, None),
        ("x", None, None),
    ]
