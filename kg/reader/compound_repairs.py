"""Compounds: "*Vice* President Brook on the call" has no "Vice call"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.reader.network import Parse

_NOUNS = frozenset(["NOUN", "PROPN"])


def compounds_in_place(parse: Parse, forms: Sequence[str]) -> Parse:
    """A compound whose head lies behind a preposition belongs to the noun right after it: no noun phrase goes round one."""
    heads = list(parse.heads)
    for word, head in enumerate(parse.heads):
        after = word + 1
        if (
            parse.relations[word] == "compound"
            and head > after
            and parse.upos[after] in _NOUNS
            and "ADP" in parse.upos[after:head]
        ):
            heads[word] = after
    return replace(parse, heads=heads) if heads != parse.heads else parse
