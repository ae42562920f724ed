"""kg: from a news article to a knowledge graph in which every statement shows its source.

>>> import kg
>>> graph = kg.read_text("Mayor Ada Brook met Carl Fenn in Oslo on Monday.", plain=True)
>>> graph.statements[0].evidence.quote
'Mayor Ada Brook met Carl Fenn in Oslo on Monday.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.library import KnowledgeGraph as KnowledgeGraph
    from kg.pipeline import read as read
    from kg.pipeline import read_text as read_text

__all__ = ["KnowledgeGraph", "read", "read_text"]
__version__ = "0.1.0"

_HOMES = {"KnowledgeGraph": "kg.library", "read": "kg.pipeline", "read_text": "kg.pipeline"}


def __getattr__(name: str) -> Any:
    # Loaded on first use: `import kg` and `kg --help` must not wait for spaCy and rdflib.
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}; known: {', '.join(__all__)}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
