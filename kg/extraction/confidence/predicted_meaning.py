"""Features of what the reader learnt of meaning: whether its roles and its score of factuality agree with the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from kg.extraction.arcs import highest
from kg.extraction.confidence.claim_form import binned, tokens_of
from kg.extraction.semantics import PARTICIPANTS, arguments_of, factuality_of, quality_of
from kg.model import Claim, Span, Term

FACTUALITY = (-0.6, -0.2, 0.2, 0.5, 0.8, 1.0)
"""Upper bounds of the classes of a score of factuality."""
QUALITY = (-1.0, -0.4, 0.0, 0.4, 1.0)
NEGATION, NONE = "ARGM-NEG", "none"
OF_PREDICATES = ("pred-particular", "pred-dynamic", "pred-hypothetical")
OF_ARGUMENTS = ("arg-particular", "arg-kind", "arg-abstract")


def meaning_features(claim: Claim, doc: Doc) -> Iterator[str]:
    """The roles of subject and object, core roles that stand elsewhere, negation, factuality, and what else is scored."""
    yield from (f"roles: {told}" for told in claim.explanation.roles.split("; ") if told)
    cue = tokens_of(doc, claim.cue)
    predicate = _predicate(cue)
    if predicate is None:
        yield "predicate none"
        predicate = highest(cue)
    else:
        yield from _roles(claim, doc, predicate)
    yield from _factuality(claim, predicate)
    yield from _scores("predicate", predicate, OF_PREDICATES)
    for name, term in (("subject", claim.subject), ("object", claim.object)):
        if term is not None and term.claim is None:
            yield from _scores(name, highest(tokens_of(doc, [term.head])), OF_ARGUMENTS)


def _predicate(cue: Sequence[Token]) -> Token | None:
    """The word of the cue with arguments; of several the last, which the others lead up to."""
    return next((token for token in reversed(cue) if arguments_of(token)), None)


def _roles(claim: Claim, doc: Doc, predicate: Token) -> Iterator[str]:
    arguments = arguments_of(predicate)
    subject = _role(claim.subject, doc, predicate)
    target = _role(claim.object, doc, predicate) if claim.object is not None else "no object"
    yield f"subject role={subject}"
    yield f"object role={target}"
    yield f"roles={subject} {target}"
    told = {i for q in claim.qualifiers for i in _places(doc, q.spans)}
    for argument in arguments:
        if argument.role in PARTICIPANTS and argument.role not in (subject, target):
            yield f"{argument.role} {'in a circumstance' if argument.head.i in told else 'left out'}"
    negated = any(argument.role == NEGATION for argument in arguments)
    if negated != claim.negated:
        yield "negation left out" if negated else "negation from elsewhere"


def _role(term: Term | None, doc: Doc, predicate: Token) -> str:
    if term is None:
        return NONE
    places = _places(doc, term.spans)
    return next((a.role for a in arguments_of(predicate) if a.head.i in places), NONE)


def _places(doc: Doc, spans: Sequence[Span]) -> set[int]:
    return {token.i for token in tokens_of(doc, spans)}


def _factuality(claim: Claim, predicate: Token) -> Iterator[str]:
    score = factuality_of(predicate)
    if score is None:
        yield "factuality none"
        return
    real = claim.actuality.is_real and not claim.negated
    yield binned("factuality", score, FACTUALITY)
    yield binned(f"factuality of the {'real' if real else 'unreal'}", score, FACTUALITY)


def _scores(name: str, token: Token, qualities: Sequence[str]) -> Iterator[str]:
    for quality in qualities:
        score = quality_of(token, quality)
        if score is not None:
            yield binned(f"{name} {quality}", score, QUALITY)
