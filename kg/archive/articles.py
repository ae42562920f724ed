"""Articles into an archive, out of it, and the list of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg.archive.applying import applied
from kg.archive.decisions import Decision, Kind, Standing, standing
from kg.archive.entries import (
    CHANGES,
    FINGERPRINT,
    Draft,
    Entry,
    drafts_of,
    entry_of,
    is_known,
    notes_of,
    replaced_by,
)
from kg.archive.identity import rulings
from kg.archive.journal import journal, lines, numbered
from kg.archive.name_notes import keys, lost_keys
from kg.archive.oxigraph import OWN, UNION, Data, reading, writing
from kg.archive.terms import KG, RDFS, SCHEMA
from kg.archive.view import TYPE, patch, viewed
from kg.errors import InvalidInput
from kg.model import Article, Graph, cut
from kg.ontology import BASE

STATEMENT, OPEN = NamedNode(f"{KG}Statement"), NamedNode(f"{KG}OpenRelation")
HEADLINE, URL, PUBLISHER, PUBLISHED = (
    NamedNode(f"{SCHEMA}{part}") for part in ("headline", "url", "publisher", "datePublished")
)
LABEL = NamedNode(f"{RDFS}label")
ARTICLES = f"{BASE}article/"
SHOWN = 60
"""Characters of what names no article that an error shows."""


@dataclass(frozen=True)
class Stored:
    """What became of an article that was written into an archive."""

    id: str
    replaced: tuple[str, ...]
    """The ids of the articles in whose place it came."""
    statements: int
    decisions: tuple[Decision, ...]
    """What the rules of identity decided on it."""


@dataclass(frozen=True)
class Listed:
    """An article of an archive as it is listed; what is not known of it is ""."""

    id: str
    published: str
    outlet: str
    statements: int
    title: str
    url: str


def unread(folder: Path, articles: Iterable[Article]) -> list[Article]:
    """Those that the archive does not hold as they are, read by this version of kg. Raises InvalidStore."""
    with reading(folder) as data:
        return [article for article in articles if not is_known(data, article)]


def add(folder: Path, graphs: Iterable[Graph]) -> list[Stored]:
    """Writes the articles of some graphs into the archive, which is made where there is none: each in one transaction, in
    the place of an earlier text of the same article. Raises InvalidStore."""
    return add_drafts(folder, (draft for graph in graphs for draft in drafts_of(graph)))


def add_drafts(folder: Path, drafts: Iterable[Draft]) -> list[Stored]:
    """As `add`, of articles whose graphs are told in N-Triples already."""
    entries = [entry_of(draft) for draft in drafts]
    with writing(folder) as data:
        return [put(data, entry) for entry in entries]


def put(data: Data, entry: Entry) -> Stored:
    """Writes one article, with what the rules of identity decide on it."""
    gone = replaced_by(data, entry)
    known = journal(data)
    read = set(entry.triples)
    article = _id(entry.name)
    carried = _carried(standing(known), {_id(name) for name in gone - {entry.name}}, article)
    known += numbered(known, carried)
    made = numbered(known, rulings(data, read, article, standing(known), gone))
    after = standing([*known, *made])
    others = applied(data, _others(made, gone | {entry.name}), after, gone)
    view = viewed(read, entry.name, after)
    new = [Quad(t.subject, t.predicate, t.object, entry.name) for t in view]
    changes = patch(read, view)
    notes = [Quad(entry.name, CHANGES, Literal(changes), OWN)] if changes else []
    found_by = keys(view)
    lost = [quad for quad in lost_keys(data, gone) if quad not in others.add]
    data.change(
        drop=sorted(gone, key=str),
        remove=[*lost, *(q for name in gone for q in notes_of(data, name)), *others.remove],
        add=[
            *new, *entry.notes(), *notes, *found_by, *others.add,
            *lines([*known[len(known) - len(carried) :], *made]),
        ],
    )  # fmt: skip
    statements = sum(t.predicate == TYPE and t.object == STATEMENT for t in view)
    return Stored(article, tuple(sorted(map(_id, gone))), statements, tuple(made))


def _others(made: Iterable[Decision], without: Collection[NamedNode]) -> list[NamedNode]:
    """The articles in the archive that the decisions on a new one change."""
    names = {NamedNode(f"{ARTICLES}{decision.article}") for decision in made if decision.article}
    return sorted(names - set(without), key=str)


def _carried(decided: Standing, before: set[str], article: str) -> list[Decision]:
    """Who is someone else than a namesake in an earlier text of an article is so in the new one."""
    return [
        Decision(Kind.OWN, entity=entity, other=other, article=article, reason=f"as in article {old}")
        for (old, entity), other in sorted(decided.own.items())
        if old in before
    ]


def remove(folder: Path, articles: Sequence[str]) -> list[str]:
    """Takes articles away, all in one transaction, with all that only they back; their ids. Each is named by its id, the
    beginning of it, its IRI or its address. Raises InvalidInput, before anything is changed, for one that is not there."""
    with writing(folder) as data:
        gone = {named(data, article) for article in articles}
        data.change(
            drop=sorted(gone, key=str),
            remove=[
                *lost_keys(data, gone),
                *(q for name in sorted(gone, key=str) for q in notes_of(data, name)),
            ],
        )
        return sorted(map(_id, gone))


def named(data: Data, article: str) -> NamedNode:
    """The article of an archive by its id, the beginning of it, its IRI or its address; InvalidInput for none or more."""
    wanted = article.strip().removeprefix(ARTICLES).removeprefix("article/")
    names = [q.subject for q in data.quads(None, FINGERPRINT, None, OWN) if isinstance(q.subject, NamedNode)]
    found = [name for name in names if wanted and _id(name).startswith(wanted)]
    if not found:
        found = [name for name in names if data.value(name, URL, name) == wanted]
    if len(found) != 1:
        what = "no such article in the archive" if not found else f"{len(found)} articles begin so"
        raise InvalidInput(f"{cut(article, SHOWN)!r}: {what}; `kg list` shows their ids")
    return found[0]


def article_named(folder: Path, article: str) -> str:
    """The id of an article, which is named as for `remove`. Raises InvalidInput and InvalidStore."""
    with reading(folder) as data:
        return _id(named(data, article))


def listed(folder: Path) -> list[Listed]:
    """The articles of an archive, by day of publication, then by id. Raises InvalidStore."""
    with reading(folder) as data:
        names = [q.subject for q in data.quads(None, FINGERPRINT, None, OWN)]
        found = [_listed(data, name) for name in names if isinstance(name, NamedNode)]
    return sorted(found, key=lambda article: (article.published, article.id))


def _listed(data: Data, name: NamedNode) -> Listed:
    outlet = data.value(name, PUBLISHER, name)
    return Listed(
        id=_id(name),
        published=data.value(name, PUBLISHED, name),
        outlet=data.value(NamedNode(outlet), LABEL, name) if outlet else "",
        statements=sum(1 for _ in data.quads(None, TYPE, STATEMENT, name)),
        title=data.value(name, HEADLINE, name),
        url=data.value(name, URL, name),
    )


def stats(folder: Path) -> dict[str, int]:
    """How many articles, statements, entities, triples and decisions an archive holds. Raises InvalidStore."""
    with reading(folder) as data:
        graphs = data.graphs()
        triples = sum(1 for _ in data.quads(graph=UNION))
        entities = {q.subject for q in data.quads(None, LABEL)} - {
            q.subject for q in data.quads(None, TYPE, OPEN)
        }
        return {
            "articles": len(graphs),
            "statements": sum(1 for _ in data.quads(None, TYPE, STATEMENT, UNION)),
            "entities": len(entities),
            "triples": triples,
            "decisions": len(journal(data)),
        }


def _id(name: NamedNode) -> str:
    return name.value.removeprefix(ARTICLES)
