"""Names that the text itself says are one: "Ole “Sparrow” Brandt", "the Tarn Housing Agency (THA)"."""

from __future__ import annotations

from kg.characters.folding import folded
from kg.extraction.coref.clusters import Clusters
from kg.extraction.mentions.introduced import introduces
from kg.model import MentionKind

FAR = 40
"""Characters between a name and another that is introduced for it, at most."""


def join_introduced(clusters: Clusters) -> frozenset[int]:
    """Joins what is introduced as another name to the name before it; returns the nicknames inside longer names."""
    nicknames = set()
    last: int | None = None
    full: dict[str, int] = {}
    text = clusters.doc.text  # which is made anew each time
    for i, mention in enumerate(clusters.mentions):
        if mention.kind != MentionKind.NAME:
            continue
        if last is not None and clusters.mentions[last].head.covers(mention.head):
            clusters.join(last, i)
            nicknames.add(i)
            surname = clusters.mentions[last].normal.split()[-1]
            full.setdefault(folded(f"{mention.normal} {surname}"), last)
            continue
        if last is not None and _are_one(clusters, last, i, text):
            clusters.join(last, i)
        last = i
    for i, mention in enumerate(clusters.mentions):
        if mention.kind == MentionKind.NAME and mention.type == "Person" and folded(mention.normal) in full:
            clusters.join(full[folded(mention.normal)], i)
    return frozenset(nicknames)


def _are_one(clusters: Clusters, one: int, other: int, text: str) -> bool:
    a, b = clusters.mentions[one], clusters.mentions[other]
    if a.type != b.type or a.link or b.link or not 0 < b.head.start - a.head.end <= FAR:
        return False
    return introduces(text[a.head.end : b.head.start], text[b.head.end : b.head.end + 3])
