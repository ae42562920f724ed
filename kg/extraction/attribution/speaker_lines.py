"""Speakers named by layout, not by a verb: "SMITH: …" in a transcript, "Poll: …", "“…” ― Jane Smith"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.quoted_speech import Quotations
from kg.extraction.attribution.report_lexicon import Entry, words
from kg.model import AttributionKind

DASHES = frozenset({"―", "—", "–", "-", "--"})
SPOKEN = Entry("quote", AttributionKind.REPORT)
LONGEST = 10
"""Tokens in a speaker's name and title."""


def speaker_drafts(doc: Doc, quotes: Quotations) -> Iterator[Draft]:
    """The attributions of every paragraph that opens with a speaker or ends with one."""
    people = frozenset(t.lower_ for t in doc if t.ent_type_ == "PER")
    for tokens in _paragraphs(doc, quotes):
        draft = before_colon(tokens, people) or after_dash(tokens, quotes)
        if draft is not None:
            yield draft


def _paragraphs(doc: Doc, quotes: Quotations) -> Iterator[list[Token]]:
    current: list[Token] = []
    for token in doc:
        if current and quotes.paragraph[token.i] != quotes.paragraph[current[-1].i]:
            yield current
            current = []
        if not token.is_space:
            current.append(token)
    if current:
        yield current


def before_colon(tokens: list[Token], people: frozenset[str]) -> Draft | None:
    """ "SMITH: *We will rebuild*", "New poll: *Smith leads*"; not "The plan: rebuild the bridge"."""
    opening = tokens[0].text in {'"', "“", "''"}
    start = 1 if opening else 0
    colon = next((k for k, t in enumerate(tokens[: LONGEST + 1]) if t.text == ":"), None)
    if colon is None or not start < colon < len(tokens) - 1 or tokens[colon + 1].text[0].isdigit():
        return None
    named = tokens[start:colon]
    stop = next((k for k, t in enumerate(named) if k and t.pos_ == "ADP"), len(named))
    if not _is_speaker(named[:stop], people):
        return None
    content = {t.i for t in tokens[colon + 1 :]}
    return _draft(tokens[colon], named[:stop], {t.i for t in named[stop:]} | {tokens[colon].i}, content)


def after_dash(tokens: list[Token], quotes: Quotations) -> Draft | None:
    """ "*“We will rebuild.”* ― Jane Smith"; not "“Dry” – the word of the year"."""
    quote = quotes.within(tokens[0])
    if quote is None or quote.start != tokens[0].i:
        return None
    after = [t for t in tokens if t.i >= quote.stop]
    if (
        not 2 <= len(after) <= LONGEST
        or after[0].text not in DASHES
        or not all(_is_name(t) for t in after[1:])
    ):
        return None
    return _draft(after[0], after[1:], {after[0].i}, set(quote))


def _is_speaker(tokens: list[Token], people: frozenset[str]) -> bool:
    """A name, one in capitals that the text has otherwise too, or what was found by asking ("poll")."""
    if tokens and tokens[-1].is_upper and tokens[-1].lower_ in people:
        return True
    if not tokens or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return False
    if tokens[-1].lemma_.lower() in words("phrases", "finding"):
        return True
    return all(t.pos_ in ("PROPN", "NOUN", "ADJ", "PUNCT") for t in tokens) and (
        tokens[-1].ent_type_ in ("PER", "ORG") or tokens[0].ent_type_ == "PER"
    )


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() or token.text in {"-", ".", ","} or token.pos_ == "ADP"


def _draft(mark: Token, named: list[Token], cue: set[int], content: set[int]) -> Draft:
    head = next((t for t in named if t.head not in named), named[-1])
    return Draft(mark, head, cue, content, SPOKEN, "speaker", source_positions={t.i for t in named})
