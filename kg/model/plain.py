"""A text in normal form, with the place of each of its characters in the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model.text import Span

Edit = tuple[int, int, str]
"""Start, end (exclusive) and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Plain:
    """What is read in place of a given text.

    Character `i` of `text` stands for the characters `starts[i]` to `ends[i]` of the text as given. Both sequences
    never decrease.

    >>> plain = Plain.same("didn&rsquo;t").rewritten([(4, 11, "'")])
    >>> plain.text, plain.given(Span(3, 6)), plain.inner(Span(3, 12))
    ("didn't", Span(start=3, end=12), Span(start=3, end=6))
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def same(cls, text: str) -> Plain:
        """The text itself."""
        return cls(text, range(len(text)), range(1, len(text) + 1))

    @property
    def in_place(self) -> bool:
        """Whether every character stands where it is given, so that offsets are the same."""
        return isinstance(self.starts, range) and isinstance(self.ends, range)

    def rewritten(self, edits: Iterable[Edit]) -> Plain:
        """This text with `edits` applied: offsets into `self.text`, sorted, apart from each other.

        A replacement as long as what it replaces stands for it character by character, any other for the whole.
        """
        made = [e for e in edits if self.text[e[0] : e[1]] != e[2]]
        if not made:
            return self
        parts, last = [], 0
        for start, end, new in made:
            parts += [self.text[last:start], new]
            last = end
        text = "".join([*parts, self.text[last:]])
        if all(end - start == len(new) for start, end, new in made):
            return Plain(text, self.starts, self.ends)
        return Plain(text, *self._moved([e for e in made if e[1] - e[0] != len(e[2])]))

    def _moved(self, edits: Iterable[Edit]) -> tuple[list[int], list[int]]:
        starts: list[int] = []
        ends: list[int] = []
        last = 0
        for start, end, new in edits:
            starts += self.starts[last:start]
            ends += self.ends[last:start]
            starts += [self.starts[start]] * len(new)
            ends += [self.ends[end - 1]] * len(new)
            last = end
        return [*starts, *self.starts[last:]], [*ends, *self.ends[last:]]

    def given(self, span: Span) -> Span:
        """The place in the text as given of a span of `text`."""
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def inner(self, span: Span) -> Span | None:
        """The place in `text` of a span of the text as given; None where nothing is left of it."""
        start, end = bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)
        return Span(start, end) if start < end else None

    def of(self, span: Span) -> str:
        """The characters in normal form of a span of the text as given."""
        found = self.inner(span)
        return found.of(self.text) if found is not None else ""
