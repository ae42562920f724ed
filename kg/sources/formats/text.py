"""Pasted text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_article
from kg.sources.input_source import Input
from kg.sources.metadata.metadata_parts import Metadata

SUFFIXES = (".txt", ".text", ".md", "")
MAY_BE_PAGE = True


def articles(text: str, source: Input, given: Metadata) -> Iterator[Article | InvalidInput]:
    """The article of a text."""
    yield read_article(text, name=source.name, given=given)
