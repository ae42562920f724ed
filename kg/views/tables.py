"""Exports for other tools: GraphML, GEXF, an edge list as CSV, node-link JSON. Same bytes on every run."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from kg.files import MARK, csv_text, sealed
from kg.model import Graph
from kg.views.networkx_graph import keyed, object_node, to_networkx

if TYPE_CHECKING:
    import networkx

# XML 1.0 has no way to write these, and UTF-8 none for the surrogates
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_COLUMNS = (
    "id",
    "subject_id",
    "subject",
    "subject_type",
    "relation",
    "label",
    "object_id",
    "object",
    "object_type",
    "object_kind",
    "negated",
    "actuality",
    "asserted",
    "said_by",
    "channel",
    "time",
    "said_at",
    "qualifiers",
    "confidence",
    "rule",
    "article",
    "start",
    "end",
    "quote",
)


def writable(text: str) -> str:
    """The text with every character that no file can hold as U+FFFD.

    >>> writable("a\\x00b")
    'a\ufffdb'
    """
    return _UNWRITABLE.sub("\ufffd", text)


def to_graphml(graph: Graph) -> bytes:
    """The graph as GraphML, UTF-8; edges carry the statement's id."""
    import networkx

    out = io.BytesIO()
    # by name, since write_graphml() takes lxml where it is installed, whose bytes differ
    networkx.write_graphml_xml(_flat(graph), out, encoding="utf-8", prettyprint=True)
    return _marked(out.getvalue())


def to_gexf(graph: Graph) -> bytes:
    """The graph as GEXF 1.2 for Gephi, UTF-8, without the date of writing that networkx puts in."""
    import networkx

    flat = _flat(graph)
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
    return _marked(bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True)) + b"\n")


def _marked(xml: bytes) -> bytes:
    """With kg's mark as a comment behind the declaration."""
    declaration, _, rest = xml.partition(b"\n")
    return sealed(declaration + f"\n<!-- {MARK} -->\n".encode() + rest)


def to_csv(graph: Graph) -> str:
    """One line a statement with its context; the first names the columns, several values join by "; ".

    It opens in a spreadsheet: see `kg.files.csv_text`.
    """
    network = _flat(graph)
    rows = []
    for key, statement in keyed(graph):
        subject, target = statement.subject, object_node(key, statement)
        s, o, data = network.nodes[subject], network.nodes[target], network.edges[subject, target, key]
        row = {
            **{name: str(v).lower() if isinstance(v, bool) else v for name, v in data.items()},
            "id": key,
            "subject_id": subject,
            "subject": s["label"],
            "subject_type": s["type"],
            "object_id": target,
            "object": o["label"],
            "object_type": o["type"],
            "object_kind": o["kind"],
        }
        rows.append([row.get(name, "") for name in _COLUMNS])
    return csv_text(_COLUMNS, rows)


def to_json(graph: Graph) -> str:
    """The graph as node-link JSON, as networkx and d3 read it: `nodes` and `edges`, with all attributes."""
    import networkx

    data = {"about": MARK, **networkx.node_link_data(to_networkx(graph), edges="edges")}
    return sealed(writable(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)) + "\n")


def _flat(graph: Graph) -> networkx.MultiDiGraph:
    """The network with lists joined and every text writable, for forms that know only plain values."""
    network = to_networkx(graph)
    for _, data in network.nodes(data=True):
        data.update({name: _plain(value) for name, value in data.items()})
    for _, _, data in network.edges(data=True):
        data.update({name: _plain(value) for name, value in data.items()})
    return network


def _plain(value: Any) -> str | int | float | bool:
    if isinstance(value, list):
        value = "; ".join(value)
    return writable(value) if isinstance(value, str) else value
