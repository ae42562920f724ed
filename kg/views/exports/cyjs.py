"""Cytoscape JSON, for Cytoscape and cytoscape.js."""

from __future__ import annotations

import json
from typing import Any

from kg.files import MARK
from kg.model import Graph
from kg.views.flat_network import writable
from kg.views.networkx_graph import to_networkx


def write(graph: Graph) -> str:
    """The graph with all its attributes: `elements` with `nodes` and `edges`, each edge with its statement's id as `key`."""
    import networkx

    data: dict[str, Any] = {"about": MARK, **networkx.cytoscape_data(to_networkx(graph))}
    for edge in data["elements"]["edges"]:
        edge["data"]["id"] = edge["data"]["key"]
    return writable(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)) + "\n"
