"""Paragraphs without quotation marks that a verb of saying and a colon announce, as in press releases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.cue_words import verb_group
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import senses_of
from kg.extraction.attribution.speech_sources import source_of
from kg.extraction.layers import language_of
from kg.extraction.tree import kid

MIN_WORDS = 4
"""Words of a paragraph that is speech, rather than an item of a list."""


def announced(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each paragraph that ends in a colon after a verb of saying, with the paragraphs that follow."""
    known = {d.verb.i for d in taken}
    paragraphs = quotes.tokens_by_paragraph
    for number, tokens in enumerate(paragraphs[:-1]):
        verb = _announcing(tokens, quotes)
        source = source_of(verb) if verb is not None and verb.i not in known else None
        content = _speech(paragraphs[number + 1 :], quotes)
        if verb is not None and source is not None and content:
            yield Found(verb, source, verb_group(verb), content, senses_of(verb, "verb")["ccomp"])


def _announcing(tokens: Sequence[Token], quotes: QuotationPlaces) -> Token | None:
    """The last verb of saying of a paragraph that ends in a colon, where it has no content of its own."""
    if tokens[-1].text != ":" or quotes.within(tokens[-1]) is not None:
        return None
    for verb in reversed(tokens):
        sense = senses_of(verb, "verb").get("ccomp") if verb.pos_ == "VERB" else None
        if sense is not None and sense.kind.is_said:
            return None if kid(verb, "ccomp", "obj") is not None else verb
    return None


def _speech(paragraphs: Sequence[Sequence[Token]], quotes: QuotationPlaces) -> set[int]:
    """The first of the paragraphs and those after it that speak of "I" or "we", up to one with quotation marks."""
    content: set[int] = set()
    for tokens in paragraphs:
        is_speech = sum(t.is_alpha for t in tokens) >= MIN_WORDS and not any(t.i in quotes.at for t in tokens)
        if not is_speech or (content and not in_first_person(tokens)):
            break
        content |= {t.i for t in tokens}
    return content


def in_first_person(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph speaks of "I" or "we"."""
    language = language_of(tokens[0])
    first = [language.words("coreference", "pronoun", f"first_{number}") for number in ("singular", "plural")]
    return any(t.lower_ in words for t in tokens for words in first)


ANNOUNCED = PassageRule(
    name="announced",
    apply=announced,
    example="The minister, Karl Brant, said:\n\nWe will rebuild the school before the winter.",
    counterexample="The minister, Karl Brant, named three places:\n\nWe will rebuild the school before the winter.",
    speaks=True,
    unmarked=True,
)
