"""Times that the network makes depend on a clause other than their own.

"said *on Monday* it would cut jobs": a time right behind a verb of saying is the saying's; "promised in May to open it
*by July*": a bound behind an infinitive is the infinitive's; "told to leave *by August*": a time is no agent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from kg.lexicon import ENGLISH
from kg.reader.network import Parse
from kg.reader.time_expressions import Time, bounds, is_time_noun, stages, times_in

_CIRCUMSTANCES = ("obl", "nmod", "advmod", "advcl")
_COMPLEMENTS = ("xcomp", "ccomp", "advcl")
_NEAR = 9
"""Words: so near before a time its verb of saying stands."""


def times_of_clauses(parse: Parse, forms: Sequence[str]) -> Parse:
    """The parse with each time on the verb whose time it is."""
    heads, relations = list(parse.heads), list(parse.relations)
    for word in (i for i in range(1, len(forms)) if is_time_noun(forms, i)):
        part = heads[word]
        if relations[word] == "obl:agent":
            relations[word] = "obl"
        if 0 <= part < word and forms[part].lower() in stages():  # "late on Tuesday"
            heads[word], heads[part], relations[word] = heads[part], word, "obl"
    for time in times_in(replace(parse, heads=heads, relations=relations), forms):
        now = replace(parse, heads=heads, relations=relations)
        inner = _infinitive(now, forms, time)
        owner, moved = _saying(now, forms, time) or (inner, [] if inner is None else [time.top])
        for top in moved:
            heads[top] = owner if owner is not None else heads[top]
            if relations[top].startswith("nmod"):
                relations[top] = "obl" if time.first < time.start else "obl:unmarked"
    return replace(parse, heads=heads, relations=relations)


def _saying(parse: Parse, forms: Sequence[str], time: Time) -> tuple[int, list[int]] | None:
    """The verb of saying before a time that depends on what is said, and what depends on it rather: the time, and the
    occasion between ("said *in a statement on Monday* it would close")."""
    for verb in range(time.first - 1, max(-1, time.first - _NEAR), -1):
        if parse.upos[verb] == "PUNCT":
            return None
        if parse.upos[verb] == "VERB" and forms[verb].lower() in _verbs_of_saying():
            tops = {_top_within(parse, i, verb, time.end) for i in range(verb + 1, time.end)}
            return _moved(parse, verb, tops, time)
    return None


def _moved(parse: Parse, verb: int, tops: set[int], time: Time) -> tuple[int, list[int]] | None:
    """What of the tokens right behind a verb depends on what is said, where nothing else of that stands there."""
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


def _infinitive(parse: Parse, forms: Sequence[str], time: Time) -> int | None:
    """The infinitive before or right after the time, where the time depends on the verb that governs it.

    A time before a verb in the present is the infinitive's too: "In May Lind *plans* to leave".
    """
    verb = parse.heads[time.top]
    if verb < 0 or parse.upos[verb] != "VERB" or not parse.relations[time.top].startswith(_CIRCUMSTANCES):
        return None
    if verb > time.first:
        below = _infinitives(parse, forms, verb) if _plans().fullmatch(forms[verb]) else []
        return below[0] if below else None
    bound = time.first < time.start and forms[time.first].lower() in bounds()
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
    """The infinitives behind a verb that depend on it."""
    marked = {
        parse.heads[i]
        for i in range(verb + 1, len(forms))
        if parse.relations[i] == "mark" and forms[i].lower() == "to"
    }
    below = (i for i in sorted(marked) if i > verb and parse.heads[i] == verb)
    return [i for i in below if parse.relations[i].startswith(_COMPLEMENTS)]


def _is_below(parse: Parse, token: int, top: int) -> bool:
    """Whether a token depends on another, directly or not."""
    for _ in range(len(parse.heads)):
        if token == top or token < 0:
            break
        token = parse.heads[token]
    return token == top


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
