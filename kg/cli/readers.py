"""Work on many articles with several processes, one reader each; what comes of it is in the order given.

Only the command line starts processes. Each has one article (or input) at a time, so that it is known which one was
being read where the system stops a process, and no more are in hand than a window, so that memory does not grow.
"""

from __future__ import annotations

import pickle
import selectors
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import IO, Any, Generic, TypeVar

from kg.cli.argument_forms import cores
from kg.cli.child import ending, messages_out, started
from kg.errors import KgError
from kg.pipeline import THREADS

A = TypeVar("A")
R = TypeVar("R")
MANY = 3
"""Fewer items than these start no process: it would take longer to load than to read them."""
AHEAD = 4
"""Items a process that may be in hand: read, being read, or waiting for one before them."""
OF_LIBRARIES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class ReaderLost(KgError):
    """A process that read ended before its time."""


def mapped(
    work: Callable[[Iterable[A]], Iterator[R]],
    items: Iterable[A],
    processes: int,
    called: Callable[[A], str],
) -> Iterator[R]:
    """What `work` gives for each item, one an item, in their order: with one process or few items in this one.

    Work, items and results must be such as can be pickled; `called` names an item. Raises what the work raises, and
    ReaderLost where a process was stopped: when what was given before that item has been given out.
    """
    source = iter(items)
    first = [*islice(source, MANY)]
    everything = chain(first, source)
    if processes == 1 or len(first) < MANY:
        yield from work(everything)
        return
    readers: Readers[A, R] = Readers(work, processes, called)
    try:
        yield from readers.results(everything)
    finally:
        readers.stop()


@dataclass(slots=True)
class Reader:
    """A process, and the number and name of the item that it has."""

    process: subprocess.Popen[bytes]
    number: int = -1
    label: str = ""

    @property
    def input(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    @property
    def output(self) -> IO[bytes]:
        assert self.process.stdout is not None
        return self.process.stdout

    def send(self, message: bytes) -> None:
        """Sends a message; that the process has ended shows when it is listened to."""
        with suppress(BrokenPipeError):
            self.input.write(message)
            self.input.flush()

    def end(self) -> None:
        """Waits for the end of a process that was stopped."""
        with suppress(BrokenPipeError):
            self.input.close()
        self.output.close()
        self.process.wait()

    def heard(self) -> tuple[bool, Any]:
        """Whether the work was done, and what came of it, or the error to raise."""
        try:
            good, value = pickle.load(self.output)
            return good, value
        except (EOFError, pickle.UnpicklingError, OSError):
            how = ending(self.process.wait())
            return False, ReaderLost(
                f"{self.label}: the process that read it ended ({how}); a system that runs out of memory stops processes:"
                " try fewer with --processes"
            )


class Readers(Generic[A, R]):
    """Up to so many processes, each started when there is something for it to do."""

    def __init__(
        self, work: Callable[[Iterable[A]], Iterator[R]], most: int, called: Callable[[A], str]
    ) -> None:
        self._threads = max(1, min(THREADS, cores() // most))
        self._setup = pickle.dumps((self._threads, work))
        self._most, self._called = most, called
        self._all: list[Reader] = []
        self._idle: list[Reader] = []
        self._busy = selectors.DefaultSelector()
        self._done: dict[int, tuple[bool, Any]] = {}

    def results(self, items: Iterable[A]) -> Iterator[R]:
        """What the work gives for each item, in their order."""
        numbered = enumerate(items)
        following = next(numbered, None)
        turn = 0
        while following is not None or self._busy.get_map() or turn in self._done:
            while following is not None and following[0] < turn + self._most * AHEAD and self._has_room():
                self._give(*following)
                following = next(numbered, None)
            if turn not in self._done:
                self._listen()
                continue
            good, value = self._done.pop(turn)
            if not good:
                raise value
            yield value
            turn += 1

    def _has_room(self) -> bool:
        return bool(self._idle) or len(self._all) < self._most

    def _give(self, number: int, item: A) -> None:
        reader = self._idle.pop() if self._idle else self._started()
        reader.number, reader.label = number, self._called(item)
        reader.send(pickle.dumps(item))
        self._busy.register(reader.output, selectors.EVENT_READ, reader)

    def _started(self) -> Reader:
        reader = Reader(started(__name__, dict.fromkeys(OF_LIBRARIES, str(self._threads))))
        self._all.append(reader)
        reader.send(self._setup)
        return reader

    def _listen(self) -> None:
        """Waits until one of those that are busy has something to tell."""
        for key, _ in self._busy.select():
            reader: Reader = key.data
            self._busy.unregister(reader.output)
            self._done[reader.number] = reader.heard()
            if reader.process.poll() is None:
                self._idle.append(reader)
            else:
                self._all.remove(reader)
                reader.end()

    def stop(self) -> None:
        """Ends all processes, whatever they are busy with."""
        for reader in self._all:
            reader.process.kill()
        for reader in self._all:
            reader.end()
        self._busy.close()


def serve() -> None:
    """The other process: reads what to do, then an item at a time, and sends what came of each."""
    import socket

    from kg.pipeline import reader

    socket.has_ipv6 = False  # as in `kg.cli`
    out = messages_out()
    threads, work = pickle.load(sys.stdin.buffer)
    reader(threads)
    with suppress(EOFError, BrokenPipeError):  # the other end has gone
        while True:
            item = pickle.load(sys.stdin.buffer)
            out.write(answer(work, item))
            out.flush()


def answer(work: Callable[[Iterable[Any]], Iterator[Any]], item: object) -> bytes:
    """In a process that reads: whether the work was done and what came of it, or the error to raise, as a pickle."""
    try:
        (value,) = work([item])
        return pickle.dumps((True, value))
    except KgError as error:
        return pickle.dumps((False, error))
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps((False, error))
