"""The layer of quotations on a document, and its indexes."""

from __future__ import annotations

from spacy.language import Language

from kg.extraction.layers import quote_at, quoted_tokens, quotes, write
from kg.quotations import quotations

TEXT = "“The bridge is safe,” the mayor said. She called it “dry”."


def test_quotations_are_found_once_and_known_by_their_tokens(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert quotes(doc) == quotations(TEXT)
    assert [span.text for span in doc.spans["quotes"]] == ["“The bridge is safe,”", "“dry”"]
    assert [doc[places.start : places.stop].text for places in quoted_tokens(doc)] == [
        "“The bridge is safe,”",
        "“dry”",
    ]


def test_the_quotation_of_a_token(nlp: Language) -> None:
    found = {token.text: quote_at(token) for token in nlp(TEXT)}
    assert (found["bridge"], found["mayor"], found["dry"]) == (0, None, 1)


def test_the_indexes_are_made_anew_where_the_layer_is_written(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert quote_at(doc[2]) == 0
    write(doc, "quotes", ())
    assert quote_at(doc[2]) is None and quoted_tokens(doc) == ()
