"""The line about the author, the names in it, and the news agency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import BlockKind, Origin, Span
from kg.sources.bylines import (
    ADDRESS,
    INSIDE,
    LEAD,
    MAX_BYLINE_WORDS,
    has_byline_inside,
    is_byline,
    only_names,
    without_dates,
)
from kg.sources.credits import credit_in
from kg.sources.dates import date_in
from kg.sources.metadata.metadata_parts import Metadata, Part, in_text
from kg.sources.metadata.metadata_words import AGENCIES, GIVEN_NAMES, ROLES, STAFF
from kg.sources.page_lines import Line
from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("author")
LONE = PATTERNS.compiled("lone", re.IGNORECASE)
COLON = re.compile(r":(?=\s)")
SCORE = re.compile(r"\d\s?[-–]\s?\d|½")
NO_AUTHOR = PATTERNS.compiled("no-author", re.IGNORECASE)
GLUED = re.compile(r"(?<=[a-z]{5})(?=[A-Z])")
CUT = PATTERNS.compiled("cut", re.IGNORECASE)
BETWEEN = PATTERNS.compiled("between", re.IGNORECASE)
WORD = PATTERNS.text("word")
NAME = PATTERNS.compiled("name")
AGENCY_LINE = re.compile(
    r"^[A-ZÀ-Þ][^()]{1,40}\(([A-Za-z ]{2,24})\)\s?[-–—:]|^\(([A-Za-z ]{2,24})\)\s?[-–—:]"
)
WRITERS = PATTERNS.compiled("writers", re.IGNORECASE)
MAX_NAME_LINE_WORDS = 10
"""Words of a line that is no more than a name, and what somebody is."""
MAX_LINES_ABOVE, MAX_LINES_BELOW = 3, 3
"""Lines above the headline, and below the start and the end of the article, where it stands."""


def with_authors(metadata: Metadata) -> Metadata:
    """The metadata, with the authors and the agency that its byline names where it lacks them."""
    if metadata.byline is None:
        return metadata
    authors, agency = names_in(metadata.byline.value)
    origin = metadata.byline.origin
    named = Metadata(
        authors=Part(authors, origin) if authors else None,
        agency=Part(agency, origin) if agency else None,
    )
    return metadata.over(named)


def byline_of(
    lines: Sequence[Line], kinds: Sequence[BlockKind], title: int | None, first: int
) -> Part[str] | None:
    """The line about the author beside the headline, else the one below the article; `first` is the article's first."""
    last = max((i for i, kind in enumerate(kinds) if kind == BlockKind.BODY), default=first)
    start = min(title, first) if title is not None else first
    head = range(max(0, start - MAX_LINES_ABOVE), min(len(lines), first + MAX_LINES_BELOW))
    order = [
        *(i for i in head if title is None or i > title),
        *(i for i in head if title is not None and i < title),
    ]
    if title is not None:  # further copies of the headline above it
        for copy in (i for i in range(title - MAX_LINES_ABOVE) if lines[i].text == lines[title].text):
            order += (i for i in range(copy + 1, min(copy + 1 + MAX_LINES_BELOW, title)) if i not in order)
    order += range(last + 1, min(len(lines), last + 1 + MAX_LINES_BELOW))
    for i in order:
        line = lines[i]
        if (
            kinds[i] in (BlockKind.TITLE, BlockKind.CAPTION)
            or len(line.words) > MAX_BYLINE_WORDS
            or credit_in(line.text)
        ):
            continue
        if NO_AUTHOR.match(line.text):
            continue
        if i and LONE.fullmatch(lines[i - 1].text) and NAME.fullmatch(line.text) and len(line.words) > 1:
            return _two_lines(lines[i - 1], line)
        if _says_author(line.text) or (i <= last and _is_beside(i, lines, kinds, title)):
            return Part(line.text, in_text(line))
    return None


def agency_in(lines: Sequence[Line], kinds: Sequence[BlockKind]) -> Part[str] | None:
    """The news agency in the dateline of the article: "LONDON (AP) —", "(Reuters) -"."""
    start = next((line for line, kind in zip(lines, kinds, strict=True) if kind == BlockKind.BODY), None)
    match = AGENCY_LINE.match(start.text[:120]) if start is not None else None
    if start is None or match is None:
        return None
    group = 1 if match[1] else 2
    name = AGENCIES.get(match[group].lower())
    return Part(name, in_text(start, *match.span(group))) if name else None


def _says_author(text: str) -> bool:
    """Whether a line begins with "By", or has it behind a date or a stroke, and names somebody."""
    return (is_byline(text) or has_byline_inside(text)) and names_in(text) != ((), None)


