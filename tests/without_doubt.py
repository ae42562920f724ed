"""A graph as it is when kg is sure of every statement, for tests of what does not hang on how sure it is."""

from __future__ import annotations

from dataclasses import replace

from kg.library import KnowledgeGraph
from tests.quality.judged.shown_statements import UNSURE


def without_doubt(graph: KnowledgeGraph) -> KnowledgeGraph:
    """The graph with full confidence in every statement, none held back for want of it."""
    statements = (
        replace(s, confidence=1.0, held_back="" if s.held_back == UNSURE else s.held_back)
        for s in graph.statements
    )
    return replace(graph, statements=tuple(statements))
