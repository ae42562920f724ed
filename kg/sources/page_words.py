"""Words and patterns by which boilerplate and English are told: pages.toml and page-patterns.toml of the lexicon."""

from __future__ import annotations

from collections.abc import Mapping

from kg.lexicon import ENGLISH
from kg.lexicon.word_patterns import Templates

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
NOTICES = ENGLISH.lists(TABLE, "notices")
"""What notices of the site say, as regular expressions by use."""
KINDS = ENGLISH.lists(TABLE, "kinds")
"""What boilerplate says, by kind, in the order in which the classifier was trained."""


def page_patterns(section: str) -> Mapping[str, str]:
    """The regular expressions of a section of page-patterns.toml by name, their references replaced."""
    listed = ENGLISH.table("page-patterns")[section]
    templates = Templates({}, {}, "page-patterns.toml").with_fragments(listed)
    return {name: templates.expanded(f"{{{name}}}", name) for name in listed}
