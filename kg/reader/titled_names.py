"""Titles before names: "*Minister* Ada Brook" is one phrase, headed by the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon import ENGLISH
from kg.reader.name_tags import Name
from kg.reader.network import Parse

_ONE_A_HEAD = frozenset(["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "conj", "appos"])
_OF_PHRASE = frozenset(["case", "mark", "cop"])
_TITLE = frozenset(["PROPN", "NOUN"])


def titles_before_names(parse: Parse, forms: Sequence[str]) -> Parse:
    """A title that shares head and relation with the person right after it depends on that person.

    "Minister Andris Spruds visited Kyiv" has one subject: "Minister" becomes nmod:desc of "Andris".
    """
    heads, relations = list(parse.heads), list(parse.relations)
    for name in parse.names:
        title, first = name.start - 1, name.start
        if (
            name.label == "PER"
            and title >= 0
            and parse.upos[title] in _TITLE
            and (heads[title], relations[title]) == (heads[first], relations[first])
            and relations[first] in _ONE_A_HEAD
        ):
            heads[title], relations[title] = first, "nmod:desc"
        _join_titles(name, heads, relations, forms)
    _lift(heads, relations)
    return replace(parse, heads=heads, relations=relations)


def _join_titles(name: Name, heads: list[int], relations: list[str], forms: Sequence[str]) -> None:
    """ "*Attorney General* Ada Brook": two words that are titles of one name and name one post are one title."""
    title, before = name.start - 1, name.start - 2
    if name.label != "PER" or before < 0 or f"{forms[before]} {forms[title]}".lower() not in _one_post():
        return
    inside = range(name.start, name.end)
    if heads[title] in inside and heads[before] in inside:
        heads[before], relations[before] = title, "compound"


def _one_post() -> frozenset[str]:
    """Posts of two words each of which is a post."""
    return ENGLISH.words("reader", "title", "of_two")


def _lift(heads: list[int], relations: list[str]) -> None:
    """What belongs to the whole phrase depends on the name, not on the title: "*with* Minister Spruds, *who* …"."""
    for token, head in enumerate(heads):
        title = head != token and relations[head] == "nmod:desc" and head < heads[head]
        if title and (
            relations[token] in _OF_PHRASE or (relations[token] == "acl:relcl" and token > heads[head])
        ):
            heads[token] = heads[head]
