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
from kg.extraction.tree import dep, is_dep
from kg.model import Actuality


def as_left(doc: Doc, holdings: Sequence[Holding], dead: frozenset[int]) -> Iterator[Holding]:
    """The holdings, as former ones where the text tells elsewhere that the post was left; `dead` are chains of people.

    "*Secretary* Brook" of whom the article says "the former secretary of state", "*chairwoman* Ada Brook resigned", "fired
    *president* Brook", "*Justice* Fenn" of whom it tells that he died.
    """
    left = [h for h in holdings if h.former or (h.given is None and _is_leaving(_holder(doc, h)))]
    for holding in holdings:
        over = holding in left or _is_told_as_former(doc, holding, left) or _chain(doc, holding) in dead
        yield replace(holding, former=True) if over and holding.given is None else holding


def _holder(doc: Doc, holding: Holding) -> Token:
    return root_in(doc, mentions(doc)[holding.person].head)


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
    """Whether the one named gave the post up or lost it: "Ada Brook *resigned*", "*stepped down*", "was *fired*"."""
    verb = person.head
    if dep(person) not in ("nsubj", "obj") or verb.pos_ != "VERB":
        return False
    words = " ".join([verb.lemma_.lower(), *(p.lower_ for p in particles(verb))])
    suffers = dep(person) == "obj" or is_dep(person, "nsubj:pass")
    reality = reality_of(verb)
    return (
        words in language_of(verb).words(TYPES, "position", "dismissing" if suffers else "leaving")
        and reality.actuality == Actuality.HAPPENED
        and not reality.negated
    )
