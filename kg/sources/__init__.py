"""A file or pasted text → Article: what it is cut into, and what is furniture."""

from kg.sources.article import clean, read_article, read_lines
from kg.sources.english import is_english, require_english
from kg.sources.inputs import READERS, Input, articles_of, find_inputs, read_text

__all__ = [
    "READERS",
    "Input",
    "articles_of",
    "clean",
    "find_inputs",
    "is_english",
    "read_article",
    "read_lines",
    "read_text",
    "require_english",
]
