"""Tags of direct speech that the tree alone does not tie to their words: "…," said the mayor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.attribution_spans import SENTENCE_ENDS
from kg.extraction.attribution.cue_words import verb_group
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense, senses_of
from kg.extraction.attribution.speech_sources import inverted, source_of
from kg.extraction.tree import dep, is_infinitive, kid, subtree_places
from kg.model import AttributionKind

SPOKEN = Sense("quote", AttributionKind.REPORT)
MAX_DISTANCE = 40
"""A tag begins at most so many tokens from its quotation."""
BESIDE = 2
"""A verb so near before a quotation needs no mark between: "said of it “…”"."""
BESIDE_CLOSED = 3
"""A tag begins at most so many tokens behind a quotation that ends in a full stop."""
FULL_STOP = "."
BRACKET = "("
SPEECH_OPENERS = frozenset({",", ":"})
SPEECH_EDGES = frozenset({",", ":", "?", "!"})


def tags(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each verb outside quotations beside which words in quotation marks stand that no cue has yet."""
    known = {d.verb.i for d in taken}
    outside = [d for d in taken if quotes.within(d.verb) is None]
    owned = {quotes.at[i] for d in outside for i in d.content if i in quotes.at}
    said = {quotes.at[i] for d in outside if _is_spoken(d) for i in d.content if i in quotes.at}
    for number, places in enumerate(quotes.ranges):
        if (number in owned and not quotes.is_speech(number)) or _is_inserted(places, quotes):
            continue
        verb = _tag_before(places, quotes) or (None if number in said else _tag_after(places, quotes))
        if verb is None or verb.i in known or not _may_say(verb, places, quotes, number):
            continue
        if (found := _tag(verb, places)) is not None:
            known.add(verb.i)
            yield found


def _is_spoken(draft: Draft) -> bool:
    """Whether the words have their cue already: one of saying, by somebody."""
    return draft.rule.speaks and draft.sense.kind.is_said and draft.source is not None


def _is_inserted(places: range, quotes: QuotationPlaces) -> bool:
    """A quotation in brackets belongs to what stands before them, not to the verb of the sentence."""
    return places.start > 0 and quotes.doc[places.start - 1].text == BRACKET


def _tag(verb: Token, places: range) -> Found | None:
    source = source_of(verb) or inverted(verb)
    if source is None or source.i in places:
        return None
    sense = _spoken(verb) or SPOKEN
    content = set(places) | _called(verb, places)
    return Found(verb, source, verb_group(verb), content, sense)


def _may_say(verb: Token, places: range, quotes: QuotationPlaces, number: int) -> bool:
    """Whether the verb can bear the quotation: a longer one after a comma or so, a fragment right beside it."""
    doc, sense = quotes.doc, _spoken(verb)
    says = sense is not None and sense.slot == "ccomp"
    if quotes.is_speech(number):
        edge = doc[places.start - 1] if verb.i < places.start else doc[places.stop - 2]
        return says or edge.text in SPEECH_EDGES or bool(_called(verb, places))
    opened = sense is not None and doc[places.start - 1].text in SPEECH_OPENERS  # "*answered*, “Yes.”"
    return bool(_called(verb, places)) or ((says or opened) and 0 <= places.start - verb.i <= BESIDE)


def _spoken(verb: Token) -> Sense | None:
    """What a verb says of a clause or of words in quotation marks; None for one of thinking, wanting or showing."""
    senses = senses_of(verb, "verb")
    return next(
        (s for slot in ("ccomp", "quote") if (s := senses.get(slot)) is not None and s.kind.is_said), None
    )


def _called(verb: Token, places: range) -> set[int]:
    """ "called *the plan* “a mistake”": what is called so belongs to the content."""
    if "obj+xcomp" not in senses_of(verb, "verb") or places.start < verb.i:
        return set()
    target = kid(verb, "obj")
    return subtree_places(target) if target is not None and verb.i < target.i < places.start else set()


def _may_tag(verb: Token, quotes: QuotationPlaces) -> bool:
    """Whether a token is a verb of saying outside quotations that has no content in its own clause."""
    if verb.pos_ != "VERB" or quotes.within(verb) is not None:
        return False
    content = kid(verb, "ccomp")
    is_free = (content is None or content.i in quotes.at) and not is_infinitive(verb)
    return _spoken(verb) is not None and dep(verb) != "acl" and is_free


def _tag_before(places: range, quotes: QuotationPlaces) -> Token | None:
    """ "The mayor said: “…”": the nearest verb of saying before it, with no other quotation between."""
    doc = quotes.doc
    last = places.start - 1
    while last >= 0 and doc[last].is_space:
        last -= 1
    mark = doc[last].text if last >= 0 else ""
    here = quotes.paragraph[last] if mark == ":" else quotes.paragraph[places.start]
    for i in range(last, max(-1, places.start - MAX_DISTANCE), -1):
        token = doc[i]
        if quotes.paragraph[i] != here or i in quotes.at or token.text in SENTENCE_ENDS:
            return None
        if _may_tag(token, quotes):
            is_near = mark in SPEECH_OPENERS or places.start - token.i <= BESIDE
            return token if is_near or _calls_last(token, places, last) else None
    return None


def _calls_last(verb: Token, places: range, last: int) -> bool:
    """ "called the plan | “a mistake”": what is called so ends right before the quotation."""
    target = kid(verb, "obj")
    return target is not None and bool(_called(verb, places)) and target.right_edge.i == last


def _tag_after(places: range, quotes: QuotationPlaces) -> Token | None:
    """ "“…,” the mayor said": the first verb of saying after it in the same sentence; right after it where the quotation
    has come to an end ("“It works.” The mayor said")."""
    doc = quotes.doc
    is_closed = doc[places.stop - 1].text in SENTENCE_ENDS or doc[places.stop - 2].text == FULL_STOP
    reach = BESIDE_CLOSED if is_closed else MAX_DISTANCE
    for i in range(places.stop, min(len(doc), places.stop + reach)):
        token, here = doc[i], quotes.paragraph[places.start]
        if quotes.paragraph[i] != here or i in quotes.at or token.text in SENTENCE_ENDS:
            return None
        if _may_tag(token, quotes):
            return token
    return None


TAG = PassageRule(
    name="tag",
    apply=tags,
    example="The mayor was clear when he spoke: “The road will stay closed.”",
    counterexample="The mayor laughed. “The road will stay closed until the summer.”",
    speaks=True,
)
