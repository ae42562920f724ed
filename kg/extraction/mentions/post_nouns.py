"""Nouns that name a post ("minister", "chief executive"), and words before a name that are none ("Sir", "Gen.")."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import TYPES, lemma_of
from kg.lexicon import Language
from kg.reader.abbreviations import is_title


def is_position(token: Token) -> bool:
    """Whether the noun names a post, by itself or with the word before it ("prime minister")."""
    return _is_listed(lemma_of(token), language_of(token))


def is_office(token: Token) -> bool:
    """Whether the lexicon lists the noun as a post that is one in a place: "mayor", not "singer"."""
    lemma, language = lemma_of(token), language_of(token)
    return _is_listed(lemma, language) and lemma not in language.words(TYPES, "position", "calling")


@lru_cache(maxsize=50_000)
def _is_listed(lemma: str, language: Language) -> bool:
    bare = lemma
    for before in language.listed(TYPES, "position", "prefix"):
        bare = bare.removeprefix(before)
    listed = language.words(TYPES, "position", "noun")
    return bare in listed or lemma.rpartition("-")[2] in listed


def ends_like_post(token: Token) -> bool:
    """Whether a noun that no list has is made like the name of a post: "laywoman", "ex-boxer"."""
    language, lemma = language_of(token), lemma_of(token)
    endings, prefixes = (tuple(language.words(TYPES, "position", key)) for key in ("ending", "prefix"))
    return lemma.endswith(endings) or lemma.startswith(prefixes)


def is_honorific(token: Token) -> bool:
    """Whether the word stands before a name and is neither name nor post: "Sir", "Msgr."."""
    return token.lower_ in language_of(token).words(TYPES, "honorific", "word") or is_title(token.text)


def shortened_post(first: Token) -> tuple[list[Token], str] | None:
    """The shortened title right before the first word of a name, and the post that it stands for.

    "*Gen.* Ada Brook" is a General; "*Lt. Gov.* Ada Brook" is no Governor. None where there is none.
    """
    doc, i = first.doc, first.i
    if i == 0:
        return None
    words = [doc[i - 1]]
    if i > 1 and (is_title(doc[i - 2].text) or doc[i - 2].lower_ in _before_shortened(first)):
        words.insert(0, doc[i - 2])
    posts: dict[str, str] = language_of(first).table(TYPES)["honorific"]["post"]
    post = posts.get(" ".join(w.lower_ for w in words))
    return (words, post) if post is not None else None


def _before_shortened(token: Token) -> frozenset[str]:
    return language_of(token).words(TYPES, "position", "before_shortened")
