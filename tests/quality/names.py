"""Names as shipped: span F1 with type, on gold words, on three test sets that nothing was learnt from.

UNER EWT test (PER, ORG, LOC), the last 15 % of wikigold's documents (the same three types, as its figures are
compared), CrossNER politics test (the same, its own types mapped).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg.extraction
from kg.reader.name_tags import Name, names_of
from kg.training import corpora
from kg.training.corpora import Sentence

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "corpora"
TYPES = ("PER", "ORG", "LOC")


def run(data: Path | None = None) -> dict[str, float]:
    """Precision, recall and F1 on each set, and F1 of each type."""
    folder = data or DEFAULT
    nlp = kg.extraction.load()
    sets = {
        "uner": corpora.uner(folder, "test"),
        "wikigold": corpora.wikigold(folder, "test"),
        "politics": corpora.crossner(folder, "politics", "test"),
    }
    return {f"{name}_{k}": v for name, gold in sets.items() for k, v in figures(nlp, gold).items()}


def figures(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """The figures over sentences with gold words, each read as a document of its own."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for sentence, ours in zip(sentences, _read(nlp, sentences), strict=True):
        theirs = set(_kept(names_of(sentence.names or ())))
        for counter, names in ((right, ours & theirs), (found, ours), (gold, theirs)):
            for name in names:
                counter.update((name.label, "all"))
    out = {f"f1_{t}": _f1(right[t], found[t], gold[t]) for t in TYPES}
    p, r = right["all"] / max(1, found["all"]), right["all"] / max(1, gold["all"])
    return {"f1": _f1(right["all"], found["all"], gold["all"]), "precision": p, "recall": r} | out


def _read(nlp: Language, sentences: Sequence[Sentence]) -> Iterable[set[Name]]:
    for sentence in sentences:
        doc = nlp(
            Doc(nlp.vocab, words=sentence.words, sent_starts=[i == 0 for i in range(len(sentence.words))])
        )
        yield set(_kept(Name(e.start, e.end, e.label_) for e in doc.ents))


def _kept(names: Iterable[Name]) -> Iterable[Name]:
    return (name for name in names if name.label in TYPES)


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / max(1, found + gold)
