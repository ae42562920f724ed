"""Days that stand between subject and verb, or behind an object, are circumstances of the clause.

"The council *on Friday* approved the budget", "Lind *Tuesday* accused Norland", "signed the deal *Monday*": news puts the
day where the network takes it for a part of the noun before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon import ENGLISH, calendar_words
from kg.reader.names import Name
from kg.reader.network import Parse

_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"])
_WITHIN = ("flat", "compound", "nmod", "appos", "conj")
_OBJECTS = ("obj", "iobj", "obl", "xcomp")
_CLOCK = frozenset(["event", "time"])
"""Kinds whose day is their own: "the *meeting on Friday* ended early"."""
_PARTS = frozenset(["morning", "afternoon", "evening", "night"])
_LEADS = frozenset(["since", "until", "till", "by", "between", "through", "in"])
"""What stands before a month or year that is a circumstance."""
_FOLLOWING = frozenset(["ADP", "SCONJ", "PART"])
"""How what may follow a day of the clause begins: "arrested him on Monday *over* theft, *after* a fire, *to* ask him"."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_LONGEST = 4
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")


@dataclass(frozen=True)
class _Day:
    """Words `start` to `end` that name a day, and the preposition before them, if any."""

    start: int
    end: int
    marked: bool

    @property
    def first(self) -> int:
        return self.start - self.marked


def days_of_clauses(parse: Parse, forms: Sequence[str]) -> Parse:
    """The parse with such days on the verb of their clause, and out of the names before them."""
    heads, relations, names = list(parse.heads), list(parse.relations), list(parse.names)
    for day in _days(forms):
        tops = [i for i in range(day.start, day.end) if not day.first <= heads[i] < day.end]
        if len(tops) != 1 or day.first == 0 or parse.upos[day.first - 1] not in _NOMINAL:
            continue
        if _lifted(replace(parse, heads=heads, relations=relations), heads, relations, day, tops[0]):
            names = [_without(name, day) for name in names]
    return replace(parse, heads=heads, relations=relations, names=names)


def _lifted(parse: Parse, heads: list[int], relations: list[str], day: _Day, top: int) -> bool:
    """Hangs the day on its verb where it hangs on a noun before it, or a noun on it; whether that was so."""
    noun, above = _noun_below(parse, day, top), heads[top]
    if noun is not None and _takes(parse, day, above, top):
        _swap(heads, relations, day, top, noun)
    elif (verb := _owner_verb(parse, day, above)) is not None:
        heads[top] = verb
    elif not _is_second_subject(parse, day, top):
        return False
    _left_behind(heads, day, top)
    relations[top] = "obl" if day.marked else "obl:unmarked"
    return True


def _is_second_subject(parse: Parse, day: _Day, top: int) -> bool:
    """ "Lind Tuesday said", where the network makes both the subject."""
    verb = parse.heads[top]
    return verb > top and all(
        any(parse.heads[i] == verb and parse.relations[i].startswith("nsubj") for i in places)
        for places in (range(day.first), (top,))
    )


def _noun_below(parse: Parse, day: _Day, top: int) -> int | None:
    """ "*Lind* Tuesday said": the name that the network hangs on the day."""
    left = [i for i in range(day.first) if parse.heads[i] == top and parse.upos[i] in ("PROPN", "NOUN")]
    return left[-1] if left and not day.marked else None


def _takes(parse: Parse, day: _Day, verb: int, top: int) -> bool:
    """Whether the verb lacks the subject (after the day) or object (before it) that the noun on the day then is."""
    if verb < 0 or parse.upos[verb] not in ("VERB", "AUX", "ADJ"):
        return False
    if verb > top:
        return day.end == _group_start(parse, verb) and not any(
            parse.heads[i] == verb and i != top and parse.relations[i].startswith(("nsubj", "csubj", "expl"))
            for i in range(len(parse.heads))
        )
    return parse.relations[top] == "obj"


def _swap(heads: list[int], relations: list[str], day: _Day, top: int, noun: int) -> None:
    verb, passive = (
        heads[top],
        any(r == "aux:pass" and heads[i] == heads[top] for i, r in enumerate(relations)),
    )
    for i in range(day.first):
        if heads[i] == top and i != noun:
            heads[i] = noun
    heads[noun] = verb
    relations[noun] = "obj" if verb < top else "nsubj:pass" if passive else "nsubj"


def _left_behind(heads: list[int], day: _Day, top: int) -> None:
    """What the network hung on the day from before it belongs to the noun there: "*from* Tarrow Wednesday"."""
    noun = day.first - 1
    over, at = {noun}, noun
    while heads[at] >= 0 and heads[at] not in over:
        at = heads[at]
        over.add(at)
    for i in range(noun):
        if heads[i] == top:
            heads[i] = heads[top] if i in over else noun


