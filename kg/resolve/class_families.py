"""Classes of the ontology: the families whose names are kept apart, and which of several classes a group has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.model import Mention
from kg.ontology import is_a, types

FAMILIES = (
    "Country", "Organization", "Place", "Person", "Position", "Group", "Product", "Event", "Work", "Topic",
)  # fmt: skip
"""Classes whose names are kept apart; of two that share a name the first bears it without a suffix."""


def known_type(name: str) -> str:
    """The class if the ontology has it, else Thing."""
    return name if name in types() else "Thing"


def family(kind: str) -> str:
    """The class among FAMILIES that a class belongs to, else Thing; a channel counts as an organisation.

    >>> family("Company"), family("Weapon"), family("Thing")
    ('Organization', 'Product', 'Thing')
    """
    if kind == "Channel":
        return "Organization"
    return next((name for name in FAMILIES if is_a(kind, name)), "Thing")


def type_of(mentions: Sequence[Mention]) -> str:
    """The class that most mentions have, as `most_voted`; Group only where none is an organisation ("the Otters")."""
    votes = Counter(known_type(m.type) for m in mentions)
    if any(is_a(kind, "Organization") for kind in votes):
        del votes["Group"]
    return most_voted(votes)


def most_voted(votes: Counter[str]) -> str:
    """The winner of a vote on classes: Thing only where there is no other; of two with as many votes the more special."""
    return min(votes, key=lambda t: (t == "Thing", -votes[t], -len(types()[t].ancestors), t))
