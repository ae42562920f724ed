"""Quantities in English text: `quantities_in`. The words stand in schemas/lexicon/en/quantity.toml."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.lexicon import ENGLISH
from kg.model import Span

_LEX: dict[str, Any] = ENGLISH.table("quantity")
_SIGNS = {"more": ">", "less": "<", "least": ">=", "most": "<=", "about": "~"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what limits it.

    `bound` is exact, more, less, about or range; `low` and `high` are the ends of what is meant (None: open);
    `inclusive` says whether they are in it ("at least 12"). `unit` is "%", an ISO 4217 code, or the noun
    counted as the text words it ("companies"), "" where none stands near; `rate` is the unit of time or
    share that it is counted by ("month"). Words of order ("tens of thousands") mean their whole order: 10000
    to 99999.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: str
    unit: str
    rate: str | None
    text: str
    inclusive: bool = False

    @property
    def normal(self) -> str:
        """The normal form: ">200", "1000000", "10000..99999/month", "30%", "3500000000 USD"."""
        return f"{self._number()}{self._unit()}{f'/{self.rate}' if self.rate else ''}"

    def _number(self) -> str:
        if self.bound == "range":
            return f"{_plain(self.low)}..{_plain(self.high)}"
        sign = {"more": ">", "less": "<", "about": "~"}.get(self.bound, "")
        return f"{sign}{'=' if sign and self.inclusive else ''}{_plain(self.value)}"

    def _unit(self) -> str:
        return "%" if self.unit == "%" else f" {self.unit}" if self.unit.isupper() else ""


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:.10f}".rstrip("0").rstrip(".")


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", _GAP) for w in ordered) + ")"


_GAP = r"\s{1,3}"
_WORDS: dict[str, int] = ENGLISH.table("time")["number"]
_BOUNDS = {form: kind for kind, forms in _LEX["bound"].items() for form in forms}
_AFTERS = {form: kind for kind, forms in _LEX["after"].items() for form in forms}
_SCALES: dict[str, int] = _LEX["scale"]
_SIGN = _any(c for c in _LEX["currency"] if not c.isalpha())
_DIGITS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?"
_NUMBER = rf"(?:{_DIGITS}|(?i:{_any(_WORDS)})(?:-(?i:{_any(_WORDS)}))?(?![\w-]))"
_SCALE = rf"(?:{_GAP}?-?{_any(_SCALES)}(?![\w])){{0,2}}"
_AMOUNT = rf"{_NUMBER}{_SCALE}"
_PATTERN = re.compile(
    rf"(?<![\w.,:/$€£-])(?:(?P<bound>(?i:{_any(_BOUNDS)})){_GAP})?(?:(?P<between>(?i:between)){_GAP}|(?i:from){_GAP})?"
    rf"(?:(?P<share>(?i:{_any(_LEX['share'])}))(?=\s|[.,;]|$)"
    rf"|(?P<plural>(?i:{_any(_LEX['plural'])}))\b"
    rf"|(?P<sign>{_SIGN})?\s?(?P<first>{_AMOUNT})(?:(?:\s?[-–—]\s?|{_GAP}(?:to|or|(?(between)and|to)){_GAP})(?:{_SIGN})?"
    rf"(?P<second>{_AMOUNT}))?)"
    rf"(?P<after>\s?(?:{_any(_AFTERS)})(?!\w))?"
)
_PERCENT = re.compile(rf"\s?-?{_any(_LEX['percent']['words'])}(?!\w)")
_MONEY = re.compile(
    rf"{_GAP}(?:(?:US|U\.S\.){_GAP})?(?P<word>{_any(c for c in _LEX['currency'] if c.isalpha())})\b"
)
_RATE = re.compile(
    rf"(?:[^.,;:\n]{{0,40}}?)(?:\s(?:per|a|an|each|every)\s|/)(?P<unit>{_any(_LEX['rate']['units'])})\b"
    rf"|(?:[^.,;:\n]{{0,40}}?)\s(?P<word>daily|weekly|monthly|yearly|annually)\b"
)
_NO_NUMBER = re.compile(r"(?:st|nd|rd|th)\b|\.\d|:\d|/\d|[A-Za-z]")
_DATED = re.compile(
    rf"(?:{_any(f for forms in ENGLISH.table('time')['month']['names'] for f in forms)})\.?\s?$"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")


def quantities_in(text: str, spans: Sequence[Span] | None = None) -> tuple[Quantity, ...]:
    """The quantities that a text tells, in order; days and years are none. Only within `spans` where given.

    >>> [q.normal for q in quantities_in("They made tens of thousands of drones a month for at least 12.")]
    ['10000..99999/month', '>=12']
    """
    found: Iterator[Quantity | None] = (
        _read(m, span.end)
        for span in (spans if spans is not None else [Span(0, len(text))] if text else [])
        for m in _PATTERN.finditer(text, span.start, span.end)
    )
    return tuple(q for q in found if q is not None)


def _read(m: re.Match[str], end: int) -> Quantity | None:
    rest = m.string[m.end() : min(end, m.end() + 60)]
    if _no_quantity(m, rest):
        return None
    unit, length = _unit(m, rest)
    low, high = _ends(m)
    kind = _bound(m, low, high)
    value = low if kind != "range" else None
    ends = {"more": (low, None), "least": (low, None), "less": (None, low), "most": (None, low)}.get(
        kind, (low, high)
    )
    bound = {"least": "more", "most": "less"}.get(kind, kind)
    start = m.start()
    words = m.string[start : m.end() + length].rstrip()
    span = Span(start, start + len(words))
    return Quantity(span, value, *ends, bound, unit, _rate(rest), words, kind in ("least", "most"))


def _no_quantity(m: re.Match[str], rest: str) -> bool:
    """Part of a date, a clock time, a code, or an article that counts nothing."""
    first = m["first"]
    if first is None:
        return False
    if m.end() < len(m.string) and m["after"] is None and _NO_NUMBER.match(m.string, m.end()):
        return True
    if first.lower() in ("a", "an"):
        return True
    if _DATED.search(m.string[max(0, m.start() - 12) : m.start()]):
        return True
    dated = re.match(
        rf"\s?{_any(f for forms in ENGLISH.table('time')['month']['names'] for f in forms)}\b", rest
    )
    return bool(dated) or (bool(_YEAR.match(first)) and not m["bound"] and not m["sign"] and not _noun(rest))


def _ends(m: re.Match[str]) -> tuple[float, float]:
    if m["share"]:
        part = float(_LEX["share"][_key(m["share"])])
        return part, part
    if m["plural"]:
        low, high = _LEX["plural"][_key(m["plural"])]
        return float(low), float(high)
    first = _value(m["first"])
    if not m["second"]:
        return first, first
    number, scale = _amount(m["second"])
    second = round(number * scale, 6)
    if first < second and first * scale < second and not re.search(r"[a-z]", m["first"].lower().lstrip("a")):
        first *= scale
    return min(first, second), max(first, second)


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())


def _value(words: str) -> float:
    """The number that digits and words make: "3.5 billion", "twenty-five", "a dozen"."""
    number, scale = _amount(words)
    return round(number * scale, 6)


def _amount(words: str) -> tuple[float, int]:
    """The number before the words of scale, and what they multiply it by: "3.5 billion" is 3.5 and 10**9."""
    number = re.match(_NUMBER, words)
    assert number is not None
    head = number[0].lower().replace(",", "")
    value = float(head) if head[0].isdigit() else float(sum(_WORDS[w] for w in head.split("-")))
    scales = (_SCALES[word] for word in re.findall(r"[a-z]+", words[number.end() :].lower()))
    return value, math.prod(scales)


def _bound(m: re.Match[str], low: float, high: float) -> str:
    if low != high:
        return "range"
    if m["bound"]:
        return str(_BOUNDS[_key(m["bound"])])
    return str(_AFTERS[_key(m["after"].strip())]) if m["after"] else "exact"


def _unit(m: re.Match[str], rest: str) -> tuple[str, int]:
    """Unit, and how many characters of the rest say it."""
    if percent := _PERCENT.match(rest):
        return "%", percent.end()
    if m["sign"]:
        return str(_LEX["currency"][m["sign"]]), 0
    if money := _MONEY.match(rest):
        return str(_LEX["currency"][money["word"]]), money.end()
    return _noun(rest), 0


def _noun(rest: str) -> str:
    """The noun counted: the first plural of the next three words, else the next word."""
    words = re.match(r"(?:[ -](?:of )?(?:the |these |those |its |their )?)((?:[\w’'-]+ ?){1,3})", rest)
    listed: list[str] = []
    for word in words[1].split() if words else []:
        if word in _LEX["nounless"]["words"]:
            break
        listed.append(word)
    plural = next(
        (w for w in listed if w in _LEX["plain"]["words"] or re.fullmatch(r"[a-z-]+[^s]s", w)), None
    )
    return str(plural) if plural else (listed[0] if listed and listed[0].islower() else "")


def _rate(rest: str) -> str | None:
    found = _RATE.match(rest)
    if not found:
        return None
    return found["unit"] or str(_LEX["rate"][found["word"]])
