"""How far chance moves the figures: `python -m tests.quality.seeds FOLDER…` measures other trainings of the weights.

A folder holds what `python -m kg.training reader` writes (its `weights`) or what `python -m kg.training coreference` writes,
made with another `--seed` than the weights that ship. The figures go to seeds.json, from which RESULTS.md gives the
median and the spread, the weights that ship counted in.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest import mock

import kg.extraction
from kg.extraction.coref import coreference_network, discourse, learned_links
from kg.reader.weight_files import MODEL
from tests.quality.harness import HERE, measure

TARGET = HERE / "seeds.json"
READER = ("syntax", "names")
COREFERENCE = ("gap", "coref")
Figures = Mapping[str, float]


def main(folders: list[str]) -> None:
    """Measures each folder and writes all."""
    found: dict[str, list[Figures]] = {}
    for folder in map(Path, folders):
        is_reader = (folder / MODEL[0]).is_file()
        with _reader(folder) if is_reader else _coreference(folder):
            for name in READER if is_reader else COREFERENCE:
                figures = {k: round(v, 4) for k, v in measure(name).figures.items()}
                found.setdefault(name, []).append(figures)
                print(folder, name, figures, flush=True)
    TARGET.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


@contextmanager
def _reader(folder: Path) -> Iterator[None]:
    with mock.patch.object(kg.extraction, "load", partial(kg.extraction.load, folder)):
        yield


@contextmanager
def _coreference(folder: Path) -> Iterator[None]:
    ours = partial(coreference_network.network, folder)
    with mock.patch.object(discourse, "network", ours), mock.patch.object(learned_links, "network", ours):
        yield


def others(path: Path = TARGET) -> dict[str, list[Figures]]:
    """The figures of the other trainings, by data set."""
    found: dict[str, list[Figures]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
