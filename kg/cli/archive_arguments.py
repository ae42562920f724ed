"""What may stand on the command line of the commands on an archive."""

from __future__ import annotations

import argparse

from kg.cli.argument_forms import (
    Commands,
    Parser,
    add_command,
    number_of,
    path_of,
    seconds_of,
    take_inputs,
    take_processes,
    take_store,
)


def _add(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "add", "read articles into an archive; what it holds already is left alone"
    )
    take_inputs(command)
    take_processes(command)
    take_store(command, "the archive, made where there is none")
    command.add_argument("--again", action="store_true", help="read also what the archive holds already")


def _remove(commands: Commands[Parser]) -> None:
    command = add_command(commands, "remove", "take articles out of an archive, with all that only they say")
    command.add_argument(
        "articles",
        nargs="+",
        metavar="ARTICLE",
        help="its id or the beginning of it (see `kg list`), or its address",
    )
    take_store(command)


def _list(commands: Commands[Parser]) -> None:
    command = add_command(commands, "list", "list the articles of an archive")
    take_store(command)
    command.add_argument("--format", choices=["table", "jsonl"], default="table")


def _stats(commands: Commands[Parser]) -> None:
    take_store(add_command(commands, "stats", "count what an archive holds"))


def _export(commands: Commands[Parser]) -> None:
    command = add_command(commands, "export", "write an archive as N-Quads: a backup, with all decisions")
    take_store(command)
    command.add_argument("--format", choices=["nq"], default="nq")
    command.add_argument(
        "-o", "--output", type=path_of, metavar="FILE", help="the file to write (default: standard output)"
    )
    command.add_argument("--force", action="store_true", help="replace a file that is there")


def _restore(commands: Commands[Parser]) -> None:
    command = add_command(commands, "restore", "make an archive of a backup that `kg export` wrote")
    command.add_argument("backup", type=path_of, metavar="BACKUP.nq")
    take_store(command, "the archive to make; one that holds articles is refused")


def _decision(commands: Commands[Parser], name: str, text: str) -> argparse.ArgumentParser:
    command = add_command(commands, name, text)
    take_store(command)
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the journal")
    command.add_argument("--dry-run", action="store_true", help="only tell what it would change")
    return command


def _merges(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "merges", "list what rules and users decided: which entities are one, corrections"
    )
    take_store(command)
    command.add_argument("--proposed", action="store_true", help="only what waits for a user to decide")


def _merge(commands: Commands[Parser]) -> None:
    command = _decision(commands, "merge", "decide that two entities of an archive are one")
    command.add_argument("entity", metavar="A", help="its name or id (:ada-brook)")
    command.add_argument("other", metavar="B", help="the one under whose id and name both go")


def _split(commands: Commands[Parser]) -> None:
    command = _decision(
        commands, "split", "decide that an entity is not another, or that an article means another"
    )
    command.add_argument("entity", metavar="A", help="its id, or with --article its name")
    command.add_argument("--from", dest="other", metavar="B", help="what it is not")
    command.add_argument(
        "--article", metavar="ARTICLE", help="the article that means someone else by that name"
    )


def _correct(commands: Commands[Parser]) -> None:
    command = _decision(commands, "correct", "correct an archive; a new reading leaves it so")
    command.add_argument("what", choices=["drop", "not-said", "checked", "rename", "retype"])
    command.add_argument("of", metavar="OF", help="the id of a statement, or the name or id of an entity")
    command.add_argument("value", nargs="?", metavar="VALUE", help="the new name or class of the entity")


def _undo(commands: Commands[Parser]) -> None:
    command = _decision(commands, "undo", "decide that a decision no longer counts")
    command.add_argument("number", type=number_of, metavar="N", help="its number in `kg merges`")


def _about(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "about", "print all that an archive says about one entity, by date and speaker"
    )
    _one_entity(command)
    command.add_argument("--format", choices=["table", "json"], default="table")


def _report(commands: Commands[Parser]) -> None:
    _one_entity(
        add_command(
            commands, "report", "write a dossier of one entity in Markdown: quotes, speakers, dates, sources"
        )
    )


def _timeline(commands: Commands[Parser]) -> None:
    _one_entity(
        add_command(commands, "timeline", "print what happened or is to happen to one entity, in order")
    )


def _serve(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "serve", "answer SPARQL queries on an archive over HTTP, on this machine only"
    )
    take_store(command)
    command.add_argument("--host", default="127.0.0.1", help="(default: %(default)s)")
    command.add_argument("--port", type=number_of, default=8765, help="(default: %(default)s)")
    command.add_argument(
        "--cors", action="append", default=[], metavar="ORIGIN", help="let pages of this origin ask, too"
    )
    command.add_argument(
        "--timeout",
        type=seconds_of,
        default=30.0,
        metavar="SECONDS",
        help="of a query (default: %(default)g)",
    )
    command.add_argument(
        "--rows", type=number_of, default=100_000, metavar="N", help="of an answer (default: %(default)s)"
    )


def _one_entity(command: argparse.ArgumentParser) -> None:
    command.add_argument("entity", metavar="NAME", help="its name or id (:ada-brook)")
    take_store(command)
    command.add_argument(
        "--timeout", type=seconds_of, default=30.0, metavar="SECONDS", help="(default: %(default)g)"
    )


COMMANDS = (
    _add, _remove, _list, _stats, _merges, _merge, _split, _correct, _undo, _about, _report, _timeline, _serve,
    _export, _restore,
)  # fmt: skip
