"""Text wrapped at a fixed width (mail, wire copy, a page of a PDF): its lines put together to paragraphs.

A line that goes on in the next one is full: the first word of the next would not have fitted. Prose wrapped by a
machine has such lines throughout, and most of its lines begin in the middle of a sentence; poems, lists, tables
and menus have not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import compress, pairwise, product

from kg.characters import plain
from kg.model import Span
from kg.sources.page_lines import WORD, Line, lines_of
from kg.wrapping import unwrapped

MIN_WIDTH, MAX_WIDTH = 34, 120
"""Columns of wrapped text."""
EXACT = (1.0, 1.0, 0.2)
LOOSE = (0.9, 0.85, 0.4)
"""The share of the lines that are no wider than the width; from which share of it on a line is full (the letters of a
PDF page are not of one width); the least share of the full lines that goes on in mid-sentence."""
MIN_FULL_SHARE = 0.85
"""Of the lines that go on in mid-sentence, the least share that is full."""
MIN_SPACED_LINES = 4
"""Lines that go on, in a text with a blank line after each line."""
MIN_UNENDED_LINES = 5
"""Lines that go on, in a text whose paragraphs need not end with a stop."""
MIN_PARAGRAPH_LINES = 4
"""Lines of a paragraph that needs no stop at its end."""
MIN_QUOTED_LINES = 3
"""Lines with the mark of quoted mail that make it quoted mail."""
MARKS = re.compile(r"(?:>[ \t]?)+")
STOP = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
ITEM = re.compile(r"[•*·▪◦►▶]|\(?\d{1,3}[.)]\s|[-–—]\s")
DASH = "-–—"
COLUMNS = re.compile(r"\t|\S {3,}\S.* {3,}\S")
OWN_LINE = re.compile(
    r"(?:By [A-Z]|Additional reporting|(?:Reporting|Writing|Editing) by|©|Copyright|Photo:|Image:|Updated|Published|#{2,})"
)
"""What begins a line of its own, whatever stands before it."""


def paragraphs_of(text: str) -> list[Line]:
    """The lines of a text in order, where it is wrapped put together to paragraphs.

    >>> wire = "Oster will close its salt works in the autumn, the\\nowner said on Monday, after ninety years\\nthere."
    >>> [line.text for line in paragraphs_of("Salt\\n\\n" + wire)][1]
    'Oster will close its salt works in the autumn, the owner said on Monday, after ninety years there.'
    """
    lines = _without_marks(lines_of(text))
    goes_on = [False] * len(lines)
    start = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or _width(lines[i]) > MAX_WIDTH:
            goes_on[start:i] = _joins(lines[start:i])
            start = i + 1
    return _joined(text, lines, goes_on)


def _without_marks(lines: list[Line]) -> list[Line]:
    """The lines of quoted mail without the marks before them; one with a mark alone is blank."""
    marked = [line.text.startswith(">") for line in lines]
    if not any(all(marked[i : i + MIN_QUOTED_LINES]) for i in range(len(lines) - MIN_QUOTED_LINES + 1)):
        return lines
    found: list[Line] = []
    blank = 0
    for line in lines:
        marks = MARKS.match(line.text)
        rest = line.text[marks.end() :].lstrip() if marks else line.text
        if not rest:
            blank += line.gap + 1
            continue
        start = line.span.end - len(rest)
        indent = start - line.span.start - marks.end() if marks else line.indent
        found.append(
            replace(line, span=Span(start, line.span.end), text=rest, gap=line.gap + blank, indent=indent)
        )
        blank = 0
    return found


def _joins(lines: Sequence[Line]) -> list[bool]:
    """Whether each line goes on in the next; nowhere, where the lines are not wrapped."""
    pairs = list(pairwise(lines))
    for gap, (share, loose, least) in product((0, 1), (EXACT, LOOSE)):
        near = [b.gap <= gap and _may_go_on(a, b) for a, b in pairs]
        flows = [ok and _in_mid_sentence(a, b) for ok, (a, b) in zip(near, pairs, strict=True)]
        flowing = list(compress(pairs, flows))
        width = _width_of([a for a, _ in flowing], share)
        full = [ok and _is_full(a, b, loose * width) for ok, (a, b) in zip(near, pairs, strict=True)]
        both = sum(f and g for f, g in zip(flows, full, strict=True))
        if width < MIN_WIDTH or len(flowing) < (MIN_SPACED_LINES if gap else 1):
            continue
        if both < max(MIN_FULL_SHARE * len(flowing), least * sum(full)):
            continue
        margin = Counter(b.indent for _, b in flowing).most_common(1)[0][0]
        goes_on = [
            (g or (f and _width(a) >= width / 2)) and (b.indent <= margin or bool(ITEM.match(a.text)))
            for f, g, (a, b) in zip(flows, full, pairs, strict=True)
        ] + [False]
        if len(flowing) >= MIN_UNENDED_LINES or _end_with_a_stop(lines, goes_on):
            return goes_on
    return [False] * len(lines)


def _end_with_a_stop(lines: Sequence[Line], goes_on: Sequence[bool]) -> bool:
    """Whether most of the paragraphs that would be made are whole sentences, or long."""
    ends = [i for i in range(1, len(lines)) if goes_on[i - 1] and not goes_on[i]]
    long = [
        all(goes_on[max(0, i - MIN_PARAGRAPH_LINES + 1) : i]) and i >= MIN_PARAGRAPH_LINES - 1 for i in ends
    ]
    whole = [bool(STOP.search(lines[i].text)) and not lines[i].text.endswith(":") for i in ends]
    return 2 * sum(a or b for a, b in zip(whole, long, strict=True)) > len(ends)


def _width(line: Line) -> int:
    return line.indent + len(line.text)


def _width_of(lines: Sequence[Line], share: float) -> int:
    """The width that so large a share of the lines is no wider than."""
    widths = sorted(_width(line) for line in lines)
    return widths[int(share * (len(widths) - 1))] if widths else 0


def _is_full(line: Line, after: Line, width: float) -> bool:
    return _width(line) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _may_go_on(line: Line, after: Line) -> bool:
    if COLUMNS.search(line.text) or COLUMNS.search(after.text) or OWN_LINE.match(after.text):
        return False
    if ITEM.match(after.text):
        return after.text[0] in DASH and STOP.search(line.text) is None and not ITEM.match(line.text)
    return True


def _in_mid_sentence(line: Line, after: Line) -> bool:
    """Whether a line ends without a stop and the next one begins in small letters."""
    return len(line.words) > 3 and STOP.search(line.text) is None and after.text[0].islower()


def _joined(text: str, lines: Sequence[Line], goes_on: Sequence[bool]) -> list[Line]:
    found: list[Line] = []
    first = 0
    for i, more in enumerate(goes_on):
        if more:
            continue
        found.append(_paragraph(text, lines[first : i + 1]))
        first = i + 1
    return found


def _paragraph(text: str, lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    span = Span(lines[0].span.start, lines[-1].span.end)
    said = unwrapped(span.of(text))
    words = tuple(w.lower() for w in WORD.findall(plain(said)))
    return Line(span, said, words, lines[0].gap, lines[0].indent)
