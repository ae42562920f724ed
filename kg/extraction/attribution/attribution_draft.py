"""What a rule of this room gives: the tokens of one attribution before its spans are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extraction.attribution.report_lexicon import Entry


@dataclass
class Draft:
    """Positions of tokens for source, cue and content; `verb` is the word that bears the cue."""

    verb: Token
    source: Token | None
    cue: set[int]
    content: set[int]
    entry: Entry
    rule: str
    recipient: Token | None = None
    source_positions: set[int] = field(default_factory=set)
    """Where the source is a stretch rather than a phrase with a head (a speaker's name before a colon)."""
