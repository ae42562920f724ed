"""DOT, for Graphviz."""

from __future__ import annotations

from kg.files import MARK
from kg.model import INVERSE, Graph
from kg.views.drawing import Drawing, words_node
from kg.views.flat_network import writable
from kg.views.labels import words_of
from kg.views.look import arrow_of, look
from kg.views.networkx_graph import object_value
from kg.views.picture import lines_of
from kg.views.ranking import things_of

_STYLES = {"fact": "solid", "claim": "dashed", "plan": "dashed", "possible": "dotted", "denied": "dotted"}


def write(graph: Graph) -> str:
    """What is shown, as a directed graph of Graphviz: the words of each statement are a node between its things."""
    drawing = Drawing(graph)
    out = [f"// {MARK}", "digraph kg {", '  node [fontname="Helvetica"];']
    nodes: dict[str, str] = {}
    lines = []
    for key, statement in drawing.statements.items():
        if statement.held_back:
            continue
        for node in things_of(key, statement):
            entity = graph.by_id.get(node)
            value = object_value(graph, statement)
            label = entity.label if entity is not None else value.text if value is not None else ""
            nodes.setdefault(node, f"  {quoted(node)} [label={quoted(label)}, shape=ellipse];")
        words = " ".join(words_of(graph, statement)).removeprefix(INVERSE)
        color = look()["arrows"][arrow_of(graph, statement)]["color"]
        style = _STYLES[arrow_of(graph, statement)]
        nodes[words_node(key)] = (
            f'  {quoted(words_node(key))} [label={quoted(words)}, shape=box, style={style}, color="{color}"];'
        )
        for line in lines_of(graph, key, statement):
            head = "normal" if line.head in ("arrow", "vee", "bar") else "dot" if line.head else "none"
            lines.append(
                f"  {quoted(line.source)} -> {quoted(line.target)} "
                f'[arrowhead={head}, style={style}, color="{line.color}"];'
            )
    return "\n".join([*out, *nodes.values(), *lines, "}", ""])


def quoted(text: str) -> str:
    """The text as a quoted string of DOT, in which nothing is an escape or markup.

    >>> quoted('a "b" \\\\n')
    '"a \\\\"b\\\\" \\\\\\\\n"'
    """
    plain = writable(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(plain.split()) + '"'
