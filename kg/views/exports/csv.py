"""The statements as a table in CSV."""

from __future__ import annotations

from kg.files import csv_text
from kg.model import Graph
from kg.views.flat_network import flat_network
from kg.views.networkx_graph import keyed, object_node

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
    "stands_in",
    "article",
    "start",
    "end",
    "quote",
)


def write(graph: Graph) -> str:
    """One line a statement that is shown, with its context; the first names the columns, several values join by "; ".

    It opens in a spreadsheet: see `kg.files.csv_text`.
    """
    network = flat_network(graph)
    rows = []
    for key, statement in keyed(graph):
        if statement.held_back:
            continue
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
