"""What a rule is that reads passages of a document rather than single words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.extraction.attribution.attribution_draft import AttributionRule, Draft, Found
from kg.extraction.attribution.quotation_places import QuotationPlaces


@dataclass(frozen=True, kw_only=True)
class PassageRule(AttributionRule):
    """A rule that takes the quotations of a document and the drafts so far."""

    apply: Callable[[QuotationPlaces, Sequence[Draft]], Iterable[Found]]

    def drafts(self, quotes: QuotationPlaces, taken: Sequence[Draft]) -> list[Draft]:
        """A draft for each thing that the rule finds."""
        return [Draft.by(self, found) for found in self.apply(quotes, taken)]
