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


def rule_of(attribution: Attribution) -> AttributionRule:
    """The rule that found an attribution, for its properties.

    Raises ValueError where none of this registry did.
    """
    for rule in RULES:
        if rule.name == attribution.rule:
            return rule
    raise ValueError(f"attribution: no rule {attribution.rule!r}")
