"""Writes the network of coreference for run time, with its card."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from kg.extraction.coref.coreference_network import CANDIDATE_INPUTS, CANDIDATES, CARD, NEAREST, WORDS
from kg.reader.weight_files import Weights
from kg.training.card import LICENCE
from kg.training.coreference_module import SIDE, ExportedCandidates, ExportedWords
from kg.training.coreference_training import CoreferenceModule, CoreferenceSettings
from kg.training.export import write_full, write_int8

SOURCES = {
    "the reader of the same release, its lower half": "see its card",
    "GUM, train, nine open genres: chains": "CC BY 4.0, texts CC BY to CC BY-SA 3.0",
    "LitBank: chains": "CC BY 4.0, texts in the public domain",
    "GAP, development": "Apache-2.0",
    "texts of two people, made by kg.training.two_people": "of our own",
}


def write(
    module: CoreferenceModule,
    settings: CoreferenceSettings,
    reader: Weights,
    folder: Path,
    earlier: Sequence[Mapping[str, Any]] = (),
) -> None:
    """Writes both networks for run time, and the card, which names the reader that they stand on, and the `earlier`
    trainings that this one went on from."""
    folder.mkdir(parents=True, exist_ok=True)
    width, features = len(module.words.hidden), module.candidates.weigh.shape[1]
    write_int8(
        ExportedWords(module.words),
        (torch.zeros(1, 9, width),),
        ("states",),
        ("vectors",),
        {"states": {1: "W"}, "vectors": {1: "W"}},
        folder / WORDS,
    )
    example = (
        torch.zeros(2 * SIDE),
        torch.zeros(3, NEAREST, 2 * SIDE),
        torch.ones(3, NEAREST),
        torch.zeros(3, features),
        torch.tensor(0),
    )
    axes = {name: {0: "C"} for name in ("others", "known", "features", "scores")}
    write_full(
        ExportedCandidates(module.candidates),
        example,
        CANDIDATE_INPUTS,
        ("scores",),
        axes,
        folder / CANDIDATES,
    )
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (WORDS, CANDIDATES)}
    card = {
        "name": "kg-coreference-en",
        "licence": LICENCE,
        "sources": SOURCES,
        "settings": asdict(settings),
        "earlier": list(earlier),
        "reader": reader.checksum,
        "sha256": files,
    }
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
