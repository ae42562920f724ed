"""Graph → what the page's panel, search and filters know, as plain values for JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from kg.model import Article, Days, Entity, Graph, Statement, Value
from kg.selection.display_rules import HOLDING
from kg.views.article_text import pieces
from kg.views.evidence_context import runs
from kg.views.look import arrow_of, is_speech, look
from kg.views.networkx_graph import object_node, object_value, on_page, words

WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
"""How an address begins that the page may link to."""
_MAX_TEXTS = 30
"""Articles up to which a page has their texts."""


def details(graph: Graph, pages: Mapping[str, str]) -> dict[str, Any]:
    """`articles`, `entities` and `statements` by id; how many statements were `read`, those too that are in no list; the
    `reasons` for which some are held back; and the `look` that legend and panel share.

    A name that is an entity's id is shown as its label and leads to it; nothing here is HTML.
    """
    return {
        "articles": {a.id: _article(a, pages.get(a.id)) | _text(graph, a) for a in graph.articles},
        "entities": {e.id: _entity(e) for e in graph.entities},
        "statements": {key: _statement(graph, key, s) for key, s in on_page(graph)},
        "read": len(graph.statements),
        "reasons": _reasons(graph),
        "look": look(),
    }


def _reasons(graph: Graph) -> dict[str, str]:
    """The rules that hold statements back, each with its reason in words."""
    used = {s.held_back for s in graph.statements}
    return {rule.name: rule.because for rule in HOLDING if rule.name in used}


def _text(graph: Graph, article: Article) -> dict[str, Any]:
    """The text of the article, unless there are so many that each page of its own must do."""
    return pieces(graph, article) if len(graph.articles) <= _MAX_TEXTS else {}


def _article(article: Article, page: str | None) -> dict[str, Any]:
    known = {**article.metadata, "title": article.title or article.name}
    if not WEB.match(article.url or ""):
        del known["url"]
    # a name that begins like an address is none
    return _known(**known, headed=article.title is not None, page=page and f"./{quote(page)}")


def _entity(entity: Entity) -> dict[str, Any]:
    return _known(
        label=entity.label,
        type=entity.type,
        aliases=list(entity.aliases),
        links=list(entity.links),
        count=entity.count,
        unnamed=not entity.named,
        mentions=len(entity.mentions),
    )


def _statement(graph: Graph, key: str, statement: Statement) -> dict[str, Any]:
    evidence = statement.evidence
    block = evidence.article.block_at(evidence.sentence.start)
    return _known(
        subject=statement.subject,
        predicate=statement.relation,
        asserted=statement.asserted and statement.content is None,
        reports=statement.content,
        speech=is_speech(graph, statement),
        relation=statement.label,
        ontology=None if statement.open else statement.relation_label,
        open=statement.open,
        subjectWords=_unlike_label(graph, statement.subject, graph.subject_words(statement)),
        object=statement.object if isinstance(statement.object, str) else None,
        objectLabel=statement.object_label,
        objectWords=_unlike_label(graph, statement.object, graph.object_words(statement)),
        value=_value(object_value(graph, statement)),
        node=object_node(key, statement),
        arrow=arrow_of(graph, statement),
        actuality=statement.actuality,
        negated=statement.negated,
        saidBy=list(statement.said_by),
        channel=statement.channel,
        time=words(statement.time),
        days=_days(statement.time),
        saidAt=words(statement.said_at),
        saidDays=_days(statement.said_at) if _is_said_apart(statement) else None,
        qualifiers=[
            _known(role=q.role, preposition=q.preposition, entity=q.entity, value=_value(q.value))
            for q in statement.qualifiers
        ],
        confidence=round(statement.confidence, 4),
        rule=statement.rule,
        heldBack=statement.held_back,
        standsIn=statement.stands_in,
        article=evidence.article.id,
        at=[evidence.sentence.start, evidence.sentence.end],
        block=None if block is None else block.kind,
        runs=[list(run) for run in runs(evidence)],
    )


def _is_said_apart(statement: Statement) -> bool:
    """Whether the text itself tells when it was said: not only that it was no later than it was published."""
    said, published = statement.said_at, statement.evidence.article.published
    return said.first is not None and len(statement.said_by) > 1 and said != Days(published, published)


def _days(days: Days) -> list[str] | None:
    """The first and the last day, "" for an open end; None where neither is known."""
    ends = [day.isoformat() if day else "" for day in (days.first, days.last)]
    return ends if any(ends) else None


def _unlike_label(graph: Graph, thing: str | Value | None, words: str) -> str | None:
    """The words for an entity in a statement, where they say more than its label."""
    return words if isinstance(thing, str) and words != graph.by_id[thing].label else None


def _value(value: Value | None) -> dict[str, Any] | None:
    return None if value is None else _known(text=value.text, normal=value.normal)


def _known(**fields: Any) -> dict[str, Any]:
    """The fields that say something: half the page's bytes would be nulls."""
    return {k: v for k, v in fields.items() if v is not None and v is not False and v != [] and v != ""}
