"""SQLite: articles, entities and statements as tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from kg.files import MARK
from kg.model import Graph
from kg.views.flat_network import flat_network, writable
from kg.views.networkx_graph import keyed, object_node

_TABLES = """\
PRAGMA page_size = 4096;
CREATE TABLE about (mark TEXT);
CREATE TABLE article (id TEXT PRIMARY KEY, title TEXT, outlet TEXT, published TEXT, url TEXT, text TEXT);
CREATE TABLE entity (id TEXT PRIMARY KEY, label TEXT, type TEXT, aliases TEXT, named INTEGER, mentions INTEGER);
CREATE TABLE statement (
  id TEXT PRIMARY KEY, subject TEXT REFERENCES entity(id), relation TEXT, label TEXT, object TEXT REFERENCES entity(id),
  object_words TEXT, actuality TEXT, negated INTEGER, asserted INTEGER, said_by TEXT, time TEXT, said_at TEXT,
  qualifiers TEXT, confidence REAL, held_back TEXT, article TEXT REFERENCES article(id), "start" INTEGER,
  "end" INTEGER, quote TEXT);
"""
_ATTRIBUTES = (
    "actuality",
    "negated",
    "asserted",
    "said_by",
    "time",
    "said_at",
    "qualifiers",
    "confidence",
    "held_back",
    "article",
    "start",
    "end",
    "quote",
)
"""The columns of a statement behind its object, in their order."""
_VERSION = slice(96, 100)
"""Where a file of SQLite has the version of the library that wrote it, which is no part of what it says."""


def write(graph: Graph) -> bytes:
    """A database with a row an article, an entity and a statement, those held back too; the same on every run.

    Several names or circumstances in one field are joined by "; ". `start` and `end` count the code points of the text.
    """
    network = flat_network(graph)
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(_TABLES)
        base.execute("INSERT INTO about VALUES (?)", [MARK])
        for a in graph.articles:
            day = a.published.isoformat() if a.published else None
            told = [value and writable(value) for value in (a.title, a.outlet, day, a.url)]
            _insert(base, "article", [a.id, *told, writable(a.text)])
        for key in graph.by_id:
            e = network.nodes[key]
            _insert(
                base,
                "entity",
                [key, *(e[name] for name in ("label", "type", "aliases", "named", "mentions"))],
            )
        for key, statement in keyed(graph):
            target = object_node(key, statement)
            s = network.edges[statement.subject, target, key]
            known = target if target in graph.by_id else None
            row = [key, statement.subject, s["relation"], s["label"], known, network.nodes[target]["label"]]
            _insert(base, "statement", [*row, *(s.get(name) for name in _ATTRIBUTES)])
        base.commit()
        made = bytearray(base.serialize())
    made[_VERSION] = bytes(4)
    return bytes(made)


def _insert(base: sqlite3.Connection, table: str, row: Sequence[object]) -> None:
    base.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
