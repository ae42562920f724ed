"""Features of subject, object and circumstances: how they are named, what they are, and whether they fit the relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from kg.extraction.confidence.claim_form import SIZES, binned, tokens_of
from kg.extraction.layers import derived, mentions
from kg.extraction.tree import kid, root_of, tokens_in
from kg.model import Claim, Mention, MentionKind, Term
from kg.ontology import is_a, relations

OPEN = "Thing"
"""The class of what is known to be nothing else."""


def participant_features(claim: Claim, doc: Doc) -> Iterator[str]:
    """Of subject and object: name, noun phrase or pronoun; bound or open; class; length; and of what is missing."""
    yield from _of_term("subject", claim.subject, doc)
    if claim.object is None:
        yield "object none"
    elif claim.object.claim is None:
        yield from _of_term("object", claim.object, doc)
    yield from (f"circumstance={q.role}" for q in claim.qualifiers)
    if not claim.qualifiers:
        yield "circumstance none"
    yield from _fit(claim, doc)


def _of_term(name: str, term: Term, doc: Doc) -> Iterator[str]:
    tokens = tokens_of(doc, term.spans)
    head = root_of(tokens_in(doc, term.head))
    mention = _mention(term, doc)
    yield f"{name} {known_as(mention, doc)}"
    yield f"{name} is={mention.type if mention is not None else 'words'}"
    yield f"{name} tag={head.tag_}"
    yield binned(f"{name} words", len(tokens), SIZES)
    yield f"{name} determiner={_determiner(head)}"
    if len(term.spans) > 1:
        yield f"{name} in pieces"
    if any(t.text == "," for t in tokens):
        yield f"{name} with comma"


def known_as(mention: Mention | None, doc: Doc) -> str:
    """How it is told who is meant: by a name, or by a pronoun or noun phrase that is bound to one or left open."""
    if mention is None:
        return "no mention"
    if mention.kind == MentionKind.NAME:
        return "name"
    named = mention.chain is not None and mention.chain in _named_chains(doc)
    bound = "bound to a name" if named else "bound" if mention.chain is not None else "open"
    return f"{mention.kind} {bound}"


def _named_chains(doc: Doc) -> frozenset[int]:
    return derived(
        doc,
        "mentions",
        "named chains",
        lambda found: frozenset(m.chain for m in found if m.chain is not None and m.kind == MentionKind.NAME),
    )


def _determiner(head: Token) -> str:
    found = kid(head, "det", "nmod:poss")
    return found.lemma_.lower() if found is not None else "none"


def _fit(claim: Claim, doc: Doc) -> Iterator[str]:
    """Whether subject and object are of the classes that the relation is between."""
    relation = relations().get(claim.relation)
    if relation is None:
        return
    sides: Sequence[tuple[str, Term | None, str]] = (
        ("subject", claim.subject, relation.domain),
        ("object", claim.object, relation.range),
    )
    for name, term, asked in sides:
        mention = _mention(term, doc) if term is not None else None
        if mention is None or mention.type == OPEN:
            yield f"{name} class unknown"
        else:
            yield f"{name} class {'fits' if is_a(mention.type, asked) else 'unfit'}"


def _mention(term: Term, doc: Doc) -> Mention | None:
    return mentions(doc)[term.mention] if term.mention is not None else None
