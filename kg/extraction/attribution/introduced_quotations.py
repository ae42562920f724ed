"""Quotations without a verb of saying after a sentence about who says them: "The mayor laughed. *“We won.”*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.attribution_spans import SENTENCE_ENDS
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense, words
from kg.extraction.tree import kid, kids
from kg.model import AttributionKind

SPOKEN = Sense("quote", AttributionKind.REPORT)


def introduced(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each quotation that no cue has and that follows a sentence with a person for its subject."""
    owned = {quotes.at[i] for d in taken for i in d.content if i in quotes.at}
    for number, places in enumerate(quotes.ranges):
        if number in owned or not quotes.is_speech(number):
            continue
        last = _end_before(places, quotes)
        root = last.sent.root if last is not None else None
        subject = _person(root) if root is not None and quotes.within(root) is None else None
        if root is not None and subject is not None:
            yield Found(root, subject, {root.i}, set(places), SPOKEN)


def _end_before(places: range, quotes: QuotationPlaces) -> Token | None:
    """The full stop or colon right before a quotation, in its paragraph, or in the one before where it fills its own."""
    doc, here = quotes.doc, quotes.paragraph[places.start]
    last = places.start - 1
    while last >= 0 and doc[last].is_space:
        last -= 1
    if last < 0 or doc[last].text not in SENTENCE_ENDS | {":"} or last in quotes.at:
        return None
    above = quotes.paragraph[last]
    fills = above == here - 1 and quotes.fills_paragraph(places)
    return doc[last] if above == here or fills else None


def _person(root: Token) -> Token | None:
    """The subject of a sentence, where it is one person, by name or as "he" or "she", and nobody else is named after it."""
    subject = kid(root, "nsubj")
    if subject is None or kids(subject, "conj"):
        return None
    if subject.ent_type_ != "PER" and subject.lower_ not in words(subject, "speaker", "other"):
        return None
    others = [e for e in root.sent.ents if e.label_ == "PER" and not e.start <= subject.i < e.end]
    return None if others else subject


INTRODUCED = PassageRule(
    name="introduced",
    apply=introduced,
    example="Karl Brant was glad. “We have won the race at last.”",
    counterexample="The town was glad. “We have won the race at last.”",
    speaks=True,
)
