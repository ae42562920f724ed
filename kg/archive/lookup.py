"""Entities of an archive by what people call them."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.archive.asking import all_names, named_so
from kg.archive.oxigraph import Data, reading
from kg.archive.view import local
from kg.errors import InvalidInput
from kg.lexicon import ENGLISH
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
    return _first_named(data, name, [name])[0]


def find_without_title(data: Data, name: str) -> tuple[str, str]:
    """As `find`, but a name that none bears is looked for without the titles and posts in front of it. Gives the id, and the
    name that it was found by."""
    return _first_named(data, name, [name, *without_titles(name)])


def without_titles(name: str) -> Iterator[str]:
    """What is left of a name without its first title or post, without its second, and so on; nothing for a title alone.

    >>> list(without_titles("Prime Minister Sir Carl Fenn")), list(without_titles("Carl Fenn"))
    (['Sir Carl Fenn', 'Carl Fenn'], [])
    """
    titles = {*ENGLISH.words("types", "position", "noun"), *ENGLISH.words("types", "honorific", "word")}
    titles |= ENGLISH.table("types")["honorific"]["post"].keys()
    longest = max(len(title.split()) for title in titles)
    words = name.split()
    while length := next(
        (n for n in range(longest, 0, -1) if " ".join(words[:n]).casefold() in titles and words[n:]), 0
    ):
        words = words[length:]
        yield " ".join(words)


def _first_named(data: Data, name: str, tried: list[str]) -> tuple[str, str]:
    """The id of the entity of the first of some names that is borne, and that name; raises as `entity_named`."""
    graph = named_so(data, tried)
    names = Names(graph, Wording(graph))
    unknown = f"{cut(name, SHOWN)!r}: no entity of the archive is called so"
    for called in tried:
        found = [key for iri in names.of(called) if (key := local(NamedNode(iri)))]
        if len(found) == 1:
            return found[0], called
        if found:
            said = f"{unknown}; " if called != name else ""
            raise InvalidInput(
                f"{said}{cut(called, SHOWN)!r} is the name of {len(found)}; give the id of one:"
                f" {names.apart(names.of(called))}"
            )
    graph = all_names(data)
    near = Names(graph, Wording(graph)).near(name) if name.strip() else []
    more = f"; near: {', '.join(near)}" if near else ""
    raise InvalidInput(f"{unknown}{more}")
