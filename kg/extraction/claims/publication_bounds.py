"""What has happened lies before the day of publication, what is planned after it: times checked against actuality."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from spacy.tokens import Doc

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.layers import language_of, times
from kg.lexicon import Language
from kg.model import Actuality, Claim, Days, SpanIndex
from kg.time import grammar_of


def ways_of(doc: Doc, claims: Sequence[Claim], published: date | None) -> dict[int, bool]:
    """Where times stand whose days do not fit how real their claim is → whether they lie ahead."""
    tense = grammar_of(language_of(doc)).tense
    index = SpanIndex((i, time.span) for i, time in enumerate(times(doc)))
    found: dict[int, bool] = {}
    for claim in claims:
        ahead = not _is_late(claim, published)
        if ahead and not _is_early(doc, claim, claims, published):
            continue
        for q in claim.qualifiers:
            if q.role != "time" or q.value != claim.time.interval:
                continue
            starts = {
                times(doc)[i].span.start for span in (*q.spans, q.head) for i in index.overlapping(span)
            }
            if ahead or not any(tense.is_plain(doc.text, start) for start in starts):
                found |= dict.fromkeys(starts, ahead)
    return found


def with_coming_days(claims: Iterable[Claim], published: date | None) -> tuple[Claim, ...]:
    """The claims; what a present tells of a day after the publication is planned: "Parliament *votes* on Thursday"."""
    return tuple(_planned(c) if _is_coming(c, published) else c for c in claims)


def _is_coming(claim: Claim, published: date | None) -> bool:
    first = claim.time.first
    return bool(published and first and first > published and claim.actuality == Actuality.ONGOING)


def _planned(claim: Claim) -> Claim:
    because = replace(claim.explanation, because="day to come")
    return replace(claim, actuality=Actuality.PLANNED, explanation=because)


def without_late_days(claims: Iterable[Claim], published: date | None) -> tuple[Claim, ...]:
    """The claims; the time of what has happened is open where its words name days after the publication."""
    return tuple(replace(c, time=Days()) if _is_late(c, published) else c for c in claims)


def _is_late(claim: Claim, published: date | None) -> bool:
    first = claim.time.first
    return bool(published and first and first > published and claim.actuality == Actuality.HAPPENED)


def _is_early(doc: Doc, claim: Claim, claims: Sequence[Claim], published: date | None) -> bool:
    """Whether a plan lies before it was told; where that is not told, before the publication."""
    day = claim.time.last or claim.time.first
    if not claim.actuality.is_to_come or day is None:
        return False
    told = claims[claim.reported_by].time if claim.reported_by is not None else Days()
    if told.first is not None:
        return day < told.first
    return bool(
        published and day < published and not _is_backshifted(claim.sentence.of(doc.text), language_of(doc))
    )


def _is_backshifted(sentence: str, language: Language) -> bool:
    """Whether a sentence tells of what was to come when it was said, and so may be past by now: "it *would* open"."""
    return _backshift(language).search(sentence) is not None


@cache
def _backshift(language: Language) -> re.Pattern[str]:
    phrases = (r"\s".join(map(re.escape, p.split())) for p in language.words(LEXICON, "backshift", "phrase"))
    return re.compile(rf"\b(?:{'|'.join(sorted(phrases))})\b")
