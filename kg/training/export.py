"""Module → one int8 ONNX file, with the best relation of every arc found inside the graph."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch is not followed by the type checker, so its classes and decorators are Any.

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn

from kg.reader.word_features import INPUTS, Batch, Featurizer, collate
from kg.training.heads import GUIDELINES, ReaderModule
from kg.training.outlier_channels import keep_outliers_apart
from kg.training.saturation import without_saturation

OUTPUTS = ("upos", "ner", "arc", "rel", "xpos", "kind", "predicate", "role", "quality", "middle")
CALIBRATION_BATCH = 8
_NEVER = -10_000.0


class Exported(nn.Module):
    """What run time sees: ids of UPOS, Penn tag and kind [B, N], name scores [B, N, 9], arc log-probabilities and
    relation ids [B, N, N] (dependent, head), the probability that a word is a predicate [B, N], role ids [B, N, N]
    (predicate, argument), the qualities of UDS [B, N, 7], and the word pieces at the middle layer
    [B, T, 768]. N counts the root at 0; only its arcs are called "root".

    `guidelines` says how much of each guideline the name head is given.
    """

    def __init__(
        self, module: ReaderModule, relations: Sequence[str], guidelines: Mapping[str, float]
    ) -> None:
        super().__init__()
        self.module = module
        count, _, columns = module.label_weight.shape
        self.register_buffer("label_weight", _flat(module.label_weight))
        self.register_buffer("role_weight", _flat(module.role_weight))
        self.roles = module.role_weight.shape[0]
        root = torch.zeros(count)
        root[list(relations).index("root")] = _NEVER
        self.register_buffer("not_root", root)
        self.register_buffer("only_root", _NEVER - root)
        self.relations, self.columns = count, columns
        _blend(module, guidelines)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        batch = dict(zip(INPUTS, inputs, strict=True))
        generic = torch.zeros_like(batch["first"][:, 0])
        words, middle = self.module.encoded(batch)
        s = self.module.scores(words, batch["wmask"], generic)
        return (
            s.upos.argmax(-1).to(torch.int32),
            s.names,
            torch.log_softmax(s.arcs, -1),
            self._relations(s.dependents, s.governors),
            s.xpos.argmax(-1).to(torch.int32),
            s.kinds.argmax(-1).to(torch.int32),
            torch.sigmoid(s.predicates),
            self._roles(s.predicate_sides, s.argument_sides),
            s.qualities,
            middle,
        )

    def _roles(self, predicates: Tensor, arguments: Tensor) -> Tensor:
        b, n = predicates.shape[0], predicates.shape[1]
        sides = (predicates @ self.role_weight).reshape(b, n * self.roles, arguments.shape[2])
        scores = torch.matmul(sides, arguments.transpose(1, 2)).reshape(b, n, self.roles, n)
        return scores.argmax(2).to(torch.int32)

    def _relations(self, dependents: Tensor, governors: Tensor) -> Tensor:
        b, n = dependents.shape[0], dependents.shape[1]
        sides = (dependents @ self.label_weight).reshape(b, n * self.relations, self.columns)
        scores = torch.matmul(sides, governors.transpose(1, 2)).reshape(b, n, self.relations, n)
        at_root = (torch.arange(n) == 0).to(scores.dtype)
        allowed = self.not_root[:, None] * (1 - at_root)[None] + self.only_root[:, None] * at_root[None]
        return (scores + allowed).argmax(2).to(torch.int32)


def _flat(weight: Tensor) -> Tensor:
    """A biaffine weight [labels, rows, columns] as one matrix [rows, labels · columns]."""
    labels, rows, columns = weight.shape
    return weight.detach().permute(1, 0, 2).reshape(rows, labels * columns).contiguous()


@torch.no_grad()
def _blend(module: ReaderModule, guidelines: Mapping[str, float]) -> None:
    """Puts the blend of the guidelines in the place of the generic one."""
    table = module.names.guidelines.weight
    mixed = sum(
        (share * table[GUIDELINES.index(name)] for name, share in guidelines.items()), torch.zeros(())
    )
    table[0] = mixed


def export(
    module: ReaderModule,
    relations: Sequence[str],
    tokenizer: Tokenizer,
    path: Path,
    guidelines: Mapping[str, float],
    sentences: Sequence[Sequence[str]],
) -> None:
    """Writes `path`: weights and embeddings in int8 by channel, activations scaled as they come; which of their channels
    are outliers is told by what the module makes of `sentences`."""
    featurize = Featurizer(tokenizer)
    example = collate(
        [featurize(["The", "fox", "ran", "to", "Paris", "."]), featurize(["NATO", "said", "so", "."])]
    )
    axes = {name: {0: "B", 1: "T" if name in ("ids", "pshape", "mask") else "N"} for name in INPUTS}
    axes |= {name: {0: "B", 1: "N"} for name in OUTPUTS} | {"middle": {0: "B", 1: "T"}}
    axes["arc"][2] = axes["rel"][2] = axes["role"][2] = "N"
    inputs = tuple(torch.from_numpy(example[name]) for name in INPUTS)
    told = [featurize(words) for words in sentences if len(words) > 3]
    batches = [collate(told[i : i + CALIBRATION_BATCH]) for i in range(0, len(told), CALIBRATION_BATCH)]
    write_int8(Exported(module, relations, guidelines), inputs, INPUTS, OUTPUTS, axes, path, batches)


def write_int8(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    axes: Mapping[str, Mapping[int, str]],
    path: Path,
    batches: Sequence[Batch] = (),
) -> None:
    """Writes a module as ONNX with constant matrices in int8 by channel; `axes` names what may vary in size.

    Channels that are outliers in `batches` of its inputs stay in floating point.
    """
    full, prepared = path.with_suffix(".fp32.onnx"), path.with_suffix(".prepared.onnx")
    write_full(module, example, inputs, outputs, axes, full)
    quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
    apart = keep_outliers_apart(prepared, batches) if batches else []
    quantize_dynamic(
        str(prepared),
        str(path),
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=apart,
        extra_options={"MatMulConstBOnly": True},
    )
    without_saturation(path)
    prepared.unlink()
    full.unlink()


def write_full(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    axes: Mapping[str, Mapping[int, str]],
    path: Path,
) -> None:
    """Writes a module as ONNX as it is; `axes` names what may vary in size."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module.eval(),
            example,
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={name: dict(names) for name, names in axes.items()},
            opset_version=17,
            dynamo=False,
        )
