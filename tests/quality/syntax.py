"""Syntax as shipped, on UD English EWT: on gold words and bounds, and from raw text; on GUM, on gold words.

`upos uas las lemma tag`: shares of right words; punctuation counts, relations with their subtypes.
`token_f1 sentence_f1 lemma_raw las_raw`: F1 from raw text, as the CoNLL 2018 shared task counts.
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg.extraction
from kg.training.treebank_documents import Document, Word, read

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ud-ewt" / "test.conllu"
GUM = DEFAULT.parents[1] / "gum" / "test.conllu"


def run(data: Path | None = None) -> dict[str, float]:
    """The figures over a CoNLL-U file; by default also those on GUM test, whole and its news alone."""
    documents = list(read(data or DEFAULT))
    nlp = kg.extraction.load()
    figures = on_gold_words(nlp, documents) | from_raw_text(nlp, documents)
    if data in (None, DEFAULT):
        gum = list(read(GUM))
        news = [d for d in gum if "_news_" in d.name]
        figures |= {f"gum_{k}": v for k, v in on_gold_words(nlp, gum).items()}
        figures["gum_news_las"] = on_gold_words(nlp, news)["las"]
    return figures


def on_gold_words(nlp: Language, documents: list[Document]) -> dict[str, float]:
    """Shares of right words under gold words and sentence bounds."""
    right = dict.fromkeys(("upos", "tag", "uas", "las", "lemma"), 0)
    total = 0
    for gold in documents:
        starts = {start for start, _ in gold.bounds}
        doc = nlp(Doc(nlp.vocab, words=gold.forms, sent_starts=[i in starts for i in range(len(gold.forms))]))
        for word, tag, token in zip(gold.words, gold.tags, doc, strict=True):
            head = -1 if token.head is token or token.head.i == token.i else token.head.i
            relation = "root" if token.dep_ == "ROOT" else token.dep_
            right["upos"] += token.pos_ == word.upos
            right["tag"] += token.tag_ == tag
            right["lemma"] += token.lemma_ == word.lemma
            right["uas"] += head == word.head
            right["las"] += head == word.head and relation == word.relation
            total += 1
    return {name: count / total for name, count in right.items()}


def from_raw_text(nlp: Language, documents: list[Document]) -> dict[str, float]:
    """F1 of tokens, sentences, lemmas and labelled arcs, from raw text."""
    hits = dict.fromkeys(("token_f1", "sentence_f1", "lemma_raw", "las_raw"), 0)
    words = sentences = 0
    for gold, doc in zip(documents, nlp.pipe(d.text for d in documents), strict=True):
        ours, bounds = _read_off(doc)
        by_span = {w.span: w for w in ours}
        words += len(ours) + len(gold.words)
        sentences += len(bounds) + len(gold.bounds)
        gold_bounds = {(gold.words[a].span[0], gold.words[b - 1].span[1]) for a, b in gold.bounds}
        hits["sentence_f1"] += len(gold_bounds & bounds)
        for word in gold.words:
            other = by_span.get(word.span)
            if other is None:
                continue
            hits["token_f1"] += 1
            hits["lemma_raw"] += other.lemma == word.lemma
            here = gold.words[word.head].span if word.head >= 0 else None
            there = ours[other.head].span if other.head >= 0 else None
            hits["las_raw"] += here == there and word.relation == other.relation
    return {n: 2 * count / (sentences if n == "sentence_f1" else words) for n, count in hits.items()}


def _read_off(doc: Doc) -> tuple[list[Word], set[tuple[int, int]]]:
    position, spans = 0, []
    for token in doc:
        size = len("".join(token.text.split()))
        spans.append((position, position + size))
        position += size
    index: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(index)
    words = [
        Word(
            spans[t.i],
            t.pos_,
            t.lemma_,
            -1 if t.dep_ == "ROOT" else index[t.head.i],
            "root" if t.dep_ == "ROOT" else t.dep_,
        )
        for t in doc
        if not t.is_space
    ]
    bounds = {(spans[s.start][0], spans[s.end - 1][1]) for s in doc.sents if not s.text.isspace()}
    return words, bounds
