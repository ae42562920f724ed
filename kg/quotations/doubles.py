"""Double and angled quotation marks of one paragraph, paired: the styles of all countries, and mixed ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.quotations.signs import CLOSES, FEET, INCHES, OPENS, SINGLE, SURE, Sign

DEEPEST = 3
"""Quotations within each other; a further mark shows that one of them was never closed."""


@dataclass
class Pairs:
    """What is known of the marks of a paragraph; places are indexes into the signs."""

    closed: list[tuple[int, int]] = field(default_factory=list)
    """The opening and the closing mark."""
    open: list[int] = field(default_factory=list)
    """Opening marks of what is open at the paragraph's end, the outer first."""
    unclosed: list[int] = field(default_factory=list)
    """Opening marks that had lost their closing one where the next quotation began."""
    unopened: list[int] = field(default_factory=list)
    """Closing marks that nothing opens."""


def paired(signs: Sequence[Sign], text: str) -> Pairs:
    """The double marks among the signs in pairs, nested ones too."""
    found = Pairs()
    places = [i for i, s in enumerate(signs) if s.text not in SINGLE]
    open_: list[int] = []
    for k, place in enumerate(places):
        sign = signs[place]
        ahead = [signs[p] for p in places[k + 1 : k + 3]]
        if _is_measure(sign, text, open_, signs, ahead):
            continue
        if _opens(sign, [signs[p] for p in open_], ahead):
            if open_ and not (len(open_) < DEEPEST and _is_nested(sign, signs[open_[-1]], ahead)):
                found.unclosed += open_
                open_ = []
            open_.append(place)
        elif open_:
            _close(place, signs, open_, found)
        elif sign.left or sign.text in CLOSES:
            found.unopened.append(place)
    found.open = open_
    return found


def _close(place: int, signs: Sequence[Sign], open_: list[int], found: Pairs) -> None:
    """Closes the innermost quotation of the mark's own family, else the innermost at all."""
    family = signs[place].family
    own = next((k for k in reversed(range(len(open_))) if signs[open_[k]].family == family), len(open_) - 1)
    found.closed.append((open_[own], place))
    del open_[own:]


def _is_measure(sign: Sign, text: str, open_: list[int], signs: Sequence[Sign], ahead: list[Sign]) -> bool:
    """Whether the mark stands for inches or seconds: `5'10"`, `a 12" pipe`."""
    if sign.text not in INCHES or not sign.before.isdigit():
        return False
    if FEET.search(text[max(0, sign.start - 6) : sign.start]):
        return True
    if not open_:
        return sign.text != "”"
    return (
        bool(ahead) and not ahead[0].right and ahead[0].family == signs[open_[-1]].family and sign.text != "”"
    )


def _opens(sign: Sign, open_: Sequence[Sign], ahead: Sequence[Sign]) -> bool:
    if sign.text in SURE:
        return sign.text in OPENS
    if sign.right:
        return sign.text not in CLOSES or not (open_ and sign.text == "”" != open_[-1].text)
    if sign.left:
        return sign.text in OPENS and not open_ and sign.after not in " .,!?;:"
    if sign.text in OPENS:
        return not (open_ and open_[-1].text in _CLOSED_BY.get(sign.text, ""))
    if sign.text in CLOSES:
        return not open_ and bool(ahead) and sign.apart and ahead[0].text == _TWINS.get(sign.text)
    return not open_


_CLOSED_BY = {"“": "„‟", "«": "»", "‹": "›"}
_TWINS = {"»": "«", "›": "‹"}


def _is_nested(sign: Sign, outer: Sign, ahead: Sequence[Sign]) -> bool:
    """Whether a mark that opens within a quotation opens one within it: both of them close later."""
    if sign.family != outer.family or outer.text == "„" != sign.text:
        return any(a.family == sign.family and not a.right for a in ahead)
    return len(ahead) > 1 and all(a.left for a in ahead)
