"""`python -m tests.benchmarks.reader`: words per second of kg's reader beside a plain spaCy CNN pipeline.

The other pipeline is spaCy's own recipe for small models (HashEmbedCNN, width 96, depth 4, shared by tagger, parser and
names), trained here for some minutes on EWT so that its parser decides as a trained one does; its quality is of no
account. Both read the same news texts as one list, three times in turn; the median counts.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

import kg.extraction
from kg.training import corpora
from kg.training.corpora import Sentence

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXTS = SHARED / "evaluation" / "polnear-dev" / "text"
ROUNDS = 3
TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "width": 96,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
    "pretrained_vectors": None,
}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}


def main() -> None:
    """Prints words per second of both and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reader", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0, help="training time of the other pipeline")
    options = parser.parse_args()
    texts = [p.read_text(encoding="utf-8") for p in sorted(TEXTS.iterdir())]
    pipelines = {"kg": kg.extraction.load(), "spaCy CNN": convolutional(options.minutes)}
    speeds: dict[str, list[float]] = {name: [] for name in pipelines}
    for _ in range(ROUNDS):
        for name, nlp in pipelines.items():
            speeds[name].append(words_per_second(nlp, texts))
    medians = {name: statistics.median(found) for name, found in speeds.items()}
    for name, found in speeds.items():
        print(
            f"{name:<10} {medians[name]:8.0f} words/s  (of {ROUNDS}: {', '.join(f'{s:.0f}' for s in found)})"
        )
    print(f"kg / spaCy CNN: {medians['kg'] / medians['spaCy CNN']:.2f}")
    alone = time.perf_counter()
    for text in texts:
        pipelines["kg"](text)
    alone = time.perf_counter() - alone
    words = sum(len(d) for d in map(pipelines["kg"].make_doc, texts))
    print(f"kg, pipe / one by one: {medians['kg'] / (words / alone):.2f}")


def words_per_second(nlp: Language, texts: list[str]) -> float:
    """Tokens read in a second."""
    start = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
    return words / (time.perf_counter() - start)


def convolutional(minutes: float) -> Language:
    """spaCy's small pipeline, trained for so long."""
    fix_random_seed(0)
    nlp = English()
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    for name in ("tagger", "parser", "ner"):
        model = Language.get_factory_meta(name).default_config["model"]
        nlp.add_pipe(name, config={"model": {**model, "tok2vec": LISTENER}})
    examples = list(_examples(nlp, corpora.ewt(SHARED / "corpora", "train")[:6000]))
    optimizer = nlp.initialize(lambda: examples)
    rng = random.Random(0)
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        rng.shuffle(examples)
        for batch in minibatch(examples, compounding(16, 64, 1.001)):
            nlp.update(batch, sgd=optimizer)
            if time.monotonic() > end:
                break
    return nlp


def _examples(nlp: Language, sentences: list[Sentence]) -> Iterator[Example]:
    for s in sentences:
        gold = Doc(
            nlp.vocab,
            words=s.words,
            tags=s.xpos,
            heads=[h - 1 if h else i for i, h in enumerate(s.heads or [])],
            deps=[r if r != "root" else "ROOT" for r in s.relations or []],
            ents=["B-PER" if u == "PROPN" else "O" for u in s.upos or []],
        )
        yield Example(Doc(nlp.vocab, words=s.words), gold)


if __name__ == "__main__":
    main()
