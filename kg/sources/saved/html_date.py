"""The day on which a saved page was published, from what it says on purpose; nothing is guessed from numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml.html import HtmlElement

from kg.sources.dates import date_in
from kg.sources.page_words import page_patterns
from kg.sources.saved.html_body import is_sentence
from kg.sources.saved.html_lines import Piece
from kg.sources.saved.html_metadata import ARTICLE, PAGE, Head
from kg.sources.saved.html_words import META, WITH_DATE

PATTERNS = page_patterns("html-date")
UPDATED = re.compile(r"updat|modif|edited|revis|last[-_ ]?(?:changed|edit)", re.IGNORECASE)
OWN = re.compile(
    r"publi|posted|created|pub-?date|entry-date|post-?date|article-?date|dateline|byline|timestamp|issued",
    re.IGNORECASE,
)
RIGHTS = PATTERNS.compiled("rights", re.IGNORECASE)
FIRST_PUBLISHED = PATTERNS.compiled("first-published", re.IGNORECASE)
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/[^/?#]")
MAX_DATE_LINE_WORDS = 16
"""Words of a line that tells when an article was published; a time in a longer one is of what the line tells."""
PLACEHOLDERS = frozenset({date(1, 1, 1), date(1900, 1, 1), date(1970, 1, 1)})
SHAPES = (
    re.compile(r"^(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"^(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?:\D|\d{4}(?:\d\d)?\b|$)"),
    re.compile(r"^(?P<d>1[3-9]|2\d|3[01])[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?!\d)"),
    re.compile(r"^(?P<m>\d{1,2})[-/.](?P<d>1[3-9]|2\d|3[01])[-/.](?P<y>\d{4})(?!\d)"),
    re.compile(r"^(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?!\d)"),
)
SECONDS = re.compile(r"^\d{10}(?:\d{3})?$")


def published_of(head: Head, tree: HtmlElement, near: Sequence[Piece]) -> date | None:
    """The day of publication: as JSON-LD, meta, the article's own <time>, the lines about its headline (`near`), and a
    permalink tell it, in this order; the day of the last change only where nothing else is told."""
    for value in _told(head, tree, near):
        day = day_of(value)
        if day is not None:
            return day
    return None


def _told(head: Head, tree: HtmlElement, near: Sequence[Piece]) -> Iterator[object]:
    articles = own_objects(head)
    yield from (item.get("datePublished") for item in articles)
    yield from (value for name in META["published"] for value in head.meta.get(name, ()))
    yield from (item.get("datePublished") for item in head.of_type(PAGE))
    times = list(_times(tree, near))
    yield from (value for value, updated in times if not updated)
    printed = [
        line.text
        for line in near
        if len(line.text.split()) <= MAX_DATE_LINE_WORDS and not RIGHTS.search(line.text)
    ]
    yield from (text for text in printed if not UPDATED.search(text))
    yield from (text for text in printed if FIRST_PUBLISHED.match(text))
    yield _in_address(head.url)
    yield from (item.get("dateCreated") or item.get("dateModified") for item in articles)
    yield from (value for name in META["modified"] for value in head.meta.get(name, ()))
    yield from (value for value, updated in times if updated)
    yield from (text for text in printed if UPDATED.search(text))


def own_objects(head: Head) -> list[dict[str, Any]]:
    """The JSON-LD objects of the page's own article; where several stand on the top level, those of its address or title."""
    articles = list(head.of_type(ARTICLE))
    if len(articles) < 2:
        return articles
    title = (head.first("og:title") or head.title).casefold()

    def own(item: dict[str, Any]) -> bool:
        names = [str(item.get(key)) for key in ("url", "@id", "mainEntityOfPage")]
        by_address = head.url is not None and any(
            head.url.split("?")[0].rstrip("/") in name for name in names
        )
        headline = str(item.get("headline") or "").casefold()
        return by_address or (len(headline) > 8 and (headline in title or title in headline))

    return [item for item in articles if own(item)] or articles[:1]


