"""Days that stand between subject and verb, or behind an object, are circumstances of the clause.

"The council *on Friday* approved the budget", "Lind *Tuesday* accused Norland", "signed the deal *Monday*": news puts the
day where the network takes it for a part of the noun before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.reader.day_expressions import Day, days_in
from kg.reader.name_tags import Name
from kg.reader.network import Parse

_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"])
_WITHIN = ("flat", "compound", "nmod", "appos", "conj")
_OBJECTS = ("obj", "iobj", "obl", "xcomp")
_CLOCK = frozenset(["event", "time"])
"""Kinds whose day is their own: "the *meeting on Friday* ended early"."""
_FOLLOWING = frozenset(["ADP", "SCONJ", "PART"])
"""How what may follow a day of the clause begins: "arrested him on Monday *over* theft, *after* a fire, *to* ask him"."""


def days_of_clauses(parse: Parse, forms: Sequence[str]) -> Parse:
    """The parse with such days on the verb of their clause, and out of the names before them."""
    heads, relations, names = list(parse.heads), list(parse.relations), list(parse.names)
    for day in days_in(forms):
        tops = [i for i in range(day.start, day.end) if not day.first <= heads[i] < day.end]
        if len(tops) != 1 or day.first == 0 or parse.upos[day.first - 1] not in _NOMINAL:
            continue
        if _lifted(replace(parse, heads=heads, relations=relations), heads, relations, day, tops[0]):
            names = [_without(name, day) for name in names]
    return replace(parse, heads=heads, relations=relations, names=names)


def _lifted(parse: Parse, heads: list[int], relations: list[str], day: Day, top: int) -> bool:
    """Makes the day depend on its verb where it depends on a noun before it, or a noun on it; whether that was so."""
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


def _is_second_subject(parse: Parse, day: Day, top: int) -> bool:
    """ "Lind Tuesday said", where the network makes both the subject."""
    verb = parse.heads[top]
    return verb > top and all(
        any(parse.heads[i] == verb and parse.relations[i].startswith("nsubj") for i in places)
        for places in (range(day.first), (top,))
    )


def _noun_below(parse: Parse, day: Day, top: int) -> int | None:
    """ "*Lind* Tuesday said": the name that the network makes depend on the day."""
    left = [i for i in range(day.first) if parse.heads[i] == top and parse.upos[i] in ("PROPN", "NOUN")]
    return left[-1] if left and not day.marked else None


def _takes(parse: Parse, day: Day, verb: int, top: int) -> bool:
    """Whether the verb lacks the subject (after the day) or object (before it) that the noun on the day then is."""
    if verb < 0 or parse.upos[verb] not in ("VERB", "AUX", "ADJ"):
        return False
    if verb > top:
        return day.end == _group_start(parse, verb) and not any(
            parse.heads[i] == verb and i != top and parse.relations[i].startswith(("nsubj", "csubj", "expl"))
            for i in range(len(parse.heads))
        )
    return parse.relations[top] == "obj"


def _swap(heads: list[int], relations: list[str], day: Day, top: int, noun: int) -> None:
    verb, passive = (
        heads[top],
        any(r == "aux:pass" and heads[i] == heads[top] for i, r in enumerate(relations)),
    )
    for i in range(day.first):
        if heads[i] == top and i != noun:
            heads[i] = noun
    heads[noun] = verb
    relations[noun] = "obj" if verb < top else "nsubj:pass" if passive else "nsubj"


def _left_behind(heads: list[int], day: Day, top: int) -> None:
    """What the network hung on the day from before it belongs to the noun there: "*from* Tarrow Wednesday"."""
    noun = day.first - 1
    over, at = {noun}, noun
    while heads[at] >= 0 and heads[at] not in over:
        at = heads[at]
        over.add(at)
    for i in range(noun):
        if heads[i] == top:
            heads[i] = heads[top] if i in over else noun


def _owner_verb(parse: Parse, day: Day, above: int) -> int | None:
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


def _joined(parse: Parse, day: Day, token: int) -> bool:
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


def _without(name: Name, day: Day) -> Name:
    """The name without the day at its end."""
    if name.start < day.first < name.end <= day.end:
        return Name(name.start, day.first, name.label)
    return name
