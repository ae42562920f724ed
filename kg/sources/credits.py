"""Credits of pictures: "Photograph: Rune Aster/Lindquist Pictures", alone on a line or at the end of a caption."""

from __future__ import annotations

import re

CREDIT = re.compile(
    r"\((?:[^()]*\b(?:AFP|Reuters|REUTERS|AP|EPA|Getty|Photos?|Image|Credit|Shutterstock|Handout)\b[^()]*)\)\s*$"
    r"|\([^()]{3,60}/[^()]{3,60}\)\s*$"
    r"|\[(?:File|Photo|Reuters|AFP|AP|EPA|Getty)[^\[\]]*\]\s*$"
    r"|^(?:Photo|Photograph|Picture|Image|Credit)s?(?: by| credit)?\s*[:|]"
    r"|\b(?:via Getty Images|Getty Images|AP Photo|File photo|file photo)\b"
)
"""What the classifier of lines takes for a credit."""
NAME = r"[A-ZÀ-Þ0-9@][\w'’.&@-]{0,40}"
SMALL = r"(?:by|for|via|of|the|and|courtesy|from|with|de|del|della|den|der|di|van|von|al|bin|file|photo|handout|staff)"
BETWEEN = r"(?:\s{0,2}[/|,;&–—]\s{0,2}|\s{1,3}(?:-\s)?)"
NAMES = rf"©?\s?{NAME}(?:{BETWEEN}(?:©\s?)?(?:{NAME}|{SMALL}\b)){{0,14}}"
BEHIND = r"(?:\.(?=\s)|[.)\]\s]{0,4}$)"
WHAT = (
    r"(?i:(?:(?:main|file|cover|lead|top|header|aerial|stock|library) )?"
    r"(?:photo(?:graph(?:er|y)?)?s?|pictures?|pics?|images?|fotos?|bild|illustrations?|graphics?|artwork|credits?|handout"
    r"|courtesy)\b)"
)
SAYS = r"(?:\s(?i:credits?|courtesy|source|illustration|by|of|from|supplied|provided)){0,3}"
PERSON = r"[A-ZÀ-Þ][\w'’.-]{1,30}(?:\s[A-ZÀ-Þ][\w'’.-]{0,30}){1,3}"
LABELLED = re.compile(
    rf"(?:^[(\[]?|(?<=[\s(\[.!?|])[(\[]?(?=[A-Z])){WHAT}"
    rf"(?:{SAYS}\s?[:|/©]\s{{0,2}}|(?:\s(?i:courtesy|credit|supplied))?\s(?i:by|of)\s)(?:(?i:by)\s)?{NAMES}{BEHIND}"
    rf"|(?<=[.!?]\s)(?=[A-Z]){WHAT}\s{PERSON}(?:\s?/\s?{NAMES})?\.?$"
)
RIGHTS = re.compile(rf"(?:^|(?<=\s))©\s?(?:\d{{4}}\s)?{NAMES}[.)\]\s]{{0,4}}$")
BESIDE = re.compile(
    rf"(?:^|(?<=[.!?”\"]\s)){PERSON}\s?/\s?{NAMES}\s{{0,4}}$|(?<=[.!?”\"]\s){PERSON}\s\|\s{NAMES}\s{{0,4}}$"
)
"""A photographer and an agency: "Rune Aster/Lindquist Pictures"."""
WHOLE = re.compile(rf"{PERSON}\s?/\s?{NAMES}")
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


def caption_parts(text: str) -> list[tuple[int, int, bool]]:
    """A line with a credit in its parts: start, end, and whether that part is the credit.

    A label in front of words that are no names ("Picture: the quay in May") makes all of the line one.
    """
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
