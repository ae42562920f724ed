"""Posts that are no longer held, though the words beside the name do not say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extraction.actuality import reality_of
from kg.extraction.claims.layer_lookups import root_in
from kg.extraction.claims.verb_groups import particles
from kg.extraction.layers import language_of, mentions
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.post_holdings import Holding
from kg.extraction.tree import dep
from kg.model import Actuality


def as_left(doc: Doc, holdings: Sequence[Holding]) -> Iterator[Holding]:
    """The holdings, as former ones where the text tells elsewhere that the post was left.

    "*Secretary* Brook" of whom the article says "the former secretary of state", "*chairwoman* Ada Brook resigned".
    """
    former = [holding for holding in holdings if holding.former]
    for holding in holdings:
        left = _is_told_as_former(doc, holding, former) or _is_leaving(
            root_in(doc, mentions(doc)[holding.person].head)
        )
        yield replace(holding, former=True) if left and holding.given is None else holding


def _is_told_as_former(doc: Doc, holding: Holding, former: Iterable[Holding]) -> bool:
    """Whether the same person is called by a former post of this name, which is in full there: "Secretary of State"."""
    label = holding.label.lower()
    return any(
        _chain(doc, other) == _chain(doc, holding) and f"{other.label.lower()} ".startswith(f"{label} ")
        for other in former
    )


def _chain(doc: Doc, holding: Holding) -> int | None:
    return mentions(doc)[holding.person].chain


def _is_leaving(person: Token) -> bool:
    """ "Ada Brook *resigned*", "*stepped down*": whether that is what the one named did."""
    verb = person.head
    if dep(person) != "nsubj" or verb.pos_ != "VERB":
        return False
    words = " ".join([verb.lemma_.lower(), *(p.lower_ for p in particles(verb))])
    reality = reality_of(verb)
    return (
        words in language_of(verb).words(TYPES, "position", "leaving")
        and reality.actuality == Actuality.HAPPENED
        and not reality.negated
    )
