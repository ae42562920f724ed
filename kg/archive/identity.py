"""Which entities of a new article are those of the archive under another id, and which are namesakes: rules, each of whose
decisions says why.

An entity whose id a reading gives in two articles is one without a decision: by that id its full name is the same. A
rule compares with the entity of the archive itself, never with what another rule made one with it on the way, so that no
chain of weak links arises; it never goes against a decision that stands.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from pyoxigraph import NamedNode, Triple

from kg.archive.decisions import Decision, Kind, Standing
from kg.archive.facts import Facts, Told, facts_of_article
from kg.archive.identity_rules import RULES, contradict
from kg.archive.known import Known
from kg.archive.name_notes import is_person, key_of
from kg.archive.oxigraph import Data
from kg.archive.surnames import meant, named_later

ARTICLE_DIGITS = 8
"""Of an article's id in the id of a namesake that it alone names."""
SEVERAL = "; and others here have that name"
NAMESAKE = "namesake"
"""The rule that gives a person of a known name an id of its own."""


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
    known = Known(data, decided, without)
    made = [d for facts in found.values() if (d := _ruling(known, facts, article, found)) is not None]
    goes_by = {d.entity: d.other for d in made if not d.proposed}
    for facts in found.values():
        if is_person(facts) and key_of(facts):
            made += named_later(known, facts, article, goes_by, found)
    return [d for d in made if d.content not in decided.undone]


def _ruling(known: Known, facts: Facts, article: str, here: Mapping[str, Facts]) -> Decision | None:
    decided = known.decided
    if (article, facts.id) in decided.own or facts.id in decided.same:
        return None
    if known.has(facts.id):
        return _own(known, facts, article)
    if is_person(facts) and not key_of(facts):
        return meant(known, facts, article, here)
    fitting = (
        (other, rule)
        for other in _candidates(known, facts, here)
        if not decided.is_apart(facts.id, other.id) and frozenset((facts.id, other.id)) not in decided.proposed
        and (rule := next((rule for rule in RULES if rule.holds(facts, other)), None)) is not None
    )  # fmt: skip
    found = [*islice(fitting, 2)]  # a third tells no more than that there are several
    if not found:
        return None
    other, rule = found[0]
    several = len(found) > 1 and other.id not in here
    return Decision(
        Kind.SAME, rule.name, facts.id, other.id, other.label, other.type,
        reason=f"“{facts.label}”, “{other.label}”: {rule.because}" + (SEVERAL if several else ""),
        proposed=rule.proposes or several,
    )  # fmt: skip


def _own(known: Known, facts: Facts, article: str) -> Decision | None:
    """That a person whose posts contradict those of the namesake in the archive is another."""
    namesake = known.facts(facts.id) if is_person(facts) and facts.posts else None
    if namesake is None or not contradict(facts, namesake):
        return None
    here, there = (", ".join(sorted(posts)) for posts in (facts.posts, namesake.posts))
    reason = f"{here} here, {there} there, and nobody is named with both"
    own = f"{facts.id}-{article[:ARTICLE_DIGITS]}"
    return Decision(Kind.OWN, NAMESAKE, facts.id, own, article=article, reason=reason)


def _candidates(known: Known, facts: Facts, here: Mapping[str, Facts]) -> Iterator[Told]:
    """Entities of other ids whose names meet: those of the archive, else one of the same article."""
    key = key_of(facts)
    found = known.under(key, facts) if key else iter(())
    first = next(found, None)
    if first is not None:
        yield first
        yield from found
    elif key:
        yield from islice((o for o in here.values() if o.id < facts.id and key_of(o) == key), 1)
