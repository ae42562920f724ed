"""The rules that read noun phrases."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan

from kg.extraction.claims.apposition_claims import APPOSITION, EXAMPLE
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.datelines import is_in_dateline
from kg.extraction.claims.descriptor_claims import DESCRIPTOR
from kg.extraction.claims.event_nouns import EVENT_NOUN
from kg.extraction.claims.noun_modifiers import ORIGIN, PLACE, ROLE_NOUN, STATE

RULES = (EVENT_NOUN, APPOSITION, DESCRIPTOR, EXAMPLE, PLACE, STATE, ROLE_NOUN, ORIGIN)


def noun_claims(sentence: SpacySpan) -> Iterator[Draft]:
    """The claims of a sentence's noun phrases."""
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN") and not is_in_dateline(token):
            for rule in RULES:
                yield from rule.apply(token)
