"""The quotations of a text as a spaCy component: `doc.spans["quotes"]`, and the layer `quotes`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from kg.extraction.layers import quoted_tokens, write
from kg.quotations import quotations

GROUP = "quotes"


@Language.component("kg_quotations", assigns=["doc.spans"])
def mark_quotations(doc: Doc) -> Doc:
    """Finds the quotations of a document, by its characters alone."""
    write(doc, GROUP, quotations(doc.text))
    spans = [doc[places.start : places.stop] for places in quoted_tokens(doc)]
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans)
    return doc
