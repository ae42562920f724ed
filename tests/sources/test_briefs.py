"""Short texts of our own: a headline, perhaps a byline, and two or three sentences are an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.model import Article
from kg.sources import articles_of, find_inputs, read_article, require_english


def briefs() -> list[tuple[str, list[tuple[str, str]]]]:
    """Name and lines of each brief of briefs.txt, a line with its mark: T title, B body, - neither."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in (Path(__file__).parent / "briefs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            found.append((line[2:], []))
        elif line:
            found[-1][1].append((line[0], line[2:]))
    return found


BRIEFS = briefs()


@pytest.mark.parametrize("lines", [lines for _, lines in BRIEFS], ids=[name for name, _ in BRIEFS])
def test_the_sentences_of_a_brief_are_its_body(lines: list[tuple[str, str]]) -> None:
    text = "\n".join(line for _, line in lines)
    article = read_article(text)
    require_english(article)
    title = next(line for mark, line in lines if mark == "T")
    body = [b.span.of(text) for b in article.blocks if b.kind == "body"]
    assert [line for line in body if line != title] == [line for mark, line in lines if mark == "B"]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn 3 Oster 1",
        "Mayor Brodd quits",
        "Home\nNews\nSport",
        "1. Ole Sparr\n2. Kit Larne\n3. Jonna Reith\n4. Paul Amsel",
        "Budget vote\nHarbour dredging\nLamp tax\nFerry subsidies\nRoad maintenance contracts",
        "Ida Kor, Mo Sello, Arne Vik, Hedda Quill, Luc Tavar, Pia Holm, Uwe Brandt, Lena Odd",
    ],
)
def test_the_text_of_a_json_line_is_never_refused_for_its_shape(tmp_path: Path, text: str) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"text": text}), encoding="utf-8")
    (article,) = articles_of(find_inputs([str(path)])[0])
    assert isinstance(article, Article)
    require_english(article)
    assert "\n".join(b.span.of(text) for b in article.read_blocks) == text
    require_english(read_article(text, plain=True))
