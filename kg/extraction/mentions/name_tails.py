"""What belongs to a name behind it: a number, "Resolution *2328*", and what a hyphen joins to it, "USB*-C*"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.tree import is_dep

HYPHENS = ("-", "–")


def with_tail(name: Sequence[Token]) -> list[Token]:
    """The tokens of a name with the number behind it that is a part of it, and with what a hyphen joins to it."""
    kept = list(name)
    while (more := _number(kept) or _hyphened(kept)) and not any(t.ent_type_ == "PER" for t in more):
        kept += more
    return kept


def _number(name: list[Token]) -> list[Token]:
    """ "Series *3*"; not "Tarn *2019*" where the year is told of something else."""
    following = _next(name[-1])
    if following is None or following.pos_ != "NUM" or not following.text[:1].isdigit():
        return []
    return [following] if is_dep(following, "flat", "nummod") and following.head in name else []


def _hyphened(name: list[Token]) -> list[Token]:
    """ "EB*-5*", "USB*-C*": one short part that the tree has in the same phrase."""
    hyphen = _next(name[-1])
    part = _next(hyphen) if hyphen is not None and hyphen.text in HYPHENS else None
    if hyphen is None or part is None or name[-1].whitespace_ or hyphen.whitespace_:
        return []
    is_short = part.text.isdigit() or (len(part.text) == 1 and part.text.isupper())
    return [hyphen, part] if is_short and is_dep(part, "flat", "nummod") and part.head in name else []


def _next(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < token.sent.end else None
