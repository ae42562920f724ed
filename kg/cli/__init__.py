"""Arguments in, messages out: the command `kg`. Each command lies in a module of its own name."""

from __future__ import annotations

import argparse
import io
import os
import socket
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from kg import __version__
from kg.cli.arguments import parser
from kg.cli.console import complain
from kg.errors import KgError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0: all went well, 1: `validate` found violations, 2: an input was bad."""
    arguments = _parsed(argv)
    for stream in (sys.stdout, sys.stderr):
        # The text of news is printed whatever the locale says that a terminal can show.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _run(arguments)
    except KgError as error:
        complain(error)
        return 2
    except BrokenPipeError:
        # The reader of our output (`head`) has gone; without this Python complains once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; files may stand behind the options of `query`, which argparse alone would refuse."""
    known = parser(__version__)
    arguments, rest = known.parse_known_args(argv)
    if rest and (arguments.command != "query" or any(word.startswith("-") for word in rest)):
        known.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        arguments.more = [*arguments.more, *map(Path, rest)]
    return arguments


def _run(arguments: argparse.Namespace) -> int:
    # urllib3, which spaCy and trafilatura import, binds a socket to ::1 to learn whether there is IPv6. No command of kg
    # reaches a network, so none needs to know, and whoever watches the process sees no socket at all.
    socket.has_ipv6 = False
    status: int = import_module(f"kg.cli.{arguments.command}").run(arguments)
    sys.stdout.flush()
    return status
