"""What articles tell of an entity by which it is told from its namesakes: names, posts, and the company it is named in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Quad, Triple

from kg.archive.oxigraph import Data
from kg.archive.terms import KG, SCHEMA, text_of
from kg.archive.view import LABEL, OBJECT, PREDICATE, SUBJECT, TYPE, entity, local
from kg.ontology import is_a

MENTIONS, PUBLISHER = NamedNode(f"{SCHEMA}mentions"), NamedNode(f"{SCHEMA}publisher")
POSTS = tuple(NamedNode(f"{KG}{name}") for name in ("holdsPosition", "heldPosition"))
MAX_STATEMENTS, MAX_ARTICLES = 500, 50
"""So many are looked at of one that a whole archive speaks of, so that one article costs no more in a large one."""


@dataclass(frozen=True)
class Facts:
    """Of one entity, by the articles looked at."""

    id: str
    label: str
    type: str
    posts: frozenset[str]
    """Ids of its posts, held or past."""
    company: frozenset[str]
    """Ids of those named in the same articles, without countries and outlets, which are in every other article."""


def facts_of_article(triples: Iterable[Triple]) -> dict[str, Facts]:
    """The facts on each named entity of an article by its id."""
    labels: dict[str, str] = {}
    types: dict[str, str] = {}
    statements: dict[object, dict[object, str]] = {}
    named: set[str] = set()
    outlets: set[str] = set()
    for t in triples:
        key = local(t.subject)
        if t.predicate == MENTIONS:
            named.add(local(t.object))
        elif t.predicate == PUBLISHER:
            outlets.add(local(t.object))
        elif t.predicate == LABEL and key:
            labels[key] = text_of(t.object)
        elif t.predicate == TYPE and key:
            types[key] = text_of(t.object).removeprefix(KG)
        if t.predicate in (SUBJECT, PREDICATE, OBJECT):
            statements.setdefault(t.subject, {})[t.predicate] = local(t.object) or text_of(t.object)
    posts: dict[str, set[str]] = {}
    for own in statements.values():
        if own.get(PREDICATE) in {post.value for post in POSTS}:
            posts.setdefault(own.get(SUBJECT, ""), set()).add(own.get(OBJECT, ""))
    near = frozenset(key for key in named - outlets if not is_a(types.get(key, "Thing"), "Country"))
    return {
        key: Facts(
            key, labels.get(key, key), types.get(key, "Thing"), frozenset(posts.get(key, ())), near - {key}
        )
        for key in sorted(named & types.keys())
    }


def facts_in(data: Data, key: str, without: Collection[NamedNode] = ()) -> Facts | None:
    """The facts on an entity of the archive; None where no article has it. Those of some graphs are left out."""
    node = entity(key)

    def elsewhere(*pattern: NamedNode | None) -> Iterator[Quad]:
        return (q for q in data.quads(*pattern) if q.graph_name not in without)

    kinds = sorted({text_of(q.object).removeprefix(KG) for q in elsewhere(node, TYPE)})
    if not kinds:
        return None
    labels = sorted(text_of(q.object) for q in elsewhere(node, LABEL))
    posts = set()
    for quad in islice(elsewhere(None, SUBJECT, node), MAX_STATEMENTS):
        if any(next(data.quads(quad.subject, PREDICATE, post), None) is not None for post in POSTS):
            posts |= {local(q.object) for q in data.quads(quad.subject, OBJECT)}
    company: set[str] = set()
    for quad in islice(elsewhere(None, MENTIONS, node), MAX_ARTICLES):
        named = {local(q.object) for q in data.quads(quad.subject, MENTIONS)}
        company |= named - {local(q.object) for q in data.quads(quad.subject, PUBLISHER)}
    near = frozenset(other for other in company - {key} if not _is_country(data, other))
    return Facts(key, labels[0] if labels else key, kinds[0], frozenset(posts), near)


def _is_country(data: Data, key: str) -> bool:
    return next(data.quads(entity(key), TYPE, NamedNode(f"{KG}Country")), None) is not None
