"""Work that may never end: done in a process of its own, which is stopped when its time is up.

The engine of SPARQL cannot be told to stop, and neither can a thread. A process can, whatever it is busy with.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from kg.errors import InvalidQuery, KgError

T = TypeVar("T")
STARTED, DONE, FAILED = range(3)
SHARE = 0.5
"""Of the machine's memory: what asks for more is stopped before the machine is."""
LONGEST = 7 * 24 * 3600.0
"""Seconds; a longer limit is none to those who wait."""
GRACE = 5.0
"""Seconds after its time at which the process ends by itself, should nobody be there to stop it."""


def within(seconds: float, work: Callable[..., T], *arguments: object) -> T:
    """What `work(*arguments, ready=…)` gives, done in a process of its own. The time runs from its call of `ready` on.

    Work, arguments and result must be such as can be pickled. Raises InvalidQuery when the time is up or the process ends
    without an answer, and any KgError that the work raises. The process never outlives the call.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(there, seconds, work, arguments), daemon=True)
    with _no_interrupt():
        process.start()
    there.close()
    try:
        answer: T = _answer(here, min(seconds, LONGEST))
        return answer
    except EOFError:
        process.join()
        raise InvalidQuery(f"the question ended without an answer ({_ending(process.exitcode)})") from None
    finally:
        process.kill()
        process.join()
        here.close()


def _answer(here: Connection, seconds: float) -> Any:
    deadline = None
    while here.poll(None if deadline is None else max(0.0, deadline - time.monotonic())):
        what, value = here.recv()
        if what == FAILED:
            raise value
        if what == DONE:
            return value
        deadline = time.monotonic() + seconds
    raise InvalidQuery(
        f"no answer within {seconds:g} s: the question was stopped; narrow it (LIMIT, FILTER, fewer patterns that share no"
        " variable), or allow more with --timeout SECONDS"
    )


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return f"stopped by {signal.Signals(-code).name}"
    return f"exit status {code}"


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """What is started in here ignores Ctrl-C, which is for the one who waits: it stops the other."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _run(
    there: Connection, seconds: float, work: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    """The other process: sends that it started, then the result or the error."""

    def ready() -> None:
        there.send((STARTED, None))
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, min(seconds, LONGEST) + GRACE)

    # rdflib logs and warns of what a question makes (an IRI with a blank in it); the answer shows it as it is.
    logging.disable()
    warnings.simplefilter("ignore")
    _limit_memory()
    try:
        reply = (DONE, work(*arguments, ready=ready))
    except KgError as error:
        reply = (FAILED, error)
    except MemoryError:
        reply = (
            FAILED,
            InvalidQuery("the answer needs more memory than this machine can spare; narrow the question"),
        )
    there.send(reply)


def _limit_memory() -> None:
    try:
        import resource

        most = int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * SHARE)
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
    except (ImportError, ValueError, OSError):
        return  # not on this system
