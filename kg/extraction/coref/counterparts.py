""" "My colleague", said by one defence minister after the other was named: who holds the same post."""

from __future__ import annotations

from collections import defaultdict

from kg.extraction.coref.clusters import Clusters
from kg.extraction.layers import mention_at
from kg.extraction.mentions.nouns import is_plural, lemma_of
from kg.extraction.tree import is_dep


def join_counterparts(clusters: Clusters) -> None:
    """Joins a counterpart to the one person named before who holds the post of the counterpart's owner."""
    discourse = clusters.discourse
    nouns = discourse.language.words("coreference", "counterpart", "noun")
    posts = _posts(clusters)
    for i, root in enumerate(discourse.roots):
        if lemma_of(root) not in nouns or is_plural(root) or len(clusters.members(i)) > 1:
            continue
        token = next((c for c in root.children if is_dep(c, "nmod:poss")), None)
        owner = mention_at(token) if token is not None else None
        if owner is None:
            continue
        own = posts.get(clusters.find(owner), set())
        fits = {j for j, theirs in posts.items() if j != clusters.find(owner) and own & theirs and j < i}
        if len(fits) == 1:
            clusters.join(fits.pop(), i)


def _posts(clusters: Clusters) -> dict[int, set[str]]:
    """Cluster → the posts of the person, without that of which each is one."""
    posts: dict[int, set[str]] = defaultdict(set)
    for holding in clusters.discourse.holdings:
        posts[clusters.find(holding.person)].add(clusters.discourse.post(holding))
    return dict(posts)
