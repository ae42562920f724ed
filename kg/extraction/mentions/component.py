"""The mentions of a text as a spaCy component: `doc.spans["mentions"]`, each a span with its class as label and its kind
(name, nominal, pronoun) as id; `doc._.mentions` holds the same as `kg.model.Mention`, sorted by place."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.extraction.layers import write
from kg.extraction.mentions.finding import mentions_in
from kg.extraction.mentions.positions import with_posts
from kg.extraction.tree import tokens_in

GROUP = "mentions"


@Language.component("kg_mentions", requires=["token.dep", "token.head", "doc.ents"], assigns=["doc.spans"])
def mark_mentions(doc: Doc) -> Doc:
    """Finds the mentions of a read document."""
    found = with_posts(doc, mentions_in(doc))
    write(doc, GROUP, found)
    spans = []
    for mention in found:
        tokens = tokens_in(doc, mention.span)
        spans.append(Span(doc, tokens[0].i, tokens[-1].i + 1, label=mention.type, span_id=mention.kind))
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans)
    return doc
