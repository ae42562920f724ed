"""Something to read: a file or standard input, by the name that its outputs bear."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from kg.files import Identity, identity_of


@dataclass(frozen=True, slots=True)
class Input:
    """Something to read: its name (the stem of the files that are made of it), its path (None for standard
    input), and its form, a module of `kg.sources.formats`."""

    name: str
    path: Path | None
    format: str

    @property
    def label(self) -> str:
        """What an error calls it."""
        return str(self.path) if self.path is not None else "standard input"

    @property
    def identity(self) -> Identity | None:
        """Which file it is, whatever it is called; None where that cannot be told."""
        try:
            return identity_of(self.path.stat() if self.path is not None else os.fstat(sys.stdin.fileno()))
        except (OSError, ValueError, AttributeError):
            return None
