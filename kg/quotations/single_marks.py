"""Single quotation marks of one paragraph, told from apostrophes and paired."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.quotations.double_marks import Pairs
from kg.quotations.glyphs import ELIDED, SINGLE, Glyph

_SPEECH_ENDS = frozenset(',.!?…—"”»')


def paired_singles(glyphs: Sequence[Glyph], text: str, doubles: Pairs) -> list[tuple[int, int]]:
    """The pairs (opening, closing) of single marks. None cuts across a double quotation; one outside them takes a double
    one in only where it closes like speech."""
    found: list[tuple[int, int]] = []
    level = _levels(glyphs, doubles)
    inner = sorted(a for a, _ in doubles.closed)
    places = [i for i, s in enumerate(glyphs) if s.text in SINGLE]
    kinds = {i: kind_of(glyphs[i], text) for i in places}
    pending: dict[tuple[int, ...], int] = {}
    ahead = _next_kinds(places, kinds, level)
    for i in places:
        if kinds[i] in ("open", "open apart"):
            pending[level[i]] = i
        elif kinds[i] in ("close", "close apart") and level[i] in pending:
            start = pending[level[i]]
            spans = bisect_left(inner, i) > bisect_left(inner, start)
            if not _fits(glyphs, start, i, kinds, ahead[i] == "close", spans):
                continue
            del pending[level[i]]
            found.append((start, i))
    return found


def _levels(glyphs: Sequence[Glyph], doubles: Pairs) -> list[tuple[int, ...]]:
    """The opening marks of the double quotations around each glyph."""
    opens = {a for a, _ in doubles.closed} | set(doubles.unclosed) | set(doubles.open)
    lost = {*doubles.unclosed, *doubles.open}
    closes = {b: a for a, b in doubles.closed}
    levels: list[tuple[int, ...]] = []
    around: tuple[int, ...] = ()
    for i in range(len(glyphs)):
        if i in closes:
            around = around[: around.index(closes[i])] if closes[i] in around else around
        levels.append(around)
        if i in opens:
            around = (i,) if i in lost else (*around, i)
    return levels


def kind_of(glyph: Glyph, text: str) -> str:
    """What a single mark may be by what stands beside it: "open", "close", either "apart" from the words, or ""."""
    if glyph.before.isalnum() and glyph.after.isalnum():
        return ""
    if glyph.text in "‘‚" and glyph.apart:
        return "open apart"
    if glyph.text == "’" and glyph.before.isspace() and not glyph.after.isalnum():
        return "close apart"
    if glyph.before.isdigit() and glyph.text in "'′´’" and not glyph.after.isalnum() and glyph.text != "’":
        return "close" if glyph.text == "'" else ""
    if (glyph.before.isspace() or glyph.before in '([—–-“„«"/') and not glyph.after.isspace():
        elided = glyph.text not in "‚" and ELIDED.match(text, glyph.start)
        return "" if elided else "open"
    if not glyph.before.isspace() and not glyph.after.isalnum() and glyph.text != "‚":
        return "close"
    return ""


def _next_kinds(
    places: Sequence[int], kinds: dict[int, str], level: Sequence[tuple[int, ...]]
) -> dict[int, str]:
    """Of each single mark the kind of the next one on its level that may be a quotation mark."""
    last: dict[tuple[int, ...], str] = {}
    found: dict[int, str] = {}
    for i in reversed(places):
        found[i] = last.get(level[i], "")
        if kinds[i]:
            last[level[i]] = kinds[i]
    return found


def _fits(
    glyphs: Sequence[Glyph], start: int, end: int, kinds: dict[int, str], closes_later: bool, spans: bool
) -> bool:
    """Whether an opening and a closing mark make a pair: the closing one is no apostrophe ("the students' books")."""
    opening, closing = glyphs[start], glyphs[end]
    if ("apart" in kinds[start]) != ("apart" in kinds[end]):
        return False
    speech = closing.before in _SPEECH_ENDS
    if spans and not speech:
        return False
    if closing.before == "s" and closes_later:
        return False
    return speech or opening.text not in "’´′" or (opening.text == closing.text and closing.before not in "s")
