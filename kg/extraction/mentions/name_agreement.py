"""The same words are a name of the same class all over a text: one vote over all places where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import BODIES, DEFAULT, type_of_name
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.name_evidence import RULES, Evidence
from kg.lexicon.countries import country_named

KINDS = {"Person": "PER", "Organization": "ORG", "Place": "LOC", "Thing": "MISC"}
"""What is voted on first, and the reader's label for it."""
READER = {"PER": 1.0, "ORG": 1.0, "LOC": 1.0, "MISC": 0.5}
"""How much the reader's label of a name weighs: MISC says only that it is none of the others."""
OF_WORDS = 2.0
"""The same where the words of the name have told a class besides: "the Marines"."""
SURNAME = 3.0
"""How much it weighs that a person of several words is called so last; less for other names that end so."""
ENDS_LIKE_PERSON = 1.5
MAX_WORDS_OF_PERSON = 4


@dataclass
class _Votes:
    """What speaks for each kind, and of each kind for each class."""

    kinds: dict[str, float] = field(default_factory=dict)
    classes: dict[str, float] = field(default_factory=dict)

    def add(self, kind: str, weight: float) -> None:
        """One voice for a class."""
        coarse = kind_of(kind)
        self.kinds[coarse] = self.kinds.get(coarse, 0.0) + weight
        if kind not in KINDS:
            self.classes[kind] = self.classes.get(kind, 0.0) + weight

    def kind(self) -> str:
        """The kind that most speaks for, of two the first that was named."""
        return max(self.kinds, key=lambda kind: self.kinds[kind])

    def best_class(self, kind: str) -> str | None:
        """The class of that kind that most speaks for."""
        fitting = [c for c in self.classes if kind_of(c) == kind]
        return max(fitting, key=lambda c: self.classes[c], default=None)


def kind_of(name: str) -> str:
    """The kind of a class.

    >>> kind_of("Company"), kind_of("Work"), kind_of("Country")
    ('Organization', 'Thing', 'Place')
    """
    if name in BODIES or name == "Channel":
        return "Organization"
    return {"Person": "Person", "Group": "Person", "Place": "Place", "Country": "Place"}.get(name, "Thing")


def agreed(names: Sequence[Name], rules: Iterable[Evidence] = RULES) -> list[Name]:
    """The names, each of the class for which most speaks at all the places where its words stand.

    A surname is a person's: "*Brook*" is a person where "Ada Brook" is one. A country stays a country.
    """
    votes = _votes(names, tuple(rules))
    first = {words: vote.kind() for words, vote in votes.items()}
    people = {words for words, kind in first.items() if kind == "Person"}
    surnames = {n.tokens[-1].text.casefold() for n in names if len(n.tokens) > 1 and key(n) in people}
    for name in names:
        last = name.tokens[-1].text.casefold()
        if last in surnames:
            votes[key(name)].add("Person", SURNAME)
        elif 1 < len(name.tokens) < MAX_WORDS_OF_PERSON and last in people:
            votes[key(name)].add("Person", ENDS_LIKE_PERSON)
    return [name if name.country is not None else _classed(name, votes[key(name)]) for name in names]


def key(name: Name) -> str:
    """Under which the places of a name meet, in capitals or not."""
    return name.normal.casefold()


def _votes(names: Sequence[Name], rules: Sequence[Evidence]) -> dict[str, _Votes]:
    votes: dict[str, _Votes] = defaultdict(_Votes)
    for name in names:
        vote = votes[key(name)]
        vote.add(name.type, READER.get(name.tokens[0].ent_type_, 1.0) if name.type in KINDS else OF_WORDS)
        for rule in rules if name.country is None else ():
            found = rule.apply(name)
            if found is not None:
                vote.add(found, rule.weight)
    return votes


def _classed(name: Name, votes: _Votes) -> Name:
    kind = votes.kind()
    language, label = language_of(name.root), KINDS[kind]
    country = country_named(name.normal, language) if kind == "Place" else None
    if country is not None:
        return replace(name, type="Country", normal=country.name, country=country)
    found = type_of_name(name.normal, label, language)
    if found == DEFAULT[label]:
        found = votes.best_class(kind) or found
    return replace(name, type=found)
