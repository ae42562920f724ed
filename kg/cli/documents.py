"""Articles for the commands that go through them one by one: bad ones are named and left out."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kg.cli.console import complain
from kg.cli.progress import FEW, Progress, progress
from kg.cli.readers import mapped
from kg.errors import InvalidInput, KgError
from kg.files import Identity, identity_of
from kg.model import Article

if TYPE_CHECKING:
    from kg.sources import Input, Metadata


A = TypeVar("A")
R = TypeVar("R")
LISTED = 1000
"""Bad inputs that are named again at the end of a run; what is wrong with the rest was said."""


@dataclass(slots=True)
class Documents:
    """The articles of the inputs on the command line; `failed` counts those that could not be read."""

    arguments: argparse.Namespace
    english: bool = True
    failed: int = 0
    bad: list[str] = field(default_factory=list)
    """The first of what was wrong, to be told again where the run is long."""
    _taken: int = 0
    _line: Progress = field(default_factory=lambda: Progress("reading", 0))

    def __iter__(self) -> Iterator[Article]:
        for source in progress(self.inputs(), "reading"):
            yield from self.read(source)

    def through(
        self,
        work: Callable[[Iterable[Article]], Iterator[R]],
        wanted: Callable[[Iterable[Article]], Iterable[Article]] = iter,
    ) -> Iterator[R]:
        """What some work gives, once an article that is wanted, done by as many processes as the command line says."""
        return self.mapped(work, wanted(self._articles()), lambda article: article.place or article.name)

    def _articles(self) -> Iterator[Article]:
        """The articles for `mapped`."""
        for source in self.counted(self.inputs()):
            yield from self.read(source)

    def counted(self, inputs: Sequence[Input]) -> Iterator[Input]:
        """The inputs; what is made of them goes through `mapped`, which shows how far it has come."""
        self._line = Progress("reading", len(inputs))
        for number, source in enumerate(inputs, 1):
            self._taken = number
            yield source

    def mapped(
        self, work: Callable[[Iterable[A]], Iterator[R]], items: Iterable[A], called: Callable[[A], str]
    ) -> Iterator[R]:
        """As `through`, of other items that are made of inputs `counted`; `called` names one."""
        places: deque[int] = deque()

        def noted() -> Iterator[A]:
            for item in items:
                places.append(self._taken)
                yield item

        for result in self._results(work, noted(), called):
            yield result
            self._line.reach(places.popleft(), read=1)
        self._line.end()

    def _results(
        self, work: Callable[[Iterable[A]], Iterator[R]], items: Iterable[A], called: Callable[[A], str]
    ) -> Iterator[R]:
        """By the engine that the command line names."""
        given = self.arguments
        if given.engine == "dask":
            from kg.cli.dask_readers import mapped_on_dask

            return mapped_on_dask(work, items, called, scheduler=given.scheduler, processes=given.processes)
        if given.scheduler is not None:
            raise InvalidInput("--scheduler: is of --engine dask")
        return mapped(work, items, given.processes, called)

    def read(self, source: Input) -> Iterator[Article]:
        """The articles of an input that can be read, with what the command line says of them."""
        from kg.sources import articles_of

        return self.good(articles_of(source, self.given()), source)

    def given(self) -> Metadata:
        """What the command line says of the article; raises InvalidInput where that is no day or no address."""
        from kg.sources import PARTS, metadata_of

        values = {key: getattr(self.arguments, key, None) for key in PARTS}
        return metadata_of(values, lambda key: f"--{key}")

    def inputs(self) -> list[Input]:
        """The inputs found; a path that holds none is complained of.

        Raises InvalidInput where the command line says of several what can be true of one only.
        """
        from kg.sources import find_inputs

        found = find_inputs(self.arguments.inputs, leave_out=self._output(), bad=self.fail)
        self._require_one(found)
        return [replace(source, format="lines") for source in found] if self.arguments.lines else found

    def _output(self) -> list[Identity]:
        """The folders to write to, which are not walked for inputs where they lie below the one that is."""
        folders = (getattr(self.arguments, name, None) for name in ("output", "store"))
        return [identity_of(f.stat()) for f in folders if isinstance(f, Path) and f.is_dir()]

    def _require_one(self, found: list[Input]) -> None:
        from kg.sources import SIDECAR

        given = [f"--{name}" for name, _ in self.given().known()]
        if given and len(found) > 1:
            beside = next(
                (i.path.with_name(i.path.stem + SIDECAR) for i in found if i.path), f"NAME{SIDECAR}"
            )
            raise InvalidInput(
                f"{', '.join(given)}: for one input, here are {len(found)}; say it of each in a file beside it,"
                f" such as {beside}"
            )

    def good(self, articles: Iterator[Article | InvalidInput], source: Input) -> Iterator[Article]:
        """Those that can be read; each other one is complained of in a line."""
        for article in articles:
            try:
                if isinstance(article, InvalidInput):
                    raise article
                if self.english:
                    from kg.sources import require_english

                    require_english(article, source.label)
            except InvalidInput as error:
                self.fail(error)
            else:
                yield article

    @contextmanager
    def failing(self) -> Iterator[None]:
        """What fails in here is named, and the rest is still done."""
        try:
            yield
        except KgError as error:
            self.fail(error)

    def fail(self, error: Exception) -> None:
        """Names a bad input, and remembers that there was one."""
        self.failed += 1
        complain(error)
        if len(self.bad) < LISTED:
            self.bad.append(str(error))

    def list_bad(self) -> None:
        """Names again, at the end of a run of many inputs, what could not be done of them."""
        if self.failed and self._line.total > FEW:
            complain(f"{self.failed} could not be done:")
            for error in self.bad:
                complain(error)
            if self.failed > len(self.bad):
                complain(f"and {self.failed - len(self.bad)} more")

    @property
    def status(self) -> int:
        """The exit status that this leaves: 2 where an input was bad."""
        return 2 if self.failed else 0
