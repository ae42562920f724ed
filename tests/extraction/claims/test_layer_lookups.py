"""What rules of claims look up in the layers of a document."""

from __future__ import annotations

from spacy.language import Language

from kg.extraction.claims.layer_lookups import is_speech, quotes_over
from kg.extraction.layers import quotes
from kg.model import Span


def test_a_quotation_of_a_word_or_two_is_no_speech(nlp: Language) -> None:
    doc = nlp("The “old mill” burned. “We will stay in the town.” The crowd cheered.")
    named, said = (quotation.span for quotation in quotes(doc))
    assert (is_speech(doc, named), is_speech(doc, said)) == (False, True)


def test_a_quotation_covers_what_stands_within_its_marks(nlp: Language) -> None:
    doc = nlp("The “old mill” burned.")
    at = doc.text.index("mill")
    assert [span.of(doc.text) for span in quotes_over(doc, Span(at, at + 4))] == ["“old mill”"]
    assert quotes_over(doc, Span(at, at + 12)) == []
