"""Who says so: reports, sequences of speakers and outlets agree with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rdflib import PROV, RDF, URIRef
from rdflib.term import Identifier

from kg.store.asserted import is_own
from kg.store.checks.census import Census, is_member, short
from kg.store.checks.quoted_spans import Place
from kg.store.vocabulary import KG, SCHEMA, chain_id

SAYING = frozenset({KG.said, KG.wrote})
"""Relations of speech: their object is told in the voice of their subject."""


def reports(census: Census) -> Iterator[str]:
    """Who is reported is who speaks, and none reports itself.

    Whoever urges, plans or shows something need not be the one in whose voice it is told.
    """
    above: dict[Identifier, list[Identifier]] = defaultdict(list)
    for report in census.nodes("statement"):
        target = census.one(report, RDF.object)
        says = census.one(report, RDF.predicate) in SAYING
        if says and target is not None and census.kinds.get(target) == "statement":
            above[target].append(report)
        if _circular(census, report):
            yield f"{short(report)}: reports itself"
    for content, found in above.items():
        speakers = {census.one(report, RDF.subject) for report in found}
        if census.one(content, PROV.wasAttributedTo) not in speakers:
            who = " or ".join(sorted(short(s) for s in speakers))
            yield f"{short(content)}: is reported as the words of {who}, but attributed to another"
        elif not any(_is_end(_through(census, content), _speakers(census, report)) for report in found):
            yield f"{short(content)}: those through whom it is said are not those of its report"


def _is_end(some: list[Identifier], of_all: list[Identifier]) -> bool:
    """Whether a chain is the last part of another; of speakers who are not named either may know more."""
    named, all_named = ([s for s in chain if s != KG.UnknownSpeaker] for chain in (some, of_all))
    return not named or all_named[-len(named) :] == named


def _circular(census: Census, statement: Identifier) -> bool:
    seen: set[Identifier] = set()
    current: Identifier | None = statement
    while current is not None and current not in seen:
        seen.add(current)
        current = census.one(current, RDF.object)
    return current == statement


def _through(census: Census, statement: Identifier) -> list[Identifier]:
    """Who stands between the outlet and the speaker, in order."""
    chain = census.one(statement, KG.saidThrough)
    return members(census, chain) if chain is not None else []


def members(census: Census, chain: Identifier) -> list[Identifier]:
    """The members of a sequence in order."""
    found = [p for p in census.facts.get(chain, {}) if is_member(p)]
    return [target for p in sorted(found, key=_number) for target in census.all(chain, p)]


def _number(member: Identifier) -> tuple[int, str]:
    return len(str(member)), str(member)


def _speakers(census: Census, statement: Identifier) -> list[Identifier]:
    """Everyone behind the outlet through whom a statement reaches the reader, its speaker last."""
    speaker = census.one(statement, PROV.wasAttributedTo)
    place = Place.of(census.one(statement, KG.evidence))
    own = speaker is None or is_own(census.one, statement, URIRef(place.article) if place else None)
    return [*_through(census, statement), *([] if own or speaker is None else [speaker])]


def chains(census: Census) -> Iterator[str]:
    """A sequence of speakers is named by its members, counts from one, and some statement was said through it."""
    used = {chain for s in census.nodes("statement") for chain in census.all(s, KG.saidThrough)}
    for chain in census.nodes("chain"):
        found = members(census, chain)
        numbers = [p for p in census.facts[chain] if is_member(p)]
        if set(numbers) != {RDF[f"_{n}"] for n in range(1, len(found) + 1)} or not found:
            yield f"{short(chain)}: its members are not numbered from one on, one each"
        elif census.local(chain) != chain_id(
            [None if m == KG.UnknownSpeaker else census.local(m) for m in found]
        ):
            yield f"{short(chain)}: is the name of another sequence of speakers"
        if chain not in used:
            yield f"{short(chain)}: no statement was said through it"


def outlets(census: Census) -> Iterator[str]:
    """Where the outlet of an article is known, no statement there is by an unknown one."""
    for statement in census.nodes("statement"):
        place = Place.of(census.one(statement, KG.evidence))
        if place and census.one(statement, PROV.wasAttributedTo) == KG.UnknownOutlet:
            outlet = census.one(URIRef(place.article), SCHEMA.publisher)
            if outlet is not None:
                yield f"{short(statement)}: is by an unknown outlet, but its article is published by {short(outlet)}"
