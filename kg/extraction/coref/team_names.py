"""A team by the last words of its name: "the Otters" after "the Tarn Otters"."""

from __future__ import annotations

from collections import defaultdict

from kg.characters.folding import folded
from kg.extraction.coref.clusters import Clusters
from kg.extraction.mentions.organization_name_forms import FILE, is_small
from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_of_people
from kg.model import MentionKind

FULL = frozenset({"Organization", "Company"})
"""Classes that the name of a team has in full."""
SHORT = FULL | {"Group", "Thing"}
"""Those that it has without its place."""
MAX_WORDS = 2
"""Words that the short name may have: "Otters", "Red Otters"."""


def join_teams(clusters: Clusters) -> None:
    """Joins a plural that stands as a name alone to the one name that puts a place before it, wherever that stands."""
    names = _names(clusters)
    longer: dict[str, set[int]] = defaultdict(set)
    for name, i in names.items():
        words = name.split()
        for size in range(1, min(MAX_WORDS, len(words) - 1) + 1):
            if clusters.type(i) in FULL and not any(is_small(w) for w in words[:-size]):
                longer[" ".join(words[-size:])].add(i)
    for name, i in names.items():
        known = {clusters.find(j) for j in longer[name] - {i}} if _is_team(name) else set()
        if len(known) == 1:
            clusters.join(known.pop(), i)


def _names(clusters: Clusters) -> dict[str, int]:
    """Each name that a team can have, at its first mention; other words for one name are that name."""
    names: dict[str, int] = {}
    for i, mention in enumerate(clusters.discourse.mentions):
        if mention.kind == MentionKind.NAME and mention.type in SHORT and not mention.link:
            clusters.join(names.setdefault(_called(mention.normal), i), i)
    return names


def _called(name: str) -> str:
    """A name in lower case without article, "76ers" for "Sixers"."""
    words = folded(name).split()
    start = len(words) > 1 and words[0] in ENGLISH.words(FILE, "organization", "article")
    same = ENGLISH.table(FILE)["team"]["same"]
    return " ".join([*words[start:-1], same.get(words[-1], words[-1])])


def _is_team(name: str) -> bool:
    """Whether it is a plural, and not that of a people or party."""
    listed = name in ENGLISH.by_word("types", "noun") or name in ENGLISH.by_word("types", "name")
    plural = name.endswith(tuple(ENGLISH.listed(FILE, "team", "ending")))
    return plural and not listed and country_of_people(name.title()) is None
