"""Direct speech: which words in quotation marks belong to which cue."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import SENTENCE_ENDS
from kg.extraction.attribution.quotation_places import MIN_WORDS_OF_SPEECH, QuotationPlaces
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import is_passive
from kg.quotations import MAX_CAPTIONS

LINKS = frozenset({",", ":", ";"})
DIRECT_ENDS = frozenset({",", ".", "!", "?", "—", "--", "..."})
"""What a quotation ends in, within its marks, that stands as a sentence: "“It works,” he said"."""
SPLIT_ENDS = frozenset({",", "?", "!"})
"""What the first half of a split quotation ends in."""
MAX_LINKS = 3
"""Tokens between two quotations of one content, and quotations that are taken in."""


def clipped(draft: Draft, quotes: QuotationPlaces) -> Draft:
    """The draft with quotations whole: a report within one says nothing outside it, one outside takes all of
    each that it begins, and nothing but quotations where its content is direct speech."""
    inside = quotes.within(draft.verb)
    if inside is not None:
        marks = {inside.start, inside.stop - 1}
        draft.content = (draft.content & set(inside)) - (marks if len(inside) > 1 else set())
        return draft
    reached = sorted({quotes.at[i] for i in draft.content if i in quotes.at})
    if draft.rule.speaks and reached and _is_direct(draft, quotes.ranges[reached[0]], quotes):
        draft.content = {i for i in draft.content if i in quotes.at}
    for number in reached:
        whole = set(quotes.ranges[number])
        if len(whole & draft.content) * 2 > len(whole) or quotes.is_speech(number):
            draft.content |= whole
    _take_in_following(draft, quotes)
    return draft


def _is_direct(draft: Draft, first: range, quotes: QuotationPlaces) -> bool:
    """Whether the content opens with a quotation that closes like a sentence: "“…,” he said, when …"."""
    places = [i for i in sorted(draft.content) if not quotes.doc[i].is_space]
    if places[0] not in first or len(first) < MIN_WORDS_OF_SPEECH:
        return False
    return quotes.doc[first.stop - 2].text in DIRECT_ENDS


def _take_in_following(draft: Draft, quotes: QuotationPlaces) -> None:
    """Takes in a quotation that follows the content in the same sentence: "that it is “safe” and “dry”"."""
    doc = quotes.doc
    for _ in range(MAX_LINKS):
        last = max(draft.content)
        if not draft.rule.speaks or last < draft.verb.i:
            return
        ahead = last + 1
        while (
            ahead < len(doc)
            and ahead - last <= MAX_LINKS
            and _links(ahead, quotes)
            and ahead not in quotes.at
        ):
            ahead += 1
        number = quotes.at.get(ahead)
        if number is None or ahead == last + 1 or quotes.ranges[number].start != ahead:
            return
        draft.content |= set(range(last + 1, quotes.ranges[number].stop))


def _links(place: int, quotes: QuotationPlaces) -> bool:
    token = quotes.doc[place]
    return token.text in LINKS or token.lower_ in words(token, "conjunctions", "links")


def with_orphans(drafts: Sequence[Draft], quotes: QuotationPlaces) -> None:
    """Gives quotations that no cue has yet to the cue whose speech goes on: "“…,” he said. “…”"."""
    owners = sorted((d for d in drafts if quotes.within(d.verb) is None), key=lambda d: d.verb.i)
    quoting = _owned(owners, quotes)
    last_of = {quotes.paragraph[draft.verb.i]: draft for draft in owners}
    speaker: Draft | None = None
    last = 0
    for number, places in enumerate(quotes.ranges):
        if number in quoting:
            if _says(quoting[number]):
                speaker = quoting[number]
                last = max(speaker.content)
        elif speaker is not None and _goes_on(number, places, quotes, last):
            speaker.content |= set(places) - speaker.cue
            last = places.stop - 1
        elif (teller := _told_before(number, places, last_of, quotes)) is not None:
            teller.content |= set(places)
            speaker, last = teller, places.stop - 1


def _owned(owners: Sequence[Draft], quotes: QuotationPlaces) -> dict[int, Draft]:
    """Number of a quotation → whose it is; each draft that speaks takes in the first half of a split quotation."""
    owned: dict[int, Draft] = {}
    for draft in owners:
        for number in {quotes.at[i] for i in draft.content if i in quotes.at}:
            owned.setdefault(number, draft)
    for draft in owners:
        before = _right_before(draft, quotes)
        if draft.rule.speaks and before is not None and before not in owned:
            draft.content |= set(quotes.ranges[before])
            owned[before] = draft
    return owned


def _right_before(draft: Draft, quotes: QuotationPlaces) -> int | None:
    """The first half of a split quotation: "*“…,”* he said, “…”", whatever the tree ties it to."""
    source = draft.source.left_edge.i if draft.source is not None else draft.verb.i
    number = quotes.at.get(min(source, draft.verb.i) - 1)
    if number is None or not quotes.is_speech(number):
        return None
    return number if quotes.doc[quotes.ranges[number].stop - 2].text in SPLIT_ENDS else None


def _goes_on(number: int, places: range, quotes: QuotationPlaces, last: int) -> bool:
    """Whether a quotation goes on with the speech that ends at token `last`: in the same paragraph, or in the
    next one where that is nothing but the quotation."""
    here, there = quotes.paragraph[places.start], quotes.paragraph[last]
    if quotes.quotes[number].continues and here <= there + 1 + MAX_CAPTIONS:
        return True
    if here == there:
        before = places.start - 1
        opens_sentence = quotes.doc[before].text in SENTENCE_ENDS or before in quotes.at
        return opens_sentence or (_links(before, quotes) and quotes.is_speech(number))
    return here == there + 1 and quotes.is_speech(number) and quotes.fills_paragraph(places)


def _told_before(
    number: int, places: range, last_of: dict[int, Draft], quotes: QuotationPlaces
) -> Draft | None:
    """Who speaks where a paragraph is nothing but a quotation: the last one who says something in that before.

    Whoever "was reported to be" something has said nothing.
    """
    if not (quotes.is_speech(number) and quotes.fills_paragraph(places)):
        return None
    teller = last_of.get(quotes.paragraph[places.start] - 1)
    speaks = teller is not None and _says(teller) and teller.source is not None
    return teller if teller is not None and speaks and not is_passive(teller.verb) else None


def _says(draft: Draft) -> bool:
    """Whether somebody says the content: a thought has no words that go on in the next quotation."""
    return draft.rule.speaks and draft.sense.kind.is_said
