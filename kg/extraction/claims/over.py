"""What has happened lies before the day of publication, what is planned after it: times checked against actuality."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.model import Actuality, Claim, Days, SpanIndex, TimeExpression
from kg.time.tense import is_plain

_BACKSHIFT = re.compile(
    r"\b(?:would|had|(?:was|were)\s(?:to|due|set|expected|scheduled|planned|supposed|meant))\b"
)
"""What was to come when it was said, and so may be past by now."""


def ways_of(
    text: str, claims: Sequence[Claim], times: Sequence[TimeExpression], published: date | None
) -> dict[int, bool]:
    """Where times stand whose days do not fit how real their claim is → whether they lie ahead."""
    index = SpanIndex((i, time.span) for i, time in enumerate(times))
    found: dict[int, bool] = {}
    for claim in claims:
        ahead = (
            False
            if _is_late(claim, published)
            else True
            if _is_early(text, claim, claims, published)
            else None
        )
        if ahead is None:
            continue
        for q in claim.qualifiers:
            if q.role != "time" or q.value != claim.time.interval:
                continue
            starts = {times[i].span.start for span in (*q.spans, q.head) for i in index.overlapping(span)}
            if ahead or not any(is_plain(text, start) for start in starts):
                found |= dict.fromkeys(starts, ahead)
    return found


def without_late_days(claims: Iterable[Claim], published: date | None) -> tuple[Claim, ...]:
    """The claims; the time of what has happened is open where its words name days after the publication."""
    return tuple(replace(c, time=Days()) if _is_late(c, published) else c for c in claims)


def _is_late(claim: Claim, published: date | None) -> bool:
    first = claim.time.first
    return bool(published and first and first > published and claim.actuality == Actuality.HAPPENED)


def _is_early(text: str, claim: Claim, claims: Sequence[Claim], published: date | None) -> bool:
    """Whether a plan lies before it was told; where that is not told, before the publication."""
    day = claim.time.last or claim.time.first
    if not claim.actuality.is_to_come or day is None:
        return False
    told = claims[claim.reported_by].time if claim.reported_by is not None else Days()
    if told.first is not None:
        return day < told.first
    shifted = _BACKSHIFT.search(claim.sentence.of(text))
    return bool(published and day < published and not shifted)
