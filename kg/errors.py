"""Every error that kg raises on purpose. Each message says where, what, and what is known."""

from __future__ import annotations

from collections.abc import Iterable


class KgError(Exception):
    """Base of all errors of kg: one line, fit to be shown to a user as it is."""


class InvalidInput(KgError):
    """An input that cannot be read: missing, empty, binary, malformed, or not English."""


class InvalidArgument(KgError, ValueError):
    """An argument of a function of kg that it does not know what to do with."""


class InvalidOutput(KgError):
    """A file that cannot be written, or must not be: it is an input, or there and not by kg."""


class InvalidModel(KgError):
    """A value that breaks an invariant of `kg.model`."""


class InvalidSchema(KgError):
    """A file under `schemas/` that does not hold together."""


class InvalidEntry(KgError):
    """A module in a folder that is a registry, without what every module there has to define."""


class InvalidWeights(KgError):
    """Weights of the reader that are missing, damaged or of another version."""


class InvalidQuery(KgError):
    """A question that is unknown, or SPARQL that cannot be parsed."""


class InvalidStore(KgError):
    """An archive that cannot be opened, read or written: missing, damaged, in use, or of a newer version."""


def unknown(where: str, what: str, value: object, known: Iterable[str]) -> str:
    """The message for a value outside a closed vocabulary.

    >>> unknown("article.txt:3", "block kind", "foo", ["title", "body"])
    "article.txt:3: unknown block kind 'foo'; known: body, title"
    """
    return f"{where}: unknown {what} {value!r}; known: {', '.join(sorted(known))}"
