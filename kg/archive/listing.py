"""What an archive holds: the list of its articles, and how much of everything."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.archive.articles import ARTICLES, STATEMENT, URL
from kg.archive.entries import FINGERPRINT
from kg.archive.journal import journal
from kg.archive.oxigraph import OWN, Data, reading
from kg.archive.terms import KG, SCHEMA, text_of
from kg.archive.view import LABEL, TYPE
from kg.model import ArchivePlace

OPEN = NamedNode(f"{KG}OpenRelation")
HEADLINE, PUBLISHER, PUBLISHED = (
    NamedNode(f"{SCHEMA}{part}") for part in ("headline", "publisher", "datePublished")
)
COUNTS = f"SELECT ?g (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?s a {STATEMENT} }} }} GROUP BY ?g"


@dataclass(frozen=True)
class Listed:
    """An article of an archive as it is listed; what is not known of it is ""."""

    id: str
    published: str
    outlet: str
    statements: int
    title: str
    url: str


def listed(folder: ArchivePlace) -> list[Listed]:
    """The articles of an archive, by day of publication, then by id. Raises InvalidStore."""
    with reading(folder) as data:
        names = [
            q.subject for q in data.quads(None, FINGERPRINT, None, OWN) if isinstance(q.subject, NamedNode)
        ]
        known = {part: _by_article(data, part) for part in (PUBLISHED, PUBLISHER, HEADLINE, URL)}
        outlets = {NamedNode(outlet) for outlet in known[PUBLISHER].values()}
        labels = sorted(data.of(outlets, [LABEL], None), key=lambda q: text_of(q.object), reverse=True)
        called = {(q.graph_name, text_of(q.subject)): text_of(q.object) for q in labels}
        counts = {row["g"]: int(row["n"].value) for row in data.query(COUNTS)}
    found = [
        Listed(
            id=name.value.removeprefix(ARTICLES),
            published=known[PUBLISHED].get(name, ""),
            outlet=called.get((name, known[PUBLISHER].get(name, "")), ""),
            statements=counts.get(name, 0),
            title=known[HEADLINE].get(name, ""),
            url=known[URL].get(name, ""),
        )
        for name in names
    ]
    return sorted(found, key=lambda article: (article.published, article.id))


def _by_article(data: Data, part: NamedNode) -> dict[NamedNode, str]:
    """What the articles say of themselves, of several the first in order."""
    found: dict[NamedNode, str] = {}
    for quad in data.quads(None, part):
        if isinstance(quad.graph_name, NamedNode) and quad.subject == quad.graph_name:
            value = text_of(quad.object)
            found[quad.graph_name] = min(value, found.get(quad.graph_name, value))
    return found


def stats(folder: ArchivePlace) -> dict[str, int]:
    """How many articles, statements, entities, triples and decisions an archive holds. Raises InvalidStore."""
    with reading(folder) as data:
        entities = {q.subject for q in data.quads(None, LABEL)} - {
            q.subject for q in data.quads(None, TYPE, OPEN)
        }
        return {
            "articles": len(data.graphs()),
            "statements": _count(data, f"?s a {STATEMENT}"),
            "entities": len(entities),
            "triples": _count(data, "?s ?p ?o"),
            "decisions": len(journal(data)),
        }


def _count(data: Data, pattern: str) -> int:
    """How many triples of the union are so."""
    (row,) = data.query(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
    return int(row["n"].value)
