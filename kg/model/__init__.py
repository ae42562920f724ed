"""The nouns of kg: frozen values, validated on construction. Imports nothing of kg but its errors.

`text` holds what is given (Span, Block, Article), `plain` a text in normal form, `reading` what one article says
before anything is resolved (Mention, Claim, …), `graph` what is known after (Entity, Statement, Graph).
"""

from kg.model.graph import Entity, Evidence, Graph, Statement, StatementQualifier, Value, statement_id
from kg.model.marking import marked
from kg.model.places import SpanIndex
from kg.model.plain import Plain
from kg.model.reading import (
    ACTUALITIES,
    MENTION_KINDS,
    Attribution,
    Claim,
    Mention,
    Qualifier,
    Reading,
    Term,
    TimeExpression,
)
from kg.model.text import BLOCK_KINDS, ORIGINS, READ_KINDS, Article, Block, Days, Origin, Span
from kg.model.words import according_to, chain_of, clause, cut, how_real, quoted

__all__ = [
    "ACTUALITIES",
    "BLOCK_KINDS",
    "MENTION_KINDS",
    "ORIGINS",
    "READ_KINDS",
    "Article",
    "Attribution",
    "Block",
    "Claim",
    "Days",
    "Entity",
    "Evidence",
    "Graph",
    "Mention",
    "Origin",
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
    "chain_of",
    "clause",
    "cut",
    "how_real",
    "marked",
    "quoted",
    "statement_id",
]
