"""Graph → networkx: a node an entity, an edge a statement, and nothing lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kg.model import Days, Graph, Statement, Value, clause

if TYPE_CHECKING:
    import networkx


def to_networkx(graph: Graph) -> networkx.MultiDiGraph:
    """The graph as a directed multigraph.

    Nodes have a `kind`: "entity" (keyed by its id), "statement" (keyed "statement:ID", for one that another
    statement reports), "value" ("value:ID") and "nothing" ("nothing:ID") for the object of a statement that
    is no entity or that has none. Edges are statements, from subject to object, keyed by statement id; those that are
    held back say why. A report that is shown has its words as object.
    Attributes are strings, numbers, truth values and lists of strings; one that is not known is left out.
    """
    import networkx

    network = networkx.MultiDiGraph()
    for entity in graph.entities:
        network.add_node(
            entity.id,
            kind="entity",
            label=entity.label,
            type=entity.type,
            aliases=list(entity.aliases),
            links=list(entity.links),
            named=entity.named,
            mentions=len(entity.mentions),
            **({} if entity.count is None else {"count": entity.count}),
        )
    for content in sorted(graph.reports_of):
        said = graph.statement_by_id[content]
        label = sentence_of(graph, said)
        network.add_node(f"statement:{content}", kind="statement", label=label, type="Statement")
    for key, statement in keyed(graph):
        target = object_node(key, statement)
        if target not in network:
            network.add_node(target, **_object_attributes(object_value(graph, statement)))
        network.add_edge(statement.subject, target, key=key, **_attributes(graph, statement))
    return network


def sentence_of(graph: Graph, statement: Statement) -> str:
    """The statement in the order of the text, as a short sentence."""
    return clause(graph.subject_words(statement), statement.label, graph.object_words(statement))


def keyed(graph: Graph) -> Iterator[tuple[str, Statement]]:
    """Each statement with a key of its own: its id, and "ID-2" … for others that say the same there."""
    seen: Counter[str] = Counter()
    for statement in graph.statements:
        name = statement.id
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), statement


def on_page(graph: Graph) -> Iterator[tuple[str, Statement]]:
    """The same without reports that are held back, since what they report names its speaker."""
    return ((key, s) for key, s in keyed(graph) if s.content is None or not s.held_back)


def object_value(graph: Graph, statement: Statement) -> Value | None:
    """The object that is mere words, if it is: a value, or what a report says that is shown."""
    if statement.content is not None and not statement.held_back:
        return Value(graph.object_words(statement))
    return statement.object if isinstance(statement.object, Value) else None


def object_node(key: str, statement: Statement) -> str:
    """The key of the node that the statement's edge points to."""
    if statement.content is not None:
        return f"statement:{statement.content}" if statement.held_back else f"value:{key}"
    if isinstance(statement.object, str):
        return statement.object
    return f"{'nothing' if statement.object is None else 'value'}:{key}"


def words(days: Days) -> str | None:
    """An interval in words: "2024-01-05", "2024-01", "from 2024-01-05", None where unknown.

    >>> from datetime import date
    >>> words(Days(date(2024, 1, 5), date(2024, 1, 9)))
    '2024-01-05 to 2024-01-09'
    >>> words(Days(None, date(2024, 1, 9)))
    'until 2024-01-09'
    """
    if days.iso is not None:
        return days.iso
    if days.first and days.last:
        return f"{days.first.isoformat()} to {days.last.isoformat()}"
    if days.first:
        return f"from {days.first.isoformat()}"
    return f"until {days.last.isoformat()}" if days.last else None


def _object_attributes(value: Value | None) -> dict[str, Any]:
    if value is None:
        return {"kind": "nothing", "label": "", "type": "Nothing"}
    known = {} if value.normal is None else {"normal": value.normal}
    return {"kind": "value", "label": value.text, "type": "Value", **known}


def _attributes(graph: Graph, statement: Statement) -> dict[str, Any]:
    evidence = statement.evidence
    known = {
        "relation": statement.relation,
        "label": statement.label,
        "open": statement.open,
        "actuality": statement.actuality,
        "negated": statement.negated,
        "asserted": statement.asserted,
        "said_by": graph.speakers(statement),
        "channel": None if statement.channel is None else graph.by_id[statement.channel].label,
        "time": words(statement.time),
        "said_at": words(statement.said_at),
        "qualifiers": [f"{q.role}: {graph.circumstance_words(q)}" for q in statement.qualifiers],
        "confidence": statement.confidence,
        "rule": statement.rule,
        "held_back": statement.held_back or None,
        "stands_in": statement.stands_in or None,
        "reports": statement.content,
        "article": evidence.article.id,
        "start": evidence.sentence.start,
        "end": evidence.sentence.end,
        "quote": evidence.quote,
    }
    return {name: value for name, value in known.items() if value is not None}
