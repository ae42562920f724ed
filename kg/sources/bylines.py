"""Whether a line is a byline: it begins with "By" or the like and holds only names, roles, outlets and dates."""

from __future__ import annotations

import re

from kg.sources.dates import dates_in
from kg.sources.metadata.metadata_words import BESIDE_NAMES, CONNECTIVES, GIVEN_NAMES, LABELS, ROLES, STAFF
from kg.sources.page_words import FUNCTION_WORDS, MONTHS, PARTICLES, page_patterns

PATTERNS = page_patterns("byline")
LEAD = PATTERNS.compiled("lead", re.IGNORECASE)
INSIDE = PATTERNS.compiled("inside", re.IGNORECASE)
SEPARATOR = re.compile(r"[|•·–—]|\s-\s")
ADDRESS = re.compile(r"https?://\S{1,300}|\S{0,60}@\S{1,60}")
WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
END = re.compile(r"[.!?][\"'”’)]*$")
KNOWN = CONNECTIVES | PARTICLES | ROLES | STAFF | BESIDE_NAMES
MAX_BYLINE_WORDS = 30
"""Words of a byline."""
MAX_OTHER_WORDS = 3
"""Words in lower case that are none of the known ones: "By Lena Marrow, who covers shipping"."""
MAX_SECTION_WORDS = 4
"""Words of a section in front of a byline: "Coast | By Lena Marrow"."""


def is_byline(text: str) -> bool:
    """Whether a line begins as a byline does and names somebody; a sentence that begins with "By" does not.

    >>> is_byline("By Lena Marrow in Oster"), is_byline("By Monday Oster had run out of salt.")
    (True, False)
    """
    lead = LEAD.match(text)
    if lead is None or len(text.split()) > MAX_BYLINE_WORDS:
        return False
    rest = text[lead.end() :]
    if lead["origin"] and rest.split(" ")[0].lower() not in GIVEN_NAMES:
        return False
    return _begins_with_name(rest) and only_names(rest)


def has_byline_inside(text: str) -> bool:
    """Whether a byline stands behind a date, a section or a label: "June 3, 2024 | By Lena Marrow"."""
    inside = INSIDE.search(text)
    if inside is None or len(text.split()) > MAX_BYLINE_WORDS or not text[: inside.start()].strip():
        return False
    *sections, beside = SEPARATOR.split(_marked(text[: inside.start() + 1]))
    label = all(word.lower().strip(".") in LABELS | KNOWN for word in WORD.findall(beside))
    short = all(len(section.split()) <= MAX_SECTION_WORDS for section in sections)
    return label and short and is_byline("By " + text[inside.end() :])


def only_names(text: str) -> bool:
    """Whether a line holds names, roles, outlets and dates, and nothing that makes it a sentence."""
    bare = ADDRESS.sub(" ", without_dates(text))
    words = WORD.findall(bare)
    other = [word for word in words if word[0].islower() and word.lower().strip(".") not in KNOWN | LABELS]
    if END.search(bare.strip()):
        role = any(word.lower().strip(".") in ROLES for word in words)
        return not other or (role and len(other) < MAX_OTHER_WORDS)
    return len(other) <= MAX_OTHER_WORDS


def without_dates(text: str) -> str:
    """The line with a stroke in place of every full date."""
    return _marked(text).strip(" |,-–—•·")


def _marked(text: str) -> str:
    for printed in reversed(dates_in(text)):
        text = text[: printed.span.start] + " | " + text[printed.span.end :]
    return text


def _begins_with_name(text: str) -> bool:
    words = text.split(" ")
    first = words[0].strip(".,:;").lower()
    if not words[0][:1].isupper() or words[0].rstrip(",").endswith(("'s", "’s")):
        return False
    if first in MONTHS:
        return first in GIVEN_NAMES and len(words) > 1 and words[1][:1].isupper()
    return first in ("the", "a", "al", "an") or first not in FUNCTION_WORDS
