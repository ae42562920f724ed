"""Saved web pages: trafilatura (Barbaresi, ACL 2021) finds the article in the HTML."""

from __future__ import annotations

from datetime import date

from kg.errors import InvalidInput
from kg.model import Article, Block
from kg.sources.lines import lines_of

FEWEST_WORDS = 20
"""What trafilatura finds on a page without an article is shorter."""


def article_in_html(html: str, name: str, label: str) -> Article:
    """The article of a page. Its text is the title and the paragraphs that were extracted; offsets refer to it.

    Raises InvalidInput where there is no article in the page.
    """
    from trafilatura import bare_extraction

    found = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or len((found.text or "").split()) < FEWEST_WORDS:
        raise InvalidInput(f"{label}: no article found in this HTML")
    body = (found.text or "").strip()
    title = " ".join(found.title.split()) if found.title else None
    if title and lines_of(body)[0].text == title:
        body = body.partition("\n")[2].strip() or body
    text = f"{title}\n\n{body}\n" if title else f"{body}\n"
    lines = lines_of(text)
    kinds = ["title" if title and i == 0 else "body" for i in range(len(lines))]
    return Article(
        text=text,
        blocks=tuple(Block(line.span, kind) for line, kind in zip(lines, kinds, strict=True)),
        title=title,
        byline=found.author or None,
        outlet=found.sitename or found.hostname or None,
        published=_date(found.date),
        published_span=None,
        url=found.url or None,
        name=name,
    )


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
