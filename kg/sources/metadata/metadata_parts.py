"""The parts of an article's metadata, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Generic, TypeVar

from kg.model import Origin, Span
from kg.sources.page_lines import Line

T = TypeVar("T")
GIVEN = Origin("given")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A value and where it comes from."""

    value: T
    origin: Origin = GIVEN


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text; None is not known."""

    title: Part[str] | None = None
    outlet: Part[str] | None = None
    published: Part[date] | None = None
    byline: Part[str] | None = None
    authors: Part[tuple[str, ...]] | None = None
    agency: Part[str] | None = None
    opinion: Part[bool] | None = None
    url: Part[str] | None = None

    def over(self, other: Metadata) -> Metadata:
        """This metadata, and of `other` what this one lacks."""
        return Metadata(**{name: _first(getattr(self, name), getattr(other, name)) for name in PARTS})

    def given_over(self, found: Metadata) -> Metadata:
        """The same for what is found on the page: authors that it names are not those of a byline that is given."""
        if self.byline is not None:
            found = replace(found, byline=None, authors=None)
        return self.over(found)

    def known(self) -> Iterator[tuple[str, Part[Any]]]:
        """The names and parts that are known, in the order of the fields."""
        return ((name, part) for name in PARTS if (part := getattr(self, name)) is not None)

    def fields(self) -> dict[str, Any]:
        """The fields of a `kg.model.Article`."""
        known = dict(self.known())
        values = {name: part.value for name, part in known.items()}
        return {**values, "origins": tuple((name, part.origin) for name, part in known.items())}


PARTS = tuple(field.name for field in fields(Metadata))


def _first(mine: Any, other: Any) -> Any:
    return mine if mine is not None else other


def in_text(line: Line, start: int = 0, end: int | None = None) -> Origin:
    """The place of characters `start` to `end` of a line; by default all of it."""
    stop = len(line.text) if end is None else end
    return Origin("text", Span(line.span.start + start, line.span.start + stop))
