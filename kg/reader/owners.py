"""Times that the network hangs on a clause other than their own.

"said *on Monday* it would cut jobs": a time right behind a verb of saying is the saying's; "promised in May to open it
*by July*": a bound behind an infinitive is the infinitive's; "told to leave *by August*": a time is no agent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon import ENGLISH
from kg.reader.days import months, weekdays
from kg.reader.network import Parse

_CIRCUMSTANCES = ("obl", "nmod", "advmod", "advcl")
_COMPLEMENTS = ("xcomp", "ccomp", "advcl")
_BOUNDS = frozenset(["by", "before", "until", "till", "within"])
_LEADS = frozenset(["on", "in", "late", "early", "during", *_BOUNDS])
_NEAR = 9
"""Words: so near before a time its verb of saying stands."""
_PART = frozenset(["late", "early"])
_STEPS = frozenset(["last", "next", "this"])
_UNITS = frozenset(["week", "weekend", "month", "year", "spring", "summer", "autumn", "fall", "winter"])
_DEICTIC = frozenset(["yesterday", "today", "tomorrow", "tonight"])
_PARTS = frozenset(["morning", "afternoon", "evening", "night"])
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True)
class _Time:
    """The words `start` to `end` of a time, its prepositions from `first` on, and the token above the others."""

    first: int
    start: int
    end: int
    top: int


def times_of_clauses(parse: Parse, forms: Sequence[str]) -> Parse:
    """The parse with each time on the verb whose time it is."""
    heads, relations = list(parse.heads), list(parse.relations)
    for word in (i for i in range(1, len(forms)) if _is_time_noun(forms, i)):
        part = heads[word]
        if relations[word] == "obl:agent":
            relations[word] = "obl"
        if 0 <= part < word and forms[part].lower() in _PART:  # "late on Tuesday"
            heads[word], heads[part], relations[word] = heads[part], word, "obl"
    for time in _times(replace(parse, heads=heads, relations=relations), forms):
        now = replace(parse, heads=heads, relations=relations)
        inner = _infinitive(now, forms, time)
        owner, moved = _saying(now, forms, time) or (inner, [] if inner is None else [time.top])
        for top in moved:
            heads[top] = owner if owner is not None else heads[top]
            if relations[top].startswith("nmod"):
                relations[top] = "obl" if time.first < time.start else "obl:unmarked"
    return replace(parse, heads=heads, relations=relations)


def _saying(parse: Parse, forms: Sequence[str], time: _Time) -> tuple[int, list[int]] | None:
    """The verb of saying before a time that hangs on what is said, and what hangs on it rather: the time, and the
    occasion between ("said *in a statement on Monday* it would close")."""
    for verb in range(time.first - 1, max(-1, time.first - _NEAR), -1):
        if parse.upos[verb] == "PUNCT":
            return None
        if parse.upos[verb] == "VERB" and forms[verb].lower() in _verbs_of_saying():
            tops = {_top_within(parse, i, verb, time.end) for i in range(verb + 1, time.end)}
            return _moved(parse, verb, tops, time)
    return None


def _moved(parse: Parse, verb: int, tops: set[int], time: _Time) -> tuple[int, list[int]] | None:
    """What of the tokens right behind a verb hangs on what is said, where nothing else of that stands there."""
    moved = sorted(i for i in tops if parse.heads[i] != verb)
    above = {parse.heads[i] for i in moved}
    if len(above) != 1 or not all(parse.relations[i].startswith(_CIRCUMSTANCES) for i in moved):
        return None
    clause = above.pop()
    after = clause >= time.end and _is_below(parse, clause, verb)
    before = 0 <= clause < verb and (parse.heads[verb] == clause or parse.heads[clause] == verb)
    return (verb, moved) if after or before else None


def _top_within(parse: Parse, token: int, start: int, end: int) -> int:
    """The highest token above one, or it, within some words."""
    for _ in range(end - start):
        if not start < parse.heads[token] < end:
            break
        token = parse.heads[token]
    return token


def _infinitive(parse: Parse, forms: Sequence[str], time: _Time) -> int | None:
    """The infinitive before or right after the time, where the time hangs on the verb that governs it.

    A time before a verb in the present is the infinitive's too: "In May Lind *plans* to leave".
    """
    verb = parse.heads[time.top]
    if verb < 0 or parse.upos[verb] != "VERB" or not parse.relations[time.top].startswith(_CIRCUMSTANCES):
        return None
    if verb > time.first:
        below = _infinitives(parse, forms, verb) if _plans().fullmatch(forms[verb]) else []
        return below[0] if below else None
    bound = time.first < time.start and forms[time.first].lower() in _BOUNDS
    if not bound and not _looks_ahead().fullmatch(forms[verb]):
        return None
    below = _infinitives(parse, forms, verb)
    if not below:
        return None
    inner = below[-1]
    if inner > time.end:
        return inner if bound and forms[time.end].lower() == "to" and parse.heads[time.end] == inner else None
    return inner if not any(forms[i] in (",", ";", ":") for i in range(inner, time.first)) else None


def _infinitives(parse: Parse, forms: Sequence[str], verb: int) -> list[int]:
    """The infinitives behind a verb that hang on it."""
    marked = {
        parse.heads[i]
        for i in range(verb + 1, len(forms))
        if parse.relations[i] == "mark" and forms[i].lower() == "to"
    }
    below = (i for i in sorted(marked) if i > verb and parse.heads[i] == verb)
    return [i for i in below if parse.relations[i].startswith(_COMPLEMENTS)]


def _is_below(parse: Parse, token: int, top: int) -> bool:
    """Whether a token hangs under another."""
    for _ in range(len(parse.heads)):
        if token == top or token < 0:
            break
        token = parse.heads[token]
    return token == top


def _times(parse: Parse, forms: Sequence[str]) -> Iterator[_Time]:
    """The times among some words, with a single token that hangs on what stands outside."""
    i = 0
    while i < len(forms):
        end = _end_of_time(forms, i)
        if end == i or (end < len(forms) and forms[end] in ("'s", "’s", "'", "’")):
            i = max(end, i + 1)
            continue
        first = i
        while first and forms[first - 1].lower() in _LEADS:
            first -= 1
        tops = [k for k in range(i, end) if not first <= parse.heads[k] < end]
        if len(tops) == 1:
            yield _Time(first, i, end, tops[0])
        i = end


def _is_time_noun(forms: Sequence[str], token: int) -> bool:
    """Whether a token names a time: "by *August*", "by *noon*", "by the *end* of May"."""
    word, after = forms[token], forms[token + 1] if token + 1 < len(forms) else ""
    edge = word.lower() in ("end", "start", "beginning", "close") and after.lower() == "of"
    named = word in weekdays() or word in months() or bool(_YEAR.fullmatch(word))
    return edge or named or word.lower() in ENGLISH.words("reports", "times", "hours")


def _end_of_time(forms: Sequence[str], i: int) -> int:
    """Where a time that begins at a word ends; the same place where none begins."""
    word, after = forms[i], forms[i + 1] if i + 1 < len(forms) else ""
    if word.lower() in _STEPS:
        known = after.lower() in _UNITS or after in weekdays() or after in months()
        return i + 2 if known else i
    if word in weekdays():
        return i + 1 + (after.lower() in _PARTS)
    lead = i > 0 and forms[i - 1].lower() in _LEADS
    if word in months() and (lead or _NUMBER.fullmatch(after)):
        return i + 1 + bool(_NUMBER.fullmatch(after) or _YEAR.fullmatch(after))
    if _NUMBER.fullmatch(word) and after in months():
        return i + 2
    return i + 1 if word.lower() in _DEICTIC or (lead and _YEAR.fullmatch(word)) else i


@cache
def _verbs_of_saying() -> frozenset[str]:
    return ENGLISH.words("time", "speech", "verbs")


@cache
def _looks_ahead() -> re.Pattern[str]:
    """Forms of the verbs whose infinitive is to come: "plans to", "agreed to"."""
    return _forms((*ENGLISH.table("time")["tense"]["intent"], *ENGLISH.table("time")["tense"]["asking"]))


@cache
def _plans() -> re.Pattern[str]:
    """Those of the present: "plans to"."""
    return _forms(ENGLISH.table("time")["tense"]["intent"], "(?<!ed)(?<!sought)")


def _forms(stems: Iterable[str], end: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, stems))})[a-z]{{0,4}}{end}")
