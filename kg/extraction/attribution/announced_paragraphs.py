"""Paragraphs without quotation marks that a verb of saying and a colon announce, as in press releases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.cue_words import verb_group
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import senses_of, words
from kg.extraction.attribution.speech_sources import source_of
from kg.extraction.layers import language_of
from kg.extraction.tree import kid
from kg.model import AttributionKind

MIN_WORDS = 4
"""Words of a paragraph that is speech, rather than an item of a list."""


def announced(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each paragraph that ends in a colon after a verb of saying, with the paragraphs that follow."""
    known = {d.verb.i for d in taken}
    paragraphs = quotes.tokens_by_paragraph
    for number, tokens in enumerate(paragraphs[:-1]):
        verb = _announcing(tokens, quotes)
        source = source_of(verb) if verb is not None and verb.i not in known else None
        if verb is None or source is None:
            continue
        lead = sum(len(p) for p in paragraphs[: number + 1])
        content = _speech(paragraphs[number + 1 :], quotes, _told_of_others(taken), lead)
        if content:
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


def _told_of_others(taken: Sequence[Draft]) -> set[int]:
    """Where the text tells what a person says: by name, or as "he" or "she"."""
    return {
        d.verb.i
        for d in taken
        if d.source is not None
        and d.sense.kind is AttributionKind.REPORT
        and (d.source.ent_type_ == "PER" or d.source.lower_ in words(d.source, "speaker", "other"))
    }


def _speech(
    paragraphs: Sequence[Sequence[Token]], quotes: QuotationPlaces, reports: set[int], lead: int
) -> set[int]:
    """The first of the paragraphs, and those after it up to the last that speaks of "I" or "we"; all of them where the text
    is a statement: what is announced is longer than the `lead` tokens before it, and nothing else follows it.

    Quotation marks, a line too short for speech, a further announcement and a report of somebody else's words end it.
    """
    content: set[int] = set()
    pending: set[int] = set()
    goes_on = False
    for tokens in paragraphs:
        places, own = {t.i for t in tokens}, in_first_person(tokens)
        if sum(t.is_alpha for t in tokens) < MIN_WORDS:
            break
        goes_on = not _is_of_others(tokens, places, quotes) and (own or not content or not places & reports)
        if not goes_on:
            break
        pending |= places
        if own or not content:
            content, pending = content | pending, set()
    is_statement = goes_on and len(content) + len(pending) > lead
    return content | pending if is_statement else content


def _is_of_others(tokens: Sequence[Token], places: set[int], quotes: QuotationPlaces) -> bool:
    """Whether a paragraph has quotation marks or announces something in turn."""
    return tokens[-1].text == ":" or not places.isdisjoint(quotes.at)


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
