"""Text of which every line is a document of its own (`--lines`); no suffix tells it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_lines
from kg.sources.input_source import Input
from kg.sources.metadata.metadata_parts import Metadata

SUFFIXES = ()


def articles(text: str, source: Input, given: Metadata) -> Iterator[Article | InvalidInput]:
    """The article of each line."""
    yield from read_lines(text, source.label, given)
