"""Chains of names, nominals and pronouns on GUM test: the CoNLL average (Pradhan et al., "CoNLL-2012 Shared Task").

From raw text; a mention is known by its head word, as the shared tasks on CorefUD count it; chains of one mention are
left out on both sides, and so are gold mentions headed by a verb. MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998;
CEAF-e: Luo 2005.

"descriptions" are common nouns with a definite article or a demonstrative ("the company"), by the gold tree. One is joined
rightly where the last mention before it in its chain is in its gold chain; recall counts those that have a mention before
them in their gold chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
from spacy.language import Language

import kg.extraction
from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref import chains
from kg.extraction.tree import root_of, tokens_in
from kg.lexicon import ENGLISH
from kg.training.treebank_documents import Document, chained_documents, places_of

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "gum" / "test.conllu"
MEASURES = ("muc", "b3", "ceafe")
Chain = frozenset[int]
"""The head words of one chain's mentions, by where they begin."""
Partition = list[Chain]
Counts = tuple[float, float, float, float]
"""Numerator and denominator of precision, then of recall."""


def run(data: Path | None = None) -> dict[str, float]:
    """Precision, recall and F1 of each measure, their average F1 as "conll", that of news alone, F1 of the
    mentions that are in a chain, and precision and recall of descriptions."""
    nlp = kg.extraction.load()
    read = [(d, gold, found_in(nlp, d)) for d, gold in chained_documents(data or DEFAULT)]
    news = [(g, f) for d, g, f in read if "_news_" in d.name]
    figures = scores([(g, f) for _, g, f in read])
    counts = [descriptions(g, f, descriptions_of(d)) for d, g, f in read]
    right, found, every = (sum(column) for column in zip(*counts, strict=True))
    figures |= {"descriptions precision": right / max(found, 1), "descriptions recall": right / max(every, 1)}
    return figures | ({"news conll": scores(news)["conll"]} if news else {})


def scores(pairs: Sequence[tuple[Partition, Partition]]) -> dict[str, float]:
    """Every figure over documents, each as its gold and its found chains."""
    figures: dict[str, float] = {}
    for name, count in (("muc", muc), ("b3", b_cubed), ("ceafe", ceaf_e), ("mentions", mentions)):
        sums = [sum(column) for column in zip(*(count(g, f) for g, f in pairs), strict=True)]
        p, r = sums[0] / max(sums[1], 1e-9), sums[2] / max(sums[3], 1e-9)
        figures |= {f"{name} precision": p, f"{name} recall": r, f"{name} f1": 2 * p * r / max(p + r, 1e-9)}
    return {"conll": sum(figures[f"{m} f1"] for m in MEASURES) / 3} | figures


def found_in(nlp: Language, document: Document) -> Partition:
    """The chains that kg finds in the document's raw text: where the head words of their mentions begin."""
    doc = nlp(document.text)
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    places = places_of(doc)
    parts: dict[int, set[int]] = defaultdict(set)
    for mention, number in zip(layers.mentions(doc), chains(doc), strict=True):
        if number is not None:
            parts[number].add(places[root_of(tokens_in(doc, mention.head)).i])
    return [frozenset(p) for p in parts.values() if len(p) > 1]


def muc(gold: Partition, found: Partition) -> Counts:
    """Links."""
    return (*_links(found, gold), *_links(gold, found))


def _links(these: Partition, others: Partition) -> tuple[float, float]:
    chain_of = {m: i for i, chain in enumerate(others) for m in chain}
    kept = sum(len(c) - len({chain_of.get(m, f"alone {m}") for m in c}) for c in these)
    return kept, sum(len(c) - 1 for c in these)


def b_cubed(gold: Partition, found: Partition) -> Counts:
    """Mentions, each by how much of its chain is right."""
    return (*_shares(found, gold), *_shares(gold, found))


def _shares(these: Partition, others: Partition) -> tuple[float, float]:
    chain_of = {m: chain for chain in others for m in chain}
    right = sum(len(c & chain_of.get(m, frozenset())) / len(c) for c in these for m in c)
    return right, sum(len(c) for c in these)


def ceaf_e(gold: Partition, found: Partition) -> Counts:
    """Chains, paired one to one in the best way."""
    graph = nx.Graph()
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            if g & f:
                graph.add_edge(("gold", i), ("found", j), weight=2 * len(g & f) / (len(g) + len(f)))
    paired = nx.max_weight_matching(graph)
    likeness = sum(graph.edges[edge]["weight"] for edge in paired)
    return likeness, len(found), likeness, len(gold)


def mentions(gold: Partition, found: Partition) -> Counts:
    """Head words that are in a chain."""
    theirs, ours = {m for c in gold for m in c}, {m for c in found for m in c}
    return len(ours & theirs), len(ours), len(ours & theirs), len(theirs)


def descriptions_of(document: Document) -> frozenset[int]:
    """Where the head words of common nouns with a definite determiner begin."""
    definite = ENGLISH.words("coreference", "determiner", "definite")
    determined = {
        word.head
        for word, form in zip(document.words, document.forms, strict=True)
        if word.relation == "det" and form.lower() in definite
    }
    nouns = (document.words[i] for i in sorted(determined) if i >= 0)
    return frozenset(noun.span[0] for noun in nouns if noun.upos == "NOUN")


def descriptions(gold: Partition, found: Partition, heads: Chain) -> tuple[int, int, int]:
    """Descriptions that are joined rightly; those that are joined to something before; those that should be."""
    gold_of, found_of = ({m: chain for chain in side for m in chain} for side in (gold, found))
    right = joined = wanted = 0
    for head in heads:
        wanted += any(m < head for m in gold_of.get(head, ()))
        before = max((m for m in found_of.get(head, ()) if m < head), default=None)
        joined += before is not None
        right += before is not None and before in gold_of.get(head, ())
    return right, joined, wanted
