"""Slips of the network that no tree can have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.reader.appointments import names_of_kin, people_appointed
from kg.reader.days import days_of_clauses
from kg.reader.network import Parse
from kg.reader.owners import times_of_clauses
from kg.reader.wholes import names_as_one

_ONE_A_HEAD = frozenset(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj", "appos"])
_OF_PHRASE = frozenset(["case", "mark", "cop"])
_SUBJECTS = ("nsubj", "csubj", "expl", "mark")
_ASIDE = ("nsubj", "vocative", "dislocated")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_TITLE = frozenset(["PROPN", "NOUN"])


def repaired(parse: Parse, forms: Sequence[str]) -> Parse:
    """The parse of these words without the slips of this module.

    Repairs move words one by one, and two moves may meet in a cycle: a repair that leaves no tree is not made.
    """
    repairs: list[Callable[[Parse], Parse]] = [
        lambda p: names_as_one(p, forms),
        titles_before_names,
        lambda p: people_appointed(p, forms),
        lambda p: names_of_kin(p, forms),
        children_of_auxiliaries,
        lambda p: subjects_before_asides(p, forms),
        lambda p: days_of_clauses(p, forms),
        lambda p: times_of_clauses(p, forms),
    ]
    if parse.tags:
        repairs += [subjects_of_complements, lambda p: participles_of_speakers(p, forms)]
    for repair in repairs:
        made = repair(parse)
        parse = made if made is parse or is_acyclic(made.heads) else parse
    return parse


def is_acyclic(heads: Sequence[int]) -> bool:
    """Whether every word leads to a root (-1) from head to head.

    >>> is_acyclic([1, -1, 1]), is_acyclic([-1, 2, 1])
    (True, False)
    """
    good = [False] * len(heads)
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while at >= 0 and not good[at]:
            if len(path) > len(heads):
                return False
            path.append(at)
            at = heads[at]
        for word in path:
            good[word] = True
    return True


def titles_before_names(parse: Parse) -> Parse:
    """A title that shares head and relation with the person right after it hangs on that person.

    "Minister Andris Spruds visited Kyiv" has one subject: "Minister" becomes nmod:desc of "Andris".
    """
    heads, relations = list(parse.heads), list(parse.relations)
    for name in parse.names:
        title, first = name.start - 1, name.start
        if (
            name.label == "PER"
            and title >= 0
            and parse.upos[title] in _TITLE
            and (heads[title], relations[title]) == (heads[first], relations[first])
            and relations[first] in _ONE_A_HEAD
        ):
            heads[title], relations[title] = first, "nmod:desc"
    _lift(heads, relations)
    return replace(parse, heads=heads, relations=relations)


def children_of_auxiliaries(parse: Parse) -> Parse:
    """What hangs on an auxiliary hangs on its verb: "*it* had cut jobs"."""
    over = [
        parse.heads[head] if head >= 0 and parse.relations[head].startswith("aux") else head
        for head in parse.heads
    ]
    return replace(parse, heads=over)


def subjects_before_asides(parse: Parse, forms: Sequence[str]) -> Parse:
    """The first of two subjects is that of the clause that goes on after the aside: "*Norline*, it said, would close"."""
    heads, relations = list(parse.heads), list(parse.relations)
    for clause, relation in enumerate(parse.relations):
        verb = heads[clause]
        if relation != "ccomp" or not 0 <= verb < clause:
            continue
        own = any(h == clause and r.startswith(_SUBJECTS) for h, r in zip(heads, relations, strict=True))
        two = [i for i in range(verb) if heads[i] == verb and relations[i].startswith(_ASIDE)]
        closed = any(forms[i] == "," for i in range(verb + 1, clause))
        if not own and closed and len(two) == 2 and "," in forms[two[0] : two[1]]:
            heads[two[0]], relations[two[0]] = clause, "nsubj"
            relations[two[1]] = "nsubj"
    return replace(parse, heads=heads, relations=relations)


def subjects_of_complements(parse: Parse) -> Parse:
    """The object of a verb right before a finite complement without subject is that complement's subject.

    "She says *the tweets* were false": nobody says the tweets.
    """
    heads, relations = list(parse.heads), list(parse.relations)
    below: dict[int, list[int]] = {}
    for token, head in enumerate(heads):
        below.setdefault(head, []).append(token)
    for clause in (i for i, relation in enumerate(relations) if relation == "ccomp" and i > heads[i]):
        own = [relations[c] for c in below.get(clause, ())]
        finite = [clause, *(c for c in below.get(clause, ()) if relations[c].startswith(("aux", "cop")))]
        if any(r.startswith(_SUBJECTS) for r in own) or not any(parse.tags[i] in _FINITE for i in finite):
            continue
        objects = [c for c in below[heads[clause]] if relations[c] == "obj" and heads[clause] < c < clause]
        if len(objects) == 1 and all(objects[0] < c for c in below.get(clause, ())):
            heads[objects[0]] = clause
            relations[objects[0]] = "nsubj:pass" if "aux:pass" in own else "nsubj"
    return replace(parse, heads=heads, relations=relations)


def participles_of_speakers(parse: Parse, forms: Sequence[str]) -> Parse:
    """A participle that goes on with who speaks hangs on the verb of saying: "She said that it works, *citing* a test"."""
    heads = list(parse.heads)
    speaking = ENGLISH.words("reports", "participle", "speaker")
    for token in range(1, len(heads)):
        clause = heads[token]
        if (
            forms[token].lower() in speaking
            and forms[token - 1] == ","
            and parse.relations[token] == "advcl"
            and 0 <= clause < token
            and parse.relations[clause] == "ccomp"
        ):
            heads[token] = heads[clause]
    return replace(parse, heads=heads)


def _lift(heads: list[int], relations: list[str]) -> None:
    """What belongs to the whole phrase hangs on the name, not on the title: "*with* Minister Spruds, *who* …"."""
    for token, head in enumerate(heads):
        title = head != token and relations[head] == "nmod:desc" and head < heads[head]
        if title and (
            relations[token] in _OF_PHRASE or (relations[token] == "acl:relcl" and token > heads[head])
        ):
            heads[token] = heads[head]
