"""The registry of all rules of attribution."""

from __future__ import annotations

from kg.extraction.attribution.announced_paragraphs import ANNOUNCED
from kg.extraction.attribution.attribution_draft import AttributionRule
from kg.extraction.attribution.embedded_posts import COMMENT, POST
from kg.extraction.attribution.interview_answers import ANSWER
from kg.extraction.attribution.introduced_quotations import INTRODUCED
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.reporting_phrases import PHRASE_RULES
from kg.extraction.attribution.reporting_verbs import CONTENT_RULES
from kg.extraction.attribution.signed_letters import LETTER
from kg.extraction.attribution.speaker_lines import SPEAKER
from kg.extraction.attribution.speech_tags import TAG
from kg.model import Attribution

LAYOUT_RULES: tuple[PassageRule, ...] = (
    INTRODUCED,
    SPEAKER,
    POST,
    COMMENT,
    LETTER,
    ANSWER,
    ANNOUNCED,
)
"""Those that go by paragraphs."""
RULES: tuple[AttributionRule, ...] = (*CONTENT_RULES, *PHRASE_RULES, TAG, *LAYOUT_RULES)
"""In the order in which they are tried."""


def rule_of(attribution: Attribution) -> AttributionRule:
    """The rule that found an attribution, for its properties.

    Raises ValueError where none of this registry did.
    """
    for rule in RULES:
        if rule.name == attribution.rule:
            return rule
    raise ValueError(f"attribution: no rule {attribution.rule!r}")
