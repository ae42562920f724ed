"""Names that mean the same: equal ones, countries by code, forms of a person's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.characters.folding import folded
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.introduced_aliases import join_introduced
from kg.extraction.coref.organization_names import join_organizations
from kg.extraction.coref.person_names import is_short_for, parts, same_person, short_keys
from kg.model import MentionKind


def join_names(clusters: Clusters) -> None:
    """Joins names by the sieves of this module, surest first."""
    _equal(clusters)
    nicknames = join_introduced(clusters)
    _people(clusters, nicknames)
    join_organizations(clusters)


def _equal(clusters: Clusters) -> None:
    first: dict[tuple[str, str], int] = {}
    for i, mention in enumerate(clusters.mentions):
        if mention.kind != MentionKind.NAME:
            continue
        kind = "Person" if mention.type == "Person" else ("Country" if mention.link else "other")
        key = (kind, mention.link or folded(mention.normal))
        if kind == "Person" and len(mention.normal.split()) == 1:
            continue
        clusters.join(first.setdefault(key, i), i)


def _people(clusters: Clusters, nicknames: frozenset[int]) -> None:
    """Full names among each other, then single words to the one full name that they can be short for."""
    people = [i for i, m in enumerate(clusters.mentions) if m.kind == MentionKind.NAME and m.type == "Person"]
    full = _FullNames(clusters, people)
    for i in sorted(full, key=lambda i: _openness(clusters.mentions[i].normal)):
        _join_full(clusters, i, full)
    ambiguous: dict[str, list[int]] = defaultdict(list)
    for i in people:
        name = clusters.mentions[i].normal
        found = _full_forms(clusters, i, full) if i not in nicknames else []
        if len(found) == 1:
            clusters.join(found[0], i)
        elif len(name.split()) == 1:
            ambiguous[folded(name)].append(i)
    for group in ambiguous.values():
        _alike(clusters, group)


def _openness(name: str) -> tuple[int, int]:
    """How little a full name tells of who is meant: by its initials, then by the words that it lacks."""
    words, _ = parts(name)
    return sum(len(w.strip(".")) == 1 for w in words[:1]), -len(words)


def _join_full(clusters: Clusters, index: int, full: _FullNames) -> None:
    """Joins a full name to the one part whose fuller names it can be a form of; where two fit, to none."""
    name = clusters.mentions[index].normal
    rank = _openness(name)
    fits: set[int] = set()
    for j in full.sharing_a_word(index):
        other = clusters.mentions[j].normal
        if j == index or clusters.find(j) == clusters.find(index) or _openness(other) > rank:
            continue
        if same_person(name, other) and _one_gender(clusters, index, j):
            fits.add(clusters.find(j))
    if len(fits) == 1:
        clusters.join(fits.pop(), index)


class _FullNames:
    """The names of people in several words, each at its first mention, by the words in them."""

    def __init__(self, clusters: Clusters, people: Iterable[int]) -> None:
        self._clusters = clusters
        first: dict[str, int] = {}
        for i in people:
            if len(clusters.mentions[i].normal.split()) > 1:
                first.setdefault(clusters.mentions[i].normal, i)
        self._mentions = sorted(first.values())
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for i in self._mentions:
            for word in short_keys(clusters.mentions[i].normal):
                self._by_word[word].append(i)

    def __iter__(self) -> Iterator[int]:
        return iter(self._mentions)

    def sharing_a_word(self, index: int) -> list[int]:
        """Those that have a word in common with the name of a mention, in order of the text."""
        words = short_keys(self._clusters.mentions[index].normal)
        return sorted({j for word in words for j in self._by_word.get(word, ())})


def _full_forms(clusters: Clusters, index: int, full: _FullNames) -> list[int]:
    """The parts whose full name the name may shorten: by surname, or where none has it by given name."""
    name = clusters.mentions[index].normal
    ways: dict[str | None, set[int]] = defaultdict(set)
    for j in full.sharing_a_word(index):
        if clusters.find(j) != clusters.find(index):
            ways[is_short_for(name, clusters.mentions[j].normal)].add(clusters.find(j))
    for how in ("surname", "given"):
        fits = {j for j in ways[how] if _one_gender(clusters, index, j)}
        if fits:
            return sorted(fits)
    return []


def _one_gender(clusters: Clusters, i: int, j: int) -> bool:
    """Not "Mrs Brook" with "Carl Brook"; a guess from the given name alone decides only against a title."""
    (a, sure), (b, certain) = clusters.gender(i), clusters.gender(j)
    return a is None or b is None or a == b or not (sure or certain)


def _alike(clusters: Clusters, group: list[int]) -> None:
    """Bare surnames without one full form: those of one title belong together, apart from all full names."""
    for at, i in enumerate(group):
        for j in group[:at]:
            if _one_gender(clusters, i, j):
                clusters.join(j, i)
                break
