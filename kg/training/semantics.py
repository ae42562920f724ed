"""What two projects say of the meaning of UD EWT's sentences, by its `sent_id`: PropBank and UDS.

Palmer, Gildea and Kingsbury, "The Proposition Bank" (Computational Linguistics 2005); White and others, "The Universal
Decompositional Semantics Dataset" (LREC 2020).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

from kg.errors import InvalidInput

Predicates: TypeAlias = dict[int, list[tuple[str, int, int]]]
"""Predicate word, counted from 1 → (role, start, end) of its arguments in words from 0, end-exclusive."""

NO_ROLE = "_"
ROLES = (
    NO_ROLE,
    *(f"ARG{n}" for n in range(5)),
    *(
        f"ARGM-{name}"
        for name in [
            "ADJ",
            "ADV",
            "CAU",
            "COM",
            "DIR",
            "DIS",
            "EXT",
            "GOL",
            "LOC",
            "LVB",
            "MNR",
            "MOD",
            "NEG",
            "PRD",
            "PRP",
            "PRR",
            "TMP",
        ]
    ),
)
"""The roles that are learnt; PropBank's others are rare, or continue an argument or point at one (C-, R-)."""
AUXILIARY = frozenset({"be.03", "do.01", "have.01", "get.03"})
"""Senses that are auxiliaries or copulas and have no arguments."""
QUALITIES = (
    "factual",
    "arg-particular",
    "arg-kind",
    "arg-abstract",
    "pred-particular",
    "pred-dynamic",
    "pred-hypothetical",
)
"""Scores of UDS: did the event happen; is an argument a particular thing, a kind, abstract; is a predicate particular,
dynamic, hypothetical."""


def propbank(corpora: Path, split: str) -> dict[str, Predicates]:
    """Sentence → its predicates with their arguments; a sentence without an entry was not annotated."""
    found: dict[str, Predicates] = {}
    for row in _rows(corpora / "propbank-ewt" / f"{split}.jsonl"):
        found[row["id"]] = {
            p["at"] + 1: [(role, start, end) for role, start, end in p["arguments"] if role in ROLES]
            for p in row["predicates"]
            if p["sense"] not in AUXILIARY
        }
    return found


def uds(corpora: Path) -> dict[str, dict[int, dict[str, float]]]:
    """Sentence → word → the qualities that were judged of it; of the train part of EWT."""
    found: dict[str, dict[int, dict[str, float]]] = {}
    for name in ("factuality-train", "genericity-train"):
        for row in _rows(corpora / "uds" / f"{name}.jsonl"):
            scores = found.setdefault(row["sentence"], {}).setdefault(row["word"], {})
            scores.update({quality: row[quality] for quality in QUALITIES if row.get(quality) is not None})
    return found


def _rows(path: Path) -> list[dict]:  # type: ignore[type-arg]
    """The objects of a file of JSON Lines; raises InvalidInput where it is not there."""
    if not path.is_file():
        raise InvalidInput(f"{path}: no such corpus file; see corpora/ORIGIN.md for what is expected")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
