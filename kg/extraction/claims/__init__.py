"""What each sentence says: clauses, their frames, and the reports that they lie in.

`clauses` finds who does what; `matching` looks it up in the lexicon; `verbal`, `nominal`, `attributes` and
`posts` make drafts of claims; `reported` adds who says so; `openie` prints clauses as the tuples that benchmarks know.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extraction.claims.attributes import attribute_claims
from kg.extraction.claims.clauses import clauses_in
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import claims_of
from kg.extraction.claims.nominal import nominal_claims
from kg.extraction.claims.posts import post_claims
from kg.extraction.claims.reported import with_reports
from kg.extraction.claims.verbal import verbal_claims
from kg.extraction.mentions import positions_in, ties_in
from kg.model import Attribution, Claim, Mention, Span, TimeExpression

__all__ = ["claims_in"]


def claims_in(
    doc: Doc,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution] = (),
    times: Sequence[TimeExpression] = (),
    quotes: Sequence[Span] = (),
) -> tuple[Claim, ...]:
    """The claims of a document, sorted by place; indices point into the sequences given."""
    context = Context.of(doc, mentions, attributions, times, quotes)
    drafts = list(post_claims(positions_in(doc, mentions), ties_in(doc, mentions), context))
    for sentence in doc.sents:
        for clause in clauses_in(sentence):
            drafts += verbal_claims(clause, context)
        drafts += nominal_claims(sentence, context)
        drafts += attribute_claims(sentence, context)
    return claims_of(with_reports(drafts, context))
