"""`python -m kg.training coreference`: what "she", "it", "the company" mean.

One network learns from the chains of GUM (train) and LitBank, from GAP's development part and from texts of two people:
words in their context, and the features of a candidate. What kg reads in the texts is kept in `--work`; training goes on
after the last epoch there.
"""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import argparse
import hashlib
import pickle
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import kg.extraction
from kg.extraction.coref.anaphor_kinds import AnaphorKind
from kg.extraction.coref.antecedent_features import feature_matrix
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.coreference_network import CARD, HOME
from kg.reader.weight_files import shipped
from kg.training.coreference_examples import examples_in, gap, gum, litbank
from kg.training.coreference_export import write
from kg.training.coreference_scenes import Scene, scene_of
from kg.training.coreference_start import trainings_of
from kg.training.coreference_training import CoreferenceSettings, fit, fit_features
from kg.training.two_people import two_people

NOVELS = 50
"""Of LitBank, so that fiction does not outweigh the rest."""


def main(arguments: list[str]) -> None:
    """Reads, learns and writes."""
    parser = argparse.ArgumentParser(prog="python -m kg.training coreference", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--work", type=Path, default=Path("/tmp/kg-coreference"), help="what has been read")
    parser.add_argument("--out", type=Path, default=HOME, help="the folder for the weights")
    usual = CoreferenceSettings()
    parser.add_argument("--seed", type=int, default=usual.seed)
    parser.add_argument("--start", type=Path, help="the folder of weights from which to go on")
    parser.add_argument("--epochs", type=int, default=usual.epochs)
    parser.add_argument("--rate", type=float, default=usual.rate)
    options = parser.parse_args(arguments)
    work = options.work / shipped().checksum[:12]  # what another reader read is of no use
    work.mkdir(parents=True, exist_ok=True)
    start = hashlib.sha256((options.start / CARD).read_bytes()).hexdigest() if options.start else ""
    settings = CoreferenceSettings(options.epochs, options.rate, options.seed, start)
    earlier = trainings_of(options.start) if options.start else []
    module = fit(scenes(options.corpora, work), settings, work, options.start)
    write(module, settings, shipped(), options.out, earlier)


def scenes(corpora: Path, work: Path) -> list[Scene]:
    """The documents to learn from; what was read before is taken from `work`."""
    path = work / "scenes.pickle"
    if path.is_file():
        read: list[Scene] = pickle.loads(path.read_bytes())
        return read
    nlp = kg.extraction.load()
    chained = chain(
        gum(nlp, corpora / "gum" / "train.conllu"),
        litbank(nlp, corpora / "litbank-coref" / "documents.jsonl", NOVELS),
    )
    found = [scene_of(d.doc, examples_in(d, _none)) for d in chained]
    rate = fit_features([e for scene in found for e in scene.examples if e.kind == AnaphorKind.PEOPLE])

    def score(
        clusters: Clusters, kind: AnaphorKind, index: int, candidates: Sequence[int]
    ) -> NDArray[np.float64]:
        return rate(feature_matrix(clusters, index, candidates))

    rows = gap(nlp, corpora / "gap" / "gap-development.tsv")
    found += [scene_of(row.doc, examples_in(row, score)) for row in rows]
    found += [scene_of(d.doc, examples_in(d, _none)) for d in two_people(nlp)]
    found = [scene for scene in found if scene.examples]
    path.write_bytes(pickle.dumps(found))
    return found


def _none(
    clusters: Clusters, kind: AnaphorKind, index: int, candidates: Sequence[int]
) -> NDArray[np.float64]:
    return np.zeros(len(candidates))
