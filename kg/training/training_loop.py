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

LOSS_WEIGHTS = (0.5, 0.3, 1.0, 0.3, 1.0, 1.0, 0.3, 0.5, 0.3)
"""Of UPOS, Penn tag, names, kinds, arcs, relations, predicates, roles, qualities."""
SAVE_EVERY = 100
"""Steps between two checkpoints."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train: the rates rise over the first share `warm_up` of the steps and then fall to nearly nothing."""

    epochs: int = 3
    pieces: int = 2_000
    encoder_rate: float = 6e-5
    head_rate: float = 1e-3
    warm_up: float = 0.06
    generic: float = 0.3
    seed: int = 1
    threads: int = 2


def train(module: ReaderModule, items: Sequence[Example], settings: Settings, folder: Path) -> int:
    """Trains in place and returns the steps made; goes on from `folder/checkpoint.pt` if it is there.

    What a step does depends on its number and the seed alone, so that a run that was stopped ends as one that was not.
    """
    torch.set_num_threads(settings.threads)
    optimizer = _optimizer(module, settings)
    made = _resume(folder / "checkpoint.pt", module, optimizer)
    per_epoch = len(epoch_batches(items, settings.pieces, settings.seed * 1000))
    total = per_epoch * settings.epochs
    module.train()
    step = 0
    for epoch in range(settings.epochs):
        losses = np.zeros(len(LOSS_WEIGHTS))
        began, seen = time.monotonic(), 0
        for batch in epoch_batches(items, settings.pieces, settings.seed * 1000 + epoch):
            step += 1
            if step <= made:
                continue
            torch.manual_seed(settings.seed * 1_000_000 + step)
            rng = np.random.default_rng((settings.seed, step))
            share = min(1.0, step / total)
            _set_rate(optimizer, min(1.0, share / settings.warm_up) * max(0.01, 1 - share))
            losses += _step(module, optimizer, tensors([items[i] for i in batch], rng, settings.generic))
            seen += 1
            if step % 50 == 0:
                shown = " ".join(f"{v:.3f}" for v in losses / seen)
                pace = (time.monotonic() - began) / seen
                print(f"epoch {epoch} step {step}/{total} {pace:.2f} s a step  losses {shown}", flush=True)
            if step % SAVE_EVERY == 0:
                _save(folder / "checkpoint.pt", module, optimizer, step, settings)
    _save(folder / "checkpoint.pt", module, optimizer, step, settings)
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
    """Those of LOSS_WEIGHTS, in its order; a layer that no sentence of the batch has costs 0."""
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
    return [
        *(_loss(s, batch[layer]) for s, layer in pairs),
        _relation_loss(module, scores, batch),
        *_semantic_losses(module, scores, batch),
    ]


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


def _semantic_losses(module: ReaderModule, scores: Scores, batch: Mapping[str, Tensor]) -> list[Tensor]:
    """Predicates, roles (by argument, not by word), qualities."""
    found = [torch.zeros(()), torch.zeros(()), torch.zeros(())]
    known = batch["is_predicate"] >= 0
    if known.any():
        found[0] = functional.binary_cross_entropy_with_logits(
            scores.predicates[known], batch["is_predicate"][known]
        )
    if len(batch["predicates"]):
        sentence, word = batch["predicates"].T
        sides = torch.einsum("pj,rji->pri", scores.predicate_sides[sentence, word], module.role_weight)
        told = torch.einsum("pri,pti->ptr", sides, scores.argument_sides[sentence])
        gold = batch["roles"]
        total = functional.cross_entropy(
            told.flatten(0, 1), gold.flatten(), ignore_index=MASKED, reduction="sum"
        )
        found[1] = total / max(1, int((gold > 0).sum()))
    if len(batch["judged"]):
        found[2] = functional.smooth_l1_loss(scores.qualities[tuple(batch["judged"].T)], batch["scores"])
    return found


def _save(
    path: Path, module: nn.Module, optimizer: torch.optim.Optimizer, step: int, settings: Settings
) -> None:
    state = {"module": module.state_dict(), "optimizer": optimizer.state_dict(), "settings": asdict(settings)}
    partial = path.with_suffix(".partial")
    torch.save(state | {"step": step}, partial)
    partial.replace(path)
    print(f"saved after {step} steps", flush=True)


def _resume(path: Path, module: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    module.load_state_dict(state["module"])
    optimizer.load_state_dict(state["optimizer"])
    print(f"continuing from {path}: {state['step']} steps", flush=True)
    return int(state["step"])
