"""What a text tells, in a form that two spellings of it share."""

from __future__ import annotations

from functools import lru_cache

from kg.library import KnowledgeGraph
from kg.model import Span, Statement
from kg.pipeline import read_text

Told = tuple[object, ...]


@lru_cache(maxsize=64)
def told(text: str, *, plain: bool = True) -> list[Told]:
    """Every statement by names instead of ids, without its places, sorted."""
    graph = read_text(text, plain=plain)
    return sorted((_told(s, graph) for s in graph.statements), key=repr)


@lru_cache(maxsize=64)
def places(text: str, *, plain: bool = True) -> list[tuple[Told, Span, tuple[Span, ...], tuple[Span, ...]]]:
    """The same with the places of sentence, subject and cue."""
    graph = read_text(text, plain=plain)
    found = [
        (_told(s, graph), s.evidence.sentence, s.evidence.subject, s.evidence.cue) for s in graph.statements
    ]
    return sorted(found, key=repr)


def facts(text: str) -> set[str]:
    """What the text tells as plain words: "Ada Brook met Carl Fenn", with "not" and who says it where that is so."""
    graph = read_text(text, plain=True)
    return {_words(s, graph) for s in graph.statements if s.content is None}


def _words(s: Statement, graph: KnowledgeGraph) -> str:
    what = _name(s.object, graph) or (s.object.text if hasattr(s.object, "text") else "")
    said = [_name(by, graph) for by in s.said_by if by]
    parts = [
        _name(s.subject, graph),
        s.relation,
        what,
        "not" if s.negated else "",
        f"[{', '.join(said)}]" if said else "",
    ]
    return " ".join(filter(None, parts))


def _told(s: Statement, graph: KnowledgeGraph) -> Told:
    content = (
        next((_told(c, graph) for c in graph.statements if c.id == s.content), None) if s.content else None
    )
    qualifiers = tuple(
        (q.role, _name(q.entity, graph), q.value.text if q.value else "") for q in s.qualifiers
    )
    said = tuple(_name(by, graph) for by in s.said_by)
    what = content or _name(s.object, graph) or getattr(s.object, "text", "")
    return (_name(s.subject, graph), s.relation, what, qualifiers, s.actuality, s.negated, said, s.time)


def _name(identifier: object, graph: KnowledgeGraph) -> str:
    return (
        next((e.label for e in graph.entities if e.id == identifier), "")
        if isinstance(identifier, str)
        else ""
    )
