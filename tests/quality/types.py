"""Classes of subjects and objects on GUM test: F1 of the kinds that map, over heads of noun phrases; from raw text.

GUM tells person, organization, place, event and object (among others) of every phrase; a country may count as an
organisation or as a place. Only phrases whose head is a noun or a name, and subject or object of a verb, are counted.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import kg.extraction
from kg.extraction.tree import root_of, tokens_in
from kg.resolve.class_families import family
from kg.training.treebank_documents import places_of, typed_documents

DEFAULT = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "gum" / "test.conllu"
KINDS = {
    "person": ("Person", "Group", "Position"),
    "organization": ("Organization", "Country"),
    "place": ("Place", "Country"),
    "event": ("Event",),
    "object": ("Product", "Work"),
}


def run(data: Path | None = None) -> dict[str, float]:
    """F1 of each kind, and over all of them."""
    nlp = kg.extraction.load()
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for document, kinds in typed_documents(data or DEFAULT):
        doc = nlp(document.text)
        places = places_of(doc)
        ours = {places[root_of(tokens_in(doc, m.head)).i]: family(m.type) for m in doc._.mentions}
        for place, kind in kinds.items():
            told = {k for k, families in KINDS.items() if ours.get(place) in families}
            gold[kind] += kind in KINDS
            right[kind] += kind in told
            for name in [kind] if kind in told else sorted(told)[:1]:
                found[name] += 1
    scores = {f"{k} f1": 2 * right[k] / max(1, found[k] + gold[k]) for k in KINDS}
    return {"f1": 2 * right.total() / (found.total() + gold.total())} | scores
