"""The day of an utterance: "he said on *Tuesday* that it would open tomorrow" is told from that Tuesday.

Found from the times of a first pass: a single day beside a verb of saying, with only speaker, hearer, place or
occasion between. What it anchors is what was said: the rest of the sentence, a quotation before the verb
or right after the sentence, or the clause before "…, she said on Tuesday".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import Language
from kg.lexicon.word_patterns import Templates, patterns
from kg.model import Days, TimeExpression
from kg.time.tense import REACH, SENTENCE_END, Tense

_SAID = 120
"""Characters before a day that are looked at for a verb of saying."""
_QUOTATION = 1000
"""Characters of a quotation that are looked at."""
_CLOSING = re.compile('[”"\n]')
_OPENING = ("“", '"')


@dataclass(frozen=True)
class UtterancePatterns:
    """The patterns of `[utterance]` in time-patterns.toml, where each is explained."""

    said: re.Pattern[str]
    says: re.Pattern[str]
    after_quotation: re.Pattern[str]
    after_clause: re.Pattern[str]


class Utterances:
    """How one language tells the day of what is said."""

    def __init__(self, language: Language, templates: Templates, tense: Tense) -> None:
        self._patterns = patterns(UtterancePatterns, "utterance", templates)
        self._tense = tense
        self._wide = language.words("time", "speech", "wide")

    def days(self, text: str, times: Sequence[TimeExpression], places: Sequence[int]) -> dict[int, Days]:
        """Of some places in a text (sorted), those within what was said at a time that is told → that time."""
        found: dict[int, Days] = {}
        for time in times:
            if time.days.iso is None:
                continue
            for start, end in self._said_beside(text, time):
                for place in places[bisect_left(places, start) : bisect_left(places, end)]:
                    if not time.span.start <= place < time.span.end:
                        found.setdefault(place, time.days)
        return found

    def _said_beside(self, text: str, time: TimeExpression) -> Iterator[tuple[int, int]]:
        """The stretches of text that hold what was said at a time; a month or year is one only of some verbs."""
        one_day = time.days.first == time.days.last
        before = text[max(0, time.span.start - _SAID) : time.span.start]
        said = self._patterns.said.search(before)
        if said and (one_day or said[0].split()[0] in self._wide):
            verb = time.span.start - len(before) + said.start()
            yield from self._said_before(text, verb)
            yield from _said_after(text, time.span.end)
            return
        says = None if self._after_verb(text, time) else self._patterns.says.match(text, time.span.end)
        if says and one_day:
            yield from _said_after(text, says.end())

    def _after_verb(self, text: str, time: TimeExpression) -> bool:
        """Whether the sentence has a verb before a time: "The port shut on Monday, Lind said" tells no day of saying."""
        at = time.span.start
        return self._tense.has_verb(SENTENCE_END.split(text[max(0, at - REACH) : at])[-1])

    def _said_before(self, text: str, verb: int) -> Iterator[tuple[int, int]]:
        """A quotation that ends before the speaker, or the clause before a comma: "It opens, Lind *said* …"."""
        first = max(0, verb - _QUOTATION)
        before = text[first:verb]
        quote = self._patterns.after_quotation.search(before)
        if quote:
            opened = max(before.rfind(mark, 0, quote.start()) for mark in (*_OPENING, "\n"))
            if opened >= 0 and before[opened] != "\n":
                yield first + opened, first + quote.start()
            return
        cut = [m.end() for m in SENTENCE_END.finditer(before)]
        comma = self._patterns.after_clause.search(before)
        if comma:
            yield first + (cut[-1] if cut else 0), first + comma.start()


def _said_after(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The rest of the sentence, and a quotation right after it."""
    end = SENTENCE_END.search(text, at, at + _QUOTATION)
    stop = end.end() if end else min(len(text), at + _QUOTATION)
    yield at, stop
    if end and text[stop : stop + 1] in _OPENING:
        closed = _CLOSING.search(text, stop + 1, stop + _QUOTATION)
        yield stop, closed.start() if closed else stop
