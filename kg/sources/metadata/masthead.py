"""The masthead of a page: the outlet's name in its first lines, with the date, place or weather on the line or below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.sources.bylines import WORD, is_byline, without_dates
from kg.sources.dates import date_in
from kg.sources.metadata.metadata_parts import Part, in_text
from kg.sources.metadata.metadata_words import CONNECTIVES, GIVEN_NAMES, LABELS, MEDIA, MENUS, NOT_BESIDE_DATE
from kg.sources.metadata.outlet_names import key_of
from kg.sources.page_lines import Line
from kg.sources.page_words import FUNCTION_WORDS, MONTHS, page_patterns

PATTERNS = page_patterns("masthead")
HEAD_LINES = 8
"""Lines at the top of a page that may hold its masthead."""
MAX_NAME_WORDS = 6
"""Words of an outlet's name."""
MAX_DATE_LINE_WORDS = 6
"""Words on the line of the date: weekday, place, weather, number, price."""
MIN_HEADLINE_WORDS = 2
"""Words of the headline below."""
PARTS = re.compile(r"\s*[|•·–—]\s*|\s-\s|\s{2,}|\t|,\s")
DAYS = PATTERNS.compiled("days", re.IGNORECASE)
END = re.compile(r"[.!?:;,]$")
OTHER = PATTERNS.compiled("other", re.IGNORECASE)
"""What else stands in a masthead: number, price, temperature, year of foundation."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The outlet's name, and the number of the first line below the masthead."""

    outlet: Part[str]
    below: int


def masthead_of(lines: Sequence[Line], body: Sequence[bool]) -> Masthead | None:
    """The masthead, or None where no line at the top is surely one; `body` says which lines are the article's.

    A name of a newspaper's make ("… Times", "The …") is taken at its word; any other must be printed in capitals or
    beside a weekday, and must not be told of in the article: else it may be a headline above its date.
    """
    first = next((i for i, inside in enumerate(body) if inside), len(lines))
    words = {word for line, inside in zip(lines, body, strict=True) if inside for word in line.text.split()}
    for i in range(min(HEAD_LINES, len(lines))):
        if i >= max(first, 1):
            break
        found = _with_date(lines, i)
        if found is None:
            continue
        name, stop, dated = found
        below = next((j for j in range(stop, min(first, len(lines))) if _may_be_headline(lines[j])), None)
        again = _stands_again(name, i, lines, body)
        if _is_outlet(name, dated, again, below is not None, words):
            start = lines[i].text.index(name)
            return Masthead(Part(name, in_text(lines[i], start, start + len(name))), stop)
    return None


def _with_date(lines: Sequence[Line], i: int) -> tuple[str, int, str] | None:
    """The name on a line, the first line behind the masthead, and the line with the date; None without a date."""
    text = lines[i].text
    if len(text) > 120 or is_byline(text):
        return None
    start = _date_in_line(text)
    if start is not None:
        name = PARTS.split(text[:start].strip(" ,|•·–—-"))[0]
        return (name, i + 1, text) if _is_name(name) and _is_beside_date(text[start:]) else None
    name = PARTS.split(text)[0]
    if not _is_name(name) or (name != text and not OTHER.search(text[len(name) :])):
        return None
    for j in range(i + 1, min(i + 3, len(lines))):
        if _is_date_line(lines[j].text):
            return name, j + 1, lines[j].text
        if (
            not (OTHER.search(lines[j].text) or len(lines[j].words) <= 2)
            or len(lines[j].words) > MAX_DATE_LINE_WORDS
        ):
            return None
    return None


def _date_in_line(text: str) -> int | None:
    """Where the date begins in a line, or a weekday that ends it behind a stroke."""
    printed = date_in(text)
    if printed is None:
        last = re.search(
            r"[|•·,–—-]\s{0,3}((?:mon|tues|wednes|thurs|fri|satur|sun)day)$", text, re.IGNORECASE
        )
        return last.start(1) if last is not None else None
    day = DAYS.search(text[: printed.span.start])
    near = day is not None and not text[day.end() : printed.span.start].strip(" ,")
    return day.start() if day is not None and near else printed.span.start


def _is_name(name: str) -> bool:
    words = name.split()
    if (
        not 1 <= len(words) <= MAX_NAME_WORDS
        or END.search(name)
        or ". " in name
        or any(c.isdigit() for c in name)
    ):
        return False
    small = [word for word in words if not (word[0].isupper() or word.lower() in CONNECTIVES)]
    return not small and not all(word.lower() in MENUS | MONTHS | LABELS for word in words)


def _is_date_line(text: str) -> bool:
    """Whether a line is a date with no more than weekday, place, weather or number beside it."""
    return date_in(text) is not None and not is_byline(text) and _is_beside_date(text)


def _is_beside_date(text: str) -> bool:
    rest = WORD.findall(DAYS.sub(" ", without_dates(text)))
    return len(rest) <= MAX_DATE_LINE_WORDS and not any(
        word.lower() in LABELS | NOT_BESIDE_DATE for word in rest
    )


def _may_be_headline(line: Line) -> bool:
    menu = all(word in MENUS or word in FUNCTION_WORDS for word in line.words)
    return (
        len(line.words) >= MIN_HEADLINE_WORDS
        and not menu
        and date_in(line.text) is None
        and not is_byline(line.text)
    )


def _stands_again(name: str, i: int, lines: Sequence[Line], body: Sequence[bool]) -> bool:
    """Whether the name stands elsewhere around the article: "About the Shore Post"."""
    key = key_of(name)
    return any(
        j != i and not body[j] and key in key_of(line.text) and len(line.words) <= 12
        for j, line in enumerate(lines)
    )


def _is_outlet(name: str, dated: str, again: bool, headline: bool, article: set[str]) -> bool:
    words = [word.strip("'’") for word in name.split() if word.lower() not in CONNECTIVES]
    plain = [word for word in words if word.lower() in article and word.lower() not in MEDIA]
    media = len(words) > 1 and words[-1].lower() in MEDIA
    if media:
        return len(plain) <= 1 and (headline or "".join(words) not in article)
    if not headline or plain:
        return False
    if words and words[0].lower() in GIVEN_NAMES and len(words) in (2, 3) and not again:
        return False
    told = sum(word in article for word in words)
    if again or name.split()[0].lower() == "the":
        return told <= 1
    return (name.isupper() or DAYS.search(dated) is not None) and told <= 1 and len(words) <= 4
