"""Words by which the metadata of a page is told: schemas/lexicon/en/metadata.toml."""

from __future__ import annotations

import re

from kg.lexicon import ENGLISH

TABLE = "metadata"

AGENCIES = ENGLISH.by_word(TABLE, "agencies")
"""The forms of a news agency's name in a byline, in lower case without "the", and what it is called."""
CONNECTIVES = ENGLISH.words(TABLE, "connectives")
ENDINGS = ENGLISH.words(TABLE, "endings")
SECOND_LEVEL = ENGLISH.words(TABLE, "second_level")
MAIL_HOSTS = ENGLISH.words(TABLE, "mail_hosts")
PLATFORMS = frozenset(name.replace(" ", "") for name in ENGLISH.listed(TABLE, "platforms"))
PHOTO_AGENCIES = frozenset(name.replace(" ", "") for name in ENGLISH.listed(TABLE, "photo_agencies"))
MEDIA = ENGLISH.words(TABLE, "media")
LEGAL = ENGLISH.words(TABLE, "legal")
FIRMS = ENGLISH.words(TABLE, "firms")
OWNERS = frozenset(re.sub(r"\W", "", name) for name in ENGLISH.listed(TABLE, "owners"))
BUTTONS = ENGLISH.words(TABLE, "buttons")
SERVICES = ENGLISH.words(TABLE, "services")
NOT_BESIDE_DATE = ENGLISH.words(TABLE, "not_beside_date")
"""Words of a line with a date that is no masthead."""
MENUS = ENGLISH.words(TABLE, "menus")
ROLES = ENGLISH.words(TABLE, "roles")
BESIDE_NAMES = ENGLISH.words(TABLE, "beside_names")
STAFF = ENGLISH.words(TABLE, "staff")
OPINION = ENGLISH.listed(TABLE, "opinion")
OPINION_HEADLINES = ENGLISH.listed(TABLE, "opinion_headlines")
OPINION_NOTES = ENGLISH.listed(TABLE, "opinion_notes")
PUBLISHED = ENGLISH.listed(TABLE, "published")
UPDATED = ENGLISH.listed(TABLE, "updated")
BEFORE = ENGLISH.lists(TABLE, "before")
"""Cues of an outlet's name by their kind: the words right before it."""
AFTER = ENGLISH.lists(TABLE, "after")
"""The words right behind it."""
GIVEN_NAMES = frozenset(ENGLISH.by_word("given-names", "gender"))
LABELS = frozenset(word for phrase in PUBLISHED + UPDATED for word in phrase.split())
"""Words that tell what a date is of."""
