"""`python -m kg.training pronouns`: what speaks for a pronoun to mean someone or something.

Small networks weigh the features of each candidate, for "he" and "she" and for "it" and "they"; one network reads all
pronouns in their context (`kg.training.context_network`). They learn from GUM's chains (train) and from GAP's
development part.
"""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from spacy.language import Language
from torch import Tensor, nn

import kg.extraction
from kg.extraction.coref.feature_scorer import WEIGHTS, Scorer
from kg.extraction.coref.pronoun_kinds import PRONOUN_KINDS
from kg.extraction.coref.pronouns import Score
from kg.files import write_weights
from kg.reader.weight_files import shipped
from kg.training.context_network import ContextSettings, fit_context, write_context
from kg.training.pronoun_examples import Example, examples_in, gap_documents, gum_documents
from kg.training.pronoun_windows import scenes_of

HIDDEN, MODELS, EPOCHS, RATE, DECAY, DROPOUT, BATCH = 64, 3, 60, 2e-3, 0.02, 0.5, 64
ROUNDS = 2
"""The pronouns before one in doubt are joined by the networks of the round before."""


def main(arguments: list[str]) -> None:
    """Learns both and writes them."""
    parser = argparse.ArgumentParser(prog="python -m kg.training pronouns", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=WEIGHTS.parent, help="the folder for the weights")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    reader = shipped()
    learnt, examples = learn(kg.extraction.load(), options.corpora, options.seed)
    content = {kind: [_rounded(m) for m in models] for kind, models in learnt.items()}
    write_weights(options.out / WEIGHTS.name, content)
    settings = ContextSettings(seed=options.seed)
    module = fit_context(scenes_of(examples, reader), settings)
    write_context(module, settings, reader, options.out)


def learn(
    nlp: Language, corpora: Path, seed: int
) -> tuple[dict[str, list[Ranker]], dict[str, list[Example]]]:
    """The networks of each kind of pronoun, and what they learnt from."""
    gap = list(gap_documents(nlp, corpora / "gap" / "gap-development.tsv"))
    gum = gum_documents(nlp, corpora / "gum" / "train.conllu")
    learnt: dict[str, list[Ranker]] = {}
    examples: dict[str, list[Example]] = {}
    for _ in range(ROUNDS):
        scores: dict[str, Score] = {kind: scorer_of(models).probabilities for kind, models in learnt.items()}
        examples = examples_in(gap, gum, scores)
        seeds = range(MODELS * (seed - 1), MODELS * seed)
        learnt = {k.name: [fit(examples[k.name], each) for each in seeds] for k in PRONOUN_KINDS}
    return learnt, examples


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
    def plain(values: Tensor, digits: int = 3) -> object:
        return np.round(values.detach().numpy().astype(float), digits).tolist()

    return {
        "hidden": plain(model.hidden.weight.T, 2),
        "bias": plain(model.hidden.bias),
        "out": plain(model.out.weight[0]),
        "none": plain(model.none),
    }
