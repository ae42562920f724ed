"""Quotations: which marks are quotation marks, and what stands between them. Needs no spaCy."""

from kg.quotations.paired_marks import mark_edits
from kg.quotations.paragraphs import MAX_CAPTIONS, paragraphs
from kg.quotations.quotes import Quote, quotations

__all__ = ["MAX_CAPTIONS", "Quote", "mark_edits", "paragraphs", "quotations"]
