"""How the network of coreference is trained."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from kg.training.coreference_examples import Example
from kg.training.coreference_module import CandidateModule, WordModule
from kg.training.coreference_scenes import Answers, Pairs, Scene, answers_of, batches, pairs_of
from kg.training.coreference_start import start_from

ALONE = 0.3
"""The weight of the loss of either half of the network by itself, so that none leans on the other."""
NEVER = -1e9


@dataclass(frozen=True, slots=True)
class CoreferenceSettings:
    """How to train. The rate rises for a tenth of the steps and falls to naught. `start` is the SHA-256 of the card of the
    weights from which the training goes on, empty for a new one."""

    epochs: int = 6
    rate: float = 1e-3
    seed: int = 1
    start: str = ""


class CoreferenceModule(nn.Module):
    """Both networks, and the scores of a batch."""

    def __init__(self, width: int, features: int) -> None:
        super().__init__()
        self.words, self.candidates = WordModule(width), CandidateModule(features)

    def forward(self, states: Tensor, mask: Tensor, pairs: Pairs, answers: Answers) -> tuple[Tensor, Tensor]:
        """The scores [N, C] by the words, and by the features."""
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.words(states, mask).float().flatten(0, 1)
        kinds, rows = torch.from_numpy(answers.kinds), torch.from_numpy(pairs.rows)
        anaphors, others = vectors[torch.from_numpy(pairs.anaphors)], vectors[torch.from_numpy(pairs.words)]
        rated = self.candidates.pairs(anaphors[rows], others, kinds[rows])
        slots, shape = torch.from_numpy(pairs.candidates), answers.known.shape
        best = torch.full((shape[0] * shape[1],), NEVER).scatter_reduce(0, slots, rated, "amax").view(shape)
        by_words = best - self.candidates.newness(anaphors, kinds)[:, None]
        return by_words, self.candidates.of_features(torch.from_numpy(answers.features), kinds)


def loss_of(scores: Tensor, answers: Answers) -> Tensor:
    """The mean of −log of the answers' probability."""
    known, wanted = torch.from_numpy(answers.known), torch.from_numpy(answers.wanted)
    logits = torch.cat([scores.masked_fill(~known, NEVER), torch.zeros(len(scores), 1)], 1)
    logs = torch.log_softmax(logits, 1)
    return -torch.logsumexp(logs.masked_fill(~wanted, NEVER), 1).mean()


def inputs_of(batch: Sequence[Scene]) -> tuple[Tensor, Tensor, Pairs, Answers]:
    """The padded states of all windows, which of their words are there, and the examples."""
    windows = [w for scene in batch for w in scene.states]
    longest = max(map(len, windows))
    states = np.zeros((len(windows), longest, windows[0].shape[1]), dtype=np.float32)
    mask = np.zeros((len(windows), longest), dtype=np.float32)
    for row, window in enumerate(windows):
        states[row, : len(window)], mask[row, : len(window)] = window, 1.0
    answers = answers_of([e for scene in batch for e in scene.examples])
    return torch.from_numpy(states), torch.from_numpy(mask), pairs_of(batch, longest), answers


def fit(
    scenes: Sequence[Scene], settings: CoreferenceSettings, work: Path, start: Path | None = None
) -> CoreferenceModule:
    """A network that has learnt from the scenes, from nothing or from the weights in the folder `start`; goes on after the
    last epoch that `work` has of these settings."""
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    module = CoreferenceModule(scenes[0].states[0].shape[1], scenes[0].examples[0].features.shape[1])
    if start is not None:
        start_from(start, module.words, module.candidates)
    optimizer = torch.optim.AdamW(module.parameters(), lr=settings.rate, weight_decay=0.02)
    path = work / f"epoch-{hashlib.sha256(repr(settings).encode()).hexdigest()[:12]}.pt"
    first = 0
    if path.is_file():
        kept = torch.load(path)
        module.load_state_dict(kept["module"])
        optimizer.load_state_dict(kept["optimizer"])
        first = kept["epoch"] + 1
    began = time.monotonic()
    for epoch in range(first, settings.epochs):
        torch.manual_seed(settings.seed * 1000 + epoch)
        loss = _epoch(module, optimizer, scenes, settings, epoch)
        print(f"coreference: epoch {epoch} {time.monotonic() - began:.0f} s loss {loss:.3f}", flush=True)
        kept = {"module": module.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}
        torch.save(kept, path)
    module.eval()
    return module


def _epoch(
    module: CoreferenceModule,
    optimizer: torch.optim.Optimizer,
    scenes: Sequence[Scene],
    settings: CoreferenceSettings,
    epoch: int,
) -> float:
    """One pass; the mean loss of it."""
    order = list(batches(scenes, np.random.default_rng(settings.seed * 1000 + epoch)))
    losses = []
    module.train()
    for done, batch in enumerate(order):
        share = (epoch + done / len(order)) / settings.epochs
        for group in optimizer.param_groups:
            group["lr"] = settings.rate * min(1.0, 10 * share) * max(0.02, 1 - share)
        states, mask, pairs, answers = inputs_of(batch)
        by_words, by_features = module(states, mask, pairs, answers)
        together = loss_of(by_words + by_features, answers)
        loss = together + ALONE * (loss_of(by_words, answers) + loss_of(by_features, answers))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(module.parameters(), 1.0)
        optimizer.step()
        losses.append(float(together.detach()))
    return float(np.mean(losses))


def fit_features(examples: Sequence[Example]) -> Callable[[NDArray[np.float32]], NDArray[np.float64]]:
    """A quick rating by the features alone, for anaphors before those that are learnt from."""
    torch.manual_seed(0)
    module = CandidateModule(examples[0].features.shape[1]).train()
    optimizer = torch.optim.AdamW(module.parameters(), lr=3e-3, weight_decay=0.02)
    order = np.random.default_rng(0)
    for _ in range(10):
        for part in np.array_split(order.permutation(len(examples)), len(examples) // 64 + 1):
            answers = answers_of([examples[i] for i in part])
            scores = module.of_features(torch.from_numpy(answers.features), torch.from_numpy(answers.kinds))
            optimizer.zero_grad(set_to_none=True)
            loss_of(scores, answers).backward()
            optimizer.step()
    module.eval()

    def rate(features: NDArray[np.float32]) -> NDArray[np.float64]:
        with torch.no_grad():
            scores = module.of_features(torch.from_numpy(features)[None], torch.zeros(1, dtype=torch.long))[0]
            chances = torch.softmax(torch.cat([scores, torch.zeros(1)]).double(), 0)[:-1]
        return np.asarray(chances.numpy())

    return rate
