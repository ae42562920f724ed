"""What articles tell of an entity by which it is told from its namesakes: names, posts, and the company it is named in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from pyoxigraph import NamedNode, Quad, Triple

from kg.archive.oxigraph import UNION, Data
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

    def is_named_with(self, company: frozenset[str], enough: int = 1) -> bool:
        """Whether so many of some others are named in the same articles."""
        return len(self.company & company) >= enough


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


class ArchiveFacts:
    """The facts on an entity by the articles of an archive, those of some graphs left out. Each is looked up when it is
    asked for: most questions are answered by the first few articles, however many there are."""

    def __init__(self, data: Data, key: str, label: str, kind: str, without: Collection[NamedNode]) -> None:
        self.id, self.label, self.type = key, label, kind
        self._data, self._node, self._without = data, entity(key), without

    @cached_property
    def posts(self) -> frozenset[str]:
        """Ids of its posts, held or past."""
        return frozenset(
            local(found.object)
            for quad in islice(self._elsewhere(None, SUBJECT, self._node), MAX_STATEMENTS)
            if any(next(self._data.quads(quad.subject, PREDICATE, post), None) is not None for post in POSTS)
            for found in self._data.quads(quad.subject, OBJECT)
        )

    @cached_property
    def company(self) -> frozenset[str]:
        """Ids of those named in the same articles."""
        found = frozenset().union(*self._companies())
        return frozenset(other for other in found if not _is_country(self._data, other))

    def is_named_with(self, company: frozenset[str], enough: int = 1) -> bool:
        """Whether so many of some others, of whom none is a country, are named in the same articles."""
        found: set[str] = set()
        for near in self._companies():
            found |= near & company
            if len(found) >= enough:
                return True
        return False

    def _companies(self) -> Iterator[frozenset[str]]:
        for quad in islice(self._elsewhere(None, MENTIONS, self._node), MAX_ARTICLES):
            named = {local(q.object) for q in self._data.quads(quad.subject, MENTIONS)}
            yield frozenset(
                named - {self.id} - {local(q.object) for q in self._data.quads(quad.subject, PUBLISHER)}
            )

    def _elsewhere(self, *pattern: NamedNode | None) -> Iterator[Quad]:
        return (q for q in self._data.quads(*pattern) if q.graph_name not in self._without)


Told = Facts | ArchiveFacts


def facts_in(data: Data, key: str, without: Collection[NamedNode] = ()) -> ArchiveFacts | None:
    """The facts on an entity of the archive; None where no article has it. Those of some graphs are left out."""
    node = entity(key)

    def told(predicate: NamedNode) -> list[str]:
        """What the articles say, without looking at each of them."""
        return sorted(
            text_of(q.object)
            for q in data.quads(node, predicate, None, UNION)
            if any(other.graph_name not in without for other in data.quads(node, predicate, q.object))  # type: ignore[arg-type]
        )

    kinds = told(TYPE)
    if not kinds:
        return None
    return ArchiveFacts(data, key, (told(LABEL) or [key])[0], kinds[0].removeprefix(KG), without)


def facts_within(data: Data, key: str, article: NamedNode) -> Facts:
    """The facts on an entity by one article of the archive alone."""
    node = entity(key)
    posts = {
        local(q.object)
        for statement in data.quads(None, SUBJECT, node, article)
        if any(
            next(data.quads(statement.subject, PREDICATE, post, article), None) is not None for post in POSTS
        )
        for q in data.quads(statement.subject, OBJECT, None, article)
    }
    named = {local(q.object) for q in data.quads(article, MENTIONS, None, article)}
    named -= {local(q.object) for q in data.quads(article, PUBLISHER, None, article)}
    near = frozenset(other for other in named - {key} if not _is_country(data, other))
    label = data.value(node, LABEL, article)
    kind = data.value(node, TYPE, article).removeprefix(KG)
    return Facts(key, label or key, kind or "Thing", frozenset(posts), near)


def _is_country(data: Data, key: str) -> bool:
    return next(data.quads(entity(key), TYPE, NamedNode(f"{KG}Country")), None) is not None