def _two_lines(by: Line, name: Line) -> Part[str]:
    """A byline whose "By" is on a line of its own."""
    return Part(f"{by.text} {name.text}", Origin("text", Span(by.span.start, name.span.end)))


def _is_beside(i: int, lines: Sequence[Line], kinds: Sequence[BlockKind], title: int | None) -> bool:
    """Whether a line without "By" stands beside the headline, or beside a date there, and names an author."""
    if title is None or (i > title and BlockKind.BODY in kinds[title + 1 : i]):
        return False
    dated = any(0 <= j < len(lines) and date_in(lines[j].text) is not None for j in (i - 1, i, i + 1))
    close = i - 1 == title
    if (kinds[i] == BlockKind.BODY or i < title) and not (dated or abs(i - title) == 1):
        return False
    return _is_author(lines[i].text, close=close, beside=dated or close)


def _is_author(text: str, *, close: bool, beside: bool) -> bool:
    """Whether a short line is a name that is likely a person's, an agency or a desk.

    Right below the headline (`close`) "Name Surname, Outlet" is the author even if the name is not a common one, and
    there or beside a date (`beside`) "Name Surname, Role".
    """
    rest = without_dates(text)
    if (
        len(rest.split()) > MAX_NAME_LINE_WORDS
        or COLON.search(rest)
        or SCORE.search(rest)
        or not only_names(rest)
    ):
        return False
    authors, agency = names_in(rest)
    known = any(name.split()[0].lower() in GIVEN_NAMES and 1 < len(name.split()) <= 3 for name in authors)
    listed = re.match(rf"{WORD} {WORD}(?: {WORD})?,\s(?=[A-Z])", rest)
    role = listed is not None and any(w.lower().strip(".,") in ROLES for w in rest[listed.end() :].split())
    return (
        known
        or (listed is not None and (close or (beside and role)))
        or agency is not None
        or _is_staff(rest)
    )


def _is_staff(text: str) -> bool:
    words = text.lower().strip(" .").split()
    return 1 < len(words) <= 5 and words[-1] in STAFF


def names_in(byline: str) -> tuple[tuple[str, ...], str | None]:
    """The authors that a byline names, in order, and the news agency among them as it is commonly called.

    >>> names_in("By Lena Marrow and Jon Ferrin, Reuters | June 3, 2024")
    (('Lena Marrow', 'Jon Ferrin'), 'Reuters')
    """
    # A run of white space would be tried from each of its characters.
    byline = " ".join(byline.split())
    inside = None if LEAD.match(byline) else INSIDE.search(byline)
    text = without_dates(byline[inside.end() :] if inside else byline)
    text = GLUED.sub(" | ", ADDRESS.sub(" | ", LEAD.sub("", text)))
    writers = WRITERS.search(text)
    agency = AGENCIES.get(writers[1].lower()) if writers else None
    cut = CUT.search(text)
    pieces, marks = _pieces(text[: cut.start()] if cut else text)
    rest, _ = _pieces(text[cut.start() :].strip(" |•·-–—()[]/")) if cut else ([], [])
    agency = agency or next((a for piece in (*pieces, *rest) if (a := _agency(piece))), None)
    return tuple(dict.fromkeys(_authors(pieces, marks, bool(LEAD.match(byline) or inside)))), agency


def _pieces(text: str) -> tuple[list[str], list[str]]:
    """A list of names in its pieces, and before each what joins it: "" before the first, "and" or ","."""
    parts = BETWEEN.split(text)
    pieces = [part.strip(" .:") for part in parts[::2]]
    return pieces, ["", *("," if mark.strip() in (",", ";") else "and" for mark in parts[1::2])]


def _agency(piece: str) -> str | None:
    return AGENCIES.get(piece.strip(" .()[]").lower().removeprefix("the "))


def _authors(pieces: Sequence[str], marks: Sequence[str], said: bool) -> Iterator[str]:
    """The pieces that are names of authors: behind a comma may also stand where they work, or what as."""
    for number, (piece, mark) in enumerate(zip(pieces, marks, strict=True)):
        words = piece.split()
        if not NAME.fullmatch(piece) or _agency(piece) or words[0] == "The":
            continue
        if any(word.lower().strip(".") in ROLES for word in words):
            continue
        known = words[0].lower().strip(".") in GIVEN_NAMES
        first = number == 0 and (said or (known and 2 <= len(words) <= 4))
        if number == 0 and len(marks) > 1 and marks[1] == "," and 2 <= len(words) <= 3:
            first = True  # "Name Surname, Outlet"
        if first or (number and len(words) > 1 and (known or mark == "and")):
            yield piece
