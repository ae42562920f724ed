"""How old somebody is, as it stands before a noun or name or behind a name."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.tree import in_order, kids, text_of

BEFORE_AGE = frozenset({",", "("})


def age_before(root: Token) -> int | None:
    """ "a *45-year-old* man", "the *45-year-old*"."""
    endings = tuple(language_of(root).listed("coreference", "age", "ending"))
    for child in kids(root, "amod", "compound", "nmod"):
        told = text_of(in_order(child.subtree)).lower()
        ending = next((e for e in endings if told.endswith(e)), None)
        if ending is not None and told.removesuffix(ending).isdecimal():
            return int(told.removesuffix(ending))
    return None


def age_behind(name: Sequence[Token]) -> int | None:
    """ "Karl Enn, *45*,", "Karl Enn, aged *45*"."""
    doc, end = name[-1].doc, name[-1].i + 1
    behind = [t.lower_ for t in doc[end : end + 4]]
    if not behind or behind[0] not in BEFORE_AGE:
        return None
    words = language_of(name[-1]).words("coreference", "age", "word")
    age, *after = behind[2:] if behind[1:2] and behind[1] in words else [*behind[1:], ""]
    return int(age) if age.isdecimal() and not (after and after[0].isalnum()) else None
