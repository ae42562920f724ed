"""Names that the text itself says are one: "Ole “Sparrow” Brandt", "the Tarn Housing Agency (THA)"."""

from __future__ import annotations

from kg.characters.folding import folded
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.mentions.introductions import introduces
from kg.model import MentionKind

MAX_CHARACTERS_BETWEEN = 40
"""Characters between a name and another that is introduced for it, at most."""


def join_introduced(clusters: Clusters) -> None:
    """Joins what is introduced as another name to the name before it, and "Sparrow Brandt" to "Ole “Sparrow” Brandt"."""
    discourse = clusters.discourse
    inside = nicknames(discourse)
    last: int | None = None
    full: dict[str, int] = {}
    text = discourse.doc.text  # which is made anew each time
    for i, mention in enumerate(discourse.mentions):
        if mention.kind != MentionKind.NAME:
            continue
        if i in inside:
            clusters.join(inside[i], i)
            surname = discourse.mentions[inside[i]].normal.split()[-1]
            full.setdefault(folded(f"{mention.normal} {surname}"), inside[i])
            continue
        if last is not None and _is_introduced(discourse, last, i, text):
            clusters.join(last, i)
        last = i
    for i, mention in enumerate(discourse.mentions):
        if mention.kind == MentionKind.NAME and mention.type == "Person" and folded(mention.normal) in full:
            clusters.join(full[folded(mention.normal)], i)


def nicknames(discourse: Discourse) -> dict[int, int]:
    """Names that stand inside a longer one, each with the longer: "Ole “*Sparrow*” Brandt"."""
    found: dict[int, int] = {}
    last: int | None = None
    for i, mention in enumerate(discourse.mentions):
        if mention.kind != MentionKind.NAME:
            continue
        if last is not None and discourse.mentions[last].head.covers(mention.head):
            found[i] = last
        else:
            last = i
    return found


def _is_introduced(discourse: Discourse, one: int, other: int, text: str) -> bool:
    a, b = discourse.mentions[one], discourse.mentions[other]
    if a.type != b.type or a.link or b.link or not 0 < b.head.start - a.head.end <= MAX_CHARACTERS_BETWEEN:
        return False
    return introduces(text[a.head.end : b.head.start], text[b.head.end : b.head.end + 3])
