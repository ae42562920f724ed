"""The mentions of a text as a spaCy component: `doc.spans["mentions"]`, each a span with its class as label and its kind
(name, nominal, pronoun) as id; `doc._.mentions` holds the same as `kg.model.Mention`, sorted by place."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.extraction.mentions.finding import mentions_in
from kg.extraction.tree import tokens_in

GROUP = "mentions"

if not Doc.has_extension(GROUP):
    Doc.set_extension(GROUP, default=())


@Language.component("kg_mentions", requires=["token.dep", "token.head", "doc.ents"], assigns=["doc.spans"])
def mark_mentions(doc: Doc) -> Doc:
    """Finds the mentions of a read document."""
    doc._.mentions = mentions_in(doc)
    spans = []
    for mention in doc._.mentions:
        tokens = tokens_in(doc, mention.span)
        spans.append(Span(doc, tokens[0].i, tokens[-1].i + 1, label=mention.type, span_id=mention.kind))
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans)
    return doc
