"""Names of institutions that the network cuts in two: at "of" and "and", behind a nationality, behind a founder's name."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_named, demonyms
from kg.reader.name_tags import Name
from kg.reader.network import Parse

_PART = frozenset({"amod", "compound", "nmod", "nmod:poss", "flat", "case", "cc", "det", "conj", "nmod:desc"})
OPEN_CLASSES = frozenset({"Organization", "Media"})
"""Classes of names of which a nationality is a part."""
OF_PLACES = frozenset({"Event", "Work"})
"""Classes of names of which a place is a part."""
COUNTRIES_OWN = frozenset({"GovernmentBody", "ArmedForce"})
"""Classes of what every country has."""


def institutions_as_one(parse: Parse, forms: Sequence[str]) -> list[Name]:
    """The names of a parse, with those of institutions whole."""
    found: list[Name] = []
    for name in parse.names:
        if _ends_small(name, forms) and _is_governmental(name, forms):
            name = name._replace(end=name.end - 1)
        if name.label == "ORG" and _is_institution(name, forms):
            name = _with_nationality(name, parse, forms)
        name = _with_event(name, parse, forms)
        while found and found[-1].end > name.start:
            found.pop()
        if found and _is_founder(found[-1], name, parse, forms):
            name = Name(found.pop().start, name.end, "ORG")
        elif found and _goes_on(found[-1], name, forms):
            before = found.pop()
            name = Name(before.start, name.end, _label(before, name, forms))
        found.append(name)
    return found


def _is_institution(name: Name, forms: Sequence[str]) -> bool:
    """Whether the name ends with a noun of institutions: "Tarn *Institute*"."""
    last = forms[name.end - 1].lower()
    return forms[name.end - 1][:1].isupper() and ENGLISH.by_word("types", "name").get(last) in OPEN_CLASSES


def _with_nationality(name: Name, parse: Parse, forms: Sequence[str]) -> Name:
    """ "*American* Enterprise Institute": before words that are no name by themselves the nationality belongs to it."""
    before = name.start - 1
    if before < 0 or name.end - name.start < 2 or forms[before] not in demonyms():
        return name
    ordinary = all(forms[i].lower() in ENGLISH.spellings for i in range(name.start, name.end))
    inside = name.start <= parse.heads[before] < name.end and parse.relations[before] in _PART
    return Name(before, name.end, name.label) if ordinary and inside else name


def _with_event(name: Name, parse: Parse, forms: Sequence[str]) -> Name:
    """ "the *Iraq* War", "the *Tarn* Agreement": a capitalised noun of events and works of which the name is a part."""
    behind = name.end
    if name.label == "PER" or behind == len(forms) or not forms[behind][:1].isupper():
        return name
    is_part = any(parse.heads[i] == behind and parse.relations[i] in _PART for i in range(name.start, behind))
    fits = ENGLISH.by_word("types", "name").get(forms[behind].lower()) in OF_PLACES
    return Name(name.start, behind + 1, "MISC") if is_part and fits and name.label == "LOC" else name


def _is_founder(person: Name, name: Name, parse: Parse, forms: Sequence[str]) -> bool:
    """ "*Ada Brook* Tarn Institute": a person right before an institution of which the name is a part."""
    if person.label != "PER" or name.label != "ORG" or person.end != name.start:
        return False
    heads = [parse.heads[i] for i in range(person.start, person.end)]
    inside = any(name.start <= head < name.end for head in heads)
    return inside and _is_institution(name, forms)


def _goes_on(before: Name, name: Name, forms: Sequence[str]) -> bool:
    """ "*State Railway of* Tarnland", "*Tarn College and* Technical School": a name that ends in the midst."""
    between = forms[before.end : name.start]
    if "PER" in (before.label, name.label) or before.end - before.start < 2:
        return False
    if between and not (len(between) == 1 and between[0] in ENGLISH.words("types", "determiner", "article")):
        return False
    last = forms[before.end - 1].lower()
    if _ends_small(before, forms):
        return forms[before.end - 2].lower() in ENGLISH.spellings | ENGLISH.by_word("types", "name").keys()
    joins = not between and last in ENGLISH.words("reader", "name", "joining")
    is_country = country_named(" ".join(forms[name.start : name.end])) is not None
    return joins and name.label == "ORG" and not is_country


def _ends_small(name: Name, forms: Sequence[str]) -> bool:
    """Whether the name of several words breaks off at "of"."""
    return name.end - name.start > 1 and forms[name.end - 1].lower() in ENGLISH.words(
        "types", "case", "field"
    )


def _is_governmental(name: Name, forms: Sequence[str]) -> bool:
    """ "*Government* of": what a country has is called without it."""
    return ENGLISH.by_word("types", "name").get(forms[name.end - 2].lower()) in COUNTRIES_OWN


def _label(before: Name, name: Name, forms: Sequence[str]) -> str:
    """That of the whole: a place where it is a country or its noun is one of places ("Gulf of Tarn")."""
    noun = ENGLISH.by_word("types", "name").get(forms[before.end - 2].lower())
    is_country = country_named(" ".join(forms[before.start : name.end])) is not None
    if is_country or (noun == "Place" and before.label == "LOC"):
        return "LOC"
    return "MISC" if before.label == "MISC" else "ORG"
