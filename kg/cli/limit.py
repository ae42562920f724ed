"""Work that may never end: done in a process of its own, which is stopped when its time is up.

The engine of SPARQL cannot be told to stop, and neither can a thread. A process can, whatever it is busy with.
"""

from __future__ import annotations

import logging
import os
import pickle
import queue
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from kg.cli.child import ending, messages_out, started
from kg.errors import InvalidQuery, KgError

T = TypeVar("T")
Message = tuple[int, Any]
"""What another process sends, and the value that belongs to it."""
STARTED, DONE, FAILED, ENDED = range(4)
SHARE = 0.5
"""Of the machine's memory: what asks for more is stopped before the machine is."""
LONGEST = 7 * 24 * 3600.0
"""Seconds; a longer limit is none to those who wait."""
GRACE = 5.0
"""Seconds after its time at which the process ends by itself, should nobody be there to stop it."""
MEMORY = "the answer needs more memory than this machine can spare; narrow the question"


def within(seconds: float, work: Callable[..., T], *arguments: object) -> T:
    """What `work(*arguments, ready=…)` gives, done in a process of its own. The time runs from its call of `ready` on.

    Work, arguments and result must be such as can be pickled. Raises InvalidQuery when the time is up or the process ends
    without an answer, and any KgError that the work raises. The process never outlives the call.
    """
    seconds = min(seconds, LONGEST)
    process = started("kg.cli.limit")
    assert process.stdin is not None and process.stdout is not None
    messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
    receive = partial(pickle.load, process.stdout)
    listener = threading.Thread(target=listen, args=(receive, messages), daemon=True)
    try:
        listener.start()
        with suppress(BrokenPipeError), process.stdin as stdin:  # it has ended: the listener tells
            stdin.write(pickle.dumps((seconds, work, arguments)))
        answer: T = awaited(messages, seconds, process.wait)
        return answer
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def listen(receive: Callable[[], Message], messages: queue.SimpleQueue[Message]) -> None:
    """Passes on what the other process sends, up to its end."""
    while True:
        try:
            messages.put(receive())
        except (EOFError, pickle.UnpicklingError, OSError):
            messages.put((ENDED, None))
            return


def awaited(messages: queue.SimpleQueue[Message], seconds: float, ended: Callable[[], int]) -> Any:
    """The answer that another process sends; InvalidQuery and KgError as `within`. `ended` gives its exit status."""
    deadline = None
    while True:
        try:
            what, value = messages.get(
                timeout=None if deadline is None else max(0.0, deadline - time.monotonic())
            )
        except queue.Empty:
            raise InvalidQuery(
                f"no answer within {seconds:g} s: the question was stopped; narrow it (LIMIT, FILTER, fewer patterns that"
                " share no variable), or allow more with --timeout SECONDS"
            ) from None
        if what == DONE:
            return value
        if what == FAILED:
            raise value
        if what == ENDED:
            raise InvalidQuery(f"the question ended without an answer ({ending(ended())})")
        deadline = time.monotonic() + seconds


def serve() -> None:
    """The other process: reads what to do, sends that it started, then the result or the error."""
    out = messages_out()

    def send(what: int, value: object = None) -> None:
        out.write(pickle.dumps((what, value)))
        out.flush()

    seconds, work, arguments = pickle.load(sys.stdin.buffer)
    do(seconds, work, arguments, send)


def do(
    seconds: float, work: Callable[..., object], arguments: tuple[object, ...], send: Callable[..., None]
) -> None:
    """Does the work in this process, which is for nothing else, and sends what `awaited` waits for."""

    def ready() -> None:
        send(STARTED)
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)

    # rdflib logs and warns of what a question makes (an IRI with a blank in it); the answer shows it as it is.
    logging.disable()
    warnings.simplefilter("ignore")
    _limit_memory()
    try:
        send(DONE, work(*arguments, ready=ready))
    except KgError as error:
        send(FAILED, error)
    except MemoryError:
        send(FAILED, InvalidQuery(MEMORY))


def _limit_memory() -> None:
    try:
        import resource

        most = int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * SHARE)
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))
    except (ImportError, ValueError, OSError):
        return  # not on this system
