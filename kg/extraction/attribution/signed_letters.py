"""Letters to the editor: paragraphs below a heading that announces letters, above the name of who wrote them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense, words
from kg.model import AttributionKind

WRITTEN = Sense("quote", AttributionKind.REPORT)
MAX_WORDS = 5
"""Words of a heading, of a name, and of the town below it."""
ACCOUNT = "@"
"""Accounts sign posts (embedded_posts.py)."""


def letters(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each name that stands below the paragraphs of a letter."""
    content: list[Token] = []
    is_below = False
    for tokens in quotes.tokens_by_paragraph:
        if _is_heading(tokens):
            is_below, content = True, []
        elif not is_below or tokens[0].text.startswith(ACCOUNT):
            content = []
        elif not _is_signature(tokens):
            content += tokens
        elif content:
            yield _signed(tokens, content)
            content = []


def _is_heading(tokens: Sequence[Token]) -> bool:
    """ "Letters", "LETTERS TO THE EDITOR", or the medium that more of them came by: "Facebook"."""
    named = " ".join(t.lower_ for t in tokens if not t.is_punct)
    return named in words(tokens[0], "letters", "heading")


def _is_signature(tokens: Sequence[Token]) -> bool:
    """A name or a town as a paragraph of its own: "Orla Venn.", "Tarn, Oster"; not "Play fair.", "Why?"."""
    named = [t for t in tokens if not t.is_punct]
    if not 1 < len(named) <= MAX_WORDS or tokens[-1].text in "?!":
        return False
    return all(t.text[0].isupper() and t.pos_ == "PROPN" for t in named)


def _signed(tokens: Sequence[Token], content: Sequence[Token]) -> Found:
    named = [t for t in tokens if not t.is_punct]
    head = next((t for t in named if t.head not in named), named[-1])
    positions = {t.i for t in named}
    return Found(tokens[-1], head, set(), {t.i for t in content}, WRITTEN, source_positions=positions)


LETTER = PassageRule(
    name="letter",
    apply=letters,
    example="Letters\n\nThe old road was fine. Who asked for a new one?\n\nKarl Brant\n\nTarn, Oster",
    counterexample="The town\n\nThe old road was fine. Who asked for a new one?\n\nKarl Brant\n\nTarn, Oster",
    speaks=True,
    unmarked=True,
    counts=False,
)
