"""The day of an event agrees with the words of time that its statement quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from rdflib import URIRef
from rdflib.term import Identifier

from kg.characters import plain
from kg.lexicon import ENGLISH
from kg.lexicon.calendar_words import months, weekdays
from kg.store.checks.census import Census, cut, short
from kg.store.checks.quoted_spans import Place
from kg.store.vocabulary import KG, SCHEMA

_MONTH = "|".join(sorted(months(ENGLISH), key=lambda form: -len(form)))
_WEEKDAY = "|".join(sorted(weekdays(ENGLISH), key=lambda form: -len(form)))
_MONTHS = re.compile(rf"\b({_MONTH})\b")
_WEEKDAYS = re.compile(rf"\b({_WEEKDAY})\b")
_DATES = re.compile(rf"\b(?:({_MONTH})\.?\s+(\d{{1,2}})(?!\d)|(\d{{1,2}})(?:st|nd|rd|th)?\s+({_MONTH})\b)")
_YEARS = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)(s)?")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_NEAR = re.compile(r"\b(today|tonight|yesterday|tomorrow)\b", re.I)
_FAR = re.compile(
    r"\b(?:last|next|week|weeks|after|before|previous|following|first|second|third|fourth)\b", re.I
)
_BEYOND = re.compile(r"\b(?:after|before|until|till|by|prior|following|ahead|beyond|post)\b", re.I)
_TIMED = re.compile(
    rf"\d|\b(?:{_MONTH}|{_WEEKDAY})\b|\b(?:day|today|tonight|yesterday|tomorrow|now|ago|since|morning|afternoon|evening"
    r"|night|week|month|quarter|year|decade|centur|hour|minute|season|spring|summer|autumn|fall|winter|christmas|easter)",
    re.IGNORECASE,
)
"""Whether there is any word of time."""
_ENDED = re.compile(r"\s+(?:ended|ending)\b.*", re.I | re.S)
"""The day on which a span of time ends, which is no more than that span: "the third quarter *ended Sept. 29*"."""
_WEEK = 7
FOUR_DIGITS = 1000


@dataclass(frozen=True, slots=True)
class Told:
    """An event's first and last day, where known, and what the article tells of days."""

    days: tuple[date, ...]
    published: date | None
    text: str

    def near(self, words: str) -> Iterator[date]:
        """The days, and of an open bound those beside it where the words may leave out the day that they name."""
        beyond = len(self.days) == 1 and _BEYOND.search(words) is not None
        for day in self.days:
            with suppress(OverflowError):
                yield from (day + timedelta(n) for n in ((-1, 0, 1) if beyond else (0,)))


def days(census: Census) -> Iterator[str]:
    """Year, month, day and weekday in the words that a statement has for its time, else in its sentence, are those of
    the time."""
    for statement in census.nodes("statement"):
        found = _days(census, statement)
        place = Place.of(census.one(statement, KG.evidence))
        if not found or place is None or place.article not in census.texts:
            continue
        words = [_ENDED.sub("", plain(str(value))) for value in census.all(statement, KG.time)]
        sentence = plain(census.texts[place.article][place.start : place.end])
        if not words and not _TIMED.search(sentence):
            yield f"{short(statement)}: has a time, but no words of the text for it"
            continue
        words = words or [sentence]
        told = Told(found, _published(census, place.article), census.texts[place.article])
        if not any(agree(said, told) for said in words):
            when = " to ".join(map(str, dict.fromkeys(found)))
            yield f"{short(statement)}: its time {when} is not what its words {cut('; '.join(words))} mean"


def _days(census: Census, statement: Identifier) -> tuple[date, ...]:
    found = []
    for term in (KG.earliest, KG.latest):
        for value in census.all(statement, term):
            with suppress(ValueError):
                found.append(date.fromisoformat(str(value)))
    return tuple(found)


def _published(census: Census, article: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(str(census.one(URIRef(article), SCHEMA.datePublished)))
    return None


def agree(words: str, told: Told) -> bool:
    """Whether words of time may mean some days; words that name neither year, month, day nor weekday always may."""
    if any(not (0 < int(m[2]) <= 12 and 0 < int(m[3]) <= 31) for m in _ISO.finditer(words)):
        return _is_year(words, told)  # a date that no calendar has: only its year was read
    return (
        _is_year(words, told)
        and _is_month(words, told)
        and _is_weekday(words, told)
        and _is_near(words, told)
    )


def _is_year(words: str, told: Told) -> bool:
    years = _YEARS.findall(words)
    if not years or "into" in words:
        return True
    return any(
        day.year // 10 == int(year) // 10 if decade else day.year == int(year)
        for year, decade in years
        for day in told.near(words)
    )


def _is_month(words: str, told: Told) -> bool:
    dated = _dates(words)
    named = {months(ENGLISH)[form] for form in _MONTHS.findall(words)}
    if dated:
        fits = any((day.month, day.day) in dated for day in told.near(words))
    else:
        fits = not named or any(day.month in named for day in told.near(words))
    early = any(
        day.year < FOUR_DIGITS for day in told.days
    )  # "December of 384": the year is no number of four digits
    if not fits or not named or early or _YEARS.search(words) or told.published is None:
        return fits
    years = {told.published.year, *(int(year) for year, _ in _YEARS.findall(told.text))}
    return any(abs(day.year - year) <= 1 for day in told.days for year in years)


def _dates(words: str) -> set[tuple[int, int]]:
    """The days of a year that are named by month and number."""
    return {
        (months(ENGLISH)[first or second], int(number or after))
        for first, number, after, second in _DATES.findall(words)
    } | {(int(month), int(day)) for _, month, day in _ISO.findall(words)}


def _is_weekday(words: str, told: Told) -> bool:
    named = {weekdays(ENGLISH)[form] for form in _WEEKDAYS.findall(words)}
    if not named:
        return True
    if not any(day.weekday() in named for day in told.near(words)):
        return False
    return bool(_MONTHS.search(words)) or _lies_within(_WEEK * (2 if _FAR.search(words) else 1), words, told)


def _is_near(words: str, told: Told) -> bool:
    return not _NEAR.search(words) or _lies_within(1, words, told)


def _lies_within(most: int, words: str, told: Told) -> bool:
    """Whether the time lies at most so many days from publication, or from another day that the article names."""
    if told.published is None:
        return True
    anchors = _dates(told.text)
    for day in told.near(words):
        if abs((day - told.published).days) <= most:
            return True
        around = (day + timedelta(n) for n in range(-most, most + 1))
        if any((d.month, d.day) in anchors and d != told.published for d in around):
            return True
    return False
