"""networkx → pyvis: which shapes, colours, curves and labels the picture has. No text of the article is
ever given to pyvis as HTML: labels are drawn on a canvas, and the panel is built in page/app.js.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from kg.model import Graph, Statement
from kg.views.look import arrow_of, look
from kg.views.network import keyed, object_node
from kg.views.tables import writable

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

_LONG = 34
_MANY = 300
"""Statements from which on labels wait for the zoom and the layout gets fewer rounds."""


def picture(graph: Graph, network: networkx.MultiDiGraph) -> Network:
    """The network as pyvis draws it: each entity and each statement once, reports hidden at first."""
    from pyvis.network import Network

    out = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    drawn = [(k, s) for k, s in keyed(graph) if s.content is None]
    degree = Counter(end for k, s in drawn for end in (s.subject, object_node(k, s)))
    for node, data in network.nodes(data=True):
        out.add_node(node, **_node(data, degree[node]))
    curves = _curves([(k, s.subject, object_node(k, s)) for k, s in keyed(graph)])
    for key, statement in keyed(graph):
        edge = _edge(graph, statement) | curves[key]
        out.add_edge(statement.subject, object_node(key, statement), id=key, **edge)
    for content in sorted({s.content for s in graph.statements if s.content is not None}):
        said = next((k, s) for k, s in keyed(graph) if s.id == content)
        for role, end in (("subject", said[1].subject), ("object", object_node(*said))):
            out.add_edge(f"statement:{content}", end, id=f"{role}:{content}", **_LINK)
    out.set_options(json.dumps(_options(len(graph.statements))))
    return out


_LINK: dict[str, Any] = {
    "hidden": True,
    "physics": False,
    "color": "#c3c7cc",
    "width": 1,
    "dashes": [1, 4],
    "arrows": "",
    "smooth": False,
}


def _node(data: dict[str, Any], degree: int) -> dict[str, Any]:
    """pyvis's options of one node; sizes in pixels at zoom 1, growing with the arrows at it."""
    if data["kind"] == "entity":
        style = look()["types"].get(data["type"], look()["other"])
        lone = {"hidden": True, "physics": False} if degree == 0 else {}
        size = 9 + 2.2 * min(degree, 8)
        return _shape(style["shape"], style["color"], size) | {"label": _cut(data["label"])} | lone
    if data["kind"] == "value":
        return {"label": _cut(data["label"]), "shape": "box", "color": "#f3f1ea", "borderWidth": 0}
    if data["kind"] == "statement":
        hidden = {"hidden": True, "physics": False, "label": f"“{_cut(data['label'])}”"}
        return {"shape": "box", "color": "#e9edf2", "borderWidth": 0} | hidden
    return _shape("dot", "#b9bdc2", 3) | {"label": " "}


def _shape(shape: str, color: str, size: float) -> dict[str, Any]:
    small = {"square": 0.86, "diamond": 1.15, "star": 1.2, "triangle": 1.05, "triangleDown": 1.05}
    return {"shape": shape, "color": color, "size": round(size * small.get(shape, 1), 1)}


def _edge(graph: Graph, statement: Statement) -> dict[str, Any]:
    kind = arrow_of(statement)
    style = look()["arrows"][kind]
    arrows: dict[str, Any] = {"to": {"enabled": True, "scaleFactor": 0.55}}
    if kind == "denied":
        arrows["middle"] = {"enabled": True, "type": "bar", "scaleFactor": 0.7}
    report = {"hidden": True, "physics": False} if statement.content is not None else {}
    return {
        "label": _label(graph, statement, kind),
        "color": style["color"],
        "dashes": style["dashes"],
        "width": 1.8 if kind == "fact" else 1.5,
        "arrows": arrows,
        **report,
    }


def _label(graph: Graph, statement: Statement, kind: str) -> str:
    said = writable(statement.label)
    if kind == "denied":
        said = f"✕ {said}"
    if len(statement.said_by) == 1:
        return said
    speaker = statement.said_by[-1]
    name = "?" if speaker is None else graph.by_id[speaker].label
    return f"{said}\n(says {_cut(name)})"


def _cut(text: str) -> str:
    """The text in at most two lines of a label, cut at a word."""
    text = " ".join(writable(text).split())
    if len(text) > 2 * _LONG:
        text = text[: 2 * _LONG].rsplit(" ", 1)[0] + " …"
    if len(text) <= _LONG or " " not in text:
        return text
    middle = min((i for i, c in enumerate(text) if c == " "), key=lambda i: abs(i - len(text) // 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


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
            bend = (number - (len(group) - 1) / 2) * min(0.34, 1.6 / len(group))
            # seen from the other end, right is left
            turn = bend if forward else -bend
            kind = "curvedCW" if turn >= 0 else "curvedCCW"
            smooth = {"enabled": True, "type": kind, "roundness": round(abs(turn), 3)}
            out[key] = {"smooth": smooth if turn else False}
    return out


def _options(statements: int) -> dict[str, Any]:
    many = statements > _MANY
    font = {"face": "system-ui, sans-serif", "color": "#25303b"}
    return {
        "layout": {"randomSeed": 7, "improvedLayout": not many},
        "nodes": {
            "font": font | {"size": 15, "strokeWidth": 4, "strokeColor": "#fbfaf7"},
            "scaling": {"label": {"drawThreshold": 8 if many else 5}},
        },
        "edges": {
            "font": font | {"size": 12, "strokeWidth": 4, "strokeColor": "#fbfaf7", "align": "horizontal"},
            "scaling": {"label": {"drawThreshold": 10 if many else 6}},
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
                "gravitationalConstant": -9000,
                "centralGravity": 0.25,
                "springLength": 170,
                "springConstant": 0.03,
                "damping": 0.35,
                "avoidOverlap": 0.35,
            },
            "stabilization": {"iterations": 150 if many else 500, "updateInterval": 25, "fit": True},
        },
    }
