"""Quotations in a text: double, curly, angled and single quotation marks, over sentences and paragraphs.

A quotation lies within one paragraph. One that runs on ("open mark at the start of each paragraph, closing
mark only at the end") gives a span for each paragraph; one that never closes ends with its paragraph at
the latest, so that a lost mark cannot swallow the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Span

ASIDE = 3
"""Paragraphs without any mark (captions) that may stand between two parts of a quotation that runs on."""
BREAK = re.compile(r"\s*\n\s*\n\s*|\s*\n(?!\s*[a-z])\s*")
MARK = re.compile(r"''|``|[\"“”„«»‘’'‚]")
OPENS = frozenset({"“", "„", "«", "``"})
CLOSES = frozenset({"”", "»"})
SINGLE = frozenset({"'", "‘", "’", "‚"})
SENTENCE_END = re.compile(r"[.!?…][\"')\]”’]*\s")
ELIDED = re.compile(r"['’‘](?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
OUTER_ENDS = frozenset('.,!?;:…-–—)]"”»')


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: its span with the marks, and whether it runs on into the next paragraph."""

    span: Span
    runs_on: bool = False
    continues: bool = False
    """Whether it goes on with the quotation that ran on from the paragraph before."""
    lost: bool = False
    """Whether its closing mark is missing, so that where it ends is a guess."""


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs: runs of text between line breaks; a line that goes on in lower case is no new one."""
    start = 0
    for gap in BREAK.finditer(text):
        if text[start : gap.start()].strip():
            yield Span(start, gap.start())
        start = gap.end()
    if text[start:].strip():
        yield Span(start, len(text))


def quotations(text: str) -> tuple[Quote, ...]:
    """All quotations that are not within another one, in order of the text."""
    found: list[Quote] = []
    pending, between = False, 0
    for paragraph in paragraphs(text):
        quotes = list(_in_paragraph(text, paragraph))
        if pending and not quotes and between < ASIDE:
            between += 1
            continue
        if quotes and pending and _opens_paragraph(text, paragraph, quotes[0]):
            quotes[0] = Quote(quotes[0].span, quotes[0].runs_on, True)
        elif pending:
            found[-1] = Quote(found[-1].span, False, found[-1].continues, True)
        pending, between = bool(quotes) and quotes[-1].runs_on, 0
        found += quotes
    if pending:
        found[-1] = Quote(found[-1].span, False, found[-1].continues, True)
    return tuple(found)


def _opens_paragraph(text: str, paragraph: Span, quote: Quote) -> bool:
    return not text[paragraph.start : quote.span.start].strip()


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quote]:
    """The quotations of one paragraph; a mark that opens while one is open shows that it was never closed."""
    start: int | None = None
    doubles = [m for m in MARK.finditer(text, paragraph.start, paragraph.end) if m[0] not in SINGLE]
    covered: list[Span] = []
    for mark in doubles:
        opens = _opens(text, mark, paragraph, start is not None)
        if opens and start is not None:
            if end := _sentence_end(text, start, mark.start()):
                covered.append(Span(start, end))
            start = mark.start()
        elif opens:
            start = mark.start()
        elif start is not None:
            covered.append(Span(start, mark.end()))
            start = None
    last = None if start is None else Span(start, paragraph.end)
    singles = _single(text, paragraph, [*covered, *([last] if last else [])])
    yield from (
        Quote(span) for span in sorted([*covered, *singles]) if text[span.start : span.end].strip("\"'“” ")
    )
    if last is not None:
        yield Quote(last, runs_on=True)


def _opens(text: str, mark: re.Match[str], paragraph: Span, is_open: bool) -> bool:
    if mark[0] in OPENS:
        return True
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark[0] in CLOSES:
        return not is_open and before.isspace() and after.isalnum()
    leans_right = before.isspace() or before in "([{—–-‘'"
    leans_left = after.isspace() or after in ".,!?;:)]}—–-’'"
    if leans_right != leans_left:
        return leans_right
    return not is_open


def _sentence_end(text: str, start: int, end: int) -> int | None:
    """Where the last sentence that begins in the range ends: an unclosed quotation goes no further."""
    last = None
    for match in SENTENCE_END.finditer(text, start, end):
        last = match.end() - 1
    return last


def _single(text: str, paragraph: Span, taken: list[Span]) -> list[Span]:
    """Quotations in single marks outside the double ones; an apostrophe ("don't", "the '90s") is none."""
    found, start = [], None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if mark[0] not in SINGLE or ELIDED.match(text, mark.start()):
            continue
        if any(s.start <= mark.start() < s.end for s in taken):
            continue
        before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
        after = text[mark.end()] if mark.end() < paragraph.end else " "
        if mark[0] in "'‘‚" and (before.isspace() or before in "([—–-") and not after.isspace():
            start = mark.start()
        elif mark[0] in "'’" and start is not None and not after.isalnum() and not before.isspace():
            if before == "s" and _closes_later(text, mark.end(), paragraph.end, mark[0]):
                continue
            found.append(Span(start, mark.end()))
            start = None
    return [s for s in found if not any(s.overlaps(t) for t in taken)]


def _closes_later(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark after "s" may be a plural's possessive: another one ends a word later on."""
    opened = re.search(r"(?<!\w)[‘'](?=\w)", text[start:end])
    stop = start + opened.start() if opened else end
    return re.search(rf"[\w.,!?]{mark}(?!\w)", text[start:stop]) is not None
