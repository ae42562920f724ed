"""`python -m kg.training pronouns`: how much each sign counts for what a pronoun means.

Two small networks rank the candidates of a pronoun, one for "he" and "she", one for "it" and "they". They learn from
GUM's chains (train) and from GAP's development part, whose answers tell of two candidates only.
"""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from torch import Tensor, nn

import kg.nlp
from kg.nlp.coref.candidates import candidates
from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.features import Quotes, matrix
from kg.nlp.coref.gap import prepared, rows_of
from kg.nlp.coref.names import join_names
from kg.nlp.coref.nominals import join_appositions, join_nominals
from kg.nlp.coref.pronouns import KINDS, Score, join_pronouns
from kg.nlp.coref.scorer import WEIGHTS, Scorer
from kg.nlp.coref.speech import join_first_person, quotes_of
from kg.nlp.mentions import positions_in
from kg.nlp.reports import attributions_in
from kg.training.documents import chained_documents, places_of

HIDDEN, MODELS, EPOCHS, RATE, DECAY, DROPOUT, BATCH = 64, 5, 60, 2e-3, 0.02, 0.5, 64
ROUNDS = 2
"""The pronouns before one in doubt are joined by the networks of the round before."""


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one pronoun as features [n, m]; which are right, and which are known to be wrong."""

    features: NDArray[np.float32]
    right: NDArray[np.bool_]
    wrong: NDArray[np.bool_]


def main(arguments: list[str]) -> None:
    """Learns the weights and writes them."""
    parser = argparse.ArgumentParser(prog="python -m kg.training pronouns", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args(arguments)
    learnt = learn(kg.nlp.load(), options.corpora)
    content = {kind: [_rounded(m) for m in models] for kind, models in learnt.items()}
    options.out.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


def learn(nlp: Language, corpora: Path) -> dict[str, list[Ranker]]:
    """The networks of each kind of pronoun."""
    gap = list(_gap_documents(nlp, corpora / "gap" / "gap-development.tsv"))
    gum = [(nlp(d.text), c) for d, c in chained_documents(corpora / "gum" / "train.conllu")]
    learnt: dict[str, list[Ranker]] = {}
    for _ in range(ROUNDS):
        scores: dict[str, Score] = {kind: scorer_of(models).probabilities for kind, models in learnt.items()}
        examples = examples_in(gap, gum, scores)
        learnt = {kind: [fit(examples[kind], seed) for seed in range(MODELS)] for kind in KINDS}
    return learnt


GapDocument = tuple[dict[str, str], Doc, bool, bool]
GumDocument = tuple[Doc, Sequence[frozenset[int]]]


def _gap_documents(nlp: Language, path: Path) -> Iterator[GapDocument]:
    with path.open(encoding="utf-8", newline="") as file:
        answers = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = rows_of(path)
    for row, told, doc in zip(rows, answers, nlp.pipe(r["Text"] for r in rows), strict=True):
        yield row, doc, told["A-coref"] == "TRUE", told["B-coref"] == "TRUE"


def examples_in(
    gap: Iterable[GapDocument], gum: Iterable[GumDocument], scores: dict[str, Score]
) -> dict[str, list[Example]]:
    """Every pronoun whose candidates hold an answer, by kind."""
    found: dict[str, list[Example]] = {kind: [] for kind in KINDS}
    for row, doc, is_a, is_b in gap:
        clusters, pronoun, a, b = prepared(row, doc)
        quotes = quotes_of(clusters, ())
        join_pronouns(clusters, quotes, "people", scores.get("people", _none), stop=pronoun - 1)
        parts = candidates(clusters, pronoun, people=True)
        yes = {clusters.find(i) for i, said in ((a, is_a), (b, is_b)) if said}
        no = {clusters.find(i) for i in (a, b)} - yes
        if parts and (yes or no):
            found["people"].append(_example(clusters, pronoun, parts, quotes, yes, no))
    for doc, chains in gum:
        for kind, example in _gum_examples(doc, chains):
            found[kind].append(example)
    return found


def _none(features: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.zeros(len(features), dtype=np.float32)


def _gum_examples(doc: Doc, chains: Sequence[frozenset[int]]) -> Iterator[tuple[str, Example]]:
    """The pronouns of one document in order; each is joined to what it means before the next is looked at."""
    mentions = doc._.mentions
    attributions = attributions_in(doc, nested=True)
    clusters = Clusters(doc, mentions)
    quotes = quotes_of(clusters, attributions)
    join_names(clusters)
    join_appositions(clusters)
    join_nominals(clusters, positions_in(doc, mentions))
    join_first_person(clusters, quotes)
    chain_of = {start: i for i, chain in enumerate(chains) for start in chain}
    starts = places_of(doc)
    gold = [chain_of.get(starts[root.i]) for root in clusters.roots]
    for kind, belongs in KINDS.items():
        for i, mention in enumerate(mentions):
            if mention.kind != "pronoun" or not belongs(mention.normal):
                continue
            parts = candidates(clusters, i, people=kind == "people")
            right = {p for p in parts if gold[i] is not None and _mean(gold, clusters, p) == gold[i]}
            if parts:
                yield kind, _example(clusters, i, parts, quotes, right, set(parts) - right)
            if right:
                clusters.join(next(p for p in parts if p in right), i)


def _mean(gold: Sequence[int | None], clusters: Clusters, part: int) -> int | None:
    """The gold chain that most mentions of a part are in."""
    votes: dict[int | None, int] = defaultdict(int)
    for i in clusters.members(part):
        votes[gold[i]] += 1
    return max(votes, key=lambda chain: (votes[chain], chain is not None))


def _example(
    clusters: Clusters, index: int, parts: Sequence[int], quotes: Quotes, right: set[int], wrong: set[int]
) -> Example:
    return Example(
        matrix(clusters, index, parts, quotes),
        np.array([p in right for p in parts]),
        np.array([p in wrong for p in parts]),
    )


class Ranker(nn.Module):
    """A score a candidate; "none of them" has a score of its own."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(width, HIDDEN)
        self.out = nn.Linear(HIDDEN, 1, bias=False)
        self.none = nn.Parameter(torch.zeros(()))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, features: Tensor, known: Tensor) -> Tensor:
        """features [B, n, m], known [B, n] → log-probabilities [B, n + 1], the last for none."""
        scores = self.out(self.dropout(torch.relu(self.hidden(features)))).squeeze(-1)
        scores = scores.masked_fill(~known, -1e9)
        none = self.none.expand(len(scores), 1)
        return torch.log_softmax(torch.cat([scores, none], 1), 1)


