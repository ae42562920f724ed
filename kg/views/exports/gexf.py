"""GEXF, for Gephi."""

from __future__ import annotations

import io
from xml.etree import ElementTree

from kg.model import Graph
from kg.views.flat_network import flat_network, marked_xml


def write(graph: Graph) -> bytes:
    """The graph as GEXF 1.2 for Gephi, UTF-8, without the date of writing that networkx puts in."""
    import networkx

    flat = flat_network(graph)
    for _, _, key, data in flat.edges(keys=True, data=True):
        data["id"] = key
        # names that GEXF gives a meaning and a type of their own
        for name in ("start", "end"):
            data[f"sentence_{name}"] = data.pop(name)
    out = io.BytesIO()
    networkx.write_gexf(flat, out, encoding="utf-8", prettyprint=True)
    space = "http://www.gexf.net/1.2draft"
    ElementTree.register_namespace("", space)
    tree = ElementTree.fromstring(out.getvalue())
    for meta in tree.findall(f"{{{space}}}meta"):
        tree.remove(meta)
    return marked_xml(bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True)) + b"\n")
