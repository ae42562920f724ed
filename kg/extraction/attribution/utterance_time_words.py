"""Words of a time beside a verb of saying."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import kids


def is_day(token: Token) -> bool:
    """Whether a noun or number stands for a day or another time: "spoke on *Tuesday*", "on January *3*", "for *hours*"."""
    days = words(token, "times", "days")
    of_month = token.pos_ == "NUM" and any(c.lemma_.lower().rstrip(".") in days for c in token.children)
    return token.lemma_.lower() in days or of_month


def is_time(token: Token) -> bool:
    """Whether "by" names a time with it and nobody: "by *August*", "by *2026*", "by *noon*", "by the *end* of May"."""
    is_edge = token.lower_ in words(token, "times", "edges") and any(is_day(c) for c in kids(token, "nmod"))
    return is_edge or is_day(token) or token.text.isdigit() or token.lower_ in words(token, "times", "hours")
