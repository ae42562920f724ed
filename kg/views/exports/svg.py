"""SVG: the picture as the page shows it first, for print and for other programs; no browser is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from kg.files import MARK
from kg.model import Graph
from kg.views.drawing import Drawing, words_node
from kg.views.exports.html import headline
from kg.views.flat_network import writable
from kg.views.labels import NAME_SIZE, WORDS_SIZE, Box, size_of
from kg.views.layout.letters import FACE
from kg.views.look import arrow_of, look
from kg.views.picture import INK, PAPER, Line, lines_of
from kg.views.shapes import outline

_EDGE = 14.0
_STYLE = (
    f".kg text {{ font-family: {FACE}; fill: {INK}; text-anchor: middle; paint-order: stroke; "
    f"stroke: {PAPER}; stroke-width: 3px; stroke-linejoin: round; }}"
)


def write(graph: Graph) -> str:
    """The first sight of the graph as SVG 1.1, with text as text; the same on every run."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {MARK} -->\n{drawn(Drawing(graph))}\n'


def drawn(drawing: Drawing) -> str:
    """The element `svg`; its style holds for itself alone, wherever it is put."""
    step = drawing.steps[0]
    wide, high = step.width + 2 * _EDGE, step.height + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {_frame(wide, high)} class="kg" role="img">',
        f"<title>{escape(writable(headline(drawing.graph)))}</title>",
        f"<style>{escape(_STYLE)}</style>",
        f'<rect x="{-_EDGE:g}" y="{-_EDGE:g}" width="{wide:g}" height="{high:g}" fill="{PAPER}"/>',
    ]
    for key, statement in drawing.statements.items():
        if words_node(key) in step.at:
            parts += (_line(line, drawing, step.at) for line in lines_of(drawing.graph, key, statement))
    for node, (x, y) in step.at.items():
        parts += _node(drawing, node, x, y)
    return "\n".join([*parts, "</svg>"])


def _frame(wide: float, high: float) -> str:
    return f'width="{wide:g}" height="{high:g}" viewBox="{-_EDGE:g} {-_EDGE:g} {wide:g} {high:g}"'


def _line(line: Line, drawing: Drawing, at: Mapping[str, tuple[int, int]]) -> str:
    x1, y1 = at[line.source]
    x2, y2, back = _at_edge(drawing, line, (x1, y1), at[line.target])
    dashes = f' stroke-dasharray="{" ".join(map(str, line.dashes))}"' if line.dashes else ""
    drawn = (
        f'<line x1="{x1}" y1="{y1}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{line.color}" '
        f'stroke-width="{line.width}"{dashes}/>'
    )
    return drawn + _head(line, x2, y2, back)


def _at_edge(
    drawing: Drawing, line: Line, start: tuple[float, float], end: tuple[float, float]
) -> tuple[float, float, tuple[float, float]]:
    """Where a line meets its target, and the direction it comes from, of length one."""
    across, down = start[0] - end[0], start[1] - end[1]
    length = max((across**2 + down**2) ** 0.5, 1e-6)
    back = (across / length, down / length)
    entity = drawing.graph.by_id.get(line.target)
    box = drawing.boxes[line.target]
    if entity is not None:
        reach = size_of(entity.type) + 2
    else:
        reach = min(box.width / 2 / max(abs(back[0]), 1e-6), box.height / 2 / max(abs(back[1]), 1e-6), length)
    return end[0] + back[0] * reach, end[1] + back[1] * reach, back


def _head(line: Line, x: float, y: float, back: tuple[float, float]) -> str:
    across, down = back
    if line.head == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{line.color}"/>'
    if line.head == "bar":
        ends = [(x - down * 7, y + across * 7), (x + down * 7, y - across * 7)]
        (a, b), (c, d) = ends
        return f'<line x1="{a:.1f}" y1="{b:.1f}" x2="{c:.1f}" y2="{d:.1f}" stroke="{line.color}" stroke-width="2"/>'
    if not line.head:
        return ""
    base = (x + across * 9, y + down * 9)
    corners = [(x, y), (base[0] - down * 4, base[1] + across * 4), (base[0] + down * 4, base[1] - across * 4)]
    if line.head == "vee":
        corners.insert(2, (x + across * 6, y + down * 6))
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in corners)
    return f'<polygon points="{points}" fill="{line.color}"/>'


def _node(drawing: Drawing, node: str, x: float, y: float) -> Iterator[str]:
    entity, box = drawing.graph.by_id.get(node), drawing.boxes[node]
    if entity is not None:
        style = look()["types"].get(entity.type, look()["other"])
        half = size_of(entity.type)
        yield outline(style["shape"], x, y, half, style["color"])
        yield from _text(box, x, y + half + 3, NAME_SIZE, INK)
        return
    statement = drawing.statements.get(node.removeprefix("words:"))
    fill, edge, ink, dashes = "#efece3", "none", INK, ""
    if statement is not None and node.startswith("words:"):
        arrow = look()["arrows"][arrow_of(drawing.graph, statement)]
        fill, edge, ink = PAPER, arrow["color"], arrow["ink"]
        dashes = f' stroke-dasharray="{" ".join(map(str, arrow["dashes"]))}"' if arrow["dashes"] else ""
    yield (
        f'<rect x="{x - box.width / 2:.1f}" y="{y - box.height / 2:.1f}" width="{box.width:.1f}" '
        f'height="{box.height:.1f}" rx="3" fill="{fill}" stroke="{edge}" stroke-width="0.8"{dashes}/>'
    )
    yield from _text(box, x, y - len(box.lines) * WORDS_SIZE / 2, WORDS_SIZE, ink)


def _text(box: Box, x: float, top: float, size: float, ink: str) -> Iterator[str]:
    for number, text in enumerate(box.lines):
        y = top + (number + 0.82) * size
        yield f'<text x="{x:g}" y="{y:.1f}" font-size="{size:g}" style={quoteattr(f"fill: {ink}")}>{escape(text)}</text>'
