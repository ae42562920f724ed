"""Many questions, each in a process of its own that is stopped when its time is up: a copy of one that has imported what
they need, so that none has to begin with that."""

from __future__ import annotations

import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

from kg.cli.limit import LONGEST, Message, awaited, do, listen, within

T = TypeVar("T")
FORKING = "forkserver" in multiprocessing.get_all_start_methods()


def prepare(module: str) -> None:
    """Has the module imported in the process that is copied. Before the first `within_copy`."""
    if FORKING:
        multiprocessing.get_context("forkserver").set_forkserver_preload([module])


def within_copy(seconds: float, work: Callable[..., T], *arguments: object) -> T:
    """As `kg.cli.limit.within`, which it is where the system cannot copy processes."""
    if not FORKING:
        return within(seconds, work, *arguments)
    seconds = min(seconds, LONGEST)
    context = multiprocessing.get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, seconds, work, arguments), daemon=True)
    process.start()
    sender.close()
    messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
    listener = threading.Thread(target=listen, args=(receiver.recv, messages), daemon=True)
    listener.start()

    def ended() -> int:
        process.join()
        return process.exitcode or 0

    try:
        answer: T = awaited(messages, seconds, ended)
        return answer
    finally:
        process.kill()
        process.join()
        listener.join()
        receiver.close()
        process.close()


def _work(
    sender: Connection, seconds: float, work: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    """The other process. Ctrl-C is for the one who waits: it stops this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    do(seconds, work, arguments, lambda what, value=None: sender.send((what, value)))
