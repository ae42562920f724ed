"""Tables for Neo4j, as `neo4j-admin database import full` reads them."""

from __future__ import annotations

import csv
import io
import tarfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.files import MARK
from kg.model import Graph
from kg.views.flat_network import writable
from kg.views.networkx_graph import to_networkx

NODES = {
    "id:ID": "",
    ":LABEL": "type",
    "label": "label",
    "kind": "kind",
    "aliases:string[]": "aliases",
    "links:string[]": "links",
    "named:boolean": "named",
    "mentions:int": "mentions",
    "count": "count",
    "normal": "normal",
}
"""Header of Neo4j → attribute of a node."""
RELATIONSHIPS = {
    ":START_ID": "",
    ":END_ID": "",
    ":TYPE": "relation",
    "id": "",
    "label": "label",
    "actuality": "actuality",
    "negated:boolean": "negated",
    "asserted:boolean": "asserted",
    "said_by:string[]": "said_by",
    "channel": "channel",
    "time": "time",
    "said_at": "said_at",
    "qualifiers:string[]": "qualifiers",
    "confidence:double": "confidence",
    "held_back": "held_back",
    "article": "article",
    "start:int": "start",
    "end:int": "end",
    "quote": "quote",
}
"""Header of Neo4j → attribute of a statement."""
README = f"""{MARK}
Nodes are names and things, relationships are statements from subject to object. Unpack, then:
neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv DATABASE
"""


def write(graph: Graph) -> bytes:
    """A tar archive of `nodes.csv` and `relationships.csv`, each with the header that Neo4j imports, and how to call it.

    Statements that are held back are there too, with the reason. Several values of one cell are separated by ";", which is
    written "," within them; line ends within a text are spaces.
    """
    network = to_networkx(graph)
    nodes = [[key, *_cells(data, NODES)] for key, data in network.nodes(data=True)]
    rows = [
        [start, end, *_cells(data, RELATIONSHIPS, key)]
        for start, end, key, data in network.edges(keys=True, data=True)
    ]
    parts = {
        "README": README,
        "nodes.csv": _table(NODES, nodes),
        "relationships.csv": _table(RELATIONSHIPS, rows),
    }
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, text in parts.items():
            content = text.encode()
            entry = tarfile.TarInfo(name)  # without a time or an owner
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def _cells(data: Mapping[str, Any], header: Mapping[str, str], key: str | None = None) -> list[str]:
    cells = [_cell(data.get(name, "")) for name in header.values() if name]
    return cells if key is None else [cells[0], key, *cells[1:]]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(_cell(one).replace(";", ",") for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(writable(str(value)).split())


def _table(header: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([[*header], *rows])
    return out.getvalue()
