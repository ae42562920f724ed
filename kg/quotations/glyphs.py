"""The glyphs that may be quotation marks, and which way each leans."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.characters import QUOTATION_MARKS

MARK = re.compile(rf"''|``|\"\"|[{QUOTATION_MARKS}]")
SINGLE = frozenset("‘’‚‛'`´′")
OPENS = frozenset({*"“„‟«‹〝「『", "``"})
CLOSES = frozenset("”»›〞〟」』")
SURE = frozenset("〝〞〟「」『』„")
"""Marks that mean the same in every country: those that open never close, those that close never open."""
FAMILY = dict.fromkeys("«»", "angle") | dict.fromkeys("‹›", "single angle") | dict.fromkeys("「」", "corner")
FAMILY |= dict.fromkeys("『』", "white corner")
INCHES = frozenset({'"', "''", '""', "″", "”"})
FEET = re.compile(r"\d\s?['’′´]\s?\d{1,2}$")
ELIDED = re.compile(
    r".(?:\d0s|em|til|tis|twas|cause|n|round|bout|s|t|ere|bye)\b(?!['’´`‘])|.n['’´`‘]\s", re.IGNORECASE
)
"""After the glyph: what an apostrophe shortens at its start ("the '90s", "'em", "rock 'n' roll")."""
_ESCAPED_FIELD = re.compile(r'^"((?:[^"]|"")*+)"$', re.MULTILINE)
"""A field of a table as RFC 4180 writes it: within the marks around it every mark is doubled."""
EDGE = "\u2029"
"""What stands for the ends of a paragraph: a space that no line holds."""
_BEFORE_OPENING = frozenset("([{—–-“„«‹‘‚\"'`/「『")
_AFTER_CLOSING = frozenset(".,!?;:)]}—–-…”»›’\"'/」』")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph at its place: the characters, and whether it leans on the word after it, before it, both or none."""

    start: int
    end: int
    text: str
    before: str
    after: str

    @property
    def family(self) -> str:
        return FAMILY.get(self.text, "curved")

    @property
    def right(self) -> bool:
        """Whether it leans on what follows alone, as what opens does; the first of a paragraph has nothing else."""
        return self._free_before and (not self._free_after or self.before == EDGE != self.after)

    @property
    def left(self) -> bool:
        """Whether it leans on what stands before alone, as what closes does; the last of a paragraph has nothing else."""
        return self._free_after and (not self._free_before or self.after == EDGE != self.before)

    @property
    def apart(self) -> bool:
        """Whether it stands between spaces."""
        return self.before.isspace() and self.after.isspace()

    @property
    def _free_before(self) -> bool:
        return self.before.isspace() or self.before in _BEFORE_OPENING

    @property
    def _free_after(self) -> bool:
        return self.after.isspace() or self.after in _AFTER_CLOSING


def field_marks(text: str) -> frozenset[int]:
    """Where a mark stands that only bounds a field of a table with doubled marks inside, and quotes nothing."""
    fields = (m for m in _ESCAPED_FIELD.finditer(text) if '""' in m[1])
    return frozenset(place for m in fields for place in (m.start(), m.end() - 1))


def glyphs_in(text: str, start: int, end: int, without: frozenset[int] = frozenset()) -> list[Glyph]:
    """The glyphs of a paragraph in order, its ends taken for EDGE; those at the offsets `without` left out."""
    return [
        Glyph(
            m.start(),
            m.end(),
            m[0],
            text[m.start() - 1] if m.start() > start else EDGE,
            text[m.end()] if m.end() < end else EDGE,
        )
        for m in MARK.finditer(text, start, end)
        if m.start() not in without
    ]
