"""Keeps int8 products from saturating, so that every processor computes the same integers.

Processors with AVX2 but without VNNI add two neighbouring products of an unsigned activation and a signed weight in 16
bits (the instruction VPMADDUBSW) and cut off what exceeds them; others add in 32 bits. ONNX Runtime's documentation,
"Quantize ONNX models", section "When and why do I need to try U8U8?", offers seven bits for all weights against it. Here
each channel keeps as much of the eight bits as its own neighbours allow.
"""

# mypy: disable-error-code="misc, no-any-return"

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LARGEST_PAIR = 128
"""Of two neighbouring weights: 255 · 128 fits a signed number of 16 bits."""


def without_saturation(path: Path) -> None:
    """Rewrites the int8 ONNX file `path` with weights no two neighbours of which add up to more than `LARGEST_PAIR`."""
    import onnx  # at hand for training only; `bounded` is tested without
    from onnx import numpy_helper

    model = onnx.load(str(path))
    constants = {c.name: c for c in model.graph.initializer}
    names = {node.input[1] for node in model.graph.node if node.op_type == "MatMulInteger"}
    for name in sorted(names & constants.keys()):
        scale = name.removesuffix("_quantized") + "_scale"
        weights, scales = bounded(
            numpy_helper.to_array(constants[name]), numpy_helper.to_array(constants[scale])
        )
        constants[name].CopyFrom(numpy_helper.from_array(weights, name))
        constants[scale].CopyFrom(numpy_helper.from_array(scales, scale))
    onnx.save(model, str(path))


def bounded(
    weights: NDArray[np.int8], scales: NDArray[np.float32]
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Int8 weights [rows, channels] and the scale of each channel, the same products in steps as large as need be."""
    values = weights.astype(np.float64)
    even = len(values) // 2 * 2
    largest = np.abs(values[:even:2] + values[1:even:2]).max(0, initial=1.0)
    # one less than the bound, since both weights may be rounded up
    shrunk = np.where(largest > LARGEST_PAIR, (LARGEST_PAIR - 1) / largest, 1.0)
    return np.rint(values * shrunk).astype(np.int8), (scales / shrunk).astype(np.float32)
