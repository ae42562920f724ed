"""All rules of reading, gathered from the registries of their parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from kg.extraction.actuality.adjunct_rules import ADJUNCT_RULES
from kg.extraction.actuality.complement_rules import COMPLEMENT_RULES
from kg.extraction.actuality.coordination_rules import COORDINATION_RULES
from kg.extraction.actuality.event_rules import EVENT_RULES
from kg.extraction.actuality.noun_clause_rules import NOUN_CLAUSE_RULES
from kg.extraction.actuality.own_clause_rules import CLAUSE_RULES
from kg.extraction.attribution.attribution_rules import RULES as ATTRIBUTION
from kg.extraction.claims.clause_rules import RULES as CLAUSES
from kg.extraction.claims.noun_rules import RULES as NOUN_PHRASES
from kg.extraction.claims.subject_rules import RULES as SUBJECTS
from kg.extraction.coref.nominals import NOMINAL_RULES as NOMINALS
from kg.extraction.coref.sieves import RULES as COREFERENCE
from kg.extraction.mentions.name_evidence import RULES as NAME_EVIDENCE
from kg.extraction.mentions.post_and_kin_rules import RULES as POSTS_AND_KIN
from kg.lexicon import ENGLISH, Language
from kg.reader.repair import RULES as REPAIRS
from kg.rules import Rule
from kg.selection.display_rules import RULES as DISPLAY
from kg.time import grammar_of


def rules_by_part(language: Language = ENGLISH) -> Mapping[str, tuple[Rule, ...]]:
    """The rules of each part of reading a language, in the order in which the part tries them."""
    return {
        "repairs of the parse": REPAIRS,
        "classes of names": NAME_EVIDENCE,
        "posts and kin": POSTS_AND_KIN,
        "attribution": ATTRIBUTION,
        "coreference": COREFERENCE,
        "coreference of nominals": NOMINALS,
        "clauses": CLAUSES,
        "subjects": SUBJECTS,
        "noun phrases": NOUN_PHRASES,
        "actuality of a clause": CLAUSE_RULES,
        "actuality in coordinations": COORDINATION_RULES,
        "actuality of complements": COMPLEMENT_RULES,
        "actuality of adjuncts": ADJUNCT_RULES,
        "actuality of clauses on nouns": NOUN_CLAUSE_RULES,
        "actuality of events": EVENT_RULES,
        "times": grammar_of(language).rules,
        "what is shown": DISPLAY,
    }


def properties_of(rule: Rule) -> dict[str, bool | float | str]:
    """What a rule tells other code of itself, by name: all but its texts, and what it computes with."""
    texts = {f.name for f in fields(Rule)}
    values = {f.name: getattr(rule, f.name) for f in fields(rule) if f.name not in texts}
    return {name: value for name, value in values.items() if isinstance(value, (bool, float, str))}
