"""What happened or is to happen to one entity of an archive, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.archive.lookup import find_without_title
from kg.archive.own_words import in_own_words
from kg.archive.oxigraph import reading
from kg.model import ArchivePlace

TIMELINE = "entity-timeline"


@dataclass(frozen=True)
class Timeline:
    """The rows are those of the ready question `entity-timeline`, in the articles' own words."""

    found_by: str
    """The name asked for, or what is left of it without the titles in front."""
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def timeline(folder: ArchivePlace, name: str, *, ready: Callable[[], None] = lambda: None) -> Timeline:
    """The timeline of the entity of a name, an id or an IRI. Raises as `about`."""
    with reading(folder) as data:
        ready()
        key, found_by = find_without_title(data, name)
        return Timeline(found_by, *in_own_words(data, TIMELINE, key))
