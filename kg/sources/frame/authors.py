"""Byline → the names in it, and the news agency."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.sources.frame.parts import Frame, Part
from kg.sources.frame.words import AGENCIES

LEAD = re.compile(
    r"^\W*(?:(?:written|reported|reporting|story|posted|article) by|by|from|author)\b[\s:]*", re.IGNORECASE
)
BETWEEN = re.compile(r"\s*(?:,?\s+(?:and|&|with)\s+|[,;|/•·])\s*(?:by\s+)?", re.IGNORECASE)
WORD = r"(?:[A-ZÀ-Þ][\w'’.-]*|(?:de|da|del|der|den|van|von|bin|al|el|la|le)\b)"
NAME = re.compile(rf"{WORD}(?: {WORD}){{0,4}}")


def with_authors(frame: Frame) -> Frame:
    """The frame, with the authors and the agency that its byline names where it lacks them."""
    if frame.byline is None:
        return frame
    authors, agency = names_in(frame.byline.value)
    origin = frame.byline.origin
    return frame.over(
        replace(
            Frame(),
            authors=Part(authors, origin) if authors else None,
            agency=Part(agency, origin) if agency else None,
        )
    )


def names_in(byline: str) -> tuple[tuple[str, ...], str | None]:
    """The authors that a byline names, in order, and the news agency among them as it is commonly called.

    >>> names_in("By Lena Marrow and Jon Ferrin, Reuters")
    (('Lena Marrow', 'Jon Ferrin'), 'Reuters')
    """
    authors: list[str] = []
    agency = None
    for piece in BETWEEN.split(LEAD.sub("", byline)):
        known = AGENCIES.get(piece.strip(" .()[]").lower().removeprefix("the "))
        agency = agency or known
        if known is None and NAME.fullmatch(piece.strip()):
            authors.append(piece.strip())
    return tuple(dict.fromkeys(authors)), agency
