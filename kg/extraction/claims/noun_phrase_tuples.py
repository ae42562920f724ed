"""Facts that noun phrases state without a verb, as tuples: "Riga, the capital of Latvia", "Minister Juris Kalns"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import copula_third
from kg.extraction.claims.open_tuple import OpenTuple
from kg.extraction.layers import language_of
from kg.extraction.mentions.post_nouns import is_honorific
from kg.extraction.noun_phrases import MEMBER, WHOLE, noun_phrase
from kg.extraction.tree import conjuncts, dep, is_dep, kids, words


def noun_phrase_tuples(sentence: SpacySpan) -> list[OpenTuple]:
    """The tuples that the sentence's noun phrases give."""
    found = []
    for token in sentence:
        for find, confidence in ((_apposition, 0.4), (_title, 0.45)):
            for subject, thing in find(token):
                pair = (words(_plain(subject)), words(noun_phrase(thing, WHOLE)))
                if all(pair) and pair[0] != pair[1]:
                    found.append(OpenTuple(confidence, copula_third(language_of(token)), pair))
    return found


def _plain(subject: Token) -> list[Token]:
    inner = {t.i for a in kids(subject, "appos") for t in a.subtree}
    return [t for t in noun_phrase(subject, MEMBER) if t.i not in inner]


def _apposition(token: Token) -> Iterator[tuple[Token, Token]]:
    """ "Riga, *the capital*": the second names or describes the first."""
    if dep(token) == "appos" and token.pos_ in ("NOUN", "PROPN"):
        for other in conjuncts(token):
            yield token.head, other


def _title(token: Token) -> Iterator[tuple[Token, Token]]:
    """ "*Defense Minister* Juris Kalns"."""
    if is_dep(token, "nmod:desc") and token.pos_ in ("NOUN", "PROPN") and not is_honorific(token):
        yield token.head, token
