"""Single quotation marks of one paragraph, told from apostrophes and paired."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.quotations.doubles import Pairs
from kg.quotations.signs import ELIDED, SINGLE, Sign

_SPEECH_ENDS = frozenset(',.!?…—"”»')


def paired_singles(signs: Sequence[Sign], text: str, doubles: Pairs) -> list[tuple[int, int]]:
    """The pairs (opening, closing) of single marks. None cuts across a double quotation; one outside them takes a double
    one in only where it closes like speech."""
    found: list[tuple[int, int]] = []
    level = _levels(signs, doubles)
    inner = sorted(a for a, _ in doubles.closed)
    places = [i for i, s in enumerate(signs) if s.text in SINGLE]
    kinds = {i: kind_of(signs[i], text) for i in places}
    pending: dict[tuple[int, ...], int] = {}
    ahead = _next_kinds(places, kinds, level)
    for i in places:
        if kinds[i] in ("open", "open apart"):
            pending[level[i]] = i
        elif kinds[i] in ("close", "close apart") and level[i] in pending:
            start = pending[level[i]]
            spans = bisect_left(inner, i) > bisect_left(inner, start)
            if not _fits(signs, start, i, kinds, ahead[i] == "close", spans):
                continue
            del pending[level[i]]
            found.append((start, i))
    return found


def _levels(signs: Sequence[Sign], doubles: Pairs) -> list[tuple[int, ...]]:
    """The opening marks of the double quotations around each sign."""
    opens = {a for a, _ in doubles.closed} | set(doubles.unclosed) | set(doubles.open)
    lost = {*doubles.unclosed, *doubles.open}
    closes = {b: a for a, b in doubles.closed}
    levels: list[tuple[int, ...]] = []
    around: tuple[int, ...] = ()
    for i in range(len(signs)):
        if i in closes:
            around = around[: around.index(closes[i])] if closes[i] in around else around
        levels.append(around)
        if i in opens:
            around = (i,) if i in lost else (*around, i)
    return levels


def kind_of(sign: Sign, text: str) -> str:
    """What a single mark may be by what stands beside it: "open", "close", either "apart" from the words, or ""."""
    if sign.before.isalnum() and sign.after.isalnum():
        return ""
    if sign.text in "‘‚" and sign.apart:
        return "open apart"
    if sign.text == "’" and sign.before.isspace() and not sign.after.isalnum():
        return "close apart"
    if sign.before.isdigit() and sign.text in "'′´’" and not sign.after.isalnum() and sign.text != "’":
        return "close" if sign.text == "'" else ""
    if (sign.before.isspace() or sign.before in '([—–-“„«"/') and not sign.after.isspace():
        elided = sign.text not in "‚" and ELIDED.match(text, sign.start)
        return "" if elided else "open"
    if not sign.before.isspace() and not sign.after.isalnum() and sign.text != "‚":
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
    signs: Sequence[Sign], start: int, end: int, kinds: dict[int, str], closes_later: bool, spans: bool
) -> bool:
    """Whether an opening and a closing mark make a pair: the closing one is no apostrophe ("the students' books")."""
    opening, closing = signs[start], signs[end]
    if ("apart" in kinds[start]) != ("apart" in kinds[end]):
        return False
    speech = closing.before in _SPEECH_ENDS
    if spans and not speech:
        return False
    if closing.before == "s" and closes_later:
        return False
    return speech or opening.text not in "’´′" or (opening.text == closing.text and closing.before not in "s")
