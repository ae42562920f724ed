"""What each sentence says: clauses, their frames, and the reports that they lie in.

`clauses` finds who does what; `matching` looks it up in the lexicon; `verbal` and `nominal` make drafts of
claims; `reported` adds who says so; `openie` prints clauses as the tuples that benchmarks know.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from kg.model import Attribution, Claim, Mention, TimeExpression
from kg.nlp.claims.clauses import clauses_in
from kg.nlp.claims.context import Context
from kg.nlp.claims.draft import Draft, claims_of
from kg.nlp.claims.nominal import nominal_claims
from kg.nlp.claims.reported import with_reports
from kg.nlp.claims.verbal import verbal_claims

__all__ = ["claims_in"]


def claims_in(
    doc: Doc,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution] = (),
    times: Sequence[TimeExpression] = (),
    more: Iterable[Draft] = (),
) -> tuple[Claim, ...]:
    """The claims of a document, sorted by place; indices point into the sequences given."""
    context = Context.of(doc, mentions, attributions, times)
    drafts = list(more)
    for sentence in doc.sents:
        for clause in clauses_in(sentence):
            drafts += verbal_claims(clause, context)
        drafts += nominal_claims(sentence, context)
    return claims_of(with_reports(drafts, context))
