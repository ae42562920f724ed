"""`kg query`: a question asked of graphs on disk."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from kg.cli.graphs import graph_files
from kg.cli.limit import within
from kg.cli.records import shown
from kg.cli.streams import in_json
from kg.errors import InvalidInput
from kg.files import bytes_of
from kg.model import ArchivePlace

STDIN = "-"
SUFFIXES = (".rq", ".sparql")
Table = tuple[tuple[str, ...], list[tuple[str, ...]]]


def run(arguments: argparse.Namespace) -> int:
    """Prints the answer in the form asked for."""
    asked = (*_question(arguments.question), _asked(arguments), dict(arguments.params), arguments.format)
    answer = within(arguments.timeout, answered, *asked)
    if isinstance(answer, str):
        text = answer.rstrip("\r\n")
        print(text if arguments.format in ("csv", "tsv", "xml") else in_json(text))
    else:
        print(shown(*answer))
    return 0


def _asked(arguments: argparse.Namespace) -> ArchivePlace | list[Path]:
    """The archive that is asked, or the files. Raises InvalidInput where both are named."""
    files = [*arguments.files, *arguments.more]
    if arguments.store is None:
        return graph_files(files)
    if files:
        raise InvalidInput(f"{files[0]}: a question goes to files or to an archive (--store), not to both")
    store: ArchivePlace = arguments.store
    return store


def answered(
    text: str,
    name: str,
    asked: ArchivePlace | list[Path],
    params: dict[str, str],
    form: str,
    *,
    ready: Callable[[], None],
) -> str | Table:
    """The answer as columns and rows of words for a table, else as text in the form asked for."""
    from kg.store import Question, ask, question_of

    question = Question(text, name) if name else question_of(text)
    if not isinstance(asked, list):
        from kg.archive import ask_archive

        answer = ask_archive(asked, question, params, ready)
    else:
        answer = ask(asked, question, params, ready)
    return (answer.columns, answer.rows) if form == "table" else answer.text(form)


def _question(given: str) -> tuple[str, str]:
    """The text of a question and what errors call it: standard input for "-", a file of SPARQL, else what is given.

    Raises InvalidInput for a file that cannot be read or is no text.
    """
    if given == STDIN:
        return _decoded(bytes_of(None, "standard input"), "standard input"), "standard input"
    if not given.endswith(SUFFIXES) or "\n" in given:
        return given, ""
    return _decoded(bytes_of(Path(given), given), given), given


def _decoded(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InvalidInput(f"{name}:{line}: not UTF-8 (byte {data[error.start]:#04x})") from error
    if not text.strip():
        raise InvalidInput(f"{name}: is empty; expected SPARQL")
    return text
