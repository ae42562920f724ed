"""Direct speech: which words in quotation marks belong to which cue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from kg.model import Span
from kg.nlp.reports.draft import Draft
from kg.nlp.reports.lexicon import Entry, entries
from kg.nlp.reports.quotes import Quote, paragraphs, quotations
from kg.nlp.reports.sources import source_of
from kg.nlp.reports.spans import phrase, stretch, subtree, verb_group
from kg.nlp.tree import dep, kid, kids

SPEECH = 4
"""A quotation of so many words is speech; a shorter one may be a title or a word used with distance."""
SPOKEN = Entry("quote", "report")
GAP = frozenset(",:;—–-―.…") | {"--", "..."}


class Quotations:
    """The quotations of a text as positions of tokens."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.quotes: tuple[Quote, ...] = quotations(doc.text)
        self.ranges = [stretch(doc, q.span) for q in self.quotes]
        self.at: dict[int, int] = {i: n for n, r in enumerate(self.ranges) for i in r}
        self.paragraph: list[int] = _paragraph_numbers(doc)

    def within(self, token: Token) -> range | None:
        """The quotation that a token stands in."""
        number = self.at.get(token.i)
        return None if number is None else self.ranges[number]

    def is_speech(self, number: int) -> bool:
        return sum(self.doc[i].is_alpha for i in self.ranges[number]) >= SPEECH


def _paragraph_numbers(doc: Doc) -> list[int]:
    numbers, places = [], list(paragraphs(doc.text))
    current = 0
    for token in doc:
        while current + 1 < len(places) and token.idx >= places[current + 1].start:
            current += 1
        numbers.append(current)
    return numbers


def clipped(draft: Draft, quotes: Quotations) -> Draft:
    """A report within a quotation says nothing outside it; one outside takes whole quotations it begins."""
    inside = quotes.within(draft.verb)
    if inside is not None:
        marks = {inside.start, inside.stop - 1}
        draft.content = (draft.content & set(inside)) - (marks if len(inside) > 1 else set())
        return draft
    reached = {quotes.at[i] for i in draft.content if i in quotes.at}
    for number in reached:
        whole = set(quotes.ranges[number])
        if len(whole & draft.content) * 2 > len(whole) or quotes.is_speech(number):
            draft.content |= whole
    return draft


def tag_drafts(doc: Doc, quotes: Quotations, taken: Sequence[Draft]) -> list[Draft]:
    """A draft for each verb outside quotations beside which words in quotation marks stand."""
    known = {d.verb.i for d in taken}
    found = []
    for number, places in enumerate(quotes.ranges):
        verb = _tag_before(places, quotes) or _tag_after(places, quotes)
        if verb is None or verb.i in known:
            continue
        if not quotes.is_speech(number) and "quote" not in entries("verb").get(verb.lemma_.lower(), {}):
            continue
        source = source_of(verb) or _inverted(verb)
        if source is None or source.i in places:
            continue
        known.add(verb.i)
        entry = _entry(verb)
        found.append(Draft(verb, source, verb_group(verb), set(places), entry, "tag"))
    return found


def _entry(verb: Token) -> Entry:
    slots = entries("verb").get(verb.lemma_.lower(), {})
    return slots.get("ccomp") or slots.get("quote") or SPOKEN


def _may_tag(verb: Token, quotes: Quotations) -> bool:
    return verb.pos_ == "VERB" and quotes.within(verb) is None and _speaks(verb)


def _speaks(verb: Token) -> bool:
    slots = entries("verb").get(verb.lemma_.lower(), {})
    return "ccomp" in slots or "quote" in slots


def _tag_before(places: range, quotes: Quotations) -> Token | None:
    """ "The mayor said: “…”": the nearest verb of saying before it, with no other quotation between."""
    doc, found = quotes.doc, None
    for i in range(places.start - 1, max(-1, places.start - 40), -1):
        token = doc[i]
        if quotes.paragraph[i] != quotes.paragraph[places.start] or i in quotes.at:
            break
        if token.text in {".", "!", "?"} or (token.is_sent_start and i == 0):
            break
        if _may_tag(token, quotes):
            found = token
            break
    if found is None:
        return None
    before = doc[places.start - 1].text
    return found if before in {",", ":"} or places.start - found.i <= 2 else None


def _tag_after(places: range, quotes: Quotations) -> Token | None:
    """ "“…,” the mayor said": the first verb of saying after it in the same sentence."""
    doc = quotes.doc
    for i in range(places.stop, min(len(doc), places.stop + 30)):
        token = doc[i]
        if quotes.paragraph[i] != quotes.paragraph[places.start] or i in quotes.at or token.text in {".", "!", "?"}:
            return None
        if _may_tag(token, quotes):
            return token
    return None


def _inverted(verb: Token) -> Token | None:
    after = kid(verb, "obj", "parataxis")
    return after if after is not None and after.pos_ in ("PROPN", "NOUN", "PRON") and after.i > verb.i else None


def with_orphans(drafts: list[Draft], quotes: Quotations) -> None:
    """Gives quotations that no cue has yet to the cue whose speech goes on: "“…,” he said. “…”"."""
    taken = {quotes.at[i] for d in drafts if quotes.within(d.verb) is None for i in d.content if i in quotes.at}
    owners = sorted((d for d in drafts if quotes.within(d.verb) is None), key=lambda d: d.verb.i)
    for number, places in enumerate(quotes.ranges):
        if number in taken:
            continue
        owner = _speaker_going_on(number, places, quotes, owners)
        if owner is not None:
            owner.content |= set(places) - owner.cue
            taken.add(number)


def _speaker_going_on(number: int, places: range, quotes: Quotations, owners: list[Draft]) -> Draft | None:
    doc = quotes.doc
    here = quotes.paragraph[places.start]
    if not quotes.is_speech(number):
        return None
    for draft in reversed([d for d in owners if d.verb.i < places.start]):
        if not any(i in quotes.at for i in draft.content):
            continue
        there = quotes.paragraph[draft.verb.i]
        last = max(draft.content | draft.cue | ({draft.source.right_edge.i} if draft.source else set()))
        if there == here and _only_tag_between(doc, draft, last, places.start):
            return draft
        if quotes.quotes[number].continues and last >= places.start - 4:
            return draft
        return None
    return None


def _only_tag_between(doc: Doc, draft: Draft, last: int, start: int) -> bool:
    """Whether the sentence of the tag ends right before: nothing else is said between."""
    between = [t for t in doc[last + 1 : start] if not t.is_space]
    ends = sum(t.text in {".", "!", "?"} for t in between)
    return ends <= 1 and (not between or between[-1].text in GAP)
