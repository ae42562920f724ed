"""Words by which the parts of a saved page are told: schemas/lexicon/en/html.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.lexicon import ENGLISH

TABLE = "html"


def _phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, longest first."""
    words = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


MODIFIERS = ENGLISH.words(TABLE, "modifiers")
CONTAINERS = {kind: _phrases(names) for kind, names in ENGLISH.lists(TABLE, "containers").items()}
"""The names of containers by kind."""
CONTAINER = _phrases(sorted(ENGLISH.by_word(TABLE, "containers")))
"""Any name of a container: most ids and classes have none."""
SAYS = {
    kind: _phrases(ENGLISH.listed(TABLE, "says", kind)) for kind in ("consent", "paywall", "letter", "bio")
}
"""What a paragraph says that is no part of the article."""
AGREE = ENGLISH.words(TABLE, "says", "agree")
"""What stands on the buttons of a consent dialog."""
LINES = ENGLISH.words(TABLE, "says", "lines")
SIGN_OFFS = ENGLISH.listed(TABLE, "says", "sign_offs")
LEADS = ENGLISH.listed(TABLE, "says", "leads")
NO_NAME = ENGLISH.words(TABLE, "outlets", "no_name")
SERVING = ENGLISH.words(TABLE, "outlets", "serving")
ENDINGS = tuple(sorted(ENGLISH.listed(TABLE, "outlets", "endings"), key=len, reverse=True))
OPINIONS = ENGLISH.words(TABLE, "outlets", "opinions")
"""Sections, and folders of addresses, in which outlets put what is opinion."""
META = ENGLISH.lists(TABLE, "meta")
"""Names of meta elements, those that say it most plainly first."""
NO_AUTHOR = ENGLISH.words(TABLE, "bylines", "no_author")
WITH_DATE = ENGLISH.words(TABLE, "bylines", "with_date")
"""Words of a line that has nothing to tell but a date."""
