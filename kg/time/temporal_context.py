"""What has been told so far: publication, times named before, and the day that each place is told from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Days
from kg.time import day_arithmetic as cal
from kg.time.tense import REACH, SENTENCE_END

if TYPE_CHECKING:
    from kg.time.grammar import Grammar

BACK = 4
"""Times that are looked back at for one to count from."""
LENGTHS = {"week": 7, "fortnight": 7, "weekend": 7, "month": 31, "quarter": 92, "season": 366, "year": 366}
LENGTHS |= {"decade": 3653, "century": 36525}
_BEGINNING = 20_000
"""Characters of a text that show whether it tells of its own day."""


class Told(NamedTuple):
    """A time told: its place, its days (`Days()` where they are open), and whether its words name the year."""

    start: int
    end: int
    days: Days
    explicit: bool


@dataclass
class TemporalContext:
    """The text being read, from left to right; `told` grows with every time that is read."""

    text: str
    published: date | None
    grammar: Grammar
    told: list[Told] = field(default_factory=list)
    narrative: bool = False
    """Whether the text tells of years gone by rather than of its own day (HeidelTime's document type "narrative")."""
    orders: frozenset[str] | None = None
    """Whether its numeric dates put the day or the month first, once it has been looked for."""
    spoken: Mapping[int, Days] = field(default_factory=dict)
    """For a time within what someone said on a day, or in a month or year, that is told: its place → when."""
    ways: Mapping[int, bool] = field(default_factory=dict)
    """For times of which it is known: their place → whether they lie ahead, whatever the words beside them say."""

    @classmethod
    def of(
        cls,
        text: str,
        published: date | None,
        grammar: Grammar,
        spoken: Mapping[int, Days] | None = None,
        ways: Mapping[int, bool] | None = None,
    ) -> TemporalContext:
        """The context at the beginning of a text."""
        narrative = _narrative(text, published, grammar)
        return cls(text, published, grammar, narrative=narrative, spoken=spoken or {}, ways=ways or {})

    def reference(self, at: int, unit: str = "day") -> date | None:
        """The day that relative words at a place are told from: of the utterance, else of the publication.

        An utterance of which only month or year is told lends its first day where words count in such units or longer
        ("said in 2019 that he would retire next year"), and nothing to shorter ones.
        """
        said = self.spoken.get(at)
        if said is None or said.first is None:
            return self.published
        whole = cal.span_of_unit(unit, said.first)
        return said.first if said.last and whole.last and said.last <= whole.last else None

    def tell(self, start: int, end: int, days: Days, explicit: bool) -> None:
        """Notes a time that was read."""
        self.told.append(Told(start, end, days, explicit))

    def last(self) -> Days | None:
        """The time told last whose days are known."""
        return next((t.days for t in reversed(self.told[-50:]) if t.days != Days()), None)

    def last_within(self, unit: str) -> Days | None:
        """The time told last that is no longer than the unit: "the next day" follows a day, not a year.

        None where one whose days are open stands between: what follows it is open too.
        """
        longest = LENGTHS.get(unit, 1)
        for told in reversed(self.told[-BACK:]):
            if told.days == Days():
                return None
            if told.days.first and told.days.last and (told.days.last - told.days.first).days < longest:
                return told.days
        return None

    def last_explicit(self) -> Days | None:
        """The time told last that named its year; a plan for years to come lends none to what is past."""
        last = next((t for t in reversed(self.told[-50:]) if t.explicit and t.days != Days()), None)
        if last is None:
            return None
        to_come = self.published and last.days.first and last.days.first > self.published
        return None if to_come and self.future(last.start, last.end) is not False else last.days

    def in_sentence(self, at: int, explicit: bool) -> Days | None:
        """The days of the time told last before a place in the same sentence."""
        told = self.told_in_sentence(at, explicit)
        return told.days if told else None

    def told_in_sentence(self, at: int, explicit: bool) -> Told | None:
        """The time told last before a place in the same sentence."""
        for told in reversed(self.told[-8:]):
            if at - told.start > REACH or SENTENCE_END.search(self.text, told.start, at):
                return None
            if explicit and ";" in self.text[told.end : at]:
                return None
            if told.days != Days() and (told.explicit or not explicit):
                return told
        return None

    def joined_to(self, at: int) -> Days | None:
        """The time right before a place that "to", "and" or a dash joins to it."""
        if not self.told or not self.told[-1].end <= at <= self.told[-1].end + 20:
            return None
        return (
            self.told[-1].days
            if self.grammar.cues.joined.fullmatch(self.text, self.told[-1].end, at)
            else None
        )

    def future(self, start: int, end: int) -> bool | None:
        """Whether the clause looks ahead at a time in it; None where no word tells."""
        known = self.ways.get(start)
        return self.grammar.tense.ahead(self.text, start, end) if known is None else known


def _narrative(text: str, published: date | None, grammar: Grammar) -> bool:
    """A biography or history: most years that it names lie off its publication, and it has no "today"."""
    if published is None:
        return False
    beginning = text[:_BEGINNING]
    named = [int(m[0]) for m in grammar.cues.year_named.finditer(beginning)]
    near = sum(abs(year - published.year) <= 1 for year in named)
    deictic = sum(1 for _ in grammar.cues.deictic.finditer(beginning))
    return len(named) >= 3 and near + deictic * 2 < len(named) / 2
