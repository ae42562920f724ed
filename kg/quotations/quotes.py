"""The quotations of a text: spans with their marks, over sentences and paragraphs.

A quotation lies within one paragraph. One that runs on ("open mark at the start of each paragraph, closing
mark only at the end") gives a span for each paragraph; one that never closes ends with its paragraph at
the latest, so that a lost mark cannot swallow the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Span
from kg.quotations.paired_marks import Marks, marks_in
from kg.quotations.paragraphs import MAX_CAPTIONS

SENTENCE_END = re.compile(r"[.!?…][\"')\]”’»]*\s")
MAX_LINES = 12
"""Lines without any mark that may stand between the two marks of a quotation of which each sentence has its line."""
MAX_INDENT = 100
"""Characters before a line in which the end of the line above is looked for."""
SENTENCE_MARKS = (".", ",", "!", "?", "…")
_EDGE = "\"'“”‘’«» "


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: its span with the marks, and whether it runs on into the next paragraph."""

    span: Span
    runs_on: bool = False
    continues: bool = False
    """Whether it goes on with the quotation that ran on from the paragraph before."""
    lost: bool = False
    """Whether one of its marks is missing, so that where it ends or begins is a guess."""

    @property
    def is_certain(self) -> bool:
        """Whether all within it was quoted; of a quotation that lost a mark that is a guess."""
        return self.continues or not self.lost


def quotations(text: str) -> tuple[Quote, ...]:
    """All quotations that are not within another one, in order of the text. Linear in the text."""
    found: list[Quote] = []
    pending, between = False, list[Span]()
    for marks in marks_in(text):
        quotes = list(_in_paragraph(text, marks))
        if pending and not quotes and len(between) < MAX_LINES:
            between.append(marks.paragraph)
            continue
        if pending and quotes:
            quotes, goes_on = _gone_on(quotes, marks, between, text)
            if not goes_on:
                _lose(found)
        elif pending:
            _lose(found)
        pending, between = bool(quotes) and quotes[-1].runs_on, []
        found += quotes
    if pending:
        _lose(found)
    return tuple(found)


def _gone_on(
    quotes: list[Quote], marks: Marks, between: Sequence[Span], text: str
) -> tuple[list[Quote], bool]:
    """The quotations of a paragraph, the first as going on with the one that ran on, the lines between with it; and whether
    it does: where the paragraph opens with a mark, or where its first mark closes what is open."""
    first, start = quotes[0], marks.paragraph.start
    if marks.closes_first and first.span.end == marks.glyphs[marks.doubles.unopened[0]].end:
        lines = [Quote(line, runs_on=True, continues=True) for line in between]
        return [*lines, Quote(Span(start, first.span.end), continues=True), *quotes[1:]], True
    if text[start : first.span.start].strip() or len(between) > MAX_CAPTIONS:
        return quotes, False
    spoken = [Quote(line, runs_on=True, continues=True) for line in between if _is_next_line(line, text)]
    opened = replace(first, continues=not first.lost)
    return [*(spoken if len(spoken) == len(between) else ()), opened, *quotes[1:]], True


def _is_next_line(line: Span, text: str) -> bool:
    """Whether a line is a sentence right below another line, with nothing blank between: no caption."""
    above = text[max(0, line.start - MAX_INDENT) : line.start].rstrip(" \t")
    is_next = above.endswith("\n") and not above[:-1].rstrip(" \t").endswith("\n")
    return is_next and text[line.end - 1] in SENTENCE_MARKS


def _lose(found: list[Quote]) -> None:
    """The last quotation runs on into nothing: its end is a guess."""
    found[-1] = replace(found[-1], runs_on=False, lost=True)


def _in_paragraph(text: str, marks: Marks) -> Iterator[Quote]:
    """The quotations of one paragraph; the last may run on into the next."""
    glyphs, end = marks.glyphs, marks.paragraph.end
    found = [Quote(Span(glyphs[a].start, glyphs[b].end)) for a, b in marks.outermost]
    found += _unclosed(text, marks)
    if marks.doubles.open:
        found.append(Quote(Span(glyphs[marks.doubles.open[0]].start, end), runs_on=True))
    last = marks.paragraph.start
    for quote in sorted([*found, *_unopened(text, marks)], key=lambda q: (q.span.start, -q.span.end)):
        if quote.span.start >= last and quote.span.of(text).strip(_EDGE):
            yield quote
            last = quote.span.end


def _unclosed(text: str, marks: Marks) -> Iterator[Quote]:
    """A quotation that is open where another begins goes no further than the last sentence that begins in it."""
    starts = sorted(a for a, _ in marks.doubles.closed)
    starts = sorted({*starts, *marks.doubles.unclosed, *marks.doubles.open})
    for i in marks.doubles.unclosed:
        k = bisect_right(starts, i)
        start, stop = (
            marks.glyphs[i].start,
            marks.glyphs[starts[k]].start if k < len(starts) else marks.paragraph.end,
        )
        if ends := [m.end() - 1 for m in SENTENCE_END.finditer(text, start, stop)]:
            yield Quote(Span(start, ends[-1]))


def _unopened(text: str, marks: Marks) -> Iterator[Quote]:
    """Of a quotation that nothing opens the sentence with its end is certain."""
    last = marks.paragraph.start
    for i in marks.doubles.unopened:
        glyph = marks.glyphs[i]
        ends = [m.end() for m in SENTENCE_END.finditer(text, last, max(last, glyph.start - 1))]
        start = ends[-1] if ends else last
        words = text[start : glyph.start].strip()
        if glyph.left and words[-1:] in SENTENCE_MARKS:
            yield Quote(Span(start, glyph.end), lost=True)
        last = glyph.end
