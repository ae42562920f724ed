"""What a text must be before it is read: whole characters, and not without end."""

from __future__ import annotations

from kg.characters import plain
from kg.errors import InvalidInput

MAX_CHARACTERS = 5_000_000
"""Characters of one article; the longest books have fewer."""


def require_whole(text: str, where: str) -> None:
    """Raises InvalidInput where the text holds half a character (a lone surrogate), which no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"{ord(text[error.start]):#06x}"
        raise InvalidInput(
            f"{where}: character {error.start} is no character but half of one ({half})"
        ) from error


def require_text(text: str, where: str) -> None:
    """Raises InvalidInput where there is nothing to read, more than MAX_CHARACTERS, or half a character."""
    if not plain(text).strip():
        raise InvalidInput(f"{where}: is empty")
    if len(text) > MAX_CHARACTERS:
        raise InvalidInput(
            f"{where}: has {len(text):,} characters; kg reads articles of up to {MAX_CHARACTERS:,}, longer texts in parts"
        )
    require_whole(text, where)
