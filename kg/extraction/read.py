"""Article → Reading: the steps of reading in their order.

| step | module | layer |
| --- | --- | --- |
| text as it is read | `kg.reader.readable` | |
| tokens, sentences, syntax, names, kinds | `kg.reader` | the tokens of the document, `doc.ents` |
| mentions, posts, ties | `kg.extraction.mentions` | mentions, holdings, ties |
| quotations | `kg.quotations` | quotes |
| times | `kg.time` | times |
| attributions | `kg.extraction.attribution` | attributions |
| coreference | `kg.extraction.coref` | the chain of each mention |
| clauses, statements, actuality | `kg.extraction.claims`, `kg.extraction.actuality` | claims |
| confidence | `kg.extraction.confidence` | the confidence of each claim |

Times are found again where how real a claim is says on which side of the publication its day lies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.characters import LINE_END
from kg.extraction.attribution import attributions_in
from kg.extraction.claims import claims_in
from kg.extraction.claims.open_tuples import open_tuples
from kg.extraction.claims.past_posts import with_past_posts
from kg.extraction.claims.publication_bounds import ways_of, with_coming_days, without_late_days
from kg.extraction.confidence import with_confidence
from kg.extraction.coref import chains
from kg.extraction.layers import attributions, claims, language_of, mentions, quotes, times, write
from kg.extraction.tree import GIVEN, span_of
from kg.model import Article, BlockKind, Plain, Reading, Span
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
    """The reading of a parsed article: the layers of the pipeline, and those that need its date or each other.

    `doc` is of `plain.text`, offsets of the reading are into `article.text`.
    """
    mark_times(doc, article, plain)
    mark_attributions(doc)
    mark_coreference(doc)
    mark_claims(doc)
    if ways := ways_of(doc, claims(doc), article.published):
        mark_times(doc, article, plain, ways)
        mark_claims(doc)
    in_time = with_coming_days(claims(doc), article.published)
    in_time = with_past_posts(doc, in_time, article.published)
    write(doc, "claims", without_late_days(in_time, article.published))
    mark_confidence(doc, article, plain)
    spans = tuple(quote.span for quote in quotes(doc))
    return Reading(
        article, *as_given((mentions(doc), claims(doc), attributions(doc), times(doc), spans), plain), plain
    )


def mark_times(doc: Doc, article: Article, plain: Plain, ways: Mapping[int, bool] | None = None) -> None:
    """Writes the layer `times`; `ways` as `kg.time.times_in` takes it."""
    places = [plain.inner(block.span) for block in article.read_blocks]
    blocks = [place for place in places if place is not None] or [Span(0, max(1, len(plain.text)))]
    write(doc, "times", times_in(plain.text, article.published, blocks, ways, language_of(doc)))


def mark_attributions(doc: Doc) -> None:
    """Writes the layer `attributions`: who says what, nested ones too."""
    write(doc, "attributions", attributions_in(doc, nested=True))


def mark_coreference(doc: Doc) -> None:
    """Writes the number of each mention's chain into the layer `mentions`."""
    numbered = zip(mentions(doc), chains(doc), strict=True)
    write(doc, "mentions", [replace(mention, chain=number) for mention, number in numbered])


def mark_claims(doc: Doc) -> None:
    """Writes the layer `claims`: what each clause and noun phrase says, how real it is, when, and who says so."""
    write(doc, "claims", claims_in(doc))


def mark_confidence(doc: Doc, article: Article, plain: Plain) -> None:
    """Writes into the layer `claims` how sure each is."""

    def place(span: Span) -> BlockKind | None:
        block = article.block_at(plain.given(span).start)
        return block.kind if block is not None else None

    write(doc, "claims", with_confidence(claims(doc), doc, place))


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
