"""What each sentence says: clauses, their frames, and the reports that they lie in.

| step | modules |
| --- | --- |
| clauses | `clauses`, `clause_rules`, `clause_arguments`, `verb_groups`, `subject_rules`, `subject_positions` |
| the lexicon: which relation | `lexicon_entries`, `frame_matching`, `role_nouns` |
| claims of clauses | `clause_claims`, `copular_claims`, `clause_drafts`, `clause_confidence` |
| claims of noun phrases | `noun_rules`, `event_nouns`, `appositions`, `noun_modifiers`, `post_claims`, `the_dead` |
| circumstances | `qualifiers`, `qualifier_roles`, `qualifier_days`, `publication_bounds` |
| who says so | `attributed_voices`, `reported_claims`, `report_drafts` |
| drafts → claims, with why | `claim_draft` |
| tuples, as benchmarks know them | `open_tuples`, `nary_tuples`, `binary_tuples`, `noun_phrase_tuples` |
"""

from __future__ import annotations

from spacy.tokens import Doc

from kg.extraction.claims.claim_draft import claims_of
from kg.extraction.claims.clause_claims import clause_claims
from kg.extraction.claims.clauses import clauses_in
from kg.extraction.claims.noun_rules import noun_claims
from kg.extraction.claims.post_claims import post_claims
from kg.extraction.claims.reported_claims import with_reports
from kg.extraction.claims.the_dead import dead_people, with_the_dead
from kg.extraction.layers import holdings, ties
from kg.model import Claim

__all__ = ["claims_in"]


def claims_in(doc: Doc) -> tuple[Claim, ...]:
    """The claims of a document, sorted by place; their indices point into its layers, which must be written before."""
    dead = dead_people(doc)
    drafts = list(post_claims(doc, holdings(doc), ties(doc), dead))
    for sentence in doc.sents:
        for clause in clauses_in(sentence):
            drafts += clause_claims(clause)
        drafts += with_the_dead(noun_claims(sentence), doc, dead)
    return claims_of(with_reports(drafts, doc))
