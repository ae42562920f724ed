"""Names that mean the same: equal ones, short forms, abbreviations, countries by code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.people import folded, is_short_for, same_person, short_keys
from kg.nlp.mentions.classes import ORGANIZATIONS

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "&"})
LOOSE = ORGANIZATIONS | {"Thing", "Channel", "Event", "Work", "Place", "Topic"}


def join_names(clusters: Clusters) -> None:
    """Joins names by the sieves of this module, surest first."""
    _equal(clusters)
    _people(clusters)
    _organizations(clusters)


def _equal(clusters: Clusters) -> None:
    first: dict[tuple[str, str], int] = {}
    for i, mention in enumerate(clusters.mentions):
        if mention.kind != "name":
            continue
        kind = "Person" if mention.type == "Person" else ("Country" if mention.link else "other")
        key = (kind, mention.link or folded(mention.normal))
        if kind == "Person" and len(mention.normal.split()) == 1:
            continue
        clusters.join(first.setdefault(key, i), i)


def _people(clusters: Clusters) -> None:
    """Full names among each other, then single words to the one full name that they can be short for."""
    people = [i for i, m in enumerate(clusters.mentions) if m.kind == "name" and m.type == "Person"]
    full = _FullNames(clusters, people)
    for i in full:
        for j in full.sharing_a_word(i):
            fits = j < i and same_person(clusters.mentions[i].normal, clusters.mentions[j].normal)
            if fits and clusters.find(i) != clusters.find(j) and _one_gender(clusters, i, j):
                clusters.join(j, i)
                break
    ambiguous: dict[str, list[int]] = defaultdict(list)
    for i in people:
        name = clusters.mentions[i].normal
        found = _full_forms(clusters, i, full)
        if len(found) == 1:
            clusters.join(found[0], i)
        elif len(name.split()) == 1:
            ambiguous[folded(name)].append(i)
    for group in ambiguous.values():
        _alike(clusters, group)


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


def _organizations(clusters: Clusters) -> None:
    """ "NATO", "the European Commission" and "EC", "Baltic Drones" and "Baltic Drones AS"."""
    names: dict[str, int] = {}
    for i, m in enumerate(clusters.mentions):
        if m.kind == "name" and m.type in LOOSE and not m.link:
            names.setdefault(m.normal, i)
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in _shortenings(name):
            by_key[key].append(name)
    for short, i in names.items():
        near = dict.fromkeys([*by_key.get(short, ()), *by_key.get(short.replace(".", ""), ())])
        long = [names[name] for name in near if name != short and _abbreviates(short, name)]
        parts = {clusters.find(j) for j in long} - {clusters.find(i)}
        if len(parts) == 1:
            clusters.join(parts.pop(), i)


def _shortenings(name: str) -> set[str]:
    """What may shorten the name by the rules of `_abbreviates`: both kinds of initials, and its first words."""
    words = name.split(" ")
    return {*_initials(name), *(" ".join(words[:n]) for n in range(1, len(words)))}


def _initials(name: str) -> tuple[str, str]:
    """The initials of the capitalised words, small words left out; and those of all words."""
    words = [w for w in name.replace("-", " ").split() if w]
    letters = "".join(w[0] for w in words if w.lower() not in SMALL and w[0].isupper())
    return letters, "".join(w[0].upper() for w in words)


def _abbreviates(short: str, name: str) -> bool:
    """ "EC" of "European Commission"; "Baltic Drones" of "Baltic Drones AS", not "West" of "West Bank"."""
    letters, every = _initials(name)
    plain = short.replace(".", "")
    if len(plain) >= 2 and plain.isupper() and len(letters) >= 2:
        return plain in (letters, every)
    legal = frozenset(
        {"inc", "corp", "ltd", "llc", "plc", "gmbh", "ag", "sa", "company", "group", "as", "co"}
    )
    rest = name.removeprefix(short).strip(" ,.").lower()
    return name.startswith(short + " ") and rest.replace(".", "") in legal
