"""The nouns of kg: frozen values, validated on construction. Imports nothing of kg but its errors.

`address` is where an archive lies, `kinds` holds the closed vocabularies, `text` what is given (Span, Block, Article),
`plain` a text in normal form, `reading` what one article says before anything is resolved (Mention, Claim, …), `graph`
what is known after (Entity, Statement, Graph).
"""

from kg.model.address import Address, ArchivePlace
from kg.model.graph import Entity, Evidence, Graph, Statement, StatementQualifier, Value, statement_id
from kg.model.kinds import READ_KINDS, Actuality, AttributionKind, BlockKind, MentionKind, member_of
from kg.model.marking import marked
from kg.model.places import SpanIndex
from kg.model.plain import Plain
from kg.model.reading import (
    Attribution,
    Claim,
    Explanation,
    LexiconEntry,
    Mention,
    OwnWords,
    Qualifier,
    Reading,
    Term,
    TimeExpression,
)
from kg.model.text import ORIGINS, Article, Block, Days, Origin, Span
from kg.model.words import (
    INVERSE,
    according_to,
    as_label,
    chain_of,
    clause,
    cut,
    how_real,
    in_text_order,
    quoted,
    without_marks,
)

__all__ = [
    "INVERSE",
    "ORIGINS",
    "READ_KINDS",
    "Actuality",
    "Address",
    "ArchivePlace",
    "Article",
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Claim",
    "Days",
    "Entity",
    "Evidence",
    "Explanation",
    "Graph",
    "LexiconEntry",
    "Mention",
    "MentionKind",
    "Origin",
    "OwnWords",
    "Plain",
    "Qualifier",
    "Reading",
    "Span",
    "SpanIndex",
    "Statement",
    "StatementQualifier",
    "Term",
    "TimeExpression",
    "Value",
    "according_to",
    "as_label",
    "chain_of",
    "clause",
    "cut",
    "how_real",
    "in_text_order",
    "marked",
    "member_of",
    "quoted",
    "statement_id",
    "without_marks",
]
