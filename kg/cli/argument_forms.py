"""What the arguments of several commands are: inputs, paths, numbers, and how a wrong one is refused."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import NoReturn

from kg.errors import InvalidInput
from kg.model import Address, ArchivePlace, cut

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


class Parser(argparse.ArgumentParser):
    """A parser that refuses a command line in one line, as everything else of kg is refused."""

    def error(self, message: str) -> NoReturn:
        """Ends with status 2."""
        self.exit(2, f"{self.prog}: {message}; `{self.prog} --help` tells what is expected\n")


Commands = argparse._SubParsersAction  # argparse has no public name for it


def add_command(commands: Commands[Parser], name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")


def take_inputs(command: argparse.ArgumentParser, nargs: str = "+") -> None:
    command.add_argument("inputs", nargs=nargs, metavar="INPUT", help=INPUT_HELP)
    command.add_argument(
        "--lines",
        action="store_true",
        help="every line is a document of its own, read as body text; its id is its number",
    )
    metadata = command.add_argument_group("what the page does not tell", METADATA_HELP)
    for part, (metavar, said) in METADATA.items():
        metadata.add_argument(f"--{part}", metavar=metavar, help=said)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def take_processes(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--processes",
        type=number_of,
        default=cores(),
        metavar="N",
        help="read many inputs with so many processes at once (default: the cores that kg may use, here %(default)s)",
    )
    command.add_argument(
        "--engine",
        choices=["processes", "dask"],
        default="processes",
        help="what reads: processes of this machine (default), or a Dask cluster (kg[dask])",
    )
    command.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="of --engine dask, such as tcp://host:8786 (default: a cluster of --processes N on this machine)",
    )


def path_of(text: str) -> Path:
    """Raises InvalidInput, which is one line, for what can be no path: nothing, or an article that was pasted."""
    if not text.strip():
        raise InvalidInput(f"{text!r}: an empty name is no path; for this folder, give a dot")
    try:
        Path(text).exists()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InvalidInput(f"“{text[:SHOWN]}…”: cannot be a path: {reason}") from error
    return Path(text)


def seconds_of(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"expected a number of seconds above 0, got {text!r}")
    return seconds


def number_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, got {cut(repr(text), SHOWN)}")
    return int(text)


def pair_of(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE, got {text!r}")
    return name.lstrip("?"), value


def store_of(text: str) -> ArchivePlace:
    """A folder, or the address of a server. Raises InvalidInput for what can be neither."""
    return Address.of(text) if "://" in text else path_of(text)


STORE = Path("output/store")
"""Where the archive lies if nothing else is said."""


def take_store(
    command: argparse.ArgumentParser, said: str = "the archive", default: Path | None = STORE
) -> None:
    """The option --store; without a default, None where it is not given."""
    more = f" (default: {default})" if default is not None else ""
    command.add_argument("--store", type=store_of, default=default, metavar="DIR|URL", help=said + more)
