"""Claims of titles and kin: "*Defense Minister* Ada Brook", "Labour *MP* Carl Fenn", "Ada's *brother* Carl"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.extraction.actuality import Reality, reality_of
from kg.extraction.claim_rule import ClaimRule
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.layer_lookups import root_in
from kg.extraction.claims.posts_left import as_left
from kg.extraction.claims.posts_to_come import is_to_come, posts_to_come
from kg.extraction.layers import mentions
from kg.extraction.post_holdings import Holding, Tie
from kg.model import Actuality, Span, Term

HELD = Reality(Actuality.ONGOING, False, "title")
LEFT = Reality(Actuality.HAPPENED, False, "former title")
TO_COME = Reality(Actuality.PLANNED, False, "nomination")


def post_claims(
    doc: Doc, holdings: Iterable[Holding], ties: Iterable[Tie], dead: frozenset[int]
) -> Iterator[Draft]:
    """Who holds or held which post, in what it is a post, and who is tied to whom; `dead` are chains of people."""
    found = [holding for holding in holdings if holding.mention is not None]
    to_come = posts_to_come(doc, found)
    for holding in as_left(doc, found, dead):
        assert holding.mention is not None
        post = _term(doc, holding.mention, holding.spans)
        person = _term(doc, holding.person)
        relation = "heldPosition" if holding.former else "holdsPosition"
        planned = not holding.former and is_to_come(doc, holding, to_come)
        reality = TO_COME if planned else _reality(doc, holding)
        yield _draft(doc, person, relation, post, holding.cue, holding.rule, reality)
        if holding.organization is not None:
            place = _term(doc, holding.organization)
            yield _draft(doc, post, "positionIn", place, holding.cue, holding.rule, HELD)
    for tie in ties:
        subject, target = _term(doc, tie.subject), _term(doc, tie.object)
        yield _draft(doc, subject, tie.relation, target, tie.cue, tie.rule, HELD)


def _reality(doc: Doc, holding: Holding) -> Reality:
    """A post that a verb gives is as real as that: "will elect her mayor" is planned."""
    if holding.given is not None:
        return reality_of(root_in(doc, holding.given))
    return LEFT if holding.former else HELD


def _term(doc: Doc, index: int, spans: tuple[Span, ...] = ()) -> Term:
    head = mentions(doc)[index].head
    return Term(spans or (head,), head, index)


def _draft(
    doc: Doc,
    subject: Term,
    relation: str,
    target: Term,
    cue: tuple[Span, ...],
    rule: ClaimRule,
    reality: Reality,
) -> Draft:
    return Draft(
        head=root_in(doc, cue[0]),
        subject=subject,
        relation=relation,
        words=relation,
        cue=cue,
        target=target,
        reality=reality,
        rule=rule,
        confidence=rule.confidence,
    )
