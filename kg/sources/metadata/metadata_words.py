"""Words by which the metadata of a page is told: schemas/lexicon/en/metadata.toml."""

from __future__ import annotations

import re

from kg.lexicon import ENGLISH

_LISTS = ENGLISH.table("metadata")

AGENCIES: dict[str, str] = {form: name for name, forms in _LISTS["agencies"].items() for form in forms}
"""The forms of a news agency's name in a byline, in lower case without "the", and what it is called."""
CONNECTIVES = frozenset[str](_LISTS["connectives"])
ENDINGS = frozenset[str](_LISTS["endings"])
SECOND_LEVEL = frozenset[str](_LISTS["second_level"])
MAIL_HOSTS = frozenset[str](_LISTS["mail_hosts"])
PLATFORMS = frozenset(name.replace(" ", "") for name in _LISTS["platforms"])
PHOTO_AGENCIES = frozenset(name.replace(" ", "") for name in _LISTS["photo_agencies"])
MEDIA = frozenset[str](_LISTS["media"])
LEGAL = frozenset[str](_LISTS["legal"])
FIRMS = frozenset[str](_LISTS["firms"])
OWNERS = frozenset(re.sub(r"\W", "", name) for name in _LISTS["owners"])
BUTTONS = frozenset[str](_LISTS["buttons"])
SERVICES = frozenset[str](_LISTS["services"])
MENUS = frozenset[str](_LISTS["menus"])
ROLES = frozenset[str](_LISTS["roles"])
BESIDE_NAMES = frozenset[str](_LISTS["beside_names"])
STAFF = frozenset[str](_LISTS["staff"])
OPINION = tuple[str, ...](_LISTS["opinion"])
OPINION_HEADLINES = tuple[str, ...](_LISTS["opinion_headlines"])
OPINION_NOTES = tuple[str, ...](_LISTS["opinion_notes"])
PUBLISHED = tuple[str, ...](_LISTS["published"])
UPDATED = tuple[str, ...](_LISTS["updated"])
BEFORE: dict[str, tuple[str, ...]] = {cue: tuple(words) for cue, words in _LISTS["before"].items()}
"""Cues of an outlet's name by their kind: the words right before it."""
AFTER: dict[str, tuple[str, ...]] = {cue: tuple(words) for cue, words in _LISTS["after"].items()}
"""The words right behind it."""
_NAMES = ENGLISH.table("given-names")
GIVEN_NAMES = frozenset(name for names in _NAMES["gender"].values() for name in names)
LABELS = frozenset(word for phrase in PUBLISHED + UPDATED for word in phrase.split())
"""Words that tell what a date is of."""
