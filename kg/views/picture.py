"""Drawing → pyvis: which shapes, colours and places the picture has. No text of the article is ever given to pyvis as
HTML: labels are drawn on a canvas, and the panel is built in page/panel.js.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.model import INVERSE, Graph, Statement
from kg.views.drawing import Drawing, words_node
from kg.views.labels import NAME_SIZE, PADDING, WORDS_SIZE, Box, size_of
from kg.views.layout.letters import FACE
from kg.views.look import arrow_of, look
from kg.views.networkx_graph import object_node
from kg.views.ranking import speaker_of

if TYPE_CHECKING:
    from pyvis.network import Network

_MIN_LARGE_GRAPH = 300
"""Statements from which on labels wait for the zoom, and lines rest while the picture is moved."""
INK, PAPER = "#25303b", "#fbfaf7"


def picture(drawing: Drawing) -> Network:
    """The drawing as pyvis has it: each entity, each value, and each statement as its words with lines to and from them.

    What is not in the first step is hidden; the page shows it where it is asked for.
    """
    from pyvis.network import Network

    out = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    first, last = drawing.steps[0].at, drawing.steps[-1].at
    for node, box in drawing.boxes.items():
        x, y = first.get(node, last[node])
        entity = drawing.graph.by_id.get(node)
        shape = _words(drawing, node, box) if entity is None else _thing(entity.type)
        out.add_node(node, label="\n".join(box.lines) or " ", x=x, y=y, **shape, **_hidden(node not in first))
    for key, statement in drawing.statements.items():
        hidden = _hidden(words_node(key) not in first)
        for line in lines_of(drawing.graph, key, statement):
            drawn = {"color": line.color, "dashes": line.dashes or False, "width": line.width}
            arrows = _arrow(line.head)
            out.add_edge(line.source, line.target, id=f"{key}|{line.part}", arrows=arrows, **drawn, **hidden)
    out.set_options(json.dumps(_options(len(drawing.statements))))
    return out


def _hidden(hidden: bool) -> dict[str, Any]:
    return {"hidden": True} if hidden else {}


def _thing(kind: str) -> dict[str, Any]:
    style = look()["types"].get(kind, look()["other"])
    return {
        "shape": style["shape"],
        "color": style["color"],
        "size": size_of(kind),
        "font": {"vadjust": -5},  # nearer to its shape than vis-network has it
    }


def _words(drawing: Drawing, node: str, box: Box) -> dict[str, Any]:
    """A box of words: plain paper for those of a relation, a little darker for a thing that is told in words only."""
    statement = drawing.statements.get(node.removeprefix("words:"))
    wide = {"shape": "box", "widthConstraint": {"minimum": round(box.width - 2 * PADDING)}}
    if statement is None:
        return {**wide, "color": {"background": "#efece3", "border": "#efece3"}, "font": {"size": WORDS_SIZE}}
    kind = arrow_of(drawing.graph, statement)
    style = look()["arrows"][kind]
    border = {"borderDashes": style["dashes"]} if style["dashes"] else {}
    return {
        **wide,
        "color": {"background": PAPER, "border": style["color"]},
        "borderWidth": 0.8,
        "shapeProperties": {"borderRadius": 3, **border},
        "font": {"color": style["ink"], "size": WORDS_SIZE},
    }


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement. `part` is "from" for the one into its words, "to" for the one out of them, and "says" for
    the one from who says it; `head` the shape at its end, "" for none."""

    part: str
    source: str
    target: str
    head: str
    color: str
    dashes: list[int]
    width: float


def lines_of(graph: Graph, key: str, statement: Statement) -> list[Line]:
    """The lines of a statement, those of subject and object in the order in which they read."""
    words, target = words_node(key), object_node(key, statement)
    ends = [statement.subject, *([] if target.startswith("nothing:") else [target])]
    if statement.label.startswith(INVERSE) and len(ends) == 2:
        ends.reverse()
    style = look()["arrows"][arrow_of(graph, statement)]
    drawn = style["color"], style["dashes"] or [], style["width"]
    head = "bar" if statement.negated else look()["heads"][statement.actuality]
    out = [Line("from", ends[0], words, "", *drawn)]
    if len(ends) == 2:
        out.append(Line("to", words, ends[1], head, *drawn))
    speaker = speaker_of(statement)
    if speaker is not None and speaker not in ends:
        says = look()["speaker"]
        out.append(Line("says", speaker, words, "circle", says["color"], says["dashes"], 1.1))
    return out


def _arrow(head: str) -> dict[str, Any]:
    if not head:
        return {"to": {"enabled": False}}
    return {"to": {"enabled": True, "type": head, "scaleFactor": 0.3 if head == "circle" else 0.5}}


def _options(statements: int) -> dict[str, Any]:
    many = statements > _MIN_LARGE_GRAPH
    font = {"face": FACE, "color": INK}
    return {
        "nodes": {
            "font": font | {"size": NAME_SIZE, "strokeWidth": 3, "strokeColor": PAPER, "vadjust": 0},
            "margin": 3,
            "borderWidth": 1,
            "borderWidthSelected": 2,
            "labelHighlightBold": False,
            "scaling": {"label": {"drawThreshold": 6 if many else 2}},
        },
        "edges": {"smooth": False, "selectionWidth": 1.2, "hoverWidth": 0.5, "arrowStrikethrough": False},
        "interaction": {
            "hover": not many,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "tooltipDelay": 100000,
            "keyboard": {"enabled": False},
        },
        "physics": {"enabled": False},
    }
