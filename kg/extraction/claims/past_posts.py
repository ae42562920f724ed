"""Posts of which the text does not tell whether they are still held: "the law that *President* Brook signed in 1974".

A title before a name is how a person is called, also of the time that is told of, and of one who had the post before. Where
the article speaks of a time long before it, or calls another by the same post, kg does not know who holds it now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from kg.extraction.actuality import reality_of
from kg.extraction.claims.layer_lookups import root_in, time_at
from kg.extraction.layers import holdings, language_of, mentions, times
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.mentions.post_nouns import is_office
from kg.extraction.post_holdings import Holding
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import Actuality, Claim

LONG_AGO = timedelta(days=5 * 365)
"""What is told of so long before the article tells nothing of who holds a post."""


def with_past_posts(doc: Doc, claims: Iterable[Claim], published: date | None) -> tuple[Claim, ...]:
    """The claims; it is unknown whether a post is held that the article names of another time, or of somebody else as well,
    and one of a past time ("an aide *in 2012*") was held.

    Without a day of publication the latest day that the article names stands for it.
    """
    today = published or max((t.days.last for t in times(doc) if t.days.last), default=None)
    held = [h for h in holdings(doc) if not h.former and h.given is None]
    doubtful = {
        (h.person, h.cue)
        for h in held
        if (today is not None and _is_of(doc, h, today - LONG_AGO)) or _is_of_another(doc, h, held)
    }
    over = {(h.person, h.cue) for h in held if _is_dated(doc, h, published)}
    known = dict.fromkeys(doubtful, Actuality.UNKNOWN) | dict.fromkeys(over, Actuality.HAPPENED)
    return tuple(
        _of_another_time(c, known[key]) if _is_held(c) and (key := (c.subject.mention, c.cue)) in known else c
        for c in claims
    )


def _is_dated(doc: Doc, holding: Holding, published: date | None) -> bool:
    """Whether the words of the post have a time that is over: "an aide *in 2012*"; without a day of publication any time
    with an end is, since nobody dates what still is."""
    found = (time_at(word) for word in kids(root_in(doc, holding.cue[0]), "nmod", "obl"))
    ends = [t.days.last for t in found if t is not None and t.days.last is not None]
    return any(published is None or last < published for last in ends)


def _is_held(claim: Claim) -> bool:
    return claim.relation == "holdsPosition" and claim.actuality == Actuality.ONGOING


def _of_another_time(claim: Claim, actuality: Actuality) -> Claim:
    because = replace(claim.explanation, because="post of another time")
    return replace(claim, actuality=actuality, explanation=because)


def _is_of(doc: Doc, holding: Holding, day: date) -> bool:
    """Whether the phrase or the clause that names the holder has a time before a day: "*signed* by him *in 1974*"."""
    if not is_office(root_in(doc, holding.cue[0])):
        return False
    person = _holder(doc, holding)
    found = (time_at(time) for word in _around(person) for time in kids(word, "obl", "nmod", "nummod"))
    return any(time is not None and time.days.last is not None and time.days.last < day for time in found)


def _around(word: Token) -> Iterator[Token]:
    """What a phrase stands in: the nouns above it and its clause, with the clause before in a coordination."""
    while word.head != word and dep(word) not in ("advcl", "acl", "ccomp", "parataxis", "conj"):
        word = word.head
        yield word
    while is_dep(word, "conj") and word.pos_ == "VERB":
        word = word.head
        yield word


def _is_of_another(doc: Doc, holding: Holding, held: Sequence[Holding]) -> bool:
    """Whether one more spoken of is called by the same post, of which there is one: "President Brook", "President Fenn".

    Two in one sentence have their posts in two places, and who acts in the present has his now.
    """
    language, label = language_of(doc), holding.label.lower()
    if label not in language.words(TYPES, "position", "sole") or _has_seat(doc, holding, held):
        return False
    person = _holder(doc, holding)
    if reality_of(_clause_of(person)).actuality == Actuality.ONGOING:
        return False
    spoken_of = Counter(mention.chain for mention in mentions(doc))
    chain = mentions(doc)[holding.person].chain
    same = [h for h in held if h.label.lower() == label]
    beside = {mentions(doc)[h.person].chain for h in same if _holder(doc, h).sent == person.sent}
    others = {mentions(doc)[h.person].chain for h in same} - beside - {chain}
    return any(spoken_of[other] > spoken_of[chain] for other in others)


def _holder(doc: Doc, holding: Holding) -> Token:
    return root_in(doc, mentions(doc)[holding.person].head)


def _clause_of(word: Token) -> Token:
    """The first predicate above a word."""
    above = (t for t in word.ancestors if t.pos_ in ("VERB", "AUX") or kid(t, "cop") is not None)
    return next(above, word.sent.root)


def _has_seat(doc: Doc, holding: Holding, held: Collection[Holding]) -> bool:
    """Whether the text tells anywhere in what the holder has a post: "President Fenn of Norland"."""
    chain = mentions(doc)[holding.person].chain
    return any(h.organization is not None and mentions(doc)[h.person].chain == chain for h in held)
