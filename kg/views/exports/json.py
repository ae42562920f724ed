"""Node-link JSON."""

from __future__ import annotations

import json

from kg.files import MARK
from kg.model import Graph
from kg.views.flat_network import writable
from kg.views.networkx_graph import to_networkx


def write(graph: Graph) -> str:
    """The graph as node-link JSON, as networkx and d3 read it: `nodes` and `edges`, with all attributes."""
    import networkx

    data = {"about": MARK, **networkx.node_link_data(to_networkx(graph), edges="edges")}
    return writable(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)) + "\n"
