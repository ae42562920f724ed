"""kg: from a news article to a knowledge graph in which every statement shows its source.

>>> import kg
>>> graph = kg.read_text("Mayor Ada Brook met Carl Fenn in Oslo on Monday.", plain=True)
>>> graph.statements[0].evidence.quote
'Mayor Ada Brook met Carl Fenn in Oslo on Monday.'
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

# onnxruntime's wheels for Linux since 1.29 have telemetry on: its import writes a device id and a database under the
# user's cache folder, and some seconds later looks up a host of its vendor. Only this variable, set before its first
# import, stops both; `disable_telemetry_events()` comes too late. Whatever it was before, it is 1 now: README promises
# that nothing leaves the machine. This module runs before every other of kg, so here is the one place for it. A program
# that imports onnxruntime itself must import kg first, or set the variable on its own.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

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
