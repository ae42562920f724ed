"""How well the saved pages of tests/sources/pages are read: headline, day, outlet and authors equal, F1 of the body."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kg.model import Article

PAGES = Path(__file__).parent / "pages"
GOLD: dict[str, dict[str, Any]] = json.loads((PAGES / "gold.json").read_text(encoding="utf-8"))
IN_A_ROW = 4
FIELDS = ("title", "published", "outlet", "authors")


def body_of(article: Article) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.kind == "body"]


def field(article: Article, name: str) -> object:
    """A field of an article as the gold has it."""
    if name == "published":
        return article.published.isoformat() if article.published else None
    value = getattr(article, name, None)
    return list(value) if isinstance(value, tuple) else value


def f1(found: Iterable[str], gold: Iterable[str]) -> float:
    """F1 over four words in a row, as scrapinghub's benchmark of article bodies counts."""
    ours, theirs = (_rows(" ".join(lines)) for lines in (found, gold))
    common = sum((ours & theirs).values())
    return 2 * common / max(ours.total() + theirs.total(), 1)


def _rows(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(zip(*(words[i:] for i in range(IN_A_ROW)), strict=False))


def scores(read: Callable[[Path], Article | None]) -> dict[str, float]:
    """The share of pages whose field is right, by field, and the mean F1 of bodies; None is a page refused."""
    right = Counter[str]()
    for name, gold in GOLD.items():
        article = read(PAGES / name)
        if article is None:
            continue
        right.update(key for key in FIELDS if field(article, key) == gold[key])
        right["body"] += f1(body_of(article), gold["body"])
        text = " ".join(body_of(article))
        right["clean"] += not any(words in text for words in gold["absent"])
    return {key: round(right[key] / len(GOLD), 3) for key in (*FIELDS, "body", "clean")}
