"""Saved web pages: trafilatura (Barbaresi, ACL 2021) finds the article in the HTML."""

from __future__ import annotations

from datetime import date

from kg.errors import InvalidInput
from kg.model import Article, Block
from kg.sources.frame.authors import with_authors
from kg.sources.frame.given import frame_of
from kg.sources.frame.parts import Frame
from kg.sources.lines import lines_of

FEWEST_WORDS = 20
"""What trafilatura finds on a page without an article is shorter."""


def article_in_html(html: str, name: str, label: str, given: Frame | None = None) -> Article:
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
    head = {
        "title": title,
        "byline": found.author,
        "outlet": found.sitename or found.hostname,
        "published": _date(found.date),
        "url": found.url,
    }
    head = {key: value.strip() if isinstance(value, str) else value for key, value in head.items()}
    frame = with_authors(given or Frame()).given_over(
        with_authors(frame_of(head, lambda _: label, "metadata"))
    )
    blocks = tuple(Block(line.span, kind) for line, kind in zip(lines, kinds, strict=True))
    return Article(text=text, blocks=blocks, name=name, **frame.fields())


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
