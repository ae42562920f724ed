"""A process beside the command, started so that no program that calls kg must guard its main module for it: a plain
interpreter that is told what to import, and that is spoken to in pickles over its standard streams."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO

PROGRAM = "import sys; sys.path[:] = {path!r}; from {module} import serve; serve()"


def started(module: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """A process that runs `serve` of a module, with more in its environment; Ctrl-C is for the one who waits for it."""
    program = PROGRAM.format(path=sys.path, module=module)
    with _no_interrupt():
        return subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **(environment or {})},
        )


def messages_out() -> BinaryIO:
    """In the process that was started: where its messages go. What is printed on the way does not stand among them."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return out


def ending(code: int) -> str:
    """How a process ended."""
    return f"stopped by {signal.Signals(-code).name}" if code < 0 else f"exit status {code}"


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """What is started in here never gets Ctrl-C: the one who waits stops it, and itself gets it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
