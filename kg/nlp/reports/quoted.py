"""Direct speech: which words in quotation marks belong to which cue."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.nlp.reports.draft import Draft
from kg.nlp.reports.lexicon import Entry, entries
from kg.nlp.reports.quotes import Quote, paragraphs, quotations
from kg.nlp.reports.sources import source_of
from kg.nlp.reports.spans import stretch, subtree, verb_group
from kg.nlp.tree import dep, kid

SPEECH = 4
"""A quotation of so many words is speech; a shorter one may be a title or a word used with distance."""
SPOKEN = Entry("quote", "report")
REACH = 40
"""A tag begins at most so many tokens from its quotation."""
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
STOPS = frozenset({".", "!", "?"})
LINKS = frozenset({",", "and", "or", "but", ":", ";"})
SPEAKING = frozenset({"clause", "aside", "as_aside", "tag", "infinitive", "oblique", "named", "speaker"})
"""Rules whose source speaks, so that a quotation beside the content belongs to it."""


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
        while ahead < len(doc) and ahead - last <= 3 and doc[ahead].lower_ in LINKS and ahead not in quotes.at:
            ahead += 1
        number = quotes.at.get(ahead)
        if number is None or ahead == last + 1 or quotes.ranges[number].start != ahead:
            return
        draft.content |= set(range(last + 1, quotes.ranges[number].stop))


def tag_drafts(doc: Doc, quotes: Quotations, taken: Sequence[Draft]) -> list[Draft]:
    """A draft for each verb outside quotations beside which words in quotation marks stand."""
    known = {d.verb.i for d in taken}
    owned = {quotes.at[i] for d in taken if quotes.within(d.verb) is None for i in d.content if i in quotes.at}
    found = []
    for number, places in enumerate(quotes.ranges):
        if number in owned and not quotes.is_speech(number):
            continue
        verb = _tag_before(places, quotes) or _tag_after(places, quotes)
        if verb is None or verb.i in known or not _may_say(verb, places, quotes, number):
            continue
        source = source_of(verb) or _inverted(verb)
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
    free = kid(verb, "ccomp") is None and quotes.doc[verb.i - 1].lower_ != "to"
    return ("ccomp" in slots or "quote" in slots) and dep(verb) != "acl" and free


def _tag_before(places: range, quotes: Quotations) -> Token | None:
    """ "The mayor said: “…”": the nearest verb of saying before it, with no other quotation between."""
    doc = quotes.doc
    before = doc[places.start - 1].text if places.start else ""
    for i in range(places.start - 1, max(-1, places.start - REACH), -1):
        token = doc[i]
        if quotes.paragraph[i] != quotes.paragraph[places.start] or i in quotes.at or token.text in STOPS:
            return None
        if _may_tag(token, quotes):
            calls = bool(_named(token, places)) and kid(token, "obj").right_edge.i == places.start - 1  # type: ignore[union-attr]
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


def _inverted(verb: Token) -> Token | None:
    after = kid(verb, "obj", "parataxis")
    return after if after is not None and after.pos_ in NOMINAL and after.i > verb.i else None


def _words_before(verb: Token, places: range, quotes: Quotations) -> set[int]:
    """ "“…,” *the mayor, a former teacher,* said" where the tree does not see it: the words between."""
    between = [t for t in quotes.doc[places.stop : verb.i] if not t.is_space and dep(t) not in ("aux", "advmod")]
    while between and between[-1].is_punct:
        between.pop()
    if not between or len(between) > REACH // 2 or between[-1].pos_ not in NOMINAL:
        return set()
    return {t.i for t in between} if between[0].pos_ in {*NOMINAL, "DET", "ADJ"} else set()


def with_orphans(drafts: list[Draft], quotes: Quotations) -> None:
    """Gives quotations that no cue has yet to the cue whose speech goes on: "“…,” he said. “…”"."""
    owners = sorted((d for d in drafts if quotes.within(d.verb) is None), key=lambda d: d.verb.i)
    quoting: dict[int, Draft] = {}
    for draft in owners:
        for number in {quotes.at[i] for i in draft.content if i in quotes.at}:
            quoting.setdefault(number, draft)
    speaker: Draft | None = None
    for number, places in enumerate(quotes.ranges):
        if number in quoting:
            speaker = quoting[number] if quoting[number].rule in SPEAKING else speaker
        elif speaker is not None and _goes_on(number, places, quotes, speaker):
            speaker.content |= set(places) - speaker.cue


def _goes_on(number: int, places: range, quotes: Quotations, speaker: Draft) -> bool:
    """In the same paragraph, or in the next one where that is nothing but the quotation."""
    here, there = quotes.paragraph[places.start], quotes.paragraph[max(speaker.content)]
    if quotes.quotes[number].continues and here <= there + 1:
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
