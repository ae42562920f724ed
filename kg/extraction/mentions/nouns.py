"""What a noun is by itself: its lemma, its number, whether it counts another noun or tells a time."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.tree import is_dep, kid, kids

TYPES = "types"
"""The table of the lexicon with the classes of nouns and names."""


def lemma_of(token: Token) -> str:
    """The lemma in lower case; that of a capitalised plural, which taggers leave alone, by rule."""
    lemma = token.lemma_.lower()
    if token.tag_ == "NNPS" and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return lemma


def is_plural(token: Token) -> bool:
    """ "*ministers*", "the *police*"."""
    return token.tag_ in ("NNS", "NNPS") or token.lower_ in language_of(token).words(TYPES, "plural", "noun")


def is_time(token: Token) -> bool:
    """ "*Monday*", "two *weeks*"."""
    return lemma_of(token) in language_of(token).words(TYPES, "time", "noun")


def has_case(token: Token, *kinds: str) -> bool:
    """Whether the preposition before a noun is one of these lists of `[case]` in the lexicon: "*of* Riga"."""
    case = kid(token, "case")
    return case is not None and any(
        case.lower_ in language_of(token).words(TYPES, "case", kind) for kind in kinds
    )


def counted_noun(token: Token) -> Token | None:
    """ "thousands of *drones*", "a number of *people*": what a noun of quantity counts, or None."""
    if lemma_of(token) not in language_of(token).words(TYPES, "quantity", "noun"):
        return None
    counted = (c for c in kids(token, "nmod") if has_case(c, "of") and not is_dep(c, "nmod:poss"))
    return next(counted, None)


def kind_of(token: Token) -> str:
    """What the reader takes the phrase for that the token heads, as GUM calls it; "" where it heads none."""
    kinds = token.doc._.kinds
    return str(kinds[token.i]) if kinds else ""
