"""The network of coreference: layers of its own on the reader's states, and a rating of candidates."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.coref.anaphor_kinds import AnaphorKind

KINDS = len(AnaphorKind)
WIDTH, INNER, HEADS, LAYERS, SIDE, HIDDEN, FEATURE_HIDDEN = 256, 768, 8, 2, 128, 128, 64
BUCKETS, MAX_DISTANCE = 32, 256
HIDDEN_WORD_SHARE = 0.1
"""The share of words that are hidden in training."""


class ContextLayer(nn.Module):
    """One transformer layer, normed before; attention has a bias of relative positions."""

    def __init__(self) -> None:
        super().__init__()
        self.projections, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.norm_attention, self.norm_inner = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, W, WIDTH]; bias [B, HEADS, W, W]."""
        x = x + self.dropout(self._attended(self.norm_attention(x), bias))
        result: Tensor = x + self.dropout(self.outer(functional.gelu(self.inner(self.norm_inner(x)))))
        return result

    def _attended(self, x: Tensor, bias: Tensor) -> Tensor:
        shape = (x.shape[0], x.shape[1], HEADS, WIDTH // HEADS)
        q, k, v = (part.reshape(shape).transpose(1, 2) for part in self.projections(x).chunk(3, -1))
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS)) + bias, -1)
        mixed: Tensor = self.out((weights @ v).transpose(1, 2).reshape(x.shape))
        return mixed


class WordModule(nn.Module):
    """The reader's states of a window's words → a vector each: a half for its part as anaphor, a half as candidate."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm, self.project = nn.LayerNorm(width), nn.Linear(width, WIDTH)
        self.hidden = nn.Parameter(torch.zeros(width))
        self.distances = nn.Embedding(BUCKETS, HEADS)
        nn.init.zeros_(self.distances.weight)
        self.layers = nn.ModuleList(ContextLayer() for _ in range(LAYERS))
        self.sides = nn.Sequential(
            nn.LayerNorm(2 * WIDTH), nn.Dropout(0.2), nn.Linear(2 * WIDTH, 2 * SIDE), nn.GELU()
        )
        self.dropout = nn.Dropout(0.2)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """states [B, W, width], mask [B, W] → [B, W, 2 · SIDE]."""
        states = self.norm(states)
        if self.training:
            shown = torch.rand(mask.shape) >= HIDDEN_WORD_SHARE
            states = torch.where(shown[:, :, None], states, self.hidden)
        base = self.project(self.dropout(states))
        places = torch.arange(states.shape[1])
        relative = self.distances(_bucket(places[None, :] - places[:, None])).permute(2, 0, 1)[None]
        bias = relative + (1.0 - mask[:, None, None, :]) * -10_000.0
        x = base
        for layer in self.layers:
            x = layer(x, bias)
        vectors: Tensor = self.sides(torch.cat([base, x], -1))
        return vectors


def _bucket(distance: Tensor) -> Tensor:
    """The bucket of a distance in words: each near one its own, those farther off by their logarithm, after or before."""
    half, exact = BUCKETS // 2, BUCKETS // 4
    size = distance.abs()
    share = torch.log(size.clamp(min=1).float() / exact) / math.log(MAX_DISTANCE / exact)
    far = (exact + (share * (half - exact)).long()).clamp(max=half - 1)
    return (distance > 0).long() * half + torch.where(size < exact, size, far)


class CandidateModule(nn.Module):
    """Vectors of words and features → a score of each candidate; as much as for none of them is 0."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.kinds = nn.Embedding(KINDS, SIDE)
        nn.init.zeros_(self.kinds.weight)
        self.pair = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(3 * SIDE, HIDDEN), nn.GELU(), nn.Dropout(0.3), nn.Linear(HIDDEN, 1)
        )
        self.new = nn.Linear(SIDE, KINDS)
        self.weigh = nn.Parameter(torch.empty(KINDS, features, FEATURE_HIDDEN))
        nn.init.uniform_(self.weigh, -1 / math.sqrt(features), 1 / math.sqrt(features))
        self.shift = nn.Parameter(torch.zeros(KINDS, FEATURE_HIDDEN))
        self.out = nn.Parameter(torch.randn(KINDS, FEATURE_HIDDEN) / math.sqrt(FEATURE_HIDDEN))
        self.none = nn.Parameter(torch.zeros(KINDS))
        self.dropout = nn.Dropout(0.5)

    def pairs(self, anaphors: Tensor, others: Tensor, kinds: Tensor) -> Tensor:
        """anaphors and others [P, 2 · SIDE], kinds [P] → [P]."""
        a, b = anaphors[..., :SIDE] + self.kinds(kinds), others[..., SIDE:]
        scores: Tensor = self.pair(torch.cat([a, b, a * b], -1)).squeeze(-1)
        return scores

    def newness(self, anaphors: Tensor, kinds: Tensor) -> Tensor:
        """anaphors [N, 2 · SIDE], kinds [N] → how much the words speak for none of the candidates [N]."""
        return self.new(anaphors[..., :SIDE]).gather(-1, kinds[..., None]).squeeze(-1)

    def of_features(self, features: Tensor, kinds: Tensor) -> Tensor:
        """features [N, C, F], kinds [N] → [N, C]."""
        hidden = self.dropout(torch.relu(features @ self.weigh[kinds] + self.shift[kinds][:, None]))
        scores: Tensor = (hidden * self.out[kinds][:, None]).sum(-1) - self.none[kinds][:, None]
        return scores


class ExportedWords(nn.Module):
    """One window, as run time asks: states [1, W, width] → vectors [1, W, 2 · SIDE]."""

    def __init__(self, module: WordModule) -> None:
        super().__init__()
        self.module = module

    def forward(self, states: Tensor) -> Tensor:
        vectors: Tensor = self.module(states, torch.ones_like(states[:, :, 0]))
        return vectors


class ExportedCandidates(nn.Module):
    """One anaphor, as run time asks: anaphor [2 · SIDE], others [C, K, 2 · SIDE], known [C, K], features [C, F], kind [] →
    scores [C]."""

    def __init__(self, module: CandidateModule) -> None:
        super().__init__()
        self.module = module

    def forward(
        self, anaphor: Tensor, others: Tensor, known: Tensor, features: Tensor, kind: Tensor
    ) -> Tensor:
        kinds = kind[None]
        pairs = self.module.pairs(anaphor.expand(others.shape), others, kind.expand(others.shape[:2]))
        best = (pairs + (1.0 - known) * -10_000.0).amax(1)
        scores: Tensor = (
            best
            - self.module.newness(anaphor[None], kinds)
            + self.module.of_features(features[None], kinds)[0]
        )
        return scores
