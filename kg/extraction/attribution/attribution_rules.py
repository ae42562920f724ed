"""The registry of all rules of attribution."""

from __future__ import annotations

from kg.extraction.attribution.attribution_draft import AttributionRule
from kg.extraction.attribution.reporting_phrases import PHRASE_RULES
from kg.extraction.attribution.reporting_verbs import CONTENT_RULES
from kg.extraction.attribution.speaker_lines import SPEAKER
from kg.extraction.attribution.speech_tags import TAG
from kg.model import Attribution

RULES: tuple[AttributionRule, ...] = (*CONTENT_RULES, *PHRASE_RULES, TAG, SPEAKER)
"""In the order in which they are tried."""
_BY_NAME = {rule.name: rule for rule in RULES}


def rule_of(attribution: Attribution) -> AttributionRule:
    """The rule that found an attribution, for its properties.

    Raises KeyError where none of this registry did.
    """
    return _BY_NAME[attribution.rule]
