"""What each glyph of a text that may be a quotation mark is: paragraph by paragraph, paired, in one form for all styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from kg.model import Span
from kg.model.plain import Edit
from kg.quotations.double_marks import Pairs, paired
from kg.quotations.glyphs import SINGLE, Glyph, field_marks, glyphs_in
from kg.quotations.paragraphs import paragraphs
from kg.quotations.single_marks import kind_of, paired_singles


@dataclass(frozen=True)
class Marks:
    """The glyphs of one paragraph and how they pair; places are indexes into the glyphs."""

    paragraph: Span
    glyphs: Sequence[Glyph]
    doubles: Pairs
    singles: Sequence[tuple[int, int]]

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """All pairs, an outer one before those within it."""
        return sorted([*self.doubles.closed, *self.singles])

    @property
    def closes_first(self) -> bool:
        """Whether the first double mark closes what was open before the paragraph."""
        doubles = (i for i, glyph in enumerate(self.glyphs) if glyph.text not in SINGLE)
        return self.doubles.unopened[:1] == [next(doubles, -1)]

    @property
    def outermost(self) -> list[tuple[int, int]]:
        """The pairs that lie within no other."""
        found: list[tuple[int, int]] = []
        for pair in self.pairs:
            if not found or pair[0] > found[-1][1]:
                found.append(pair)
        return found


def marks_in(text: str) -> Iterator[Marks]:
    """The marks of each paragraph. Linear in the text."""
    before: Marks | None = None
    bounds = field_marks(text)
    for paragraph in paragraphs(text):
        glyphs = glyphs_in(text, paragraph.start, paragraph.end, bounds)
        doubles = paired(glyphs, text)
        marks = Marks(paragraph, glyphs, doubles, paired_singles(glyphs, text, doubles))
        if before is not None:
            if _opens_single(before, text) and _opens_single(marks, text, closed=True):
                before.doubles.open.insert(0, 0)
            yield before
        before = marks
    if before is not None:
        yield before


def _opens_single(marks: Marks, text: str, *, closed: bool = False) -> bool:
    """Whether the paragraph opens with a single mark that nothing in it closes (or, with `closed`, with any)."""
    first = marks.glyphs[0] if marks.glyphs else None
    if first is None or first.start != marks.paragraph.start or first.text not in SINGLE:
        return False
    return kind_of(first, text).startswith("open") and (closed or all(a for a, _ in marks.singles))


def mark_edits(text: str) -> Iterator[Edit]:
    """What gives every quotation the marks “ ” (one within another ‘ ’), without spaces inside, and every apostrophe
    the form ', in order. Marks of measures and what is no mark stay; those that only bound a field of a table go.

    >>> [new for *_, new in mark_edits("« Go, » he said. „Don’t stay“, she said.")]
    ['“', '”', '“', "'", '”']
    """
    bounds = ((place, place + 1, "") for place in sorted(field_marks(text)))
    yield from merge((edit for marks in marks_in(text) for edit in _edits(text, marks)), bounds)


def _edits(text: str, marks: Marks) -> Iterator[Edit]:
    outer = marks.outermost
    opens = {a for a, _ in marks.pairs} | {*marks.doubles.unclosed, *marks.doubles.open[:1]}
    closes = {b for _, b in marks.pairs} | {i for i in marks.doubles.unopened if marks.glyphs[i].left}
    inner = {i for pair in set(marks.pairs) - set(outer) for i in pair}
    for i, glyph in enumerate(marks.glyphs):
        start, end = glyph.start, glyph.end
        if i in opens:
            while end < marks.paragraph.end and text[end] in " \t" and glyph.apart:
                end += 1
            yield start, end, "‘" if i in inner else "“"
        elif i in closes:
            while start > marks.paragraph.start and text[start - 1] in " \t":
                start -= 1
            yield start, end, "’" if i in inner else "”"
        elif glyph.text in SINGLE:
            lost = glyph.text in "‘‚`" and kind_of(glyph, text).startswith("open")
            measure = glyph.text in "′´" and glyph.before.isdigit()
            yield start, end, glyph.text if measure else "‘" if lost else "'"
