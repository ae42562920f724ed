"""Articles for the commands that go through them one by one: bad ones are named and left out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.cli.console import complain, progress
from kg.errors import InvalidInput
from kg.files import Identity, identity_of
from kg.model import Article

if TYPE_CHECKING:
    from kg.sources import Input, Metadata


@dataclass(slots=True)
class Documents:
    """The articles of the inputs on the command line; `failed` counts those that could not be read."""

    arguments: argparse.Namespace
    english: bool = True
    failed: int = 0

    def __iter__(self) -> Iterator[Article]:
        for source in progress(self.inputs(), "reading"):
            yield from self.read(source)

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
        return [identity_of(folder.stat()) for folder in folders if folder is not None and folder.is_dir()]

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

    def fail(self, error: Exception) -> None:
        """Names a bad input, and remembers that there was one."""
        self.failed += 1
        complain(error)

    @property
    def status(self) -> int:
        """The exit status that this leaves: 2 where an input was bad."""
        return 2 if self.failed else 0
