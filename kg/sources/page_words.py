"""Words by which boilerplate and English are told: schemas/lexicon/en/pages.toml."""

from __future__ import annotations

from kg.lexicon import ENGLISH

_LISTS = ENGLISH.table("pages")

FUNCTION_WORDS = frozenset[str](_LISTS["function_words"])
PARTICLES = frozenset[str](_LISTS["particles"])
"""Words inside a name."""
MONTHS = frozenset[str](_LISTS["months_and_days"])
READER = frozenset[str](_LISTS["reader"])
"""Words that speak to the reader."""
FEEDS = frozenset[str](_LISTS["feeds"])
"""Lines that head a list of other articles, or what readers wrote."""
LABELS = frozenset[str](_LISTS["labels"])
"""Lines with a colon above links to other articles."""
NOTICES: dict[str, list[str]] = _LISTS["notices"]
"""What notices of the site say, as regular expressions by use."""
KINDS: dict[str, tuple[str, ...]] = {kind: tuple(words) for kind, words in _LISTS["kinds"].items()}
"""What boilerplate says, by kind, in the order in which the classifier was trained."""
