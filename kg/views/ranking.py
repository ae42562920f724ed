"""Which statements a reader should see first.

The measure of a statement is its confidence times how much its subject, its object and its speaker matter; of those,
how often the article speaks of them in what is shown, and whether they have a name. What only says what something is
or holds (`backdrop` in page/look.json) stands behind everything that happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2

from kg.model import Graph, Statement
from kg.views.look import arrow_of, look
from kg.views.networkx_graph import object_node, on_page

_JOINED = 1.6
"""How much more a statement counts that is about what is in the picture already."""
_CHOSEN_TOGETHER = 60
"""Statements whose order depends on those before; the rest stand by their own measure."""
_UNNAMED = 0.45
_NO_OBJECT = 0.4
_SPEAKER = 0.5
_HEADLINE = 1.5


def ranked(graph: Graph) -> list[str]:
    """The keys of the statements in the picture, the most important first, one of each that say the same."""
    kept = {keys[0]: statement for keys, statement in alike(graph).values()}
    weight = _weights(graph, list(kept.values()))
    worth = {key: _worth(key, s, weight) for key, s in kept.items()}
    backdrop = {key for key, s in kept.items() if is_backdrop(s)}
    place = {key: number for number, key in enumerate(kept)}
    things = {key: set(things_of(key, s)) for key, s in kept.items()}
    rest = sorted(kept, key=lambda key: (key in backdrop, -worth[key], place[key]))
    out: list[str] = []
    seen: set[str] = set()
    while rest and len(out) < _CHOSEN_TOGETHER:
        best = min(
            rest,
            key=lambda key: (
                key in backdrop,
                -worth[key] * (_JOINED if seen & things[key] else 1),
                place[key],
            ),
        )
        rest.remove(best)
        out.append(best)
        seen.update(things[best])
    return [*out, *rest]


def alike(graph: Graph) -> dict[tuple[str | None, ...], tuple[list[str], Statement]]:
    """The statements that are shown, those together that say the same of the same two in the same way."""
    out: dict[tuple[str | None, ...], tuple[list[str], Statement]] = {}
    for key, statement in on_page(graph):
        if statement.held_back:
            continue
        relation = statement.label if statement.open else statement.relation_label
        target = object_node(key, statement)
        saying = (
            statement.subject,
            target,
            relation,
            arrow_of(graph, statement),
            speaker_of(statement) or "",
        )
        out.setdefault(saying, ([], statement))[0].append(key)
    return out


def speaker_of(statement: Statement) -> str | None:
    """Who says it last, where that is not the outlet and is known."""
    return statement.said_by[-1] if len(statement.said_by) > 1 else None


def things_of(key: str, statement: Statement) -> list[str]:
    """The nodes that the statement needs in the picture: subject, object where it has one, and speaker."""
    target = object_node(key, statement)
    return list(
        dict.fromkeys(
            node
            for node in (statement.subject, target, speaker_of(statement))
            if node is not None and not node.startswith("nothing:")
        )
    )


def is_backdrop(statement: Statement) -> bool:
    """Whether it says what something is or holds, and not what anyone does."""
    return statement.relation in look()["backdrop"]


def _weights(graph: Graph, statements: Sequence[Statement]) -> Mapping[str, float]:
    """How much each entity matters: how often it is spoken of, less without a name."""
    told: Counter[str] = Counter()
    for statement in statements:
        share = 0.25 if is_backdrop(statement) else 1.0
        for node in {statement.subject, statement.object, speaker_of(statement)}:
            if isinstance(node, str):
                told[node] += share  # type: ignore[assignment]
    return {
        key: log2(1 + told[key] + len(entity.mentions) / 3) * (1.0 if entity.named else _UNNAMED)
        for key, entity in graph.by_id.items()
    }


def _worth(key: str, statement: Statement, weight: Mapping[str, float]) -> float:
    target = statement.object
    objects = weight[target] if isinstance(target, str) else _NO_OBJECT if target is None else 2 * _NO_OBJECT
    speaker = speaker_of(statement)
    worth = weight[statement.subject] + objects + (_SPEAKER * weight[speaker] if speaker else 0.0)
    block = statement.evidence.article.block_at(statement.evidence.sentence.start)
    headline = _HEADLINE if block is not None and block.kind == "title" else 1.0
    low = 0.5 if statement.stands_in else 1.0
    return statement.confidence * worth * headline * low
