"""A file or pasted text → Article: what it is cut into, and what is boilerplate."""

from kg.sources.article import clean, read_article
from kg.sources.english import is_english, require_english
from kg.sources.input_source import Input
from kg.sources.inputs import articles_of, find_inputs, known_metadata
from kg.sources.metadata.given_metadata import SIDECAR, metadata_of
from kg.sources.metadata.metadata_parts import PARTS, Metadata

__all__ = [
    "PARTS",
    "SIDECAR",
    "Metadata",
    "Input",
    "articles_of",
    "clean",
    "find_inputs",
    "metadata_of",
    "is_english",
    "known_metadata",
    "read_article",
    "require_english",
]