def _owner_verb(parse: Parse, day: _Day, above: int) -> int | None:
    """The verb of the clause whose subject or object ends in the day; None where the day is the noun's own.

    With a preposition it is lifted from an object only before the end of the clause or before another circumstance
    ("a man of 34 on Wednesday *over* theft"), not in "called the remarks on Saturday a wake-up call".
    """
    if not 0 <= above < day.first:
        return None
    noun = above
    while parse.relations[noun].startswith(_WITHIN) and 0 <= parse.heads[noun] < noun:
        noun = parse.heads[noun]
    verb = parse.heads[noun]
    if verb < 0 or parse.upos[verb] not in ("VERB", "AUX"):
        return None
    own = day.marked and bool(parse.kinds) and parse.kinds[above] in _CLOCK and parse.upos[above] != "PROPN"
    if own or (parse.relations[verb].startswith("acl") and parse.heads[verb] == noun):
        return None
    if parse.relations[noun].startswith("nsubj") and verb > day.start:
        return verb if _group_start(parse, verb) == day.end else None
    closes = day.end < len(parse.upos) and parse.upos[day.end] in _FOLLOWING
    closes = closes or all(
        parse.upos[i] == "PUNCT" or _joined(parse, day, i) for i in range(day.end, len(parse.upos))
    )
    behind = parse.relations[noun].startswith(_OBJECTS) and verb < noun
    return verb if behind and (closes or not day.marked) else None


def _joined(parse: Parse, day: _Day, token: int) -> bool:
    """ "between 2019 *and 2021*": what is coordinated with the day."""
    above = parse.heads[token]
    return day.start <= above < day.end or (above >= 0 and day.start <= parse.heads[above] < day.end)


def _group_start(parse: Parse, verb: int) -> int:
    """The first word of a verb group: its auxiliaries and the adverbs right before it."""
    start = verb
    while start and (
        parse.heads[start - 1] in (verb, start)
        and parse.relations[start - 1].startswith(("aux", "advmod", "cop"))
    ):
        start -= 1
    return start


def _days(forms: Sequence[str]) -> Iterator[_Day]:
    """The bare days among some words, without those in possession ("Monday's") or in names ("Black Friday"); with a
    preposition before them months and years too ("since 2014", "in May")."""
    i = 0
    while i < len(forms):
        end = _end_of_day(forms, i)
        start = i - (i > 0 and forms[i - 1].lower() in ("late", "early"))
        before = forms[start - 1].lower() if start else ""
        if end == i and before in _LEADS and (forms[i] in months() or _YEAR.fullmatch(forms[i])):
            end = (
                i + 1 + (i + 1 < len(forms) and forms[i] in months() and bool(_YEAR.fullmatch(forms[i + 1])))
            )
        possessive = end < len(forms) and forms[end] in ("'s", "’s", "'", "’")
        if end > i and not possessive and not _is_named(forms, start):
            yield _Day(start, end, before == "on" or before in _LEADS)
        i = max(end, i + 1)


def is_bare_day(forms: Sequence[str]) -> bool:
    """Whether some words are no more than a day: "On Monday", "Late Tuesday"."""
    small = [forms[0].lower(), *forms[1:]] if len(forms) > 1 else list(forms)
    return len(forms) <= _LONGEST and any(d.first == 0 and d.end == len(forms) for d in _days(small))


def _end_of_day(forms: Sequence[str], i: int) -> int:
    """Where a day that begins at a word ends; the same place where none begins."""
    following = forms[i + 1] if i + 1 < len(forms) else ""
    if forms[i] in weekdays():
        return i + 1 + (following.lower() in _PARTS)
    dated = (forms[i] in months() and _NUMBER.fullmatch(following)) or (
        following in months() and _NUMBER.fullmatch(forms[i])
    )
    return i + 2 if dated else i


def _is_named(forms: Sequence[str], start: int) -> bool:
    """Whether the word before makes a name of it."""
    named = ENGLISH.words("time", "named-day", "before")
    return start > 0 and (forms[start - 1] in named or " ".join(forms[max(0, start - 2) : start]) in named)


@cache
def weekdays() -> frozenset[str]:
    """The days of the week in full."""
    return frozenset(calendar_words.full_weekdays(ENGLISH))


@cache
def months() -> frozenset[str]:
    """The months, also short and with a point."""
    return frozenset(form for name in calendar_words.months(ENGLISH) for form in (name, f"{name}."))


def _without(name: Name, day: _Day) -> Name:
    """The name without the day at its end."""
    if name.start < day.first < name.end <= day.end:
        return Name(name.start, day.first, name.label)
    return name
