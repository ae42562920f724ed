"""Names that mean the same: equal ones, short forms, abbreviations, countries by code."""

from __future__ import annotations

from collections import defaultdict

from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.people import folded, is_short_for, same_person
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
    full = [i for i in people if len(clusters.mentions[i].normal.split()) > 1]
    for at, i in enumerate(full):
        for j in full[:at]:
            fits = same_person(clusters.mentions[i].normal, clusters.mentions[j].normal)
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


def _full_forms(clusters: Clusters, index: int, full: list[int]) -> list[int]:
    """The parts whose full name the name may shorten: by surname, or where none has it by given name."""
    name = clusters.mentions[index].normal
    for how in ("surname", "given"):
        fits = {
            clusters.find(j)
            for j in full
            if is_short_for(name, clusters.mentions[j].normal) == how
            and clusters.find(j) != clusters.find(index)
        }
        fits = {j for j in fits if _one_gender(clusters, index, j)}
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
    for short, i in names.items():
        long = [j for name, j in names.items() if name != short and _abbreviates(short, name)]
        parts = {clusters.find(j) for j in long} - {clusters.find(i)}
        if len(parts) == 1:
            clusters.join(parts.pop(), i)


def _abbreviates(short: str, name: str) -> bool:
    """ "EC" of "European Commission"; "Baltic Drones" of "Baltic Drones AS", not "West" of "West Bank"."""
    words = [w for w in name.replace("-", " ").split() if w]
    letters = "".join(w[0] for w in words if w.lower() not in SMALL and w[0].isupper())
    plain = short.replace(".", "")
    if len(plain) >= 2 and plain.isupper() and len(letters) >= 2:
        return plain == letters or plain == "".join(w[0].upper() for w in words)
    legal = frozenset(
        {"inc", "corp", "ltd", "llc", "plc", "gmbh", "ag", "sa", "company", "group", "as", "co"}
    )
    rest = name.removeprefix(short).strip(" ,.").lower()
    return name.startswith(short + " ") and rest.replace(".", "") in legal
