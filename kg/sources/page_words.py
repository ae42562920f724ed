"""Words and patterns by which boilerplate and English are told: pages.toml and page-patterns.toml of the lexicon."""

from __future__ import annotations

import re

from kg.lexicon import ENGLISH
from kg.lexicon.page_patterns import PagePatterns
from kg.lexicon.word_patterns import pattern_of_list

TABLE = "pages"
FUNCTION_WORDS = ENGLISH.words(TABLE, "function_words")
PARTICLES = ENGLISH.words(TABLE, "particles")
"""Words inside a name."""
MONTHS = ENGLISH.words(TABLE, "months_and_days")
CONNECTING = ENGLISH.words(TABLE, "connecting")
"""Words within the name of an outlet."""
FIRST_PERSON = ENGLISH.words(TABLE, "first_person")
"""Words with which an outlet speaks of itself."""
READER = ENGLISH.words(TABLE, "reader")
"""Words that speak to the reader."""
FEEDS = ENGLISH.words(TABLE, "feeds")
"""Lines that head a list of other articles, or what readers wrote."""
LABELS = ENGLISH.words(TABLE, "labels")
"""Lines with a colon above links to other articles."""
NOTICES_ABOUT = ENGLISH.words(TABLE, "notices", "about")
"""What heads a note of the outlet about itself."""
KINDS = ENGLISH.lists(TABLE, "kinds")
"""What boilerplate says, by kind, in the order in which the classifier was trained."""


def page_patterns(section: str) -> PagePatterns:
    """The regular expressions of a section of page-patterns.toml."""
    return PagePatterns(ENGLISH, section)


def notice_pattern(use: str, flags: int = 0) -> re.Pattern[str]:
    """What notices of the site say, by use."""
    return pattern_of_list(ENGLISH, TABLE, ("notices", use), flags)