def about_the_headline(lines: Sequence[Piece], body: Sequence[Piece]) -> list[Piece]:
    """The lines from just above the headline to the body, and those just below the body."""
    ids = {id(piece): i for i, piece in enumerate(lines)}
    prose = [ids[id(piece)] for piece in body if id(piece) in ids]
    first = min((i for i in prose if is_sentence(lines[i])), default=len(lines))
    end = max(prose, default=len(lines))
    headings = [i for i, line in enumerate(lines[:first]) if line.tag in ("h1", "h2")]
    top = max((headings[0] if headings else first - 8) - 4, 0)
    title = headings[0] if headings else top
    inside = {i for i in prose if i > first or is_sentence(lines[i])}
    return [
        line
        for i, line in enumerate(lines[top : end + 4], top)
        if is_dateline(line.text) or (i not in inside and i >= title)
    ]


def tells_date(text: str) -> bool:
    """Whether a line above the text is there for its date, with or without its author and place."""
    return len(text.split()) <= MAX_DATE_LINE_WORDS and date_in(text) is not None


def is_dateline(text: str) -> bool:
    """Whether a line is a date and no more than what goes with it: "Published on June 3, 2024 at 6:04 PM GMT".

    >>> is_dateline("Updated 3 June 2024, 18:04"), is_dateline("The vote is on 3 June 2024.")
    (True, False)
    >>> is_dateline("Monday, 4 min read")
    True
    """
    if len(text.split()) > MAX_DATE_LINE_WORDS:
        return False
    found = date_in(text)
    rest = text if found is None else text[: found.span.start] + " " + text[found.span.end :]
    return all(word in WITH_DATE for word in re.findall(r"[^\W\d]+", rest.lower()))


def _times(tree: HtmlElement, near: Sequence[Piece]) -> Iterator[tuple[str, bool]]:
    """The times in the lines about the headline, those that name themselves the article's own first; whether each is
    that of a change."""
    holders = {
        piece.element
        for piece in near
        if len(piece.text.split()) <= MAX_DATE_LINE_WORDS and "blockquote" not in piece.names
    }
    found = []
    for element in tree.iter("time", "span", "abbr", "p", "div", "meta"):
        named = element.get("itemprop", "") + " " + element.get("class", "")
        is_time = element.tag == "time" or element.get("itemprop") in (
            "datePublished",
            "dateCreated",
            "dateModified",
        )
        if not is_time or not any(above in holders for above in (element, *element.iterancestors())):
            continue
        if any(above.tag == "blockquote" for above in element.iterancestors()):
            continue
        parent = element.getparent()
        before = (parent.text or "") if parent is not None else ""
        previous = element.getprevious()
        if previous is not None:
            before = (previous.text or "") * (previous.tag != "time") + (previous.tail or "")
        names = named + " " + (parent.get("class", "") if parent is not None and len(parent) < 3 else "")
        updated = UPDATED.search(names + " " + before) is not None
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        own = element.get("pubdate") is not None or OWN.search(names) is not None
        found.append((not own, value if day_of(value) else element.text_content(), updated))
    found.sort(key=lambda entry: entry[0])
    yield from ((value, updated) for _, value, updated in found)


def _in_address(url: str | None) -> str | None:
    """The day in a permalink, which has it as three folders above its last part."""
    match = IN_ADDRESS.search(url or "")
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}" if match else None


def day_of(value: object) -> date | None:
    """The day that a value of metadata tells: ISO 8601 and its relatives, seconds, RFC 5322, or a printed date; None for
    any other, for one that no calendar has, and for what systems write where they know none.

    >>> for value in ("2024-06-03T10:00:00+02:00", "06/03/2024", "Mon, 03 Jun 2024 10:00:00 GMT"):
    ...     print(day_of(value))
    2024-06-03
    None
    2024-06-03
    """
    if isinstance(value, list):
        return next((day for item in value if (day := day_of(item)) is not None), None)
    text = str(value).strip()[:200] if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    day = _day(text)
    return day if day is not None and day not in PLACEHOLDERS and day.year >= 1800 else None


def _day(text: str) -> date | None:
    for shape in SHAPES:
        match = shape.match(text)
        if match is not None:
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                return None
    if SECONDS.match(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date()
    try:
        return parsedate_to_datetime(text).date() if re.match(r"^[A-Z][a-z]{2}, ", text) else _printed(text)
    except (ValueError, TypeError, IndexError):
        return _printed(text)


def _printed(text: str) -> date | None:
    found = date_in(text)
    return found.value if found is not None else None
