"""What may stand on the command line. Imports nothing heavy: `kg --help` must answer at once."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from kg.errors import InvalidInput
from kg.library import formats
from kg.model import cut
from kg.ontology import BASE

METADATA = {
    "title": ("TEXT", "its headline"),
    "outlet": ("NAME", "who publishes it"),
    "url": ("URL", "where it stands on the web"),
    "published": ("YYYY-MM-DD", "the day of publication"),
    "byline": ("TEXT", "who wrote it"),
}
METADATA_HELP = (
    "Of one input; of several, a file NAME.meta.toml beside each tells it. Counts more than the page."
)
SHOWN = 60
"""So many characters of what is no path are shown."""
INPUT_HELP = "pasted text, saved .html, .jsonl, a folder, or - for standard input"


class _Parser(argparse.ArgumentParser):
    """A parser that refuses a command line in one line, as everything else of kg is refused."""

    def error(self, message: str) -> NoReturn:
        """Ends with status 2."""
        self.exit(2, f"{self.prog}: {message}; `{self.prog} --help` tells what is expected\n")


def parser(version: str) -> argparse.ArgumentParser:
    """The parser of the command `kg`."""
    top = _Parser(
        prog="kg",
        description="From a news article to a knowledge graph in which every statement shows its source.",
    )
    top.add_argument("--version", action="version", version=f"kg {version}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_build, _clean, _statements, _query, _questions, _validate, _explain, _rules, _parse, _coref):
        add(commands)
    return top


Commands = argparse._SubParsersAction  # argparse has no public name for it


def _add(commands: Commands[_Parser], name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")


def _inputs(command: argparse.ArgumentParser, nargs: str = "+") -> None:
    command.add_argument("inputs", nargs=nargs, metavar="INPUT", help=INPUT_HELP)
    command.add_argument(
        "--lines",
        action="store_true",
        help="every line is a document of its own, read as body text; its id is its number",
    )
    metadata = command.add_argument_group("what the page does not tell", METADATA_HELP)
    for part, (metavar, said) in METADATA.items():
        metadata.add_argument(f"--{part}", metavar=metavar, help=said)


def _build(commands: Commands[_Parser]) -> None:
    command = _add(
        commands, "build", "read articles into graphs: a Turtle file and a page to look at for each input"
    )
    _inputs(command)
    command.add_argument(
        "-o",
        "--output",
        type=_path,
        default=Path("output"),
        metavar="DIR",
        help="folder to write to (default: output)",
    )
    command.add_argument(
        "--force",
        action="store_true",
        help="replace files that are there and not as kg wrote them; never an input",
    )
    command.add_argument(
        "--base",
        default=BASE,
        metavar="IRI",
        help="where the IRIs of the graph begin (default: %(default)s)",
    )
    command.add_argument(
        "--format",
        action="append",
        default=[],
        type=_formats,
        metavar="NAME",
        dest="formats",
        help=f"write these too, separated by commas; known: {', '.join(formats())}",
    )


def _clean(commands: Commands[_Parser]) -> None:
    command = _add(commands, "clean", "show what of a page is the article: its title and its body")
    _inputs(command)
    command.add_argument("--format", choices=["text", "json"], default="text")


def _statements(commands: Commands[_Parser]) -> None:
    command = _add(commands, "statements", "print what articles say, statement by statement")
    _inputs(command)
    command.add_argument("--format", choices=["table", "jsonl", "openie", "openie-binary"], default="table")
    command.add_argument(
        "--all",
        action="store_true",
        help="also what is held back, each with the reason (see `kg rules --list`)",
    )


def _query(commands: Commands[_Parser]) -> None:
    command = _add(commands, "query", "ask graphs a ready question (see `kg questions`) or any SPARQL")
    command.add_argument(
        "question",
        metavar="QUESTION",
        help="the name of a ready question, SPARQL, a file of it (.rq, .sparql), or - for standard input",
    )
    command.add_argument(
        "files",
        nargs="*",
        type=_path,
        metavar="FILE",
        help="graphs (.ttl, .trig, .nq, .nt), or folders of them (default: output)",
    )
    command.add_argument(
        "--in",
        action="append",
        default=[],
        type=_path,
        dest="more",
        metavar="FILE",
        help="the same as FILE; may be given more than once",
    )
    command.add_argument(
        "--param",
        action="append",
        default=[],
        type=_pair,
        metavar="NAME=VALUE",
        dest="params",
        help="a value for a variable of the question; may be given more than once",
    )
    command.add_argument("--format", choices=["table", "csv", "json", "ttl"], default="table")
    command.add_argument(
        "--timeout",
        type=_seconds,
        default=30.0,
        metavar="SECONDS",
        help="stop a question that takes longer, from when the files are loaded (default: %(default)g)",
    )


def _questions(commands: Commands[_Parser]) -> None:
    _add(commands, "questions", "list the ready questions of `kg query`")


def _validate(commands: Commands[_Parser]) -> None:
    command = _add(
        commands, "validate", "check graphs: their shapes (SHACL), and every quote against its text"
    )
    command.add_argument(
        "files",
        nargs="*",
        type=_path,
        metavar="FILE",
        help="graphs, or folders of them, of which every file is checked (default: output)",
    )
    command.add_argument(
        "--lexicon",
        nargs="?",
        const="en",
        metavar="LANGUAGE",
        help="check the words of a language instead: its code (default: %(const)s), or a folder of tables",
    )


def _explain(commands: Commands[_Parser]) -> None:
    command = _add(
        commands, "explain", "show why a statement stands in the graph: words, rule, arcs, speaker"
    )
    command.add_argument(
        "statement", metavar="STATEMENT", help="its id, or its number in the table of `kg statements`"
    )
    _inputs(command)


def _rules(commands: Commands[_Parser]) -> None:
    command = _add(commands, "rules", "list the rules of reading that fired on the inputs, and how often")
    _inputs(command, "*")
    command.add_argument(
        "--list", action="store_true", help="list all rules instead, each with an example and its properties"
    )
    command.add_argument("--format", choices=["table", "json"], default="table")


def _parse(commands: Commands[_Parser]) -> None:
    command = _add(
        commands, "parse", "print what was read in each sentence: its tree, mentions, clauses, attributions"
    )
    _inputs(command)
    command.add_argument(
        "--sentence", type=_number, metavar="N", help="only the sentence of this number, counted from 1"
    )
    command.add_argument("--format", choices=["text", "json"], default="text")


def _coref(commands: Commands[_Parser]) -> None:
    command = _add(commands, "coref", "resolve the pronouns of a GAP file: a line each, ID, A, B")
    command.add_argument("--gap", type=_path, required=True, metavar="FILE.tsv", help="a GAP release file")


def _path(text: str) -> Path:
    """Raises InvalidInput, which is one line, for what can be no path: nothing, or an article that was pasted."""
    if not text.strip():
        raise InvalidInput(f"{text!r}: an empty name is no path; for this folder, give a dot")
    try:
        Path(text).exists()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InvalidInput(f"“{text[:SHOWN]}…”: cannot be a path: {reason}") from error
    return Path(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"expected a number of seconds above 0, got {text!r}")
    return seconds


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, got {cut(repr(text), SHOWN)}")
    return int(text)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE, got {text!r}")
    return name.lstrip("?"), value


def _formats(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in formats():
            raise argparse.ArgumentTypeError(f"unknown format {name!r}; known: {', '.join(formats())}")
    return names
