"""Words by which the parts of a saved page are told: schemas/lexicon/en/html.toml."""

from __future__ import annotations

import re

from kg.lexicon import ENGLISH

_LISTS = ENGLISH.table("html")


def _phrases(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, longest first."""
    words = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


MODIFIERS = frozenset[str](_LISTS["modifiers"])
CONTAINERS = {kind: _phrases(names) for kind, names in _LISTS["containers"].items()}
"""The names of containers by kind."""
CONTAINER = _phrases(sorted({name for names in _LISTS["containers"].values() for name in names}))
"""Any name of a container: most ids and classes have none."""
SAYS = {kind: _phrases(_LISTS["says"][kind]) for kind in ("consent", "paywall", "letter", "bio")}
"""What a paragraph says that is no part of the article."""
AGREE = frozenset[str](_LISTS["says"]["agree"])
"""What stands on the buttons of a consent dialog."""
LINES = frozenset[str](_LISTS["says"]["lines"])
SIGN_OFFS = tuple[str, ...](_LISTS["says"]["sign_offs"])
LEADS = tuple[str, ...](_LISTS["says"]["leads"])
NO_NAME = frozenset[str](_LISTS["outlets"]["no_name"])
SERVING = frozenset[str](_LISTS["outlets"]["serving"])
ENDINGS = tuple[str, ...](sorted(_LISTS["outlets"]["endings"], key=len, reverse=True))
OPINIONS = frozenset[str](_LISTS["outlets"]["opinions"])
"""Sections, and folders of addresses, in which outlets put what is opinion."""
META: dict[str, tuple[str, ...]] = {kind: tuple(names) for kind, names in _LISTS["meta"].items()}
"""Names of meta elements, those that say it most plainly first."""
NO_AUTHOR = frozenset[str](_LISTS["bylines"]["no_author"])
WITH_DATE = frozenset[str](_LISTS["bylines"]["with_date"])
"""Words of a line that has nothing to tell but a date."""
