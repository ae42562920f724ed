"""What may stand on the command line. Imports nothing heavy: `kg --help` must answer at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from kg.cli import archive_arguments
from kg.cli.argument_forms import (
    Commands,
    Parser,
    add_command,
    number_of,
    pair_of,
    path_of,
    seconds_of,
    take_inputs,
    take_processes,
    take_store,
)
from kg.library import formats
from kg.ontology import BASE

QUERY_FORMATS = ["table", "csv", "tsv", "json", "xml", "ttl", "nt"]


def parser(version: str) -> argparse.ArgumentParser:
    """The parser of the command `kg`."""
    top = Parser(
        prog="kg",
        description="From a news article to a knowledge graph in which every statement shows its source.",
    )
    top.add_argument("--version", action="version", version=f"kg {version}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _build,
        _view,
        _clean,
        _statements,
        _query,
        _questions,
        _validate,
        _explain,
        _rules,
        _parse,
        _coref,
    ):
        add(commands)
    for add_archive in archive_arguments.COMMANDS:
        add_archive(commands)
    return top


def _build(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "build", "read articles into graphs: a Turtle file and a page to look at for each input"
    )
    take_inputs(command)
    take_processes(command)
    _take_output(command)
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


def _view(commands: Commands[Parser]) -> None:
    command = add_command(
        commands,
        "view",
        "open the page of an article in the browser, building it first; or that of a graph or an archive",
    )
    take_inputs(command, "*")
    take_processes(command)
    _take_output(command)
    take_store(command, "the page of an archive instead: all its articles together", default=None)
    command.add_argument(
        "--entity",
        action="append",
        default=[],
        metavar="NAME",
        help="of the archive only what speaks of this entity, by name or id; may be given more than once",
    )
    command.add_argument(
        "--article",
        action="append",
        default=[],
        metavar="ARTICLE",
        help="of the archive only this article, by id or address; may be given more than once",
    )
    command.set_defaults(base=BASE, formats=[])


def _take_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        type=path_of,
        default=Path("output"),
        metavar="DIR",
        help="folder to write to (default: output)",
    )
    command.add_argument(
        "--force",
        action="store_true",
        help="replace files that are there and not as kg wrote them; never an input",
    )


def _clean(commands: Commands[Parser]) -> None:
    command = add_command(commands, "clean", "show what of a page is the article: its title and its body")
    take_inputs(command)
    command.add_argument("--format", choices=["text", "json"], default="text")


def _statements(commands: Commands[Parser]) -> None:
    command = add_command(commands, "statements", "print what articles say, statement by statement")
    take_inputs(command)
    take_processes(command)
    command.add_argument("--format", choices=["table", "jsonl", "openie", "openie-binary"], default="table")
    command.add_argument(
        "--all",
        action="store_true",
        help="also what is held back, each with the reason (see `kg rules --list`)",
    )


def _query(commands: Commands[Parser]) -> None:
    command = add_command(commands, "query", "ask graphs a ready question (see `kg questions`) or any SPARQL")
    command.add_argument(
        "question",
        metavar="QUESTION",
        help="the name of a ready question, SPARQL, a file of it (.rq, .sparql), or - for standard input",
    )
    command.add_argument(
        "files",
        nargs="*",
        type=path_of,
        metavar="FILE",
        help="graphs (.ttl, .trig, .nq, .nt), or folders of them (default: output)",
    )
    command.add_argument(
        "--in",
        action="append",
        default=[],
        type=path_of,
        dest="more",
        metavar="FILE",
        help="the same as FILE; may be given more than once",
    )
    command.add_argument(
        "--param",
        action="append",
        default=[],
        type=pair_of,
        metavar="NAME=VALUE",
        dest="params",
        help="a value for a variable of the question; may be given more than once",
    )
    command.add_argument("--format", choices=QUERY_FORMATS, default="table")
    take_store(command, "ask an archive instead of files (see `kg add`)", default=None)
    command.add_argument(
        "--timeout",
        type=seconds_of,
        default=30.0,
        metavar="SECONDS",
        help="stop a question that takes longer, from when the files are loaded (default: %(default)g)",
    )


def _questions(commands: Commands[Parser]) -> None:
    add_command(commands, "questions", "list the ready questions of `kg query`")


def _validate(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "validate", "check graphs: their shapes (SHACL), and every quote against its text"
    )
    command.add_argument(
        "files",
        nargs="*",
        type=path_of,
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
    take_store(
        command, "check an archive instead: each of its articles, its notes and its decisions", default=None
    )


def _explain(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "explain", "show why a statement stands in the graph: words, rule, arcs, speaker"
    )
    command.add_argument(
        "statement", metavar="STATEMENT", help="its id, or its number in the table of `kg statements`"
    )
    take_inputs(command)


def _rules(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "rules", "list the rules of reading that fired on the inputs, and how often"
    )
    take_inputs(command, "*")
    take_processes(command)
    command.add_argument(
        "--list", action="store_true", help="list all rules instead, each with an example and its properties"
    )
    command.add_argument("--format", choices=["table", "json"], default="table")


def _parse(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "parse", "print what was read in each sentence: its tree, mentions, clauses, attributions"
    )
    take_inputs(command)
    command.add_argument(
        "--sentence", type=number_of, metavar="N", help="only the sentence of this number, counted from 1"
    )
    command.add_argument("--format", choices=["text", "json"], default="text")


def _coref(commands: Commands[Parser]) -> None:
    command = add_command(commands, "coref", "resolve the pronouns of a GAP file: a line each, ID, A, B")
    command.add_argument("--gap", type=path_of, required=True, metavar="FILE.tsv", help="a GAP release file")


def _formats(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in formats():
            raise argparse.ArgumentTypeError(f"unknown format {name!r}; known: {', '.join(formats())}")
    return names
