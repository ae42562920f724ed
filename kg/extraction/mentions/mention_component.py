"""The spaCy component `kg_mentions`: who and what a text speaks of, who holds which post, who is tied to whom.

It writes the layers `mentions`, `holdings` and `ties` (see `kg.extraction.layers`), and `doc.spans["mentions"]`: each
mention as a span with its class as label and its kind (name, nominal, pronoun) as id.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.extraction.layers import mentions, write
from kg.extraction.mentions.holdings import holdings_in, ties_in, with_posts
from kg.extraction.mentions.mention_finding import mentions_in
from kg.extraction.tree import tokens_in

GROUP = "mentions"


@Language.component("kg_mentions", requires=["token.dep", "token.head", "doc.ents"], assigns=["doc.spans"])
def mark_mentions(doc: Doc) -> Doc:
    """Finds the mentions of a read document, then the posts and ties among them."""
    write(doc, GROUP, mentions_in(doc))
    found, holdings = with_posts(mentions(doc), holdings_in(doc))
    write(doc, GROUP, found)
    write(doc, "holdings", holdings)
    write(doc, "ties", ties_in(doc))
    spans = []
    for mention in found:
        tokens = tokens_in(doc, mention.span)
        spans.append(Span(doc, tokens[0].i, tokens[-1].i + 1, label=mention.type, span_id=mention.kind))
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=spans)
    return doc
