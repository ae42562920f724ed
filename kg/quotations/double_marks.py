"""Double and angled quotation marks of one paragraph, paired: the styles of all countries, and mixed ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.quotations.glyphs import CLOSES, EDGE, FEET, INCHES, OPENS, SINGLE, SURE, Glyph

MAX_DEPTH = 3
"""Quotations within each other; a further mark shows that one of them was never closed."""


@dataclass
class Pairs:
    """What is known of the marks of a paragraph; places are indexes into the glyphs."""

    closed: list[tuple[int, int]] = field(default_factory=list)
    """The opening and the closing mark."""
    open: list[int] = field(default_factory=list)
    """Opening marks of what is open at the paragraph's end, the outer first."""
    unclosed: list[int] = field(default_factory=list)
    """Opening marks that had lost their closing one where the next quotation began."""
    unopened: list[int] = field(default_factory=list)
    """Closing marks that nothing opens."""


def paired(glyphs: Sequence[Glyph], text: str) -> Pairs:
    """The double marks among the glyphs in pairs, nested ones too."""
    found = Pairs()
    places = [i for i, s in enumerate(glyphs) if s.text not in SINGLE]
    open_: list[int] = []
    for k, place in enumerate(places):
        glyph = glyphs[place]
        ahead = [glyphs[p] for p in places[k + 1 : k + 3]]
        if _is_measure(glyph, text, open_, glyphs, ahead):
            continue
        if _opens(glyph, [glyphs[p] for p in open_], ahead):
            if open_ and not (len(open_) < MAX_DEPTH and _is_nested(glyph, glyphs[open_[-1]], ahead)):
                found.unclosed += open_
                open_ = []
            open_.append(place)
        elif open_:
            _close(place, glyphs, open_, found)
        elif glyph.left or glyph.text in CLOSES:
            found.unopened.append(place)
    found.open = open_
    return found


def _close(place: int, glyphs: Sequence[Glyph], open_: list[int], found: Pairs) -> None:
    """Closes the innermost quotation of the mark's own family, else the innermost at all."""
    family = glyphs[place].family
    own = next((k for k in reversed(range(len(open_))) if glyphs[open_[k]].family == family), len(open_) - 1)
    found.closed.append((open_[own], place))
    del open_[own:]


def _is_measure(
    glyph: Glyph, text: str, open_: list[int], glyphs: Sequence[Glyph], ahead: list[Glyph]
) -> bool:
    """Whether the mark stands for inches or seconds: `5'10"`, `a 12" pipe`."""
    if glyph.text not in INCHES or not glyph.before.isdigit():
        return False
    if FEET.search(text[max(0, glyph.start - 6) : glyph.start]):
        return True
    if not open_:
        return glyph.text != "”"
    return (
        bool(ahead)
        and not ahead[0].right
        and ahead[0].family == glyphs[open_[-1]].family
        and glyph.text != "”"
    )


def _opens(glyph: Glyph, open_: Sequence[Glyph], ahead: Sequence[Glyph]) -> bool:
    if glyph.text in SURE:
        return glyph.text in OPENS
    if glyph.right:
        return glyph.text not in CLOSES or not (open_ and glyph.text == "”" != open_[-1].text)
    if glyph.left:
        return glyph.text in OPENS and not open_ and glyph.after not in f" {EDGE}.,!?;:"
    if glyph.text in OPENS:
        return not (open_ and open_[-1].text in _CLOSED_BY.get(glyph.text, ""))
    if glyph.text in CLOSES:
        return not open_ and bool(ahead) and glyph.apart and ahead[0].text == _COUNTERPARTS.get(glyph.text)
    return not open_


_CLOSED_BY = {"“": "„‟", "«": "»", "‹": "›"}
_COUNTERPARTS = {"»": "«", "›": "‹"}


def _is_nested(glyph: Glyph, outer: Glyph, ahead: Sequence[Glyph]) -> bool:
    """Whether a mark that opens within a quotation opens one within it: both of them close later."""
    if glyph.family != outer.family or outer.text == "„" != glyph.text:
        return any(a.family == glyph.family and not a.right for a in ahead)
    return len(ahead) > 1 and all(a.left for a in ahead)
