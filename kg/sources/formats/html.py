"""A saved page: one article a file. What has the suffix and no markup is read as pasted text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.article import read_article
from kg.sources.input_source import Input
from kg.sources.metadata.metadata_parts import Metadata
from kg.sources.saved import article_in_html
from kg.sources.saved.sniffing import has_tags

SUFFIXES = (
    ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".php", ".asp", ".aspx", ".jsp", ".cfm",
)  # fmt: skip
MAY_BE_PAGE = True


def articles(text: str, source: Input, given: Metadata) -> Iterator[Article | InvalidInput]:
    """The article of a page."""
    if has_tags(text):
        yield article_in_html(text, source.name, source.label, given)
    else:
        yield read_article(text, name=source.name, given=given)
