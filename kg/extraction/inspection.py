"""What was read in each sentence, layer by layer, for whoever writes a rule: `kg parse` prints it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from kg.extraction.actuality import reality_of
from kg.extraction.claims.clauses import Clause, clauses_in
from kg.extraction.layers import attributions, mentions, quotes, times
from kg.extraction.read import reading_of
from kg.extraction.semantics import Argument, factuality_of, predicates_of
from kg.extraction.tree import in_order, span_of, span_over, subtree_places, tokens_in, words
from kg.model import Actuality, Article, Attribution, Claim, Reading, Span, Term, how_real
from kg.reader.readable import readable_text
from kg.wrapping import one_line

Row: TypeAlias = Mapping[str, str | int | float | None]


@dataclass(frozen=True)
class InspectedSentence:
    """A sentence and what was read in it; `span` is of the article's text as given.

    `layers` has a row for each word, predicate, mention, quotation, time, attribution, clause and claim, by the name of the
    layer. A place in the sentence is the number of a word, from 1, or "2-4" for several; the head of the root is 0.
    """

    number: int
    text: str
    span: Span
    layers: Mapping[str, tuple[Row, ...]]


def inspected(article: Article, nlp: Language) -> list[InspectedSentence]:
    """The sentences of an article in their order, numbered from 1."""
    plain = readable_text(article)
    doc = nlp(plain.text)
    reading = reading_of(article, plain, doc)
    sentences = [sentence for sentence in doc.sents if any(not token.is_space for token in sentence)]
    return [
        InspectedSentence(number, one_line(sentence.text.strip()), span, _layers(sentence, span, reading))
        for number, sentence in enumerate(sentences, 1)
        for span in (plain.given(span_over([token for token in sentence if not token.is_space])),)
    ]


def _layers(sentence: SpacySpan, span: Span, reading: Reading) -> dict[str, tuple[Row, ...]]:
    place = _Places(sentence)
    doc = sentence.doc
    claims = [claim for claim in reading.claims if span.start <= claim.cue[0].start < span.end]
    rows: dict[str, Iterable[Row]] = {
        "words": (place.word(token) for token in place.words),
        "predicates": (
            _predicate(doc[i], arguments, place)
            for i, arguments in sorted(predicates_of(doc).items())
            if sentence.start <= i < sentence.end
        ),
        "mentions": (
            {
                "at": place.of(m.span),
                "mention": place.text(m.span),
                "type": m.type,
                "kind": str(m.kind),
                "chain": m.chain,
                "name": m.normal or None,
                "count": m.count,
            }
            for m in mentions(doc)
            if place.has(m.span)
        ),
        "quotations": (
            {"at": place.of(q.span), "quotation": place.text(q.span)}
            for q in quotes(doc)
            if place.has(q.span)
        ),
        "times": (
            {"at": place.of(t.span), "time": place.text(t.span), "days": t.days.interval}
            for t in times(doc)
            if place.has(t.span)
        ),
        "attributions": (_attribution(a, place) for a in attributions(doc) if place.has(*a.cue, *a.content)),
        "clauses": (_clause(clause, place) for clause in clauses_in(sentence)),
        "claims": (_claim(claim, reading) for claim in claims),
    }
    return {name: tuple(found) for name, found in rows.items()}


class _Places:
    """The words of a sentence by number."""

    def __init__(self, sentence: SpacySpan) -> None:
        self.sentence = sentence
        self.words = [token for token in sentence if not token.is_space]
        self._number = {token.i: n for n, token in enumerate(self.words, 1)}

    def word(self, token: Token) -> Row:
        root = token.head.i == token.i
        return {
            "number": self._number[token.i],
            "word": token.text,
            "lemma": token.lemma_,
            "pos": token.pos_,
            "tag": token.tag_,
            "relation": "root" if root else token.dep_,
            "head": 0 if root else self._number[token.head.i],
            "head_word": None if root else token.head.text,
        }

    def has(self, *spans: Span) -> bool:
        """Whether a word of the sentence is in one of the spans."""
        return any(self._tokens(span) for span in spans)

    def of(self, *spans: Span) -> str:
        """The numbers of the words of spans, as far as they lie in the sentence: "2-4, 7"."""
        found = ([self._number[t.i] for t in self._tokens(span)] for span in spans)
        return ", ".join(f"{n[0]}-{n[-1]}" if len(n) > 1 else f"{n[0]}" for n in found if n)

    def text(self, *spans: Span) -> str | None:
        """What spans say, of other sentences too."""
        text = self.sentence.doc.text
        return " … ".join(one_line(span.of(text)) for span in spans) or None

    def of_tokens(self, tokens: Sequence[Token]) -> str:
        return " ".join(token.text for token in tokens)

    def _tokens(self, span: Span) -> list[Token]:
        doc: Doc = self.sentence.doc
        return [token for token in tokens_in(doc, span) if token.i in self._number]


def _predicate(token: Token, arguments: Iterable[Argument], place: _Places) -> Row:
    score = factuality_of(token)
    return {
        "at": place.of(span_of(token)),
        "predicate": token.text,
        "happened": None if score is None else round(score, 2),
        "arguments": "; ".join(
            f"{a.role} {words(in_order(token.doc[i] for i in a.places()))}" for a in arguments
        ),
    }


def _attribution(attribution: Attribution, place: _Places) -> Row:
    return {
        "source": place.text(*attribution.source),
        "cue": place.text(*attribution.cue),
        "content": place.text(*attribution.content),
        "kind": str(attribution.kind),
        "actuality": _name(attribution.actuality),
        "rule": attribution.rule,
    }


def _clause(clause: Clause, place: _Places) -> Row:
    reality = reality_of(clause.head)
    return {
        "at": place.of(span_of(clause.head)),
        "predicate": place.of_tokens(clause.words),
        "subject": None if clause.subject is None else _phrase(clause.subject.head),
        "arguments": "; ".join(
            f"{' '.join([a.role, *(t.text for t in a.case)])}: {a.head.text}" for a in clause.arguments
        )
        or None,
        "actuality": how_real(reality.actuality, reality.negated),
        "because": reality.because or None,
        "subject_rule": None if clause.subject is None else clause.subject.rule.name,
        "rule": clause.rule.name,
    }


def _phrase(head: Token) -> str:
    """The words below a token, without clauses and coordination that follow."""
    apart = [
        c
        for c in head.children
        if c.dep_.partition(":")[0] in ("acl", "conj", "cc", "appos", "punct", "case")
    ]
    return " ".join(
        t.text for t in in_order(head.doc[i] for i in subtree_places(head, *apart)) if not t.is_space
    )


def _claim(claim: Claim, reading: Reading) -> Row:
    return {
        "subject": _term(claim.subject, reading),
        "relation": claim.relation or f"({claim.words})",
        "object": _term(claim.object, reading),
        "circumstances": "; ".join(f"{q.role}: {_given(q.spans, reading)}" for q in claim.qualifiers) or None,
        "actuality": how_real(claim.actuality, claim.negated),
        "time": claim.time.interval,
        "confidence": round(claim.confidence, 2),
        "rule": claim.rule,
    }


def _term(term: Term | None, reading: Reading) -> str | None:
    if term is None:
        return None
    if term.claim is not None:
        reported = reading.claims[term.claim]
        return f"<{reported.relation or reported.words}>"
    return _given(term.spans, reading)


def _given(spans: Iterable[Span], reading: Reading) -> str:
    return " … ".join(one_line(reading.words(span)) for span in spans)


def _name(actuality: Actuality | None) -> str | None:
    return None if actuality is None else str(actuality)
