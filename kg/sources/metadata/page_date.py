"""The day of publication: the date beside the headline, or one that says that it is the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import Origin, Span
from kg.sources.bylines import is_byline
from kg.sources.dates import dates_in, joined, order_in
from kg.sources.metadata.metadata_parts import Part
from kg.sources.metadata.metadata_words import PUBLISHED, UPDATED
from kg.sources.page_lines import Line
from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("date")
LABELS = {
    label: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b[^;|]{{0,40}}$", re.IGNORECASE)
    for label, words in (("published", PUBLISHED), ("updated", UPDATED))
}
COPYRIGHT = PATTERNS.compiled("copyright", re.IGNORECASE)
MAX_LINES_ABOVE, MAX_LINES_BELOW, MAX_LINES_BELOW_START, MAX_LINES_BELOW_END = 4, 10, 3, 6
"""Lines above and below the headline, below the start of the article and below its end, in which its date stands."""
MAX_TITLES = 4
MAX_NAME_WORDS = 4
MAX_LINE_WORDS = 26
"""Words of a line that is about the article rather than part of it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date on the page: line, place in the text, what the words before it say, and whether little else is there."""

    value: date
    line: int
    span: Span
    label: str
    bare: bool


def published_on(lines: Sequence[Line], body: Sequence[bool], titles: Sequence[int]) -> Part[date] | None:
    """The day of publication, or None where no date of the page is surely that.

    `body` says of each line whether it belongs to the article; `titles` are the lines of the headline, which may
    stand twice.
    """
    first = next((i for i, inside in enumerate(body) if inside), len(lines))
    last = max((i for i, inside in enumerate(body) if inside), default=-1)
    above = [i for i in titles if i <= first][-MAX_TITLES:] or [first]
    found = list(_dated(lines, body))
    near = [d for d in found if any(_is_near(d, title, first) for title in above)]
    foot = [
        d
        for d in found
        if last < d.line <= last + MAX_LINES_BELOW_END and (d.label or _is_signature(d, lines, last))
    ]
    said = [d for d in found if d.label == "published"]
    for choice in (_of(near, above[0]), _of(foot, None), _one(said)):
        if choice is not None:
            return Part(choice.value, Origin("text", choice.span))
    return None


def _is_near(dated: Dated, title: int, first: int) -> bool:
    """Whether a date stands beside the headline; further below it, up to the article, if it says what it is."""
    below = dated.line <= title + MAX_LINES_BELOW or dated.label == "published"
    return title - MAX_LINES_ABOVE <= dated.line <= first + MAX_LINES_BELOW_START and below


def _is_signature(dated: Dated, lines: Sequence[Line], last: int) -> bool:
    """Whether a date stands right below the article, or below a name there; further down are those of other articles."""
    name = dated.line == last + 2 and len(lines[last + 1].words) <= MAX_NAME_WORDS
    return dated.bare and (dated.line == last + 1 or name)


def _of(dates: Sequence[Dated], title: int | None) -> Dated | None:
    """Of some dates the one that is said to be of publication, else one that nothing is said of, else of an update;
    below the headline before above it."""
    for label in ("published", "", "updated"):
        of_label = [d for d in dates if d.label == label]
        below = [d for d in of_label if title is None or d.line >= title]
        if below:
            return below[0]
        if of_label:
            return of_label[-1]
    return None


def _one(dates: Sequence[Dated]) -> Dated | None:
    return dates[0] if len({d.value for d in dates}) == 1 else None


def _dated(lines: Sequence[Line], body: Sequence[bool]) -> Iterator[Dated]:
    order = order_in([line.text for line in lines])
    seen: set[int] = set()
    for number, line in enumerate(lines):
        if (
            len(line.words) > MAX_LINE_WORDS
            or COPYRIGHT.search(line.text)
            or line.text.startswith(("—", "–", "--"))
        ):
            continue  # a dash in front: who said or posted it, and when
        for printed in dates_in(line.text, order):
            before = line.text[: printed.span.start]
            label = _label(before)
            bare = _is_bare(line.text, printed.span)
            if not bare and not label and (body[number] or not is_byline(line.text)):
                continue  # in a sentence: of a caption, a teaser, the article
            span = Span(line.span.start + printed.span.start, line.span.start + printed.span.end)
            seen.add(number)
            yield Dated(printed.value, number, span, label, bare)
    for first, last, text in joined([line.text for line in lines]):
        if seen.isdisjoint(range(first, last)):
            for printed in dates_in(text, order)[:1]:
                seen.update(range(first, last))
                span = Span(lines[first].span.start, lines[last - 1].span.end)
                yield Dated(printed.value, first, span, _label(text[: printed.span.start]), True)


def _label(before: str) -> str:
    """What the nearest words before a date say of it: "published", "updated" or nothing."""
    places = {label: [m.start() for m in p.finditer(before)] for label, p in LABELS.items()}
    found = [(max(starts), label) for label, starts in places.items() if starts]
    return max(found)[1] if found else ""


def _is_bare(text: str, span: Span) -> bool:
    return len(text) - (span.end - span.start) <= 45
