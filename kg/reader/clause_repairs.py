"""Words that the network makes depend on the wrong one of two clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.reader.network import Parse

_SUBJECTS = ("nsubj", "csubj", "expl", "mark")
_ASIDE = ("nsubj", "vocative", "dislocated")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def children_of_auxiliaries(parse: Parse, forms: Sequence[str]) -> Parse:
    """What depends on an auxiliary depends on its verb: "*it* had cut jobs"."""
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


def subjects_of_complements(parse: Parse, forms: Sequence[str]) -> Parse:
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
    """A participle that goes on with who speaks depends on the verb of saying: "She said that it works, *citing* a test"."""
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


def further_acts_of_speakers(parse: Parse, forms: Sequence[str]) -> Parse:
    """A past that goes on with who spoke, behind a complement that it cannot share its auxiliary with: "She said it would
    close and *warned* of a flood"."""
    heads = list(parse.heads)
    speaking = ENGLISH.words("reports", "coordination", "speaker")
    for token in range(1, len(heads)):
        told = heads[token]
        if parse.relations[token] != "conj" or parse.tags[token] != "VBD" or not 0 <= told < token:
            continue
        said = heads[told]
        if parse.relations[told] != "ccomp" or not 0 <= said < told or parse.tags[said] != "VBD":
            continue
        own = any(
            h == token and r.startswith((*_SUBJECTS, "aux", "cop"))
            for h, r in zip(heads, parse.relations, strict=True)
        )
        if not own and forms[token].lower() in speaking and _has_auxiliary(parse, told):
            heads[token] = said
    return replace(parse, heads=heads)


def _has_auxiliary(parse: Parse, verb: int) -> bool:
    """Whether a verb is no past by itself: "*would* close", "*had been* closed", "*is* glad"."""
    pairs = zip(parse.heads, parse.relations, strict=True)
    return parse.tags[verb] != "VBD" and any(h == verb and r.startswith(("aux", "cop")) for h, r in pairs)
