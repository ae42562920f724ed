"""Who is meant where an article tells the surname alone: the one person of that name who has a post or enough others in
common with the article, whether the full name stands in an earlier article or in a later one. Where two people have, the
surname is nobody's, also where the second one comes when the first decision is made already: it is undone then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode

from kg.archive.decisions import Decision, Kind
from kg.archive.facts import Facts, Told, facts_within
from kg.archive.identity_rules import SURNAME, in_company
from kg.archive.known import Known
from kg.archive.name_notes import bare_key, key_of, surname_key
from kg.ontology import BASE
from kg.resolve.name_keys import surname_of

MOST = 50
"""So many of one surname are looked at, of people and of articles that tell it alone."""


def meant(known: Known, bare: Facts, article: str, here: Mapping[str, Facts]) -> Decision | None:
    """Whom the surname of an article that comes in means; None where that is open."""
    if any(surname_of(o.label) == surname_of(bare.label) for o in here.values() if o.id != bare.id):
        return None  # an article that names another in full would have told that it is the same
    company, posts = (frozenset(map(known.decided.canonical, ids)) for ids in (bare.company, bare.posts))
    told = replace(bare, company=company, posts=posts)
    found = _fitting(known, told, known.bearers(surname_key(bare)))
    return _same(bare.id, found[0], bare.label, article) if len(found) == 1 else None


def named_later(
    known: Known, full: Facts, article: str, same: Mapping[str, str], here: Mapping[str, Facts]
) -> Iterator[Decision]:
    """What the full name of somebody in an article tells of earlier articles that have the surname alone. `same` holds the
    ids under which entities of this article go."""

    def goes_by(key: str) -> str:
        return same.get(key, known.decided.of(article, key))

    one = goes_by(full.id)
    rivals = [key for key in known.bearers(surname_key(full)) if key != one]
    alone = known.bearers(bare_key(full))
    taken = [d for d in known.by_surname if known.decided.canonical(d.other) in rivals]
    if not (alone or taken):
        return
    namesakes = [o for o in here.values() if key_of(o) and surname_key(o) == surname_key(full)]
    people = {
        key: _all_told(known, key, namesakes, goes_by) for key in {one} | {goes_by(o.id) for o in namesakes}
    }
    named = {one, *rivals, *alone}

    def fits(bare: Facts) -> list[str]:
        """Those who may be meant; none where the article names another of the surname."""
        if bare.company & named:
            return []
        new = [key for key, told in people.items() if _clear(known, key, bare) and in_company(bare, told)]
        return new + [p.id for p in _fitting(known, bare, [key for key in rivals if key not in people])]

    for key in alone[:MOST]:
        for graph in known.graphs(key):
            bare = facts_within(known.data, key, graph)
            if fits(bare) == [one]:
                yield _same(key, people[one], bare.label, graph.value.removeprefix(f"{BASE}article/"))
    for d in taken[:MOST]:
        graph = NamedNode(f"{BASE}article/{d.article}")
        bare = replace(facts_within(known.data, known.decided.canonical(d.other), graph), id=d.entity)
        if graph not in known.without and one in fits(bare):
            why = f"“{people[one].label}” may be meant as well as “{d.label}”"
            yield Decision(Kind.UNDO, SURNAME.name, value=str(d.number), article=d.article, reason=why)


def _all_told(known: Known, one: str, here: Iterable[Facts], goes_by: Callable[[str], str]) -> Facts:
    """The facts on somebody by the archive and by the article that comes in, under ids as they go."""
    before, new = known.facts(one), [o for o in here if goes_by(o.id) == one]
    company = {goes_by(key) for o in new for key in o.company} - {one}
    posts = {goes_by(key) for o in new for key in o.posts}
    if before is None:
        return Facts(one, new[0].label, new[0].type, frozenset(posts), frozenset(company))
    return Facts(one, before.label, before.type, before.posts | posts, before.company | company)


def _fitting(known: Known, bare: Facts, people: Collection[str]) -> list[Told]:
    """Those of the archive who may be meant."""
    found = (known.facts(key) for key in sorted(people)[:MOST] if _clear(known, key, bare))
    return [person for person in found if person is not None and in_company(bare, person)]


def _clear(known: Known, person: str, bare: Facts) -> bool:
    """Whether no decision keeps the two apart."""
    return not known.decided.is_apart(bare.id, person)


def _same(bare: str, person: Told, label: str, article: str) -> Decision:
    reason = f"“{label}”, “{person.label}”: {SURNAME.because}"
    return Decision(
        Kind.SAME, SURNAME.name, bare, person.id, person.label, person.type, article=article, reason=reason
    )
