"""How names and headlines of a saved page are compared."""

from __future__ import annotations

import re

from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("html-name")
PARTS = re.compile(r"\s+[|·•»«–—:-]\s+|\s*[|»]\s*|\s+::\s+")
"""What stands between headline, section and outlet in a <title>."""
MIN_LIKENESS = 0.5
"""From this likeness on, two texts are one headline."""
RIGHTS = PATTERNS.compiled("rights")
"""A notice of copyright, with the name behind it."""


def key_of(name: str) -> str:
    """The letters and digits of a name in small letters, without "the" in front: equal for spellings of one name."""
    letters = "".join(filter(str.isalnum, name.casefold()))
    return letters.removeprefix("the")


def likeness(one: str, other: str) -> float:
    """Words in common, of those of the shorter one."""
    first, second = ({w.strip("\"'“”‘’.,:;!?()") for w in text.casefold().split()} for text in (one, other))
    return len(first & second) / max(min(len(first), len(second)), 1)
