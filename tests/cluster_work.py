"""What the workers of a test's cluster do: no reading, so that they are light."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import InvalidInput

BAD = "bad"


def slowly(items: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Item and folder → the item in capitals; who did it is noted in the folder."""
    for item, folder in items:
        if item == BAD:
            raise InvalidInput(f"{item}: cannot be read")
        with (Path(folder) / item).open("a") as notes:
            notes.write(f"{os.getpid()}\n")
        time.sleep(0.1)
        yield item.upper(), item


def deadly(items: Iterable[str]) -> Iterator[str]:
    """Ends every process that has it done."""
    for _ in items:
        os._exit(1)
    yield ""
