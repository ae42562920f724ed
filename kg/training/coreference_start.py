"""The weights of coreference that ship, as torch has them: training can go on from them."""

# mypy: disable-error-code="misc, untyped-decorator"
# torch and onnx are not followed by the type checker, so their classes are Any.

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import nn

from kg.extraction.coref.coreference_network import CANDIDATES, CARD, WORDS

LINEAR = ("MatMul", "MatMulInteger")
_KEPT = "module."
"""Before the name of a parameter that the export has left as it was."""


def trainings_of(folder: Path) -> list[dict[str, Any]]:
    """The settings of the trainings that the weights in `folder` had, the first first."""
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    return [*card.get("earlier", []), card["settings"]]


def start_from(folder: Path, words: nn.Module, candidates: nn.Module) -> None:
    """Gives both modules the parameters of the networks in `folder`. Layers of `words` that its network has not stay as
    they were made; what only training uses stays too."""
    _fill(words, folder / WORDS)
    _fill(candidates, folder / CANDIDATES)


@torch.no_grad()
def _fill(module: nn.Module, path: Path) -> None:
    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {name.removeprefix(_KEPT): array for name, array in arrays.items() if name.startswith(_KEPT)}
    for name in [name.removesuffix("_quantized") for name in found if name.endswith("_quantized")]:
        found[name] = _full(arrays, _KEPT + name)
    matrices = _matrices(graph, arrays)
    for name, parameter in module.named_parameters():
        is_matrix = (
            name.endswith("weight") and name not in found and name.removesuffix("weight") + "bias" in found
        )
        value = next(matrices).T if is_matrix else found.get(name)
        if value is not None:
            parameter.copy_(torch.from_numpy(np.array(value)))


def _matrices(
    graph: onnx.GraphProto, arrays: dict[str, NDArray[np.float32]]
) -> Iterator[NDArray[np.float32]]:
    """The weights of linear layers [in, out], in order of use: the export gives them names of its own."""
    for node in graph.node:
        name = node.input[1] if node.op_type in LINEAR else ""
        if name in arrays:
            yield _full(arrays, name.removesuffix("_quantized"))


def _full(arrays: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """A matrix in floating point, whether it is kept in int8 or not."""
    if name in arrays:
        return arrays[name]
    values, zero = (arrays[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point"))
    return np.asarray((values - zero) * arrays[f"{name}_scale"], dtype=np.float32)
