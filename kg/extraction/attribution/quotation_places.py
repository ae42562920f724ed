"""The quotations of a document as places of tokens, with the paragraphs that they stand in."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby

from spacy.tokens import Doc, Token

from kg.extraction.layers import quoted_tokens, quotes
from kg.quotations import paragraphs

MIN_WORDS_OF_SPEECH = 4
"""A quotation of so many words is speech; a shorter one may be a title or a word used with distance."""


class QuotationPlaces:
    """The quotations of the layer `quotes` whose ends are certain, by number, as positions of tokens."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        certain = [
            (q, places) for q, places in zip(quotes(doc), quoted_tokens(doc), strict=True) if q.is_certain
        ]
        self.quotes = tuple(quote for quote, _ in certain)
        self.ranges = [places for _, places in certain]
        self.at: dict[int, int] = {i: n for n, r in enumerate(self.ranges) for i in r}
        self.paragraph: list[int] = _paragraph_numbers(doc)

    def within(self, token: Token) -> range | None:
        """The quotation that a token stands in."""
        number = self.at.get(token.i)
        return None if number is None else self.ranges[number]

    def is_speech(self, number: int) -> bool:
        """Whether a quotation is long enough for one."""
        return sum(self.doc[i].is_alpha for i in self.ranges[number]) >= MIN_WORDS_OF_SPEECH

    def fills_paragraph(self, places: range) -> bool:
        """Whether a paragraph is nothing but the quotation."""
        doc, here = self.doc, self.paragraph[places.start]
        first, last = places.start, places.stop
        while first > 0 and self.paragraph[first - 1] == here and doc[first - 1].is_space:
            first -= 1
        while last < len(doc) and self.paragraph[last] == here and doc[last].is_space:
            last += 1
        opens_paragraph = first == 0 or self.paragraph[first - 1] != here
        return opens_paragraph and (last == len(doc) or self.paragraph[last] != here)

    @cached_property
    def tokens_by_paragraph(self) -> list[list[Token]]:
        """The tokens of each paragraph that has any, spaces left out."""
        found = groupby((t for t in self.doc if not t.is_space), key=lambda t: self.paragraph[t.i])
        return [list(tokens) for _, tokens in found]


def _paragraph_numbers(doc: Doc) -> list[int]:
    numbers, places = [], list(paragraphs(doc.text))
    current = 0
    for token in doc:
        while current + 1 < len(places) and token.idx >= places[current + 1].start:
            current += 1
        numbers.append(current)
    return numbers