def fit(examples: Sequence[Example], seed: int) -> Ranker:
    """One network, from one start."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    model = Ranker(examples[0].features.shape[1])
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(examples) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
    model.train()
    for _ in range(EPOCHS):
        places = order.permutation(len(examples))
        for start in range(0, len(places), BATCH):
            batch = _padded([examples[i] for i in places[start : start + BATCH]])
            optimizer.zero_grad()
            _loss(model, *batch).backward()
            optimizer.step()
            schedule.step()
    model.eval()
    return model


def _padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    n, m = max(len(e.features) for e in batch), batch[0].features.shape[1]
    features = torch.zeros(len(batch), n, m)
    masks = torch.zeros(3, len(batch), n, dtype=torch.bool)
    for i, e in enumerate(batch):
        features[i, : len(e.features)] = torch.from_numpy(e.features)
        for k, mask in enumerate((np.ones(len(e.features), dtype=bool), e.right, e.wrong)):
            masks[k, i, : len(mask)] = torch.from_numpy(mask)
    return features, masks[0], masks[1], masks[2]


def _loss(model: Ranker, features: Tensor, known: Tensor, right: Tensor, wrong: Tensor) -> Tensor:
    """The right ones' probability, or where none is right, that of all which are not known to be wrong."""
    logs = model(features, known)
    rest = torch.ones(len(logs), 1, dtype=torch.bool)
    wanted = torch.where(right.any(1, keepdim=True), right, known & ~wrong)
    wanted = torch.cat([wanted, rest & ~right.any(1, keepdim=True)], 1)
    return -torch.logsumexp(logs.masked_fill(~wanted, -1e9), 1).mean()


def scorer_of(models: Sequence[Ranker]) -> Scorer:
    """The networks as they run without torch."""
    return Scorer.of([_rounded(m) for m in models])


def _rounded(model: Ranker) -> dict[str, object]:
    def plain(values: Tensor) -> object:
        return np.round(values.detach().numpy().astype(float), 4).tolist()

    return {
        "hidden": plain(model.hidden.weight.T),
        "bias": plain(model.hidden.bias),
        "out": plain(model.out.weight[0]),
        "none": round(float(model.none), 4),
    }
