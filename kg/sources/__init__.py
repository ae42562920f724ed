"""A file or pasted text → Article: what it is cut into, and what is furniture."""

from kg.sources.article import clean, read_article
from kg.sources.english import is_english, require_english
from kg.sources.frame.given import SIDECAR, frame_of
from kg.sources.frame.parts import PARTS, Frame
from kg.sources.inputs import READERS, Input, articles_of, find_inputs, known_frame

__all__ = [
    "PARTS",
    "READERS",
    "SIDECAR",
    "Frame",
    "Input",
    "articles_of",
    "clean",
    "find_inputs",
    "frame_of",
    "is_english",
    "known_frame",
    "read_article",
    "require_english",
]
