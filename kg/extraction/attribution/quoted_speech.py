"""Direct speech: which words in quotation marks belong to which cue."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import stretch
from kg.extraction.attribution.speech_sources import is_passive
from kg.quotations import ASIDE, Quote, paragraphs, quotations

SPEECH = 4
"""A quotation of so many words is speech; a shorter one may be a title or a word used with distance."""

STOPS = frozenset({".", "!", "?"})
LINKS = frozenset({",", "and", "or", "but", ":", ";"})
SPEAKING = frozenset({"clause", "aside", "as_aside", "tag", "infinitive", "oblique", "named", "speaker"})
"""Rules whose source speaks, so that a quotation beside the content belongs to it."""


class Quotations:
    """The quotations of a text as positions of tokens."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.quotes: tuple[Quote, ...] = tuple(q for q in quotations(doc.text) if q.continues or not q.lost)
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
    """The draft with quotations whole: a report within one says nothing outside it, one outside takes all of
    each that it begins, and nothing but quotations where its content is direct speech."""
    inside = quotes.within(draft.verb)
    if inside is not None:
        marks = {inside.start, inside.stop - 1}
        draft.content = (draft.content & set(inside)) - (marks if len(inside) > 1 else set())
        return draft
    reached = sorted({quotes.at[i] for i in draft.content if i in quotes.at})
    if draft.rule in SPEAKING and reached and _is_direct(draft, quotes.ranges[reached[0]], quotes):
        draft.content = {i for i in draft.content if i in quotes.at}
    for number in reached:
        whole = set(quotes.ranges[number])
        if len(whole & draft.content) * 2 > len(whole) or quotes.is_speech(number):
            draft.content |= whole
    _run_on(draft, quotes)
    return draft


def _is_direct(draft: Draft, first: range, quotes: Quotations) -> bool:
    """Whether the content opens with a quotation that closes like a sentence: "“…,” he said, when …"."""
    words = [i for i in sorted(draft.content) if not quotes.doc[i].is_space]
    if words[0] not in first or len(first) < SPEECH:
        return False
    return quotes.doc[first.stop - 2].text in {",", ".", "!", "?", "—", "--", "..."}


def _run_on(draft: Draft, quotes: Quotations) -> None:
    """Takes in a quotation that follows the content in the same sentence: "that it is “safe” and “dry”"."""
    doc = quotes.doc
    for _ in range(3):
        last = max(draft.content)
        if draft.rule not in SPEAKING or last < draft.verb.i:
            return
        ahead = last + 1
        while (
            ahead < len(doc) and ahead - last <= 3 and doc[ahead].lower_ in LINKS and ahead not in quotes.at
        ):
            ahead += 1
        number = quotes.at.get(ahead)
        if number is None or ahead == last + 1 or quotes.ranges[number].start != ahead:
            return
        draft.content |= set(range(last + 1, quotes.ranges[number].stop))


def with_orphans(drafts: list[Draft], quotes: Quotations) -> None:
    """Gives quotations that no cue has yet to the cue whose speech goes on: "“…,” he said. “…”"."""
    owners = sorted((d for d in drafts if quotes.within(d.verb) is None), key=lambda d: d.verb.i)
    quoting: dict[int, Draft] = {}
    for draft in owners:
        for number in {quotes.at[i] for i in draft.content if i in quotes.at}:
            quoting.setdefault(number, draft)
    for draft in owners:
        before = _right_before(draft, quotes)
        if draft.rule in SPEAKING and before is not None and before not in quoting:
            draft.content |= set(quotes.ranges[before])
            quoting[before] = draft
    last_of = {quotes.paragraph[draft.verb.i]: draft for draft in owners}
    speaker: Draft | None = None
    last = 0
    for number, places in enumerate(quotes.ranges):
        if number in quoting:
            if quoting[number].rule in SPEAKING:
                speaker = quoting[number]
                last = max(speaker.content)
        elif speaker is not None and _goes_on(number, places, quotes, last):
            speaker.content |= set(places) - speaker.cue
            last = places.stop - 1
        elif (teller := _told_before(number, places, last_of, quotes)) is not None:
            teller.content |= set(places)
            speaker, last = teller, places.stop - 1


def _told_before(number: int, places: range, last_of: dict[int, Draft], quotes: Quotations) -> Draft | None:
    """Who speaks where a paragraph is nothing but a quotation: the last one who says something in that before.

    Whoever "was reported to be" something has said nothing.
    """
    if not (quotes.is_speech(number) and _fills_paragraph(places, quotes)):
        return None
    teller = last_of.get(quotes.paragraph[places.start] - 1)
    speaks = teller is not None and teller.rule in SPEAKING and teller.source is not None
    return teller if teller is not None and speaks and not is_passive(teller.verb) else None


def _right_before(draft: Draft, quotes: Quotations) -> int | None:
    """The first half of a split quotation: "*“…,”* he said, “…”", wherever the tree hangs it."""
    source = draft.source.left_edge.i if draft.source is not None else draft.verb.i
    number = quotes.at.get(min(source, draft.verb.i) - 1)
    if number is None or not quotes.is_speech(number):
        return None
    return number if quotes.doc[quotes.ranges[number].stop - 2].text in (",", "?", "!") else None


def _goes_on(number: int, places: range, quotes: Quotations, last: int) -> bool:
    """Whether a quotation goes on with the speech that ends at token `last`: in the same paragraph, or in the
    next one where that is nothing but the quotation."""
    here, there = quotes.paragraph[places.start], quotes.paragraph[last]
    if quotes.quotes[number].continues and here <= there + 1 + ASIDE:
        return True
    opens_sentence = quotes.doc[places.start - 1].text in STOPS or (places.start - 1) in quotes.at
    if here == there:
        return opens_sentence or (quotes.doc[places.start - 1].text in LINKS and quotes.is_speech(number))
    return here == there + 1 and quotes.is_speech(number) and _fills_paragraph(places, quotes)


def _fills_paragraph(places: range, quotes: Quotations) -> bool:
    doc, here = quotes.doc, quotes.paragraph[places.start]
    first, last = places.start, places.stop
    while first > 0 and quotes.paragraph[first - 1] == here and doc[first - 1].is_space:
        first -= 1
    while last < len(doc) and quotes.paragraph[last] == here and doc[last].is_space:
        last += 1
    alone_before = first == 0 or quotes.paragraph[first - 1] != here
    return alone_before and (last == len(doc) or quotes.paragraph[last] != here)
