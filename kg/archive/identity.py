"""Which entities of a new article are those of the archive under another id, and which are namesakes: rules, each of whose
decisions says why.

An entity whose id a reading gives in two articles is one without a decision: by that id its full name is the same. A
rule compares with the entity of the archive itself, never with what another rule made one with it on the way, so that no
chain of weak links arises; it never goes against a decision that stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.archive.decisions import Decision, Kind, Standing
from kg.archive.facts import Facts, facts_in, facts_of_article
from kg.archive.oxigraph import OWN, Data
from kg.archive.terms import ARCHIVE
from kg.archive.view import TYPE, entity, local
from kg.ontology import is_a
from kg.resolve.name_keys import initials_agree, name_key, surname_of

KEY = NamedNode(f"{ARCHIVE}key")
"""The key of a name, by which an entity is found."""
ARTICLE_DIGITS = 8
SHARED_COMPANY = 2
"""Others named with both, from which on a surname alone is enough."""


@dataclass(frozen=True)
class IdentityRule:
    """Why two entities whose names meet under a key are one, or may be."""

    name: str
    because: str
    holds: Callable[[Facts, Facts], bool]
    proposes: bool = False


RULES = (
    IdentityRule(
        "posts-contradict",
        "the names are the same, but the posts are others and nobody is named with both",
        lambda one, other: _is_person(one) and contradict(one, other),
        proposes=True,
    ),
    IdentityRule(
        "initials-differ",
        "the names are the same but for their initials",
        lambda one, other: _is_person(one) and not initials_agree(one.label, other.label),
        proposes=True,
    ),
    IdentityRule(
        "full-name",
        "the full names are the same but for an initial",
        lambda one, other: _is_person(one) and _key(one) == _key(other) != "",
    ),
    IdentityRule(
        "office-in-other-words",
        "the names have the same words, nationality and spelling aside",
        lambda one, other: not _is_person(one),
    ),
    IdentityRule(
        "surname-in-company",
        "the surname is the same, and the same post or others are named with both",
        lambda one, other: bool(one.posts & other.posts) or len(one.company & other.company) >= SHARED_COMPANY,
    ),
)  # fmt: skip
"""In order; the first that holds decides."""
SEVERAL = "; and others here have that name"
NAMESAKE = "namesake"
"""The rule that gives a person of a known name an id of its own."""


def contradict(one: Facts, other: Facts) -> bool:
    """Whether two people have posts, none in common, and nobody is named with both."""
    return bool(one.posts and other.posts) and not (one.posts & other.posts or one.company & other.company)


def _key(facts: Facts) -> str:
    return name_key(facts.label, facts.type)


def _is_person(facts: Facts) -> bool:
    return is_a(facts.type, "Person")


def rulings(
    data: Data,
    triples: Iterable[Triple],
    article: str,
    decided: Standing,
    without: Collection[NamedNode] = (),
) -> list[Decision]:
    """The decisions that the rules make on the named entities of an article as it was read.

    `article` is its id; the graphs of `without`, in whose place it comes, are not compared with.
    """
    found = facts_of_article(triples)
    known = _Known(data, decided, without)
    made = (_ruling(known, facts, article, found) for facts in found.values())
    return [d for d in made if d is not None and d.content not in decided.undone]


@dataclass(frozen=True)
class _Known:
    """The archive as an article finds it."""

    data: Data
    decided: Standing
    without: Collection[NamedNode]

    def has(self, key: str) -> bool:
        """Whether an article, those left out apart, has the entity."""
        found = self.data.quads(entity(key), TYPE)
        return any(quad.graph_name not in self.without for quad in found)

    def facts(self, key: str) -> Facts | None:
        return facts_in(self.data, key, self.without)

    def under(self, key: str, facts: Facts) -> list[Facts]:
        """The entities that have a key, the one itself left out."""
        bearers = {local(q.subject) for q in self.data.quads(None, KEY, Literal(key), OWN)} - {facts.id}
        return [found for other in sorted(bearers) if (found := self.facts(other)) is not None]


def _ruling(known: _Known, facts: Facts, article: str, here: Mapping[str, Facts]) -> Decision | None:
    decided = known.decided
    if (article, facts.id) in decided.own or facts.id in decided.same:
        return None
    if known.has(facts.id):
        return _own(known, facts, article)
    found = [
        (other, rule)
        for other in _candidates(known, facts, here)
        if not decided.is_apart(facts.id, other.id) and frozenset((facts.id, other.id)) not in decided.proposed
        and (rule := next((rule for rule in RULES if rule.holds(facts, other)), None)) is not None
    ]  # fmt: skip
    if not found:
        return None
    other, rule = found[0]
    several = len(found) > 1 and other.id not in here
    return Decision(
        Kind.SAME, rule.name, facts.id, other.id, other.label, other.type,
        reason=f"“{facts.label}”, “{other.label}”: {rule.because}" + (SEVERAL if several else ""),
        proposed=rule.proposes or several,
    )  # fmt: skip


def _own(known: _Known, facts: Facts, article: str) -> Decision | None:
    """That a person whose posts contradict those of the namesake in the archive is another."""
    namesake = known.facts(facts.id) if _is_person(facts) and facts.posts else None
    if namesake is None or not contradict(facts, namesake):
        return None
    here, there = (", ".join(sorted(found.posts)) for found in (facts, namesake))
    reason = f"{here} here, {there} there, and nobody is named with both"
    own = f"{facts.id}-{article[:ARTICLE_DIGITS]}"
    return Decision(Kind.OWN, NAMESAKE, facts.id, own, article=article, reason=reason)


def _candidates(known: _Known, facts: Facts, here: Mapping[str, Facts]) -> list[Facts]:
    """Entities of other ids whose names meet: those of the archive, else one of the same article."""
    key = _key(facts)
    if key:
        same = [o for o in here.values() if o.id < facts.id and _key(o) == key]
        return known.under(key, facts) or same[:1]
    if not _is_person(facts) or any(
        _surname(o) == _surname(facts) for o in here.values() if o.id != facts.id
    ):
        return []  # an article that names another in full would have told that it is the same
    found = known.under(_surname(facts), facts)
    return found if len(found) == 1 else []


def _surname(facts: Facts) -> str:
    return f"surname {surname_of(facts.label)}"


def keys(triples: Iterable[Triple]) -> list[Quad]:
    """The notes by which the named entities of an article, as it stands in the archive, are found."""
    notes: set[Quad] = set()
    for facts in facts_of_article(triples).values():
        key = _key(facts)
        if key:
            notes.add(Quad(entity(facts.id), KEY, Literal(key), OWN))
            if _is_person(facts):
                notes.add(Quad(entity(facts.id), KEY, Literal(_surname(facts)), OWN))
    return sorted(notes, key=str)


def lost_keys(data: Data, gone: set[NamedNode]) -> list[Quad]:
    """The notes on entities that no other article than those has."""
    found: list[Quad] = []
    for name in sorted(gone, key=str):
        for quad in data.quads(None, TYPE, None, name):
            if local(quad.subject) and all(q.graph_name in gone for q in data.quads(quad.subject, TYPE)):
                found += data.quads(quad.subject, KEY, None, OWN)
    return found
