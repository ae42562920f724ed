"""Work on many articles on a Dask cluster: this machine's, or one of many machines. What comes of it is in the order given.

Dask gives what a lost worker had to another; an item that several workers were lost over ends the run. Each worker loads its
reader once and reads one item at a time, whatever threads it has.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeVar

from kg import __version__
from kg.cli.readers import AHEAD, ReaderLost, answer
from kg.errors import InvalidInput

if TYPE_CHECKING:
    from distributed import Client

A = TypeVar("A")
R = TypeVar("R")
Work = Callable[[Iterable[A]], Iterator[R]]
CONNECT_SECONDS = 10
LOGGERS = ("distributed", "distributed.client", "tornado.application", "asyncio")
_TURN = threading.Lock()


def mapped_on_dask(
    work: Work[A, R],
    items: Iterable[A],
    called: Callable[[A], str],
    *,
    scheduler: str | None,
    processes: int,
) -> Iterator[R]:
    """As `kg.cli.readers.mapped`, on the cluster of a scheduler, else on one of so many processes of this machine."""
    import pickle

    from distributed.client import Future

    source = iter(items)
    with _client(scheduler, processes) as client:
        waiting: deque[tuple[str, Future]] = deque()
        following = next(source, None)
        while following is not None or waiting:
            with _told_when_lost(called(following) if following is not None else waiting[0][0]):
                room = AHEAD * max(1, len(client.nthreads()))
            while following is not None and len(waiting) < room:
                waiting.append(
                    (called(following), client.submit(_done, __version__, work, following, pure=False))
                )
                following = next(source, None)
            label, future = waiting.popleft()
            with _told_when_lost(label):
                good, value = pickle.loads(future.result())
            if not good:
                raise value
            yield value


def _done(version: str, work: Work[A, R], item: A) -> bytes:
    """On a worker: whether the work was done, and what came of it, or the error to raise."""
    with _TURN:
        return answer(_same_kg if version != __version__ else work, item)


def _same_kg(_: Iterable[object]) -> Iterator[object]:
    raise InvalidInput(
        f"--engine dask: a worker has kg {__version__}; all must have the kg that gives them work"
    )


@contextmanager
def _told_when_lost(label: str) -> Iterator[None]:
    """Raises ReaderLost where the workers that had an item, or the scheduler, are no more."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        yield
    except KilledWorker as error:
        raise ReaderLost(
            f"{label}: several workers were lost over it; one with more memory may read it"
        ) from error
    except (CancelledError, OSError, TimeoutError) as error:
        raise ReaderLost(f"{label}: the Dask scheduler was lost") from error


@contextmanager
def _client(scheduler: str | None, processes: int) -> Iterator[Client]:
    """A client of the cluster. Raises InvalidInput where there is none."""
    if find_spec("distributed") is None:
        raise InvalidInput("--engine dask: needs what `pip install 'kg[dask]'` installs")
    from distributed import Client
    from distributed.deploy.subprocess import SubprocessCluster

    logging.getLogger("distributed").setLevel(
        logging.CRITICAL
    )  # a worker that is lost is no news: its work is given on
    if scheduler is None:
        known = {"n_workers": processes, "threads_per_worker": 1, "worker_kwargs": {"memory_limit": 0}}
        with (
            SubprocessCluster(
                host="127.0.0.1", dashboard_address=None, silence_logs=logging.CRITICAL, **known
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = Client(scheduler, timeout=CONNECT_SECONDS)
    except (OSError, TimeoutError, ValueError) as error:
        raise InvalidInput(f"--scheduler {scheduler}: no Dask scheduler answers there") from error
    with client:
        yield client
