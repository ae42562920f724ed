"""The archive: thousands of articles in one store, a named graph each, and the decisions that a user reads and undoes.

The only room that knows Oxigraph. What it holds of an article is what `kg.store` makes of its graph; a decision changes
what is seen of it, never what was read. `folder` says who may read and write at a time, `oxigraph` is the store behind
its wall, `remote` one on a `server`, `articles` puts articles in and takes them out, `listing` lists them, `decisions`,
`journal` and `view` are what users and rules decide and what it changes, `identity` what rules decide
(`identity_rules`, `surnames`), `asking` answers questions, `joint` makes one graph of articles, `backup` writes all of it
as N-Quads.
"""

from kg.archive.articles import Stored, add, add_drafts, article_named, remove, require_writable, unread
from kg.archive.asking import ask_archive
from kg.archive.backup import backup, restore
from kg.archive.checking import article_faults, faults
from kg.archive.deciding import Effect, decide
from kg.archive.decisions import Decision, Kind
from kg.archive.dossier import Dossier, about
from kg.archive.entries import Draft, drafts_of, fingerprint_of, line_of
from kg.archive.joint import Joint, joint
from kg.archive.journal import Journal, decisions
from kg.archive.listing import Listed, listed, stats
from kg.archive.lookup import entity_named
from kg.archive.rdflib_view import to_rdflib
from kg.archive.timeline import Timeline, timeline

__all__ = [
    "Decision",
    "Dossier",
    "Draft",
    "Effect",
    "Joint",
    "Journal",
    "Kind",
    "Listed",
    "Stored",
    "Timeline",
    "about",
    "add",
    "add_drafts",
    "article_faults",
    "article_named",
    "ask_archive",
    "backup",
    "decide",
    "decisions",
    "drafts_of",
    "entity_named",
    "faults",
    "fingerprint_of",
    "joint",
    "line_of",
    "listed",
    "remove",
    "require_writable",
    "restore",
    "stats",
    "timeline",
    "to_rdflib",
    "unread",
]
