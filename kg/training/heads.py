"""The light heads over word vectors, and the whole reader as one module."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from kg.reader.word_features import SHAPES
from kg.training.encoder import LAYERS, WIDTH, Encoder
from kg.training.semantics import QUALITIES, ROLES

SHAPE_WIDTH, HIDDEN, ARC, LABEL, ROLE = 16, 128, 256, 128, 192
WORD = 2 * WIDTH + SHAPE_WIDTH
GUIDELINES = ("generic", "uner", "wikigold", "gmb", "crossner", "gum", "ewt")
"""Whose idea of a name the name head is asked for; generic is any, ewt the teacher's."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say: tags, names and kinds [B, N, labels], arcs [B, N, N], both sides of the relations; whether a word
    is a predicate [B, N], both sides of the roles, and the qualities of UDS [B, N, qualities]."""

    upos: Tensor
    xpos: Tensor
    names: Tensor
    kinds: Tensor
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    predicates: Tensor
    predicate_sides: Tensor
    argument_sides: Tensor
    qualities: Tensor


def _mlp(width: int, dropout: float = 0.25) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WORD, width), nn.GELU(), nn.Dropout(dropout))


class NameHead(nn.Module):
    """Names, under a guideline."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(WORD, HIDDEN)
        self.guidelines = nn.Embedding(len(GUIDELINES), HIDDEN)
        nn.init.zeros_(self.guidelines.weight)
        self.dropout = nn.Dropout(0.25)
        self.out = nn.Linear(HIDDEN, labels)

    def forward(self, words: Tensor, guideline: Tensor) -> Tensor:
        """words [B, N, WORD], guideline [B] → [B, N, labels]."""
        hidden = self.hidden(words) + self.guidelines(guideline)[:, None, :]
        scores: Tensor = self.out(self.dropout(nn.functional.gelu(hidden)))
        return scores


class ReaderModule(nn.Module):
    """Encoder and heads. Arcs, relations and roles are biaffine (Dozat and Manning 2017; for roles, Cai, He, Li and Zhao
    2018)."""

    def __init__(self, labels: Mapping[str, Sequence[str]], vocabulary: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, layers)
        self.word_shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.dropout = nn.Dropout(0.25)
        self.upos = nn.Sequential(_mlp(HIDDEN), nn.Linear(HIDDEN, len(labels["upos"])))
        self.xpos = nn.Sequential(_mlp(HIDDEN), nn.Linear(HIDDEN, len(labels["xpos"])))
        self.kinds = nn.Sequential(_mlp(HIDDEN), nn.Linear(HIDDEN, len(labels["kinds"])))
        self.names = NameHead(len(labels["names"]))
        self.arc_dependent, self.arc_governor = _mlp(ARC), _mlp(ARC)
        self.label_dependent, self.label_governor = _mlp(LABEL), _mlp(LABEL)
        self.arc_weight = nn.Parameter(torch.empty(ARC + 1, ARC).normal_(std=0.02))
        self.label_weight = nn.Parameter(
            torch.empty(len(labels["relations"]), LABEL + 1, LABEL + 1).normal_(std=0.02)
        )
        self.predicates = nn.Sequential(_mlp(HIDDEN), nn.Linear(HIDDEN, 1))
        self.role_predicate, self.role_argument = _mlp(ROLE), _mlp(ROLE)
        self.role_weight = nn.Parameter(torch.empty(len(ROLES), ROLE + 1, ROLE + 1).normal_(std=0.02))
        self.qualities = nn.Sequential(_mlp(HIDDEN), nn.Linear(HIDDEN, len(QUALITIES)))

    def words(self, batch: Mapping[str, Tensor]) -> Tensor:
        """Word vectors [B, N, WORD]: first piece, last piece, case shape."""
        return self.encoded(batch)[0]

    def encoded(self, batch: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
        """The word vectors, and the word pieces as the encoder's middle layer gives them, [B, T, 768]."""
        pieces, middle = self.encoder(batch["ids"], batch["pshape"], batch["mask"])
        ends = [
            torch.gather(pieces, 1, batch[side][:, :, None].expand(-1, -1, WIDTH))
            for side in ("first", "last")
        ]
        return torch.cat([self.dropout(torch.cat(ends, -1)), self.word_shapes(batch["wshape"])], -1), middle

    def scores(self, words: Tensor, wmask: Tensor, guideline: Tensor) -> Scores:
        dependent, governor = self.arc_dependent(words), self.arc_governor(words)
        one = torch.ones_like(dependent[..., :1])
        arcs = torch.cat([dependent, one], -1) @ self.arc_weight @ governor.transpose(1, 2)
        return Scores(
            upos=self.upos(words),
            xpos=self.xpos(words),
            names=self.names(words, guideline),
            kinds=self.kinds(words),
            arcs=arcs + (1.0 - wmask[:, None, :].to(arcs.dtype)) * -10_000.0,
            dependents=torch.cat([self.label_dependent(words), one], -1),
            governors=torch.cat([self.label_governor(words), one], -1),
            predicates=self.predicates(words)[..., 0],
            predicate_sides=torch.cat([self.role_predicate(words), one], -1),
            argument_sides=torch.cat([self.role_argument(words), one], -1),
            qualities=self.qualities(words),
        )
