"""Articles for the commands that go through them one by one: bad ones are named and left out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.cli.console import complain, progress
from kg.errors import InvalidInput
from kg.model import Article

if TYPE_CHECKING:
    from kg.sources import Input


@dataclass(slots=True)
class Documents:
    """The articles of the inputs on the command line; `failed` counts those that could not be read."""

    arguments: argparse.Namespace
    english: bool = True
    failed: int = 0

    def __iter__(self) -> Iterator[Article]:
        from kg.sources import articles_of

        for source in progress(self.inputs(), "reading"):
            yield from self.good(articles_of(source), source)

    def inputs(self) -> list[Input]:
        """The inputs found; a path that holds none is complained of."""
        from kg.sources import find_inputs

        paths = []
        for path in self.arguments.inputs:
            try:
                find_inputs([path])
            except InvalidInput as error:
                self.fail(error)
            else:
                paths.append(path)
        # Once more for all together: inputs of the same stem are told apart by what else is there.
        return find_inputs(paths) if paths else []

    def good(self, articles: Iterator[Article | InvalidInput], source: Input) -> Iterator[Article]:
        """Those that can be read; each other one is complained of in a line."""
        for article in articles:
            try:
                if isinstance(article, InvalidInput):
                    raise article
                if self.english:
                    from kg.sources import require_english

                    own = source.format == "jsonl"
                    require_english(article, f"{source.label}, {article.name}" if own else source.label)
            except InvalidInput as error:
                self.fail(error)
            else:
                yield article

    def fail(self, error: Exception) -> None:
        """Names a bad input, and remembers that there was one."""
        self.failed += 1
        complain(error)

    @property
    def status(self) -> int:
        """The exit status that this leaves: 2 where an input was bad."""
        return 2 if self.failed else 0
