"""Entities of an archive by what people call them."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.archive.asking import all_names, named_so
from kg.archive.oxigraph import Data, reading
from kg.archive.view import local
from kg.errors import InvalidInput
from kg.model import ArchivePlace, cut
from kg.store.entity_names import Names
from kg.store.wording import Wording

SHOWN = 60


def entity_named(folder: ArchivePlace, name: str) -> str:
    """The id of the entity of a name, an id (with or without a colon before it) or an IRI.

    Raises InvalidInput for a name that none bears, with names that are near, or more than one, with what tells them apart,
    and InvalidStore.
    """
    with reading(folder) as data:
        return find(data, name)


def find(data: Data, name: str) -> str:
    """As `entity_named`, in an archive that is open."""
    graph = named_so(data, [name])
    names = Names(graph, Wording(graph))
    found = [key for iri in names.of(name) if (key := local(NamedNode(iri)))]
    if len(found) == 1:
        return found[0]
    if found:
        raise InvalidInput(
            f"{cut(name, SHOWN)!r} is the name of {len(found)}; give the id of one: {names.apart(names.of(name))}"
        )
    graph = all_names(data)
    near = Names(graph, Wording(graph)).near(name) if name.strip() else []
    more = f"; near: {', '.join(near)}" if near else ""
    raise InvalidInput(f"{cut(name, SHOWN)!r}: no entity of the archive is called so{more}")
