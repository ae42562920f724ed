"""Arguments in, messages out: the command `kg`. Each command lies in a module of its own name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from kg import __version__
from kg.cli.arguments import parser
from kg.cli.console import complain
from kg.cli.signals import ended_in_order
from kg.cli.streams import guarded_streams
from kg.errors import KgError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0: all went well, 1: `validate` found violations, 2: an input was bad, or an output lost."""
    with guarded_streams(), ended_in_order():
        try:
            try:
                return _run(_parsed(argv))
            finally:
                sys.stdout.flush()
        except KgError as error:
            complain(error)
            return 2
        except BrokenPipeError:  # the reader of our output (`head`) has gone
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
    import socket

    socket.has_ipv6 = False
    status: int = import_module(f"kg.cli.{arguments.command}").run(arguments)
    return status
