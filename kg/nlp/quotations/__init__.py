"""Quotations: which marks are quotation marks, and what stands between them. Needs no spaCy."""

from kg.nlp.quotations.finding import Quote, quotations
from kg.nlp.quotations.marks import mark_edits
from kg.nlp.quotations.paragraphs import ASIDE, paragraphs

__all__ = ["ASIDE", "Quote", "mark_edits", "paragraphs", "quotations"]
