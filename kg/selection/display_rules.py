"""All rules that decide what is shown, in the order in which they are tried: the first that holds is the reason."""

from __future__ import annotations

from kg.selection import (
    bare_description_rules,
    continued_speech_rules,
    dependent_clause_rules,
    incomplete_predicate_rules,
    missing_point_rules,
    open_content_rules,
    open_participant_rules,
    place_marks,
    repetition_rules,
    report_rules,
    sureness_rules,
    tautology_rules,
    unsaid_rules,
)

RULES = (
    *report_rules.RULES,
    *unsaid_rules.RULES,
    *open_participant_rules.RULES,
    *open_content_rules.RULES,
    *continued_speech_rules.RULES,
    *tautology_rules.RULES,
    *missing_point_rules.RULES,
    *incomplete_predicate_rules.RULES,
    *bare_description_rules.RULES,
    *dependent_clause_rules.RULES,
    *sureness_rules.RULES,
    *repetition_rules.RULES,
    *place_marks.RULES,
)
HOLDING = tuple(rule for rule in RULES if not rule.marks)
MARKING = tuple(rule for rule in RULES if rule.marks)
