"""Speakers named by layout, not by a verb: "SMITH: …" in a transcript, "Poll: …", "“…” ― Jane Smith"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense, words
from kg.model import AttributionKind

DASHES = frozenset({"―", "—", "–", "-", "--"})
MARKS = frozenset({'"', "“", "''"})
SPOKEN = Sense("quote", AttributionKind.REPORT)
OPENING, CLOSING = "([", ")]"
MAX_LENGTH = 10
"""Tokens in a speaker's name and title."""


def speakers(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for every paragraph that opens with a speaker or ends with one."""
    people = frozenset(t.lower_ for t in quotes.doc if t.ent_type_ == "PER")
    above: list[Token] = []
    for tokens in quotes.tokens_by_paragraph:
        found = before_colon(tokens, people) or after_dash(tokens, quotes) or below(tokens, above, quotes)
        above = tokens
        if found is not None:
            yield found


def before_colon(tokens: list[Token], people: frozenset[str]) -> Found | None:
    """ "SMITH: *We will rebuild*", "From Ada Smith: *Come in May*"; not "The plan: rebuild the bridge"."""
    start = (
        1 if tokens[0].text in MARKS or tokens[0].lower_ in words(tokens[0], "prepositions", "sender") else 0
    )
    colon = next((k for k, t in enumerate(tokens[: MAX_LENGTH + 1]) if t.text == ":"), None)
    if colon is None or not start < colon < len(tokens) - 1 or tokens[colon + 1].text[0].isdigit():
        return None
    named = tokens[start:colon]
    if sum(t.text in OPENING for t in named) > sum(t.text in CLOSING for t in named):
        return None
    stop = next((k for k, t in enumerate(named) if k and t.pos_ == "ADP"), len(named))
    if not _is_speaker(named[:stop], people):
        return None
    content = {t.i for t in tokens[colon + 1 :]}
    return _found(tokens[colon], named[:stop], {t.i for t in named[stop:]} | {tokens[colon].i}, content)


def after_dash(tokens: list[Token], quotes: QuotationPlaces) -> Found | None:
    """ "*“We will rebuild.”* ― Jane Smith"; not "“Dry” – the word of the year"."""
    quote = quotes.within(tokens[0])
    if quote is None or quote.start != tokens[0].i:
        return None
    after = [t for t in tokens if t.i >= quote.stop]
    if not 2 <= len(after) <= MAX_LENGTH or after[0].text not in DASHES:
        return None
    if not all(_is_of_name(t) for t in after[1:]):
        return None
    return _found(after[0], after[1:], {after[0].i}, set(quote))


def below(tokens: list[Token], above: list[Token], quotes: QuotationPlaces) -> Found | None:
    """ "― Jane Smith" as a paragraph of its own below one that is nothing but *a quotation*."""
    quote = quotes.within(above[0]) if above else None
    if quote is None or not quotes.fills_paragraph(quote):
        return None
    named = tokens[1:]
    if tokens[0].text not in DASHES or not 1 <= len(named) < MAX_LENGTH:
        return None
    if not all(_is_of_name(t) for t in named) or not any(t.ent_type_ in ("PER", "ORG") for t in named):
        return None
    return _found(tokens[0], named, {tokens[0].i}, set(quote))


def _is_speaker(tokens: list[Token], people: frozenset[str]) -> bool:
    """A name, one in capitals that the text has otherwise too, or what was found by asking ("poll")."""
    if tokens and tokens[-1].is_upper and tokens[-1].lower_ in people:
        return True
    if not tokens or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return False
    if tokens[-1].lemma_.lower() in words(tokens[-1], "phrases", "finding"):
        return True
    return all(t.pos_ in ("PROPN", "NOUN", "ADJ", "PUNCT") for t in tokens) and (
        tokens[-1].ent_type_ in ("PER", "ORG") or tokens[0].ent_type_ == "PER"
    )


def _is_of_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text in {"-", ".", ","} or token.pos_ == "ADP"


def _found(mark: Token, named: list[Token], cue: set[int], content: set[int]) -> Found:
    head = next((t for t in named if t.head not in named), named[-1])
    return Found(mark, head, cue, content, SPOKEN, source_positions={t.i for t in named})


SPEAKER = PassageRule(
    name="speaker",
    apply=speakers,
    example="Karl Brant: We will rebuild the school.",
    counterexample="The plan: rebuild the bridge.",
    speaks=True,
    cites=True,
    unmarked=True,
)
