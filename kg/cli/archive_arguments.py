"""What may stand on the command line of the commands on an archive."""

from __future__ import annotations

from kg.cli.argument_forms import Commands, Parser, add_command, path_of, take_inputs, take_store


def _add(commands: Commands[Parser]) -> None:
    command = add_command(
        commands, "add", "read articles into an archive; what it holds already is left alone"
    )
    take_inputs(command)
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


COMMANDS = (_add, _remove, _list, _stats, _export, _restore)
