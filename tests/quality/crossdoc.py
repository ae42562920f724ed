"""One thing, one node, across documents: the archive's rules of identity on ECB+ and on GUM's links to Wikipedia.

Which mentions of one document are one is given, to kg as to the reference: what is measured is the step from document to
document alone, so that no figure here depends on the reader. The documents of an ECB+ topic go into one archive, those of
GUM (test left out) into another, in their order; an article's entities are those of `kg.resolve`, and `kg.archive`
decides. What no article names is to the archive an entity of its article, so that it loses the links of noun phrases.
The reference makes one what has the same last word in its longest name, else in its first noun, within a topic.

"conll" is the CoNLL average over the mentions of all documents of a topic, chains of one mention included (Pradhan et al.
2012); "link" counts pairs of chains of two documents, of those that are told across documents; "name link" those of chains
with a name. Of ECB+ (Cybulska and Vossen 2014, topics 1 to 35) people, bodies, places and things are measured; times are
values to kg, and what happens is a statement, not an entity. GUM's chains are one where their link is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from pyoxigraph import Store

from kg.archive.articles import put
from kg.archive.decisions import standing
from kg.archive.entries import entries_of
from kg.archive.journal import journal
from kg.archive.oxigraph import Data
from kg.model import Graph, Reading
from kg.resolve import resolve
from tests.quality.coref import Partition, scores
from tests.quality.linked_documents import Linked, ecb_topics, gum_documents

DEFAULT = Path(__file__).resolve().parents[3] / "shared"
Found = dict[tuple[str, str], str]
"""Document and chain → the name of the cluster."""


def run(data: Path | None = None) -> dict[str, float]:
    """The figures of the archive, and those of the reference."""
    folder = data or DEFAULT
    topics = ecb_topics(folder / "evaluation" / "ecbplus-dev" / "documents.jsonl")
    gum = [gum_documents(folder / "corpora" / "gum")]
    figures: dict[str, float] = {}
    for who, names in (("", by_archive), (" of reference", by_last_word)):
        found = [names(documents) for documents in topics]
        figures[f"ecb+ conll{who}"] = conll(topics, found)
        figures |= links(topics, found, f"ecb+ link{{}}{who}")
        figures |= links(
            [[d.named for d in documents] for documents in topics], found, f"ecb+ name link{{}}{who}"
        )
        figures |= links(gum, [names(documents) for documents in gum], f"gum name link{{}}{who}")
    return figures


def by_archive(documents: Sequence[Linked]) -> Found:
    """The entities under which chains go in an archive of the documents; a chain that no entity backs is one by itself."""
    data = Data(Store())
    graphs: list[Graph] = []
    for document in documents:
        graph = resolve([Reading(document.article, document.mentions, ())])
        graphs.append(graph)
        for entry in entries_of(graph):
            put(data, entry)
    decided = standing(journal(data))
    found: Found = {}
    for document, graph in zip(documents, graphs, strict=True):
        backed = {span: entity.id for entity in graph.entities for _, span in entity.mentions}
        for mention, chain in zip(document.mentions, document.chains, strict=True):
            entity = backed.get(mention.head) or backed.get(mention.span)
            if entity is not None:
                found.setdefault((document.name, chain), decided.of(document.article.id, entity))
    return found


def by_last_word(documents: Sequence[Linked]) -> Found:
    """The last word of each chain."""
    return {
        (document.name, chain): word
        for document in documents
        for chain in dict.fromkeys(document.chains)
        if (word := document.last_word(chain))
    }


def conll(corpus: Sequence[Sequence[Linked]], found: Sequence[Found]) -> float:
    """The CoNLL average over the mentions of each topic."""
    return scores([_partitions(documents, names) for documents, names in zip(corpus, found, strict=True)])[
        "conll"
    ]


def _partitions(documents: Sequence[Linked], names: Found) -> tuple[Partition, Partition]:
    gold: dict[str, set[int]] = defaultdict(set)
    ours: dict[object, set[int]] = defaultdict(set)
    number = 0
    for document in documents:
        for chain in document.chains:
            key = document.name, chain
            gold[document.same.get(chain, f"{document.name} {chain}")].add(number)
            ours[names.get(key, key)].add(number)
            number += 1
    return [frozenset(c) for c in gold.values()], [frozenset(c) for c in ours.values()]


def links(corpus: Sequence[Sequence[Linked]], found: Sequence[Found], label: str) -> dict[str, float]:
    """Pairs of chains of two documents that are one: precision, recall and F1."""
    right = ours = gold = 0
    for documents, names in zip(corpus, found, strict=True):
        told = {(d.name, chain): same for d in documents for chain, same in d.same.items()}
        theirs, made = set(_pairs(told)), set(_pairs({k: v for k, v in names.items() if k in told}))
        right, ours, gold = right + len(theirs & made), ours + len(made), gold + len(theirs)
    p, r = right / max(1, ours), right / max(1, gold)
    parts = {" precision": p, " recall": r, " f1": 2 * p * r / max(p + r, 1e-9)}
    return {label.format(part): value for part, value in parts.items()}


def _pairs(names: Found) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    clusters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, name in names.items():
        clusters[name].append(key)
    for members in clusters.values():
        yield from ((a, b) for a, b in combinations(sorted(members), 2) if a[0] != b[0])
