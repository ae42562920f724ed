"""Pronouns that stand for someone or something."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.tree import dep, is_dep, span_of
from kg.model import Mention, MentionKind


def is_pronoun(token: Token) -> bool:
    """Whether the lexicon lists the word, or the reader takes it for a pronoun."""
    return token.pos_ == "PRON" or token.lower_ in language_of(token).by_word(TYPES, "pronoun")


def pronoun_mention(token: Token) -> Iterator[Mention]:
    """The mention that a pronoun is; none for "*it* is clear that", "*there* is", "who"."""
    kind = language_of(token).by_word(TYPES, "pronoun").get(token.lower_)
    if kind is None or dep(token) == "expl" or _is_homograph(token):
        return
    span = span_of(token)
    yield Mention(span=span, head=span, type=kind, kind=MentionKind.PRONOUN, normal=token.lower_)


def _is_homograph(token: Token) -> bool:
    """ "the *US* envoy" is no pronoun, nor the numeral "I" after a name."""
    language = language_of(token)
    if token.text in language.words(TYPES, "homograph", "country"):
        return True
    return token.text in language.words(TYPES, "homograph", "numeral") and is_dep(token, "flat", "compound")
