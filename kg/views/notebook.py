"""Graph → what a notebook shows of it: the picture as it is first seen, and the sentences with their words marked."""

from __future__ import annotations

from html import escape

from kg.model import Graph, Statement, how_real
from kg.views.drawing import Drawing
from kg.views.evidence_context import runs
from kg.views.exports.svg import drawn
from kg.views.flat_network import writable
from kg.views.networkx_graph import sentence_of

MOST = 12
"""Statements that are shown; the rest are counted."""
_COLORS = {"subject": "#cfe3f7", "cue": "#ffe9a8", "object": "#d5efd3"}
_MARK = "color: #25303b; padding: 1px 2px; border-radius: 3px; background: "


def cell(graph: Graph) -> str:
    """A piece of HTML without script, style sheet or address; text of the article is never markup in it."""
    drawing = Drawing(graph)
    keys = drawing.order[:MOST]
    items = "".join(f"<li>{_told(graph, drawing.statements[key])}</li>" for key in keys)
    rest = len(drawing.order) - len(keys)
    more = f"<p>and {rest} more</p>" if rest else ""
    picture = f'<div style="overflow: auto; max-height: 640px">{drawn(drawing)}</div>' if keys else ""
    count = f"{len(graph.rows)} statements on {len(graph.entities)} entities"
    return f"<div><p>{count}</p>{picture}<ol>{items}</ol>{more}</div>"


def _told(graph: Graph, statement: Statement) -> str:
    voices = " → ".join(graph.speakers(statement))
    context = f"{how_real(statement.actuality, statement.negated)}; {voices}"
    words = "".join(_run(text, kind) for text, kind in runs(statement.evidence) if kind != "around")
    return f"<b>{_plain(sentence_of(graph, statement))}</b> ({_plain(context)})<br>{words}"


def _run(text: str, kind: str) -> str:
    color = _COLORS.get(kind)
    return _plain(text) if color is None else f'<mark style="{_MARK}{color}">{_plain(text)}</mark>'


def _plain(text: str) -> str:
    return escape(writable(text))
