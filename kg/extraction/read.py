"""Article → Reading: the steps of reading in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.characters import LINE_END
from kg.extraction.attribution import attributions_in
from kg.extraction.claims import claims_in
from kg.extraction.claims.open_tuples import open_tuples
from kg.extraction.claims.publication_bounds import ways_of, without_late_days
from kg.extraction.coref import chains
from kg.extraction.layers import attributions, language_of, mentions, quotes, times, write
from kg.extraction.tree import GIVEN, span_of
from kg.model import Article, Mention, Plain, Reading, Span
from kg.reader.readable import as_given, readable_text
from kg.time import times_in
from kg.wrapping import one_line as in_one_line

BATCH = 16
"""Articles in one batch of the reader."""


def read(article: Article, nlp: Language) -> Reading:
    """What one article says; offsets are into `article.text`."""
    plain = readable_text(article)
    return reading_of(article, plain, nlp(plain.text))


def read_many(articles: Iterable[Article], nlp: Language) -> Iterator[Reading]:
    """As `read`, in batches, in the order given."""
    texts = ((plain.text, (article, plain)) for article in articles for plain in (readable_text(article),))
    for doc, (article, plain) in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
        yield reading_of(article, plain, doc)


def reading_of(article: Article, plain: Plain, doc: Doc) -> Reading:
    """The reading of a parsed article; `doc` is of `plain.text`, offsets of the reading are into `article.text`."""
    places = [plain.inner(b.span) for b in article.read_blocks]
    blocks = [place for place in places if place is not None] or [Span(0, max(1, len(plain.text)))]
    write(doc, "times", times_in(plain.text, article.published, blocks, language=language_of(doc)))
    write(doc, "attributions", attributions_in(doc, nested=True))
    write(doc, "mentions", with_chains(mentions(doc), chains(doc, mentions(doc), attributions(doc))))
    claims = claims_in(doc)
    if ways := ways_of(doc, claims, article.published):
        write(doc, "times", times_in(plain.text, article.published, blocks, ways, language_of(doc)))
        claims = claims_in(doc)
    claims = without_late_days(claims, article.published)
    found = (mentions(doc), claims, attributions(doc), times(doc), _quotes(doc))
    return Reading(article, *as_given(found, plain), plain=plain)


def _quotes(doc: Doc) -> tuple[Span, ...]:
    return tuple(quote.span for quote in quotes(doc))


def with_chains(found: Sequence[Mention], numbers: Sequence[int | None]) -> list[Mention]:
    """The mentions, each with the number of its chain."""
    return [replace(mention, chain=number) for mention, number in zip(found, numbers, strict=True)]


def _said(word: str) -> str:
    return in_one_line(word) if LINE_END.search(word) else word


def tuples(article: Article, nlp: Language, *, binary: bool) -> list[tuple[str, float, str, list[str]]]:
    """Sentence, confidence, relation and arguments of each tuple of open information extraction.

    A document of one line gives the line itself as sentence, so that benchmarks find their own sentence again.
    """
    plain = readable_text(article)
    doc = nlp(plain.text)
    doc.user_data[GIVEN] = [_said(plain.given(span_of(token)).of(article.text)) for token in doc]
    one_line = "\n" not in article.text.strip()
    return [
        (
            article.text.strip() if one_line else " ".join(sentence.text.split()),
            e.confidence,
            e.relation,
            list(e.arguments),
        )
        for sentence in doc.sents
        for e in open_tuples(sentence, binary=binary)
    ]
