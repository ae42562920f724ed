"""networkx → pyvis: which shapes, colours, curves and labels the picture has. No text of the article is
ever given to pyvis as HTML: labels are drawn on a canvas, and the panel is built in page/app.js.
"""

from __future__ import annotations

import json
import textwrap
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from kg.model import INVERSE, Actuality, Graph, Statement
from kg.views.flat_network import writable
from kg.views.look import arrow_of, look
from kg.views.networkx_graph import object_node, on_page

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

_LABEL_LINE_CHARACTERS = 21
_MIN_LARGE_GRAPH = 300
"""Statements from which on labels wait for the zoom and the layout gets fewer rounds."""


def picture(graph: Graph, network: networkx.MultiDiGraph) -> Network:
    """The network as pyvis draws it: each entity and each statement once, those that are held back hidden at first."""
    from pyvis.network import Network

    out = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    statements = dict(on_page(graph))
    ends = {k: (s.subject, object_node(k, s)) for k, s in statements.items()}
    degree = Counter(end for k, s in statements.items() if not s.held_back for end in ends[k])
    for node, data in network.nodes(data=True):
        if data["kind"] != "statement":
            out.add_node(node, **_node(data, degree[node]))
    curves = _curves([(key, *between) for key, between in ends.items()])
    for key, statement in statements.items():
        out.add_edge(*ends[key], id=key, **_edge(graph, statement), **curves[key])
    out.set_options(json.dumps(_options(len(graph.statements))))
    return out


def _node(data: dict[str, Any], degree: int) -> dict[str, Any]:
    """pyvis's options of one node; sizes in pixels at zoom 1, growing with the arrows at it."""
    lone = {"hidden": True, "physics": False} if degree == 0 else {}
    if data["kind"] == "entity":
        style = look()["types"].get(data["type"], look()["other"])
        size = 9 + 2.2 * min(degree, 8)
        return _shape(style["shape"], style["color"], size) | {"label": _cut(data["label"])} | lone
    if data["kind"] == "value":
        return {"label": _cut(data["label"]), "shape": "box", "color": "#f3f1ea", "borderWidth": 0} | lone
    return _shape("dot", "#b9bdc2", 3) | {"label": " "} | lone


def _shape(shape: str, color: str, size: float) -> dict[str, Any]:
    small = {"square": 0.86, "diamond": 1.15, "star": 1.2, "triangle": 1.05, "triangleDown": 1.05}
    return {"shape": shape, "color": color, "size": round(size * small.get(shape, 1), 1)}


def _edge(graph: Graph, statement: Statement) -> dict[str, Any]:
    kind = arrow_of(statement)
    style = look()["arrows"][kind]
    more: dict[str, Any] = {}
    tip = "from" if statement.label.startswith(INVERSE) else "to"
    arrows: dict[str, Any] = {tip: {"enabled": True, "scaleFactor": 0.55}}
    if kind == "denied":
        arrows["middle"] = {"enabled": True, "type": "bar", "scaleFactor": 0.7}
        more["font"] = {"vadjust": -13}  # above the bar
    if statement.held_back:
        more |= {"hidden": True, "physics": False}
    elif not isinstance(statement.object, str):
        more["length"] = 165
    return {
        "label": _label(graph, statement, kind),
        "color": style["color"],
        "dashes": style["dashes"],
        "width": 1.8 if kind == "fact" else 1.5,
        "arrows": arrows,
        **more,
    }


def _label(graph: Graph, statement: Statement, kind: str) -> str:
    said = textwrap.shorten(writable(statement.label.removeprefix(INVERSE).lstrip()), 44, placeholder=" …")
    if kind == "denied" and not statement.negated:  # a label says itself that it is negated
        said = f"✕ {said}"
    if len(statement.said_by) == 1:
        return said
    speaker = statement.said_by[-1]
    name = "?" if speaker is None else graph.by_id[speaker].label
    says = "denied by" if statement.actuality == Actuality.DENIED else "says"
    return f"{said}\n({says} {textwrap.shorten(writable(name), 40, placeholder=' …')})"


def _cut(text: str) -> str:
    """The text in at most three short lines."""
    lines = textwrap.wrap(writable(text), _LABEL_LINE_CHARACTERS, max_lines=3, placeholder=" …")
    return "\n".join(lines)


def _curves(edges: list[tuple[str, str, str]]) -> dict[str, dict[str, Any]]:
    """For each edge (key, from, to) a curve of its own among those of the same two nodes."""
    between: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    for key, source, target in edges:
        first, last = sorted((source, target))
        between[first, last].append((key, source == first))
    out: dict[str, dict[str, Any]] = {}
    for (first, last), group in between.items():
        for number, (key, forward) in enumerate(group):
            if first == last:
                loop = {"size": 24 + 10 * number, "angle": round(0.8 * number, 1)}
                out[key] = {"selfReference": loop}
                continue
            bend = (number - (len(group) - 1) / 2) * min(0.42, 1.7 / len(group))
            # seen from the other end, right is left
            turn = bend if forward else -bend
            kind = "curvedCW" if turn >= 0 else "curvedCCW"
            smooth = {"enabled": True, "type": kind, "roundness": round(abs(turn), 3)}
            out[key] = {"smooth": smooth if turn else False}
    return out


def _options(statements: int) -> dict[str, Any]:
    many = statements > _MIN_LARGE_GRAPH
    font = {"face": "system-ui, sans-serif", "color": "#25303b"}
    return {
        "layout": {"randomSeed": 7, "improvedLayout": not many},
        "nodes": {
            "font": font | {"size": 17, "strokeWidth": 4, "strokeColor": "#fbfaf7"},
            "scaling": {"label": {"drawThreshold": 8 if many else 3}},
        },
        "edges": {
            "font": font | {"size": 13.5, "strokeWidth": 4, "strokeColor": "#fbfaf7", "align": "horizontal"},
            "scaling": {"label": {"drawThreshold": 10 if many else 3}},
            "selectionWidth": 1.5,
            "hoverWidth": 0.5,
        },
        "interaction": {
            "hover": not many,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "tooltipDelay": 100000,
            "keyboard": {"enabled": False},
        },
        "physics": {
            "solver": "barnesHut",
            "barnesHut": {
                "gravitationalConstant": -11000,
                "centralGravity": 1.3,
                "springLength": 195,
                "springConstant": 0.035,
                "damping": 0.35,
                "avoidOverlap": 0.5,
            },
            "stabilization": {"iterations": 150 if many else 500, "updateInterval": 25, "fit": False},
        },
    }
