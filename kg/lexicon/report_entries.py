"""The entries of `reports.toml`: what a verb, an adjective or a noun makes of a content, and where that stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.languages import Language
from kg.model import Actuality, AttributionKind

REPORTS = "reports"
"""The name of the table."""
SECTIONS = ("verb", "adjective", "noun")
INHERIT = "inherit"
"""The word of the lexicon for a content that is as real as it says itself."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a word: where its content stands (`slot`) and what the word makes of it."""

    slot: str
    kind: AttributionKind
    actuality: Actuality | None = None
    addressee: bool = False
    """Whether the object of the verb hears the words: "told *reporters* that"."""


@cache
def senses(language: Language, section: str) -> Mapping[str, Mapping[str, Sense]]:
    """Lemma → slot → sense, for a section of SECTIONS; of two that name the same, the later one."""
    found: dict[str, dict[str, Sense]] = {}
    for item in language.table(REPORTS)[section]:
        how = item.get("actuality", INHERIT)
        for lemma in item["lemma"]:
            slots = found.setdefault(lemma, {})
            for slot in (*item["content"], *(f"of:{word}" for word in item.get("of", ()))):
                before = slots.get(slot)
                slots[slot] = Sense(
                    slot,
                    AttributionKind(item["kind"]),
                    None if how == INHERIT else Actuality(how),
                    item.get("addressee", False) or (before is not None and before.addressee),
                )
    return found
