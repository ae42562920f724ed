"""Features of who says a claim, and of where on the page it stands."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.extraction.claims.layer_lookups import quotes_over
from kg.extraction.layers import attributions
from kg.model import BlockKind, Claim


def source_features(claim: Claim, doc: Doc, block: BlockKind | None) -> Iterator[str]:
    """The outlet's own voice or whose; the rule and kind of the attribution; the kind of block."""
    yield f"block={block}"
    if claim.attribution is None:
        yield "voice=quoted" if claim.quoted else "voice=own"
        return
    attribution = attributions(doc)[claim.attribution]
    yield "voice=reported" if claim.reported_by is not None else "voice=unsourced"
    yield f"said by={attribution.rule}"
    yield f"said as={attribution.kind}"
    if attribution.nested:
        yield "said within what is said"
    yield "said in quotation marks" if quotes_over(doc, claim.cue[0]) else "said in other words"
