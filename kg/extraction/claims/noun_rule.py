"""What a rule is that makes claims of noun phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claim_rule import ClaimRule
from kg.extraction.claims.claim_draft import Draft


@dataclass(frozen=True, kw_only=True)
class NounRule(ClaimRule):
    """A rule that reads the noun phrase under a noun."""

    apply: Callable[[Token], Iterator[Draft]]
    """The claims that the phrase under a noun makes."""
