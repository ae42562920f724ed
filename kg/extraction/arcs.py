"""What a statement rests on: the arcs of the dependency tree between its words, and the lexicon's entries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from kg.extraction.claims.frames import SECTIONS, frames, line_of
from kg.model import Article, Plain, Span
from kg.reader.readable import readable_text


@lru_cache(maxsize=1)
def _parsed(article: Article, nlp: Language) -> tuple[Doc, Plain]:
    """The article as read; kept, since arcs and entries are asked for one after the other."""
    plain = readable_text(article)
    return nlp(plain.text), plain


def _tokens(article: Article, nlp: Language, spans: Sequence[Span]) -> list[SpacySpan]:
    """The tokens of each span of the text as given."""
    doc, plain = _parsed(article, nlp)
    places = (plain.inner(span) for span in spans)
    found = (doc.char_span(p.start, p.end, alignment_mode="expand") for p in places if p is not None)
    return [span for span in found if span is not None]


def arcs_between(
    article: Article, nlp: Language, groups: Sequence[Sequence[Span]]
) -> list[tuple[str, str, str]]:
    """Head, relation and dependent of every arc on the way between the heads of groups of spans, by place.

    A group is, say, the spans of a subject; an empty one is passed over.
    """
    roots = []
    for spans in groups:
        if tops := [span.root for span in _tokens(article, nlp, spans)]:
            roots.append(min(tops, key=lambda t: (len(list(t.ancestors)), t.i)))
    used: dict[int, Token] = {}
    for root in roots:
        for other in roots:
            used |= {t.i: t for t in _climb(root, other)}
    return [(t.head.text, t.dep_, t.text) for _, t in sorted(used.items())]


def lexicon_lines(article: Article, nlp: Language, cue: Sequence[Span], relation: str) -> list[str]:
    """The entries of the lexicon that give a word of the cue this relation: "152 [[frame]] discuss"."""
    lemmas = {t.lemma_.lower() for span in _tokens(article, nlp, cue) for t in span}
    return [
        f"{line} [[{section}]] {lemma}"
        for section in SECTIONS
        for lemma in sorted(lemmas)
        for frame in frames(section).get(lemma, ())
        if relation in (frame.relation, frame.together)
        for line in (line_of(section, frame),)
    ]


def _climb(token: Token, other: Token) -> list[Token]:
    """The tokens from `token` up to where the way to `other` begins to go down, that one left out."""
    above = {other.i, *(t.i for t in other.ancestors)}
    way = []
    while token.i not in above and token.head.i != token.i:
        way.append(token)
        token = token.head
    return way
