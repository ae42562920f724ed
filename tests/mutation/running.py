"""The tests of a part collected and run once, then once more in a fork for each mutant.

During the first run it is noted which functions each test calls (those of its fixtures count as its own), so that a
mutant costs only the tests that can notice it.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

import pytest

from tests.mutation.memo import keep_parses
from tests.mutation.mutant import Mutant, caches

MIN_LIMIT = 30
MEMORY = 12 << 30


class Trouble(Exception):
    """Nothing can be measured."""


@dataclass
class Outcome:
    """What became of a mutant: the test that noticed it, "time" or "crash"; "" where none did."""

    mutant: Mutant
    noticed: str
    seconds: float


@dataclass(eq=False)
class Runner:
    """A pytest plugin in place of its loop over the tests."""

    make: Callable[[], list[Mutant]]
    report: Callable[[Outcome], None]
    jobs: int = 1
    parses: bool = True
    outcomes: list[Outcome] = field(default_factory=list)
    trouble: str = ""
    failing: dict[str, str] = field(default_factory=dict)
    _calls: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _fixtures: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    _globals: dict[pytest.Item, dict[str, Any]] = field(default_factory=dict)
    _active: list[set[int]] = field(default_factory=list)
    _reports: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """The first run, then the mutants."""
        try:
            self._run(session)
        except Trouble as error:
            self.trouble = str(error)
        return True

    def pytest_internalerror(self, excrepr: object) -> None:
        """Keeps what went wrong, since pytest's own report is swallowed."""
        self.trouble = str(excrepr)

    def _run(self, session: pytest.Session) -> None:
        if session.testsfailed:
            raise Trouble("some tests cannot be collected")
        if self.parses:
            keep_parses()
        began = time.monotonic()
        items = self._first_run(session)
        limit = max(MIN_LIMIT, int(4 * (time.monotonic() - began)))
        control = Mutant("control", "nothing changed", "", lambda: None)
        running: dict[int, tuple[Mutant, int, float]] = {}
        mutants = [control, *self.make()]
        for mutant in mutants:
            while len(running) >= self.jobs:
                self._take(running)
            chosen = items if not mutant.users else self._chosen(items, mutant.users)
            if not chosen:
                self._done(Outcome(mutant, "", 0.0))
                continue
            reading, writing = os.pipe()
            began = time.monotonic()
            pid = os.fork()
            if pid == 0:
                for item in chosen:
                    if isinstance(item, pytest.DoctestItem):
                        item.dtest.globs.update(self._globals[item])
                _child(session, chosen, mutant, writing, limit)
            os.close(writing)
            running[pid] = (mutant, reading, began)
            if mutant is control:
                self._take(running)
        while running:
            self._take(running)

    def _first_run(self, session: pytest.Session) -> list[pytest.Item]:
        clear = caches()
        for item, after in _pairs(session.items):
            if isinstance(item, pytest.DoctestItem):  # a run empties them
                self._globals[item] = dict(item.dtest.globs)
            for cached in clear:
                cached.cache_clear()
            self._active = [self._calls[item.nodeid]]
            threading.settrace(self._called)
            sys.settrace(self._called)
            try:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            finally:
                sys.settrace(None)
                threading.settrace(None)  # type: ignore[arg-type]
            for definition in _fixtures_of(item):
                self._calls[item.nodeid] |= self._fixtures[id(definition)]
        good = [item for item in session.items if item.nodeid not in self.failing]
        costs: dict[str, float] = defaultdict(float)
        for item in good:
            costs[item.nodeid.partition("::")[0]] += self._reports[item.nodeid]
        return sorted(good, key=lambda item: costs[item.nodeid.partition("::")[0]])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes how long a test took, and whether it fails before anything is changed."""
        self._reports[report.nodeid] += report.duration
        if report.failed:
            self.failing[report.nodeid] = report.longreprtext

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """What a fixture calls counts for every test that uses it."""
        self._active.append(self._fixtures[id(fixturedef)])
        yield
        self._active.pop()

    def _called(self, frame: Any, event: str, arg: object) -> None:
        if event == "call":
            for calls in self._active:
                calls.add(id(frame.f_code))

    def _chosen(self, items: list[pytest.Item], users: Iterable[CodeType]) -> list[pytest.Item]:
        wanted = {id(code) for code in users}
        return [item for item in items if not wanted.isdisjoint(self._calls[item.nodeid])]

    def _take(self, running: dict[int, tuple[Mutant, int, float]]) -> None:
        pid, status = os.wait()
        mutant, reading, began = running.pop(pid)
        with os.fdopen(reading, encoding="utf-8") as pipe:
            said = pipe.read()
        if os.WIFSIGNALED(status):
            said = "time" if os.WTERMSIG(status) == signal.SIGALRM else "crash"
        if mutant.kind == "control":
            if said:
                raise Trouble(f"with nothing changed a second run of the tests fails: {said}")
            return
        self._done(Outcome(mutant, said, time.monotonic() - began))

    def _done(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.report(outcome)


def _fixtures_of(item: pytest.Item) -> Iterator[object]:
    info = getattr(item, "_fixtureinfo", None)
    for definitions in info.name2fixturedefs.values() if info else ():
        yield from definitions


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _child(
    session: pytest.Session, items: list[pytest.Item], mutant: Mutant, writing: int, limit: int
) -> None:
    """Runs the tests until one fails and says which; never returns."""
    signal.alarm(limit)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    said = ""
    try:
        clear = caches()
        mutant.apply()
        for cached in clear:
            cached.cache_clear()
        session.testsfailed = 0
        for item, after in _pairs(items):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if session.testsfailed:
                said = item.nodeid
                break
    except BaseException as error:  # whatever a mutant raises outside a test is noticed as well
        said = f"{type(error).__name__}: {error}"
    os.write(writing, said.encode()[:4000])
    os._exit(0)
