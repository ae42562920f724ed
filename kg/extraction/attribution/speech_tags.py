"""Tags of direct speech that the tree alone does not tie to their words: "…," said the mayor."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import subtree, verb_group
from kg.extraction.attribution.quoted_speech import STOPS, Quotations
from kg.extraction.attribution.report_lexicon import Entry, entries
from kg.extraction.attribution.speech_sources import NOMINAL, inverted, source_of
from kg.extraction.tree import dep, is_infinitive, kid
from kg.model import AttributionKind

SPOKEN = Entry("quote", AttributionKind.REPORT)
REACH = 40
"""A tag begins at most so many tokens from its quotation."""


def tag_drafts(doc: Doc, quotes: Quotations, taken: Sequence[Draft]) -> list[Draft]:
    """A draft for each verb outside quotations beside which words in quotation marks stand."""
    known = {d.verb.i for d in taken}
    outside = (d for d in taken if quotes.within(d.verb) is None)
    owned = {quotes.at[i] for d in outside for i in d.content if i in quotes.at}
    found = []
    for number, places in enumerate(quotes.ranges):
        if number in owned and not quotes.is_speech(number):
            continue
        verb = _tag_before(places, quotes) or _tag_after(places, quotes)
        if verb is None or verb.i in known or not _may_say(verb, places, quotes, number):
            continue
        source = source_of(verb) or inverted(verb)
        stretch_before = _words_before(verb, places, quotes) if source is None else set()
        if (source is None and not stretch_before) or (source is not None and source.i in places):
            continue
        known.add(verb.i)
        content = set(places) | _named(verb, places)
        draft = Draft(verb, source, verb_group(verb), content, _entry(verb), "tag")
        draft.source_positions = stretch_before
        found.append(draft)
    return found


def _may_say(verb: Token, places: range, quotes: Quotations, number: int) -> bool:
    slots = entries("verb").get(verb.lemma_.lower(), {})
    between = quotes.doc[places.start - 1].text if verb.i < places.start else quotes.doc[places.stop - 2].text
    if quotes.is_speech(number):
        return "ccomp" in slots or between in {",", ":", "?", "!"} or bool(_named(verb, places))
    return bool(_named(verb, places)) or ("ccomp" in slots and 0 <= places.start - verb.i <= 2)


def _named(verb: Token, places: range) -> set[int]:
    """ "called *the plan* “a mistake”": what is called so belongs to the content."""
    if "obj+xcomp" not in entries("verb").get(verb.lemma_.lower(), {}) or places.start < verb.i:
        return set()
    target = kid(verb, "obj")
    return subtree(target) if target is not None and verb.i < target.i < places.start else set()


def _entry(verb: Token) -> Entry:
    slots = entries("verb").get(verb.lemma_.lower(), {})
    return slots.get("ccomp") or slots.get("quote") or SPOKEN


def _may_tag(verb: Token, quotes: Quotations) -> bool:
    if verb.pos_ != "VERB" or quotes.within(verb) is not None:
        return False
    slots = entries("verb").get(verb.lemma_.lower(), {})
    free = kid(verb, "ccomp") is None and not is_infinitive(verb)
    return ("ccomp" in slots or "quote" in slots) and dep(verb) != "acl" and free


def _tag_before(places: range, quotes: Quotations) -> Token | None:
    """ "The mayor said: “…”": the nearest verb of saying before it, with no other quotation between."""
    doc = quotes.doc
    last = places.start - 1
    while last >= 0 and doc[last].is_space:
        last -= 1
    before = doc[last].text if last >= 0 else ""
    here = quotes.paragraph[last] if before == ":" else quotes.paragraph[places.start]
    for i in range(last, max(-1, places.start - REACH), -1):
        token = doc[i]
        if quotes.paragraph[i] != here or i in quotes.at or token.text in STOPS:
            return None
        if _may_tag(token, quotes):
            target = kid(token, "obj")
            calls = target is not None and bool(_named(token, places)) and target.right_edge.i == last
            return token if before in {",", ":"} or places.start - token.i <= 2 or calls else None
    return None


def _tag_after(places: range, quotes: Quotations) -> Token | None:
    """ "“…,” the mayor said": the first verb of saying after it in the same sentence."""
    doc = quotes.doc
    for i in range(places.stop, min(len(doc), places.stop + REACH)):
        token = doc[i]
        if quotes.paragraph[i] != quotes.paragraph[places.start] or i in quotes.at or token.text in STOPS:
            return None
        if _may_tag(token, quotes):
            return token
    return None


def _words_before(verb: Token, places: range, quotes: Quotations) -> set[int]:
    """ "“…,” *the mayor, a former teacher,* said" where the tree does not see it: the words between."""
    between = [
        t for t in quotes.doc[places.stop : verb.i] if not t.is_space and dep(t) not in ("aux", "advmod")
    ]
    while between and between[-1].is_punct:
        between.pop()
    if not between or len(between) > REACH // 2 or between[-1].pos_ not in NOMINAL:
        return set()
    return {t.i for t in between} if between[0].pos_ in {*NOMINAL, "DET", "ADJ"} else set()
