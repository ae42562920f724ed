"""All that an archive says about one entity: what it is called, and every statement by date and speaker, with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.archive.articles import ARTICLES
from kg.archive.copies import Source, independent
from kg.archive.facts import facts_in
from kg.archive.lookup import find_without_title
from kg.archive.own_words import in_own_words
from kg.archive.oxigraph import UNION, Data, reading
from kg.archive.terms import KG, SCHEMA, text_of
from kg.archive.view import ALIAS, TYPE, entity
from kg.model import ArchivePlace

TEXT, AGENCY = NamedNode(f"{SCHEMA}text"), NamedNode(f"{KG}agency")
ABOUT = "about-entity"
MAX_COMPARED = 200
"""Articles whose texts are compared; of more the first."""


@dataclass(frozen=True)
class Dossier:
    """What an archive says about an entity; rows are those of the ready question `about-entity`, in the
    articles' own words."""

    id: str
    found_by: str
    """The name asked for, or what is left of it without the titles in front."""
    label: str
    type: str
    aliases: tuple[str, ...]
    articles: int
    """In how many it is named or spoken of."""
    independent: int
    """How many of them are no copies of each other."""
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def about(folder: ArchivePlace, name: str, *, ready: Callable[[], None] = lambda: None) -> Dossier:
    """The dossier of the entity of a name, an id or an IRI. Raises InvalidInput where there is none or more than one, with
    what is near or tells them apart, and InvalidStore."""
    with reading(folder) as data:
        ready()
        key, found_by = find_without_title(data, name)
        facts = facts_in(data, key)
        sources = _sources(data, key)
        return Dossier(
            key,
            found_by,
            facts.label if facts is not None else key,
            facts.type if facts is not None else "",
            tuple(sorted({text_of(quad.object) for quad in data.quads(entity(key), ALIAS, None, UNION)})),
            len(sources),
            independent(sources[:MAX_COMPARED]) + max(0, len(sources) - MAX_COMPARED),
            *in_own_words(data, ABOUT, key),
        )


def _sources(data: Data, key: str) -> list[Source]:
    """The articles that tell of it: each says itself of what class it is, also of one that has no name (it mentions only
    what has one)."""
    graphs = {text_of(quad.graph_name) for quad in data.quads(entity(key), TYPE)}
    names = {name for name in graphs if name.startswith(ARTICLES)}
    nodes = [NamedNode(name) for name in sorted(names)]
    return [
        Source(
            node.value.removeprefix(ARTICLES), data.value(node, TEXT, UNION), data.value(node, AGENCY, UNION)
        )
        for node in nodes
    ]
