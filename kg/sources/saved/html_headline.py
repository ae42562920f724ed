"""The headline of a saved page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from kg.sources.saved.html_date import own_objects
from kg.sources.saved.html_lines import Piece
from kg.sources.saved.html_metadata import Head, plain
from kg.sources.saved.html_words import NO_NAME
from kg.sources.saved.name_comparison import MIN_LIKENESS, PARTS, key_of, likeness


def title_of(head: Head, pieces: Sequence[Piece], outlet: str | None) -> str | None:
    """The headline: the <h1> that says what the metadata say, else the metadata without the outlet's name, else the only
    <h1>."""
    site = key_of(outlet or "")
    told = [
        head.first("og:title"),
        head.first("twitter:title"),
        *(i.get("headline") for i in own_objects(head)),
    ]
    told += [i.get("name") for i in own_objects(head)] + [
        head.first("headline", "dc.title", "citation_title", "title"),
        head.title,
    ]
    names = [_without_outlet(plain(t), outlet) for t in told if isinstance(t, str) and plain(t)]
    names = [name for name in names if name.casefold() not in NO_NAME and key_of(name) != site]
    headings = [p for p in pieces if _is_headline(p) and key_of(p.text) != site]
    for piece in headings:
        if any(likeness(piece.text, name) >= MIN_LIKENESS for name in names):
            return piece.text
    if names:
        lower = (p for p in pieces if p.tag in ("h2", "h3") and key_of(p.text) != site)
        return next((p.text for p in lower if key_of(names[0]) == key_of(p.text)), names[0])
    if headings:
        return headings[0].text
    return next((p.text for p in pieces if p.tag in ("h2", "h3") and not p.is_linked), None)


def _is_headline(piece: Piece) -> bool:
    return piece.tag == "h1" or (
        piece.element.get("role") == "heading" and piece.element.get("aria-level") == "1"
    )


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the parts behind (or before) it that name the outlet, or the outlet and a section."""
    if outlet is None:
        return title
    key = key_of(outlet)
    before, colon, after = title.partition(": ")
    if colon and key_of(before) == key:
        return after.strip()
    cuts = [0, *chain.from_iterable(m.span() for m in PARTS.finditer(title)), len(title)]
    parts = list(zip(cuts[::2], cuts[1::2], strict=True))
    if len(parts) > 1 and key_of(title[slice(*parts[-1])]) == key:
        parts = parts[:-1]
    elif len(parts) > 1 and key_of(title[slice(*parts[0])]) == key:
        parts = parts[1:]
    else:
        return title
    return title[parts[0][0] : parts[-1][1]].strip()
