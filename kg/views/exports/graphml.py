"""GraphML."""

from __future__ import annotations

import io

from kg.model import Graph
from kg.views.flat_network import flat_network, marked_xml


def write(graph: Graph) -> bytes:
    """The graph as GraphML, UTF-8; edges carry the statement's id."""
    import networkx

    out = io.BytesIO()
    # by name, since write_graphml() takes lxml where it is installed, whose bytes differ
    networkx.write_graphml_xml(flat_network(graph), out, encoding="utf-8", prettyprint=True)
    return marked_xml(out.getvalue())
