"""Words that belong together: "*Vice* President Brook on the call" has no "Vice call", a "smash-and-grab" is one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.reader.network import Parse

_NOUNS = frozenset(["NOUN", "PROPN"])
_BEFORE_NOUNS = frozenset(["det", "amod", "compound", "nummod", "nmod:poss"])
_HYPHEN = "-"


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


def nouns_within_phrases(parse: Parse, forms: Sequence[str]) -> Parse:
    """A noun between another and what modifies that one is part of the phrase: "to senior *vice* president"."""
    heads, relations = list(parse.heads), list(parse.relations)
    for word in range(1, len(forms) - 1):
        after = word + 1
        both_nouns = parse.upos[word] in _NOUNS and parse.upos[after] in _NOUNS
        if (
            both_nouns
            and parse.heads[word] != after
            and word not in parse.heads
            and _modifies(parse, word, after)
        ):
            heads[word], relations[word] = after, "compound"
    return replace(parse, heads=heads, relations=relations) if heads != parse.heads else parse


def _modifies(parse: Parse, before: int, noun: int) -> bool:
    """Whether the word right before a place modifies a noun after it."""
    return parse.heads[before - 1] == noun and parse.relations[before - 1] in _BEFORE_NOUNS


def words_with_hyphens(parse: Parse, forms: Sequence[str]) -> Parse:
    """What hyphens make one word of is no coordination: "a smash-and-grab", "cap-and-trade"."""
    relations = list(parse.relations)
    for word in range(4, len(forms)):
        first, hyphen, conjunction, again = range(word - 4, word)
        if (
            parse.relations[word] == "conj"
            and parse.heads[word] == first
            and parse.relations[conjunction] == "cc"
            and forms[hyphen] == forms[again] == _HYPHEN
        ):
            relations[word] = "flat"
    return replace(parse, relations=relations) if relations != parse.relations else parse
