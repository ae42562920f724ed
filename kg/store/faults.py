"""What rdflib raises on a question → one line that says what is wrong with it, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from pyparsing.exceptions import ParseBaseException
from rdflib.exceptions import Error
from rdflib.plugins.sparql.sparql import SPARQLError

from kg.model import cut
from kg.store.ready import Question

ENGINE = (
    SPARQLError, Error, re.error, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError,
    TypeError, ValueError,
)  # fmt: skip
"""rdflib computes with Python's own operators and lets what they raise through: a pattern that is no regular expression,
a number that is none, a limit that no machine can count to."""
AGGREGATES = {
    "Average": "AVG",
    "Minimum": "MIN",
    "Maximum": "MAX",
    "GroupConcat": "GROUP_CONCAT",
    "Counter": "COUNT",
}
"""Classes of rdflib whose names are not those of SPARQL."""
UPDATE = re.compile(r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
CLAUSES = {"evalSlice": "LIMIT|OFFSET", "evalOrderBy": "ORDER", "evalGroup": "GROUP", "evalGraph": "GRAPH"}
"""Functions of rdflib that evaluate a clause → the clause."""
EXPECTED = {
    "'SELECT'": "SELECT, ASK, CONSTRUCT or DESCRIBE",
    "'}'": "a complete pattern, a dot before the next one, or '}'",
    "'?'": "a variable or *",
    "end of text": "the end of the question, or a complete GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET or VALUES",
}
"""What pyparsing missed, as its message names it → what may stand there in SPARQL."""
MAX_SHOWN_CHARACTERS = 80
"""Characters of a question that an error shows."""


@contextmanager
def refusing(question: Question) -> Iterator[None]:
    """Turns what rdflib raises into an InvalidQuery of one line with the place."""
    try:
        yield
    except ParseBaseException as error:
        raise question.refused(_unparsed(question, error)) from error
    except RecursionError as error:
        raise question.refused("is nested too deeply") from error
    except ENGINE as error:
        where = question.at(_offset(question.text, error))
        raise question.refused(f"{where}: cannot be evaluated: {_message(error)}") from error
    except Exception as error:
        if type(error) is not Exception:  # rdflib raises a bare one for an unknown prefix, among others
            raise
        where = question.at(_named(question.text, str(error)))
        raise question.refused(f"not SPARQL: {where}: {_message(error)}") from error


def _unparsed(question: Question, error: ParseBaseException) -> str:
    """pyparsing counts tabs as the blanks up to their stop."""
    lines = question.text.split("\n")
    line = lines[min(error.lineno, len(lines)) - 1]
    column = next((i for i in range(len(line)) if len(line[:i].expandtabs()) >= error.column - 1), len(line))
    near = line[column:].strip()
    found = repr(cut(near, MAX_SHOWN_CHARACTERS)) if near else "the end of the line"
    if UPDATE.match(near):
        expected = "a question only reads, it has no updates"
    else:
        missed = str(error.parser_element)
        expected = f"expected {EXPECTED.get(missed, missed)}"
    return f"not SPARQL: line {error.lineno}, column {column + 1}: {found}; {expected}"


def _message(error: Exception) -> str:
    text = " ".join(str(error).split()).removeprefix("rdflib.term.")
    return text if re.search(r"\w \w", text) else type(error).__name__


def _named(text: str, message: str) -> int:
    """Where the last word of a message stands: the prefix in "Unknown namespace prefix : foo"."""
    word = message.split()[-1] if message.split() else ""
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    return match.start() if match is not None else _start(text)


def _offset(text: str, error: Exception) -> int:
    """Where the function, aggregate or clause stands whose evaluation failed, the innermost that is named in the text."""
    pattern = getattr(error, "pattern", None)
    if isinstance(pattern, str) and text.count(f'"{pattern}"') == 1:
        return text.index(f'"{pattern}"')
    for word in _evaluating(error):
        match = re.search(rf"\b(?:{word})\b", text, re.IGNORECASE)
        if match is not None:
            return match.start()
    return _start(text)


def _start(text: str) -> int:
    match = re.search(r"\b(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", text, re.IGNORECASE)
    return match.start() if match is not None else 0


def _evaluating(error: Exception) -> list[str]:
    """The words of SPARQL for what rdflib was evaluating, innermost first."""
    found, trace = [], error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        name = frame.f_code.co_name
        if name.startswith("Builtin_"):
            found.append(name.removeprefix("Builtin_"))
        elif name in CLAUSES:
            found.append(CLAUSES[name])
        elif frame.f_globals.get("__name__", "").endswith("sparql.aggregates") and "self" in frame.f_locals:
            kind = type(frame.f_locals["self"]).__name__
            found.append(AGGREGATES.get(kind, kind.upper()))
        trace = trace.tb_next
    return found[::-1]
