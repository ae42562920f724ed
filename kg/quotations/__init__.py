"""Quotations: which marks are quotation marks, and what stands between them. Needs no spaCy."""

from kg.quotations.finding import Quote, quotations
from kg.quotations.marks import mark_edits
from kg.quotations.paragraphs import ASIDE, paragraphs

__all__ = ["ASIDE", "Quote", "mark_edits", "paragraphs", "quotations"]
