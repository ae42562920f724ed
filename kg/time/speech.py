"""The day of an utterance: "he said on *Tuesday* that it would open tomorrow" is told from that Tuesday.

Found from the times of a first pass: a single day beside a verb of saying, with only speaker, hearer, place or
occasion between. What it anchors is what was said: the rest of the sentence, a quotation before the verb
or right after the sentence, or the clause before "…, she said on Tuesday".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import Days, TimeExpression
from kg.time.tense import REACH, STOP, TENSE
from kg.time.words import LEXICON, any_of

_SAY = any_of(LEXICON["speech"]["verbs"])
_NAME = r"[A-Z][\w’'.-]{0,25}"
_OCCASION = any_of(LEXICON["speech"]["occasion"])
_WORD = r"(?:[a-z][\w’'-]{0,25}|[A-Z][\w’'.-]{0,25})"
_NO_NOUN = any_of(
    (
        *LEXICON["tense"]["past"],
        *LEXICON["tense"]["modal"],
        *("that", "to", "it", "he", "she", "they", "who", "is", "are", "has", "have"),
    )
)
"""Words that no name of a hearer holds."""
_HEARER = (
    r"(?:(?<=\btold)\s(?:the|an?|its|his|her|their|our|my|some)"
    rf"(?:\s(?!{_NO_NOUN}\b)[a-z][\w’'-]{{1,25}}){{1,3}}?)?"
)
_SAID = re.compile(rf"\b{_SAY}{_HEARER}(?:\s(?:{_OCCASION}|{_NAME})){{0,8}}\s$")
_SAYS = re.compile(
    rf"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:(?!\w{{1,25}}ed\s){_WORD}\s){{0,4}}?{_SAY}\b"
)
_AFTER_QUOTE = re.compile(rf"[”\"]\s(?:{_WORD},?\s){{0,8}}$")
_AFTER_COMMA = re.compile(rf",\s(?:{_WORD}\s){{1,5}}$")
_OF_LATE = frozenset(LEXICON["speech"]["wide"])
_QUOTE = 1000
"""Characters of a quotation that are looked at."""


def utterance_days(text: str, times: Sequence[TimeExpression], places: Sequence[int]) -> dict[int, Days]:
    """Of some places in a text (sorted), those within what was said on a day, or in a month or year, told → when."""
    found: dict[int, Days] = {}
    for time in times:
        if time.days.iso is None:
            continue
        for start, end in _said_beside(text, time):
            for place in places[bisect_left(places, start) : bisect_left(places, end)]:
                if not time.span.start <= place < time.span.end:
                    found.setdefault(place, time.days)
    return found


def _said_beside(text: str, time: TimeExpression) -> Iterator[tuple[int, int]]:
    """The stretches of text that hold what was said on the day."""
    before = text[max(0, time.span.start - 120) : time.span.start]
    said = _SAID.search(before)
    if said and (time.days.first == time.days.last or said[0].split()[0] in _OF_LATE):
        verb = time.span.start - len(before) + said.start()
        yield from _said_before(text, verb)
        yield from _said_after(text, time.span.end)
        return
    says = None if _after_verb(text, time.span.start) else _SAYS.match(text, time.span.end)
    if says and time.days.first == time.days.last:
        yield from _said_after(text, says.end())


def _after_verb(text: str, at: int) -> bool:
    """Whether the sentence has a verb before the place: "The port shut on Monday, Lind said" tells no day of saying."""
    before = STOP.split(text[max(0, at - REACH) : at])[-1]
    return TENSE.search(before) is not None


def _said_after(text: str, at: int) -> Iterator[tuple[int, int]]:
    end = STOP.search(text, at, at + _QUOTE)
    stop = end.end() if end else min(len(text), at + _QUOTE)
    yield at, stop
    if end and text[stop : stop + 1] in ("“", '"'):
        closed = re.compile('[”"\n]').search(text, stop + 1, stop + _QUOTE)
        yield stop, closed.start() if closed else stop


def _said_before(text: str, verb: int) -> Iterator[tuple[int, int]]:
    """A quotation that ends before the speaker, or the clause before a comma: "It opens, Lind *said* …"."""
    first = max(0, verb - _QUOTE)
    before = text[first:verb]
    quote = _AFTER_QUOTE.search(before)
    if quote:
        opened = max(before.rfind(mark, 0, quote.start()) for mark in ("“", '"', "\n"))
        if opened >= 0 and before[opened] != "\n":
            yield first + opened, first + quote.start()
        return
    cut = [m.end() for m in STOP.finditer(before)]
    comma = _AFTER_COMMA.search(before)
    if comma:
        yield first + (cut[-1] if cut else 0), first + comma.start()
