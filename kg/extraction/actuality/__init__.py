"""How real a clause is, and whether it is negated, from tense, mood, negation and what governs it.

`own_clause_rules` for what a clause says of itself (`tenses`, `conditions`, `questions`, `copula_plans`);
`complement_rules`, `adjunct_rules` and `noun_clause_rules` for what its governor makes of it; `event_rules` for events that
nouns name. `governed` applies them, and `second_opinion` joins the reader's score.
"""

from kg.extraction.actuality.conditions import is_inverted_condition
from kg.extraction.actuality.event_rules import event_reality, reality_of_noun
from kg.extraction.actuality.governed import decisions, reality_by_rules, reality_of
from kg.extraction.actuality.negation import is_before_focus, is_instead, tells_denial
from kg.extraction.actuality.questions import is_asked
from kg.extraction.actuality.reality import Reality
from kg.extraction.actuality.semi_modals import is_attempt
from kg.extraction.actuality.tenses import is_over

__all__ = [
    "Reality",
    "decisions",
    "event_reality",
    "is_asked",
    "is_attempt",
    "is_before_focus",
    "is_instead",
    "is_inverted_condition",
    "is_over",
    "reality_by_rules",
    "reality_of",
    "reality_of_noun",
    "tells_denial",
]
