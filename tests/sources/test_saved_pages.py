"""Saved pages of many makes, each written for kg, with what a reader sees in them (tests/sources/pages/gold.json)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.model import Article
from kg.sources import articles_of, find_inputs
from tests.sources.score_pages import FIELDS, GOLD, PAGES, body_of, f1, field


def read(path: Path) -> Article:
    (found,) = articles_of(find_inputs([str(path)])[0])
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(("name", "gold"), GOLD.items(), ids=GOLD)
def test_a_saved_page(name: str, gold: dict[str, Any]) -> None:
    article = read(PAGES / name)
    assert {key: field(article, key) for key in FIELDS} == {key: gold[key] for key in FIELDS}
    assert article.agency == gold["agency"]
    body = body_of(article)
    assert f1(body, gold["body"]) > 0.99, body
    captions = [b.span.of(article.text) for b in article.blocks if b.kind == "caption"]
    assert captions == gold["captions"]
    assert not [words for words in gold["absent"] if words in " ".join(body)]
    assert article.extracted
