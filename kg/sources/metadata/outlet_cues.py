"""The words beside a name that tell that it is, or is not, the outlet's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from kg.sources.metadata.metadata_words import AFTER, BEFORE, FIRMS, GIVEN_NAMES
from kg.sources.metadata.outlet_names import Named
from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("outlet-cue")
RIGHTS = PATTERNS.compiled("rights", re.IGNORECASE)
RIGHTS_BEHIND = PATTERNS.compiled("rights-behind", re.IGNORECASE)
FIRM = PATTERNS.compiled("firm", re.IGNORECASE)
TEXT_BEHIND = re.compile(r"\)\s?(?:[-–—]|[A-Z\"“])")
DATELINE = re.compile(r"^[^()]{0,40}\($")
SEPARATED = PATTERNS.compiled("separated", re.IGNORECASE)
CREDIT_BEHIND = PATTERNS.compiled("credit-behind", re.IGNORECASE)


def _before(words: Iterable[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:^|[^\w])(?:{every})(?: the)?\s?$", re.IGNORECASE)


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?\s(?:{every})\b", re.IGNORECASE)


CUES_BEFORE = {cue: _before(words) for cue, words in BEFORE.items()}
CUES_BEHIND = {cue: _behind(words) for cue, words in AFTER.items()}
IN_BODY = frozenset({"told", "request", "dateline", "origin", "says", "rights", "service"})
"""The features that count within the article too; names there are else what it is about."""


def cues_of(named: Named, bylines: Collection[int]) -> Iterator[str]:
    """The kinds of words that stand beside a name; `bylines` are the numbers of the lines about the author."""
    if named.host and named.address:
        yield "own address" if named.before.endswith("@") else "own link"
        return
    if named.whole:
        for cue, pattern in CUES_BEFORE.items():
            if pattern.search(named.before):
                yield from (cue, "origin") if cue == "reprint" else (cue,)
        if RIGHTS.search(named.before):
            yield "rights of a firm" if FIRM.match(named.after) else "rights"
        if named.line in bylines and _is_apart(named.before):
            yield "byline"
    elif named.right.lower() in FIRMS and RIGHTS.search(named.before):
        yield "rights of a group"
    if RIGHTS_BEHIND.match(named.after):
        yield "rights behind"
    for cue, pattern in CUES_BEHIND.items():
        if pattern.match(named.after):
            yield cue
    if named.right and named.whole:
        yield "service behind"
    if TEXT_BEHIND.match(named.after) and _is_dateline(named):
        yield "dateline"
    if CREDIT_BEHIND.match(named.after):
        yield "credit"


def _is_dateline(named: Named) -> bool:
    """Whether a name in brackets stands behind a place at the start of a line: "LONDON (AP) —", "Hong Kong (CNN)"."""
    place = named.before[:-1].replace(",", " ").split()
    initials = "".join(word[0] for word in place).lower()
    return (
        DATELINE.match(named.before) is not None
        and 1 <= len(place) <= 4
        and all(word[0].isupper() for word in place)
        and initials != named.key
    )


def _is_apart(before: str) -> bool:
    """Whether the words before a name in the line of the author end there: "By Ana Lund, ", "Ana Lund "."""
    if not before:
        return False
    words = before.split()
    author = len(words) == 2 and words[0].lower() in GIVEN_NAMES and words[1][:1].isupper()
    return author or SEPARATED.search(before) is not None or before[-1] not in " \xa0"
