"""One document as one JSON object: the form of `kg statements --format jsonl`."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from kg.model import Attribution, Days, Graph, Mention, Reading, Span, Statement, StatementQualifier, Value
from kg.ontology import event_class


def document(reading: Reading, graph: Graph, *, everything: bool = True) -> dict[str, Any]:
    """What a document says, with every offset into `text`. `graph` is the graph of this reading alone.

    Without `everything`, statements that are held back are left out.
    """
    article = reading.article
    shown = graph.statements if everything else graph.rows
    known = {statement.id for statement in shown}
    backed = {span: entity.id for entity in graph.entities for _, span in entity.mentions}
    return {
        "id": article.name,
        "text": article.text,
        **article.metadata,
        "blocks": [[b.span.start, b.span.end, b.kind] for b in article.blocks],
        "mentions": [_mention(m, backed) for m in reading.mentions],
        "times": [{"start": t.span.start, "end": t.span.end, **_days(t.days)} for t in reading.times],
        "statements": [_statement(s, graph, known) for s in shown],
        "attributions": [_attribution(a, article.text) for a in reading.attributions if not a.nested],
    }


def _mention(mention: Mention, backed: dict[Span, str]) -> dict[str, Any]:
    entity = backed.get(mention.span, backed.get(mention.head))
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "type": mention.type,
        "kind": mention.kind,
        "entity": entity,
    }


def _statement(statement: Statement, graph: Graph, known: Container[str]) -> dict[str, Any]:
    evidence = statement.evidence
    text = evidence.article.text
    return {
        "id": statement.id,
        "subject": {**_words(evidence.subject, text), **_entity(statement.subject, graph)},
        "relation": {
            **_words(evidence.cue, text),
            "name": statement.relation,
            "label": statement.label,
            "plover": _plover(statement, graph),
            "open": statement.open,
        },
        "object": _object(statement, graph, known),
        "qualifiers": [_qualifier(q, text) for q in statement.qualifiers],
        "actuality": statement.actuality,
        "negated": statement.negated,
        "said_by": list(statement.said_by),
        "said_at": _interval(statement.said_at),
        "channel": statement.channel,
        "time": _interval(statement.time),
        "confidence": round(statement.confidence, 4),
        "rule": statement.rule,
        **_selection(statement),
        "sentence": [evidence.sentence.start, evidence.sentence.end],
    }


def _selection(statement: Statement) -> dict[str, str]:
    """Why it is held back, and where it stands if no news is told there."""
    known = {"held_back": statement.held_back, "stands_in": statement.stands_in}
    return {name: value for name, value in known.items() if value}


def _object(statement: Statement, graph: Graph, known: Container[str]) -> dict[str, Any] | None:
    """The words with what they mean; of a report whose content is not among the statements known, the words alone."""
    words = _words(statement.evidence.object, statement.evidence.article.text)
    if statement.content is not None:
        content = (
            {"statement": statement.content} if statement.content in known else {"entity": None, "type": None}
        )
        return {**words, **content}
    if isinstance(statement.object, Value):
        return {**words, "entity": None, "type": None, "value": statement.object.normal}
    return {**words, **_entity(statement.object, graph)} if statement.object is not None else None


def _entity(key: str, graph: Graph) -> dict[str, Any]:
    return {"entity": key, "type": graph.by_id[key].type}


def _plover(statement: Statement, graph: Graph) -> str | None:
    """Who says what they themselves do or will do has the class of the deed: "Norland said it would send aid"."""
    found = _event_class(statement, graph)
    if found is not None or statement.content is None:
        return found
    content = graph.statement_by_id[statement.content]
    own = content.subject == statement.subject and not statement.negated
    return _event_class(content, graph) if own else None


def _event_class(statement: Statement, graph: Graph) -> str | None:
    kind = graph.by_id[statement.subject].type
    return event_class(statement.relation, statement.actuality, statement.negated, kind)


def _qualifier(qualifier: StatementQualifier, text: str) -> dict[str, Any]:
    value = qualifier.value.normal if qualifier.value is not None else None
    return {
        "role": qualifier.role,
        "preposition": qualifier.preposition,
        **_words(qualifier.spans, text),
        "value": value,
        "entity": qualifier.entity,
    }


def _attribution(attribution: Attribution, text: str) -> dict[str, Any]:
    return {
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "channel": attribution.channel.of(text) if attribution.channel else None,
    }


def _words(spans: Iterable[Span], text: str) -> dict[str, Any]:
    spans = tuple(spans)
    return {"text": " ".join(span.of(text) for span in spans), "spans": _pairs(spans)}


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _days(days: Days) -> dict[str, str | None]:
    return {
        "from": days.first.isoformat() if days.first else None,
        "to": days.last.isoformat() if days.last else None,
    }


def _interval(days: Days) -> dict[str, str | None] | None:
    return None if days == Days() else _days(days)
