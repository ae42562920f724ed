"""Articles into an archive, out of it, and the list of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.archive.applying import applied
from kg.archive.decisions import Decision, Kind, Standing
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
from kg.archive.folder import prepare
from kg.archive.identity import rulings
from kg.archive.journal import Journal, lines
from kg.archive.name_notes import keys, lost_keys
from kg.archive.oxigraph import OWN, Data, reading, writing
from kg.archive.terms import KG, SCHEMA
from kg.archive.view import TYPE, patch, viewed
from kg.errors import InvalidInput
from kg.model import Address, ArchivePlace, Article, Graph, cut
from kg.model.iri import is_web_address
from kg.ontology import BASE

STATEMENT = NamedNode(f"{KG}Statement")
URL = NamedNode(f"{SCHEMA}url")
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


def require_writable(folder: ArchivePlace) -> None:
    """Makes the archive where there is none. Raises InvalidStore, before anything is read, where that cannot be."""
    if isinstance(folder, Address):
        with reading(folder):
            return
    prepare(folder)


def unread(folder: ArchivePlace, articles: Iterable[Article]) -> list[Article]:
    """Those that the archive does not hold as they are, read by this version of kg. Raises InvalidStore."""
    with reading(folder) as data:
        return [article for article in articles if not is_known(data, article)]


def add(folder: ArchivePlace, graphs: Iterable[Graph]) -> list[Stored]:
    """Writes the articles of some graphs into the archive, which is made where there is none: each in one transaction, in
    the place of an earlier text of the same article. Raises InvalidStore."""
    return add_drafts(folder, (draft for graph in graphs for draft in drafts_of(graph)))


def add_drafts(folder: ArchivePlace, drafts: Iterable[Draft], journal: Journal | None = None) -> list[Stored]:
    """As `add`, of articles whose graphs are told in N-Triples already. The same journal for all that one run adds is
    read once."""
    entries = [entry_of(draft) for draft in drafts]
    known = Journal() if journal is None else journal
    with writing(folder) as data:
        known.refresh(data)
        return [put(data, entry, known) for entry in entries]


def put(data: Data, entry: Entry, known: Journal | None = None) -> Stored:
    """Writes one article, with what the rules of identity decide on it; `known` is what the archive's journal holds."""
    if known is None:
        known = Journal()
        known.refresh(data)
    gone = replaced_by(data, entry)
    read = set(entry.triples)
    article = _id(entry.name)
    carried = known.add(_carried(known.standing, {_id(name) for name in gone - {entry.name}}, article))
    made = known.add(rulings(data, read, article, known.standing, gone))
    after = known.standing
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
            *lines([*carried, *made]),
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


def remove(folder: ArchivePlace, articles: Sequence[str]) -> list[str]:
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
        at = {q.graph_name for term in _addresses(wanted) for q in data.quads(None, URL, term)}
        found = [name for name in names if name in at]
    if len(found) != 1:
        what = "no such article in the archive" if not found else f"{len(found)} articles begin so"
        raise InvalidInput(f"{cut(article, SHOWN)!r}: {what}; `kg list` shows their ids")
    return found[0]


def _addresses(text: str) -> list[NamedNode | Literal]:
    """An address as an article may have it."""
    return [Literal(text), *([NamedNode(text)] if is_web_address(text) else [])]


def article_named(folder: ArchivePlace, article: str) -> str:
    """The id of an article, which is named as for `remove`. Raises InvalidInput and InvalidStore."""
    with reading(folder) as data:
        return _id(named(data, article))


def _id(name: NamedNode) -> str:
    return name.value.removeprefix(ARTICLES)
