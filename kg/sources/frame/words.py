"""Words by which the frame of a page is told: schemas/lexicon/frame-en.toml."""

from __future__ import annotations

import tomllib

from kg.ontology import schema_dir

_LISTS = tomllib.loads((schema_dir() / "lexicon" / "frame-en.toml").read_text(encoding="utf-8"))

AGENCIES: dict[str, str] = {form: name for name, forms in _LISTS["agencies"].items() for form in forms}
"""The forms of a news agency's name in a byline, in lower case without "the", and what it is called."""
