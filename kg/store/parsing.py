"""RDF that anyone may have written → its triples as they stand there, or one line on what is wrong with it."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import rdflib
from rdflib import XSD, BNode, Dataset, Graph, Literal, URIRef
from rdflib.exceptions import Error, ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kg.errors import InvalidInput

NAMED = ("trig", "nquads")
"""The parsers of rdflib for forms that keep named graphs."""
MALFORMED = (
    # What the parsers of rdflib say themselves, …
    Error, SyntaxError, ValueError, AssertionError,
    # … and what they run into on text that is cut off, nested without end, or out of any range.
    AttributeError, LookupError, TypeError, ArithmeticError, RecursionError,
)  # fmt: skip
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>\"{}|\\^`\ud800-\udfff]*")
LEXICAL = {
    XSD.boolean: re.compile("true|false|0|1"),
    XSD.integer: re.compile("[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    XSD.gYear: re.compile("[0-9]{4}"),
    XSD.gYearMonth: re.compile("[0-9]{4}-(?:0[1-9]|1[0-2])"),
}
"""How values of a type may be written, where rdflib takes more than that."""
MAX_SHOWN_CHARACTERS = 100
"""Characters of a term or a line in a message."""


def parsed(data: bytes, form: str) -> Graph:
    """The triples of some text, for the forms in NAMED a dataset whose default graph is the union of all.

    Raises InvalidInput for text that is malformed, and for terms that are no RDF: IRIs with characters that none may
    have, literals that are no value of their type, literals or blank nodes in the place of an IRI.
    """
    graph = Dataset(default_union=True) if form in NAMED else Graph(store="SimpleMemory")
    try:
        with _as_written(), warnings.catch_warnings():
            # rdflib 7 calls its own deprecated classes when it parses a dataset.
            warnings.simplefilter("ignore", DeprecationWarning)
            graph.parse(data=data.removeprefix(b"\xef\xbb\xbf"), format=form)
    except MALFORMED as error:
        raise InvalidInput(f"not {form}: {_reason(error)}") from error
    _require_rdf(graph, form)
    return graph


@contextmanager
def _as_written() -> Iterator[None]:
    """Literals keep the form that they are written in ("1E9" takes ten characters, not a thousand million), and
    what is no value of its type is found by `_require_rdf`, not told in a log with a traceback."""
    log, normalise = logging.getLogger("rdflib.term"), rdflib.NORMALIZE_LITERALS
    silent = log.disabled
    log.disabled, rdflib.NORMALIZE_LITERALS = True, False
    try:
        yield
    finally:
        log.disabled, rdflib.NORMALIZE_LITERALS = silent, normalise


def _require_rdf(graph: Graph, form: str) -> None:
    for place, kinds in enumerate(((URIRef, BNode), (URIRef,), (URIRef, BNode, Literal))):
        for term in {triple[place] for triple in graph.triples((None, None, None))}:
            fault = (
                _fault(term)
                if isinstance(term, kinds)
                else f"cannot be a {('subject', 'predicate')[place % 2]}"
            )
            if fault:
                raise InvalidInput(f"not {form}: {_cut(str(term))} {fault}")


def _fault(term: Node) -> str | None:
    if isinstance(term, URIRef):
        return None if IRI.fullmatch(term) else "is no IRI"
    if isinstance(term, Literal):
        lexical = LEXICAL.get(term.datatype) if term.datatype is not None else None
        if term.ill_typed or (lexical is not None and not lexical.fullmatch(term)):
            return f"is no {str(term.datatype).rpartition('#')[2]}"
        if any("\ud800" <= character <= "\udfff" for character in term):
            return "has half of a surrogate pair, which is no character"
    return None


def _reason(error: BaseException) -> str:
    if isinstance(error, BadSyntax):
        return f"line {error.lines + 1}: {error._why}"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is no UTF-8"
    if isinstance(error, ParserError):
        _, _, line = str(error).partition("\n" if "\n" in str(error) else ": ")
        return f"malformed line: {line[:MAX_SHOWN_CHARACTERS]}"
    if isinstance(error, Error | ValueError):
        return _cut(" ".join(str(error).split())).strip("'\"")
    return "cut off or malformed"


def _cut(text: str) -> str:
    return repr(text if len(text) <= MAX_SHOWN_CHARACTERS else f"{text[:MAX_SHOWN_CHARACTERS]}…")
