"""What has been told so far: publication, times named before, and which way a clause looks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from kg.model import Days
from kg.nlp.time.words import LEXICON, YEAR, any_of

REACH = 160
"""Characters of a clause that are looked at on each side."""
BACK = 4
"""Times that are looked back at for one to count from."""
LENGTHS = {"week": 7, "fortnight": 7, "weekend": 7, "month": 31, "quarter": 92, "season": 366, "year": 366}
LENGTHS |= {"decade": 3653, "century": 36525}
_FUTURE = rf"(?P<future>(?<!\w){any_of(LEXICON['tense']['future'])}\b(?:\s+\w+){{0,2}})"
_PAST = rf"(?P<past>\b(?:{any_of(LEXICON['tense']['past'])}|[a-z]{{2,20}}ed)\b)"
_TENSE = re.compile(f"{_FUTURE}|{_PAST}")
_STOP = re.compile(r"[.!?][\"”’')\]]{0,2}\s+(?=[\"“‘(]?[A-Z])|\n")
_YEAR = re.compile(rf"(?<![\w.,$€£]){YEAR}(?!\w)")
_DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|last (?:week|month|year)|this (?:week|month|year)|(?:on|On) \w{3,6}day)\b"
)


@dataclass
class Story:
    """The text being read, from left to right; `told` grows with every time that is resolved."""

    text: str
    published: date | None
    told: list[tuple[int, Days, bool]] = field(default_factory=list)
    """Place, days, and whether the words themselves named the year."""
    narrative: bool = False
    """Whether the text tells of years gone by rather than of its own day."""

    @classmethod
    def of(cls, text: str, published: date | None) -> Story:
        return cls(text, published, narrative=_narrative(text, published))

    def tell(self, at: int, days: Days, explicit: bool) -> None:
        if days.first or days.last:
            self.told.append((at, days, explicit))

    def last(self) -> Days | None:
        """The time named last."""
        return self.told[-1][1] if self.told else None

    def last_within(self, unit: str) -> Days | None:
        """The time named last that is no longer than the unit: "the next day" follows a day, not a year."""
        longest = LENGTHS.get(unit, 1)
        for _, days, _ in reversed(self.told[-BACK:]):
            if days.first and days.last and (days.last - days.first).days < longest:
                return days
        return None

    def last_explicit(self) -> Days | None:
        """The time named last that told its year."""
        return next((days for _, days, explicit in reversed(self.told[-50:]) if explicit), None)

    def in_sentence(self, at: int, explicit: bool) -> Days | None:
        """The time named last before a place in the same sentence."""
        for place, days, told_year in reversed(self.told[-8:]):
            if at - place > REACH or _STOP.search(self.text, place, at):
                return None
            if told_year or not explicit:
                return days
        return None

    def future(self, start: int, end: int) -> bool | None:
        """Whether the nearest tense of the clause looks ahead; None where no word tells."""
        before = self.text[max(0, start - REACH) : start]
        cut = [m.end() for m in _STOP.finditer(before)]
        found = list(_TENSE.finditer(before, cut[-1] if cut else 0))
        if found:
            return found[-1]["future"] is not None
        after = _TENSE.search(_STOP.split(self.text[end : end + REACH], maxsplit=1)[0])
        return after["future"] is not None if after else None


def _narrative(text: str, published: date | None) -> bool:
    """A biography or history: most years that it names lie off its publication, and it has no "today"."""
    if published is None:
        return True
    named = [int(m[0]) for m in _YEAR.finditer(text[:20000])]
    near = sum(abs(year - published.year) <= 1 for year in named)
    deictic = len(_DEICTIC.findall(text[:20000]))
    return len(named) >= 3 and near + deictic * 2 < len(named) / 2
