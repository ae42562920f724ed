"""Credits of pictures: "Photograph: Rune Aster/Lindquist Pictures", alone on a line or at the end of a caption."""

from __future__ import annotations

from kg.sources.page_words import page_patterns

PATTERNS = page_patterns("credit")
CREDIT = PATTERNS.compiled("credit")
"""What the classifier of lines takes for a credit."""
LABELLED = PATTERNS.compiled("labelled")
RIGHTS = PATTERNS.compiled("rights")
BESIDE = PATTERNS.compiled("beside")
"""A photographer and an agency: "Rune Aster/Lindquist Pictures"."""
WHOLE = PATTERNS.compiled("whole")
CAPTION_LABEL = PATTERNS.compiled("caption-label")
"""What says in front of a line that it is a caption, or a picture an old one: "Image caption", "File photo:"."""
MAX_CAPTION_CHARACTERS = 500
"""Characters of a line that may be a caption."""


def credit_in(text: str) -> tuple[int, int] | None:
    """Where in a line the credit of a picture stands, or None.

    >>> credit_in("The quay in May. Photograph: Rune Aster/Lindquist Pictures")
    (17, 58)
    """
    if len(text) > MAX_CAPTION_CHARACTERS:
        return None
    found = [
        m.span() for pattern in (LABELLED, BESIDE, RIGHTS, CREDIT) if (m := pattern.search(text)) is not None
    ]
    return min(found, key=lambda span: (span[0], -span[1]), default=None)


def caption_label(text: str) -> int:
    """How many characters in front of a line say that it is a caption; 0 where none do.

    >>> caption_label("Image caption The quay in May"), caption_label("The quay in May")
    (14, 0)
    """
    found = CAPTION_LABEL.match(text) if len(text) <= MAX_CAPTION_CHARACTERS else None
    return found.end() if found is not None else 0


def caption_parts(text: str) -> list[tuple[int, int, bool]]:
    """A line with a credit in its parts: start, end, and whether that part is the credit.

    A label in front of words that are no names ("Picture: the quay in May") makes all of the line one.
    """
    label = caption_label(text)
    if label:
        return [
            (0, label, True),
            *((a + label, b + label, credit) for a, b, credit in caption_parts(text[label:])),
        ]
    found = credit_in(text)
    if found is None:
        return [(0, len(text), False)]
    start, end = found
    behind = text[end:].strip(" .)]")
    named = not behind or LABELLED.match(text, start) is not None
    if not named:
        return [(0, len(text), start == 0)]
    stop = end if behind else len(text)
    parts = [(0, len(text[:start].rstrip()), False), (start, stop, True)]
    if behind:
        parts.append((len(text) - len(text[end:].lstrip()), len(text), False))
    return [part for part in parts if part[0] < part[1]]


def is_credit(text: str) -> bool:
    """Whether a line is nothing but a credit that says that it is one, whatever stands around it."""
    return len(text) <= MAX_CAPTION_CHARACTERS and (
        any(
            m is not None and not text[m.end() :].strip(" .)]")
            for m in (LABELLED.match(text), WHOLE.match(text))
        )
    )


def ends_with_credit(text: str) -> bool:
    """Whether a line ends with a credit that says that it is one: what stands before it is a caption."""
    match = LABELLED.search(text) if len(text) <= MAX_CAPTION_CHARACTERS else None
    return match is not None and not text[match.end() :].strip(" .)]")
