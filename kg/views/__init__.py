"""Graph → something to look at or to hand on: networkx, one HTML page, GraphML, GEXF, CSV, JSON.

`VIEWS` is the registry: to add a view, write a function from a Graph to text and add its line here.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.model import Graph
from kg.views.html import to_html
from kg.views.networkx_graph import to_networkx
from kg.views.tables import to_csv, to_gexf, to_graphml, to_json

VIEWS: dict[str, Callable[[Graph], str | bytes]] = {
    "html": to_html,
    "graphml": to_graphml,
    "gexf": to_gexf,
    "csv": to_csv,
    "json": to_json,
}
"""Suffix of the file → the function that makes its content; the same bytes on every run."""

__all__ = ["VIEWS", "to_csv", "to_gexf", "to_graphml", "to_html", "to_json", "to_networkx"]
