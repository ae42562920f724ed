"""Article → Reading: the steps of reading in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Article, Reading, Span
from kg.nlp.claims import claims_in
from kg.nlp.claims.openie import extractions
from kg.nlp.coref import chains
from kg.nlp.mentions import with_posts
from kg.nlp.reports import attributions_in, quotes_in
from kg.nlp.time import times_in

DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þa-z.'’\- ]{1,30}(?:, [A-ZÀ-Þ][A-Za-z.'’\- ]{1,30}){0,2}"
    r"(?: ?\((?:AP|Reuters|AFP|CNN|CNN Business|UPI|TASS|Xinhua|ANSA|dpa|KYODO|Bloomberg)\))? ?[—–] ?"
)
"""The place and agency before an article's first words: "TARN, Norland (AP) — ". They are no part of its sentence."""
LONGEST_DATELINE = 60
BATCH = 16
"""Articles in one batch of the reader."""


def read(article: Article, nlp: Language) -> Reading:
    """What one article says; offsets are into `article.text`."""
    return reading_of(article, nlp(readable_text(article)))


def read_many(articles: Iterable[Article], nlp: Language) -> Iterator[Reading]:
    """As `read`, in batches, in the order given."""
    pairs = ((readable_text(article), article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
        yield reading_of(article, doc)


def readable_text(article: Article) -> str:
    """The article's text with the furniture blanked out, so that offsets stay as they are."""
    kept = article.read_blocks
    if not article.blocks:
        return article.text
    parts, last = [], 0
    for block in kept:
        parts.append(_blank(article.text[last : block.span.start]))
        text = block.span.of(article.text)
        parts.append(_without_dateline(text) if block.kind == "body" else text)
        last = block.span.end
    return "".join(parts) + _blank(article.text[last:])


def _without_dateline(text: str) -> str:
    """The block's text with its dateline blanked out: a place in capitals, or one with an agency."""
    match = DATELINE.match(text)
    if match is None or match.end() > LONGEST_DATELINE:
        return text
    city = match[0].partition(",")[0].partition("(")[0].strip(" —–")
    return _blank(match[0]) + text[match.end() :] if city.isupper() or "(" in match[0] else text


def _blank(text: str) -> str:
    return "".join("\n" if c == "\n" else " " for c in text)


def reading_of(article: Article, doc: Doc) -> Reading:
    """The reading of a parsed article."""
    blocks = [b.span for b in article.read_blocks] or [Span(0, len(article.text))]
    times = times_in(article.text, article.published, blocks)
    attributions = attributions_in(doc, nested=True)
    quotes = quotes_in(doc)
    mentions = with_posts(doc, doc._.mentions)
    mentions = tuple(
        replace(mention, chain=chain)
        for mention, chain in zip(mentions, chains(doc, mentions, attributions), strict=True)
    )
    claims = claims_in(doc, mentions, attributions, times, quotes)
    return Reading(article, mentions, claims, attributions, times, quotes)


def tuples(article: Article, nlp: Language, *, binary: bool) -> list[tuple[str, float, str, list[str]]]:
    """Sentence, confidence, relation and arguments of each tuple of open information extraction.

    A document of one line gives the line itself as sentence, so that benchmarks find their own sentence again.
    """
    doc = nlp(readable_text(article))
    one_line = "\n" not in article.text.strip()
    return [
        (
            article.text.strip() if one_line else " ".join(sentence.text.split()),
            e.confidence,
            e.relation,
            list(e.arguments),
        )
        for sentence in doc.sents
        for e in extractions(sentence, binary=binary)
    ]
