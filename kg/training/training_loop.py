"""The training loop: encoder and heads and all losses at once, resumable after every epoch."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.training.batches import MASKED, Example, epoch_batches, tensors
from kg.training.heads import ReaderModule, Scores

LOSS_WEIGHTS = (0.5, 0.3, 1.0, 0.3, 1.0, 1.0)
"""Of UPOS, Penn tag, names, kinds, arcs, relations."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train. `minutes` bounds the whole: the rate falls with the time or the steps spent."""

    epochs: int = 10
    minutes: float = 0.0
    pieces: int = 2_000
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    generic: float = 0.3
    seed: int = 1
    threads: int = 2


def train(module: ReaderModule, items: Sequence[Example], settings: Settings, folder: Path) -> int:
    """Trains in place and returns the steps made; goes on from `folder/checkpoint.pt` if it is there."""
    torch.set_num_threads(settings.threads)
    optimizer = _optimizer(module, settings)
    first, step, spent = _resume(folder / "checkpoint.pt", module, optimizer)
    total = len(epoch_batches(items, settings.pieces, settings.seed)) * settings.epochs
    began = time.monotonic() - spent
    for epoch in range(first, settings.epochs):
        torch.manual_seed(settings.seed * 1000 + epoch)
        rng = np.random.default_rng(settings.seed * 1000 + epoch)
        module.train()
        losses = np.zeros(len(LOSS_WEIGHTS))
        batches = epoch_batches(items, settings.pieces, settings.seed * 1000 + epoch)
        for done, batch in enumerate(batches, 1):
            step += 1
            spent = time.monotonic() - began
            share = max(step / total, spent / (60 * settings.minutes) if settings.minutes else 0.0)
            if share > 1.0 and settings.minutes:
                break
            _set_rate(optimizer, min(1.0, share / settings.warm_up) * max(0.01, 1 - share))
            losses += _step(module, optimizer, tensors([items[i] for i in batch], rng, settings.generic))
            if done % 50 == 0:
                shown = " ".join(f"{v:.3f}" for v in losses / done)
                print(f"epoch {epoch} step {step}/{total} {spent:.0f} s  losses {shown}", flush=True)
        _save(folder / "checkpoint.pt", module, optimizer, epoch + 1, step, spent, settings)
        print(f"epoch {epoch} saved after {step} steps, {spent:.0f} s", flush=True)
    return step


def _optimizer(module: ReaderModule, settings: Settings) -> torch.optim.Optimizer:
    pretrained = set(module.encoder.parameters()) - {
        module.encoder.mix,
        module.encoder.scale,
        module.encoder.shapes.weight,
    }
    groups = [
        {"params": [p for p in module.parameters() if p in pretrained], "rate": settings.encoder_rate},
        {"params": [p for p in module.parameters() if p not in pretrained], "rate": settings.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _set_rate(optimizer: torch.optim.Optimizer, factor: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * factor


def _step(module: ReaderModule, optimizer: torch.optim.Optimizer, batch: Mapping[str, Tensor]) -> list[float]:
    losses = losses_of(module, batch)
    weights = torch.tensor(LOSS_WEIGHTS)
    optimizer.zero_grad(set_to_none=True)
    (torch.stack(losses) * weights).sum().backward()
    nn.utils.clip_grad_norm_(module.parameters(), 2.0)
    optimizer.step()
    return [float(v.detach()) for v in losses]


def losses_of(module: ReaderModule, batch: Mapping[str, Tensor]) -> list[Tensor]:
    """UPOS, Penn tag, names, kinds, arcs, relations; a layer that no sentence of the batch has costs 0."""
    with torch.autocast("cpu", torch.bfloat16):
        words = module.words(batch)
    scores = module.scores(words.float(), batch["wmask"], batch["guideline"])
    pairs = (
        (scores.upos, "upos"),
        (scores.xpos, "xpos"),
        (scores.names, "names"),
        (scores.kinds, "kinds"),
        (scores.arcs, "heads"),
    )
    return [*(_loss(s, batch[layer]) for s, layer in pairs), _relation_loss(module, scores, batch)]


def _loss(scores: Tensor, gold: Tensor) -> Tensor:
    known = max(1, int((gold != MASKED).sum()))
    return (
        functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=MASKED, reduction="sum")
        / known
    )


def _relation_loss(module: ReaderModule, scores: Scores, batch: Mapping[str, Tensor]) -> Tensor:
    rows, dependents = (batch["heads"] >= 0).nonzero(as_tuple=True)
    if not len(rows):
        return torch.zeros(())
    below = scores.dependents[rows, dependents]
    above = scores.governors[rows, batch["heads"][rows, dependents]]
    found = torch.einsum("nrj,nj->nr", torch.einsum("ni,rij->nrj", below, module.label_weight), above)
    return functional.cross_entropy(found, batch["relations"][rows, dependents], ignore_index=MASKED)


def _save(
    path: Path,
    module: nn.Module,
    optimizer: torch.optim.Optimizer,
    epoch: int,
    step: int,
    spent: float,
    s: Settings,
) -> None:
    state = {"module": module.state_dict(), "optimizer": optimizer.state_dict(), "settings": asdict(s)}
    partial = path.with_suffix(".partial")
    torch.save(state | {"epoch": epoch, "step": step, "spent": spent}, partial)
    partial.replace(path)


def _resume(path: Path, module: nn.Module, optimizer: torch.optim.Optimizer) -> tuple[int, int, float]:
    if not path.is_file():
        return 0, 0, 0.0
    state = torch.load(path, weights_only=True)
    module.load_state_dict(state["module"])
    optimizer.load_state_dict(state["optimizer"])
    print(f"continuing from {path}: epoch {state['epoch']}, {state['step']} steps", flush=True)
    return state["epoch"], state["step"], state["spent"]
