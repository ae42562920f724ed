"""Makes a network fit for int8: the few channels of its activations that are far larger than the rest stay as they are.

Dettmers, Lewis, Belkada and Zettlemoyer, "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale" (NeurIPS
2022), with channels that are chosen once. Int8 scales all channels of an activation alike, so that one of a hundred times
the usual size leaves the others a hundredth of the steps; the reader loses .012 of its LAS by that.
"""

# mypy: disable-error-code="misc, no-any-return"

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from kg.reader.word_features import Batch

Ranges = Mapping[str, NDArray[np.float32]]
KEPT = 4
"""Channels of an activation that are kept apart."""
OUTLYING = 2.0
"""How many times as large as the next channel after them the largest must be for that to be worth its while."""
MARK = "/outliers"
"""Ends the names of the nodes that must not be quantised."""


def keep_outliers_apart(path: Path, batches: Iterable[Batch]) -> list[str]:
    """Rewrites the ONNX file `path` and returns the names of the nodes that must stay in floating point.

    The product of an activation that has outliers with constant weights becomes the sum of two: of the `KEPT` channels that
    are largest in `batches` of the network's inputs, and of the others.
    """
    model = onnx.load(str(path))
    graph = model.graph
    weights = {w.name: w for w in graph.initializer}
    products = _products(graph, weights)
    ranges = _ranges(model, sorted(products), batches)
    products = {name: nodes for name, nodes in products.items() if _has_outliers(ranges[name])}
    parts = {name: _split(graph, name, ranges[name]) for name in sorted(products)}
    for name, nodes in products.items():
        for node in nodes:
            matrix = numpy_helper.to_array(weights[node.input[1]])
            parts[name] += _two_products(graph, node, matrix, _largest(ranges[name]))
    _insert(graph, products, parts)
    onnx.save(model, str(path))
    return [node.name for added in parts.values() for node in added if node.name.endswith(MARK)]


def _products(graph: Any, weights: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The products with constant weights, by the activation that they take."""
    found: dict[str, list[Any]] = defaultdict(list)
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights and node.input[0] not in weights:
            found[node.input[0]].append(node)
    return dict(found)


def _ranges(model: Any, names: list[str], batches: Iterable[Batch]) -> Ranges:
    """The largest magnitude of each channel of these tensors."""
    probed = onnx.ModelProto()
    probed.CopyFrom(model)
    probed.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    session = ort.InferenceSession(probed.SerializeToString(), providers=["CPUExecutionProvider"])
    found: dict[str, NDArray[np.float32]] = {}
    for batch in batches:
        for name, value in zip(names, session.run(names, batch), strict=True):
            largest = np.abs(value).reshape(-1, value.shape[-1]).max(0)
            found[name] = np.maximum(found.get(name, largest), largest)
    return found


def _has_outliers(ranges: NDArray[np.float32]) -> bool:
    ordered = np.sort(ranges)[::-1]
    return len(ordered) > KEPT and bool(ordered[0] > OUTLYING * ordered[KEPT])


def _largest(ranges: NDArray[np.float32]) -> NDArray[np.int64]:
    return np.sort(np.argsort(-ranges, kind="stable")[:KEPT]).astype(np.int64)


def _split(graph: Any, name: str, ranges: NDArray[np.float32]) -> list[Any]:
    """Nodes that give the activation `name` without its largest channels, and these alone."""
    channels = _largest(ranges)
    others = np.ones(len(ranges), np.float32)
    others[channels] = 0
    graph.initializer.append(numpy_helper.from_array(others, f"{name}/others"))
    graph.initializer.append(numpy_helper.from_array(channels, f"{name}/channels"))
    return [
        helper.make_node("Mul", [name, f"{name}/others"], [f"{name}/regular"], f"{name}/regular"),
        helper.make_node("Gather", [name, f"{name}/channels"], [f"{name}{MARK}"], f"{name}{MARK}", axis=-1),
    ]


def _two_products(
    graph: Any, node: Any, matrix: NDArray[np.float32], channels: NDArray[np.int64]
) -> list[Any]:
    """The product of the outliers and the sum; `node` itself becomes the product of the others."""
    name, result = node.input[0], node.output[0]
    rows = f"{node.name}/rows"
    graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(matrix[channels]), rows))
    node.input[0] = f"{name}/regular"
    node.output[0] = f"{result}/regular"
    return [
        helper.make_node("MatMul", [f"{name}{MARK}", rows], [f"{result}{MARK}"], f"{node.name}{MARK}"),
        node,
        helper.make_node("Add", [f"{result}/regular", f"{result}{MARK}"], [result], f"{node.name}/sum"),
    ]


def _insert(graph: Any, products: Mapping[str, list[Any]], parts: Mapping[str, list[Any]]) -> None:
    """Puts the nodes of each activation right behind the one that makes it."""
    moved = {node.name for nodes in products.values() for node in nodes}
    copies = {
        name: [onnx.NodeProto.FromString(n.SerializeToString()) for n in added]
        for name, added in parts.items()
    }
    ordered: list[Any] = []

    def put(node: Any) -> None:
        ordered.append(node)
        for name in node.output:
            for behind in copies.get(name, []):
                put(behind)

    for node in [onnx.NodeProto.FromString(n.SerializeToString()) for n in graph.node]:
        if node.name not in moved:
            put(node)
    del graph.node[:]
    graph.node.extend(ordered)
