"""The encoder: MPNet-base with a case shape added to each word piece.

Song, Tan, Qin, Lu and Liu, "MPNet: Masked and Permuted Pre-training for Language Understanding" (NeurIPS 2020); the start is
`all-mpnet-base-v2`, tuned on sentence pairs.
"""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.reader.word_features import SHAPES

WIDTH, INNER, HEADS, LAYERS = 768, 3072, 12, 12
POSITIONS, BUCKETS, MAX_DISTANCE = 512, 32, 128
FIRST_POSITION = 2
"""MPNet numbers positions from 2 on."""
MIDDLE = 6
"""The layers below what `kg.training.context_network` builds on: it reads windows of text with these and its own above."""
EPSILON = 1e-5


def pretrained(folder: Path) -> dict[str, Tensor]:
    """MPNet's weights by the names that they have there, from the folder with `model.safetensors`."""
    from safetensors.torch import load_file

    theirs: dict[str, Tensor] = load_file(folder / "model.safetensors")
    return {name.removeprefix("mpnet."): tensor for name, tensor in theirs.items()}


class Layer(nn.Module):
    """One transformer layer as BERT has it, with a bias of relative positions in its attention.

    Attention is spelt out: on short sentences it is faster so, and ONNX quantises it well.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm_attention = nn.LayerNorm(WIDTH, EPSILON)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, T, 768]; bias [B, heads, T, T] is the relative position's, and very negative for padding."""
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
    """Word pieces → a learned mix of the layers, and what the middle one gives; both [B, T, 768].

    `layers` of the twelve are kept, evenly spaced, the first and the last always.
    """

    def __init__(self, vocabulary: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.register_buffer("buckets", _buckets(), persistent=False)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.mix = nn.Parameter(torch.linspace(-2.0, 1.0, layers))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, ids: Tensor, pshape: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        length = ids.shape[1]
        x = self.pieces(ids) + self.positions.weight[:length] + self.shapes(pshape)
        x = self.dropout(self.norm(x))
        places = torch.arange(length, device=ids.device)
        bucket = self.buckets[places[None, :] - places[:, None] + (POSITIONS - 1)]
        relative = self.distances(bucket).permute(2, 0, 1)[None]
        bias = relative + (1.0 - mask[:, None, None, :].to(relative.dtype)) * -10_000.0
        share = torch.softmax(self.mix, 0)
        total = middle = torch.zeros_like(x)
        for i, layer in enumerate(self.layers):
            x = layer(x, bias)
            total = total + share[i] * x
            middle = x if i + 1 == MIDDLE * len(self.layers) // LAYERS else middle
        return total * self.scale, middle

    @torch.no_grad()
    def load_pretrained(self, theirs: Mapping[str, Tensor], pieces: Sequence[int]) -> None:
        """Takes MPNet's weights over; `pieces` is the old number of each word piece."""
        self.pieces.weight.copy_(theirs["embeddings.word_embeddings.weight"][torch.tensor(list(pieces))])
        positions = theirs["embeddings.position_embeddings.weight"][
            FIRST_POSITION : FIRST_POSITION + POSITIONS
        ]
        self.positions.weight.copy_(positions)
        self.distances.weight.copy_(theirs["encoder.relative_attention_bias.weight"])
        _copy(self.norm, theirs, "embeddings.LayerNorm")
        last = len(self.layers) - 1
        for i, layer in enumerate(self.layers):
            copy_layer(layer, theirs, round(i * (LAYERS - 1) / last))


def _buckets() -> Tensor:
    """The bucket of each distance from −511 to 511 between a piece and one that it looks at: each near one its own, those
    farther off together by the logarithm of the distance (Raffel et al. 2020, as MPNet has it)."""
    distance = torch.arange(-(POSITIONS - 1), POSITIONS)
    half, exact = BUCKETS // 2, BUCKETS // 4
    ahead = (distance > 0).long() * half
    size = distance.abs()
    share = torch.log(size.clamp(min=1).float() / exact) / math.log(MAX_DISTANCE / exact)
    far = (exact + (share * (half - exact)).long()).clamp(max=half - 1)
    return ahead + torch.where(size < exact, size, far)


def copy_layer(layer: nn.Module, theirs: Mapping[str, Tensor], number: int) -> None:
    """Takes the weights of MPNet's layer of that number (from 0) over."""
    for ours, name in _LAYER_NAMES.items():
        _copy(getattr(layer, ours), theirs, f"encoder.layer.{number}.{name}")


@torch.no_grad()
def _copy(module: nn.Module, theirs: Mapping[str, Tensor], name: str) -> None:
    module.weight.copy_(theirs[f"{name}.weight"])
    module.bias.copy_(theirs[f"{name}.bias"])


_LAYER_NAMES = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "out": "attention.attn.o",
    "norm_attention": "attention.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}
