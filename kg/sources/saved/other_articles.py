"""Lines of a page that tell of other articles: under a heading that is a link, in a list of the latest, in a second page
below the first."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from kg.sources.page_words import FEEDS, LABELS
from kg.sources.saved.html_lines import HEADINGS, Piece


def of_others(pieces: Sequence[Piece], title: str | None) -> set[int]:
    """The places of the lines that are of other articles than the one with this title."""
    return _under_links(pieces) | _in_feeds(pieces, title) | _of_second_pages(pieces, title)


def _under_links(pieces: Sequence[Piece]) -> set[int]:
    """What stands under a linked heading, in the element that holds both; and a heading that has only links under it."""
    found = set[int]()
    holder: HtmlElement | None = None
    for i, piece in enumerate(pieces):
        if piece.tag in HEADINGS:
            holder = piece.parent if piece.is_linked else None
            following = pieces[i + 1] if i + 1 < len(pieces) else None
            only_links = following is not None and following.is_linked and following.tag not in ("li", "dd")
            if piece.is_linked or (only_links and _is_label(piece)):
                found.add(i)
        elif holder is not None and piece.parent is not holder:
            holder = None
        elif holder is not None:
            found.add(i)
    return found


def _is_label(piece: Piece) -> bool:
    said = " ".join(piece.text.casefold().split()).strip(" :")
    return said in FEEDS or said in LABELS


def _in_feeds(pieces: Sequence[Piece], title: str | None) -> set[int]:
    """What stands below "Latest" or "Most read" in its container, if that does not hold the headline."""
    headlines = {above for p in pieces if p.text == title for above in p.element.iterancestors()}
    found = set[int]()
    feed: HtmlElement | None = None
    for i, piece in enumerate(pieces):
        if piece.tag in HEADINGS and _is_label(piece) and piece.parent not in headlines:
            feed = piece.parent
        if feed is not None and any(
            above is feed for above in (piece.element, *piece.element.iterancestors())
        ):
            found.add(i)
        else:
            feed = None
    return found


def _of_second_pages(pieces: Sequence[Piece], title: str | None) -> set[int]:
    """What stands in an <article> with a headline of its own, where the first has the page's."""
    headlines: dict[HtmlElement, str] = {}
    for piece in pieces:
        page = _page(piece)
        if piece.tag == "h1" and page is not None:
            headlines.setdefault(page, piece.text)
    if title not in headlines.values():
        return set()
    others = {page for page, headline in headlines.items() if headline != title}
    return {i for i, piece in enumerate(pieces) if _page(piece) in others}


def _page(piece: Piece) -> HtmlElement | None:
    return next((e for e in (piece.element, *piece.element.iterancestors()) if e.tag == "article"), None)
