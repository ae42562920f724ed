"""Features of how a claim was read: by which rule, in which words, over which arcs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from kg.extraction.arcs import climb, highest
from kg.extraction.tree import dep, tokens_in
from kg.model import Claim, Span, Term

LENGTHS = (6, 12, 18, 25, 35, 50)
"""Upper bounds of the classes of a sentence's length, in words."""
GAPS = (0, 1, 3, 6, 10, 20)
"""Upper bounds of the classes of the words between two parts of a claim."""
COUNTS = (0, 1, 2, 4)
CERTAINTIES = (0.5, 0.8, 0.95, 0.99, 0.999)
"""Upper bounds of the classes of an arc's probability."""
SIZES = (1, 2, 4, 7, 12)
"""Upper bounds of the classes of a phrase's length, in words."""


def form_features(claim: Claim, doc: Doc) -> Iterator[str]:
    """The rules that made the claim, its cue, and how far its parts lie from each other."""
    cue, sentence = tokens_of(doc, claim.cue), tokens_in(doc, claim.sentence)
    head = highest(cue)
    yield f"rule={claim.rule}"
    yield f"subject by={claim.explanation.subject or claim.rule}"
    yield f"relation={claim.relation}" if claim.relation else "relation open"
    yield f"cue lemma={head.lemma_.lower()}"
    yield f"cue tag={head.tag_}"
    yield f"cue depends as={dep(head)}"
    yield binned("cue words", len(cue), SIZES)
    yield f"actuality={claim.actuality}{' negated' if claim.negated else ''}"
    yield (
        f"actuality by={claim.explanation.because}"
        if claim.explanation.because.islower()
        else "actuality by none"
    )
    yield binned("sentence", len(sentence), LENGTHS)
    yield binned("commas", sum(t.text == "," for t in sentence), COUNTS)
    yield binned("clauses above", sum(1 for _ in head.ancestors), COUNTS)
    yield from _distances(claim, doc, cue)
    yield from (f"arc={relation.lower()}" for _, relation, _ in claim.explanation.arcs)
    yield from _certainties(doc, [claim.subject, claim.object], head)
    if claim.explanation.coordination:
        yield "coordinated"
    if sentence and not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sentence):
        yield "sentence without finite verb"


def _distances(claim: Claim, doc: Doc, cue: Sequence[Token]) -> Iterator[str]:
    parts = {"subject": claim.subject, "object": claim.object}
    for name, part in parts.items():
        if part is not None:
            tokens = tokens_of(doc, part.spans)
            yield binned(f"{name} to cue", gap_between(tokens, cue), GAPS)
            yield f"{name} {'before' if tokens[0].i < cue[0].i else 'after'} cue"


def _certainties(doc: Doc, parts: Sequence[Term | None], head: Token) -> Iterator[str]:
    """How probable the head of the cue is, and the least probable arc from each part to it."""
    known: Sequence[float] = doc._.certainties
    if not known:
        return
    yield binned("arc of cue", known[head.i], CERTAINTIES)
    for name, part in zip(("subject", "object"), parts, strict=True):
        if part is not None:
            way = climb(highest(tokens_in(doc, part.head)), head)
            yield binned(f"arcs of {name}", min((known[t.i] for t in way), default=1.0), CERTAINTIES)


def tokens_of(doc: Doc, spans: Sequence[Span]) -> list[Token]:
    """The tokens of several spans, in their order."""
    return [token for span in spans for token in tokens_in(doc, span)]


def gap_between(one: Sequence[Token], other: Sequence[Token]) -> int:
    """The tokens between two runs; 0 where they touch or overlap."""
    first, second = sorted([(one[0].i, one[-1].i), (other[0].i, other[-1].i)])
    return max(0, second[0] - first[1] - 1)


def binned(name: str, value: float, bounds: Sequence[float]) -> str:
    """The feature of the class that a number is in.

    >>> binned("commas", 3, (0, 1, 2, 4)), binned("commas", 9, (0, 1, 2, 4))
    ('commas to 4', 'commas over 4')
    """
    bound = next((b for b in bounds if value <= b), None)
    return f"{name} over {bounds[-1]}" if bound is None else f"{name} to {bound}"
