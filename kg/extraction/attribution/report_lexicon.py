"""`schemas/lexicon/en/reports.toml` as Python: what each verb, adjective or noun does to a content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import ENGLISH
from kg.model import Actuality, AttributionKind, member_of

FILE = "reports"
INHERIT = "inherit"
"""The word of the lexicon for a content that is as real as it says itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a word: where its content stands (`slot`) and what the word makes of it."""

    slot: str
    kind: AttributionKind
    actuality: Actuality | None = None
    factive: bool = False
    addressee: bool = False


@cache
def entries(section: str) -> Mapping[str, Mapping[str, Entry]]:
    """Lemma → slot → entry, for "verb", "adjective" or "noun"; of two that name the same, the later one."""
    found: dict[str, dict[str, Entry]] = {}
    for item in ENGLISH.table(FILE)[section]:
        where, how = f"{FILE}.toml: {section} {item['lemma'][0]!r}", item.get("actuality", INHERIT)
        for lemma in item["lemma"]:
            slots = found.setdefault(lemma, {})
            for slot in (*item["content"], *(f"of:{word}" for word in item.get("of", ()))):
                before = slots.get(slot)
                slots[slot] = Entry(
                    slot,
                    member_of(AttributionKind, item["kind"], where, "kind"),
                    None if how == INHERIT else member_of(Actuality, how, where, "actuality"),
                    item.get("factive", False),
                    item.get("addressee", False) or (before is not None and before.addressee),
                )
    return found


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of words of the lexicon as a set."""
    return frozenset(ENGLISH.table(FILE)[section].get(key, ()))


def is_document(lemma: str) -> bool:
    """Whether a source of this head noun is something written ("the report"), not someone."""
    return lemma in words("document", "noun")
