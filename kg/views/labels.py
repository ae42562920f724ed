"""What stands at each node of the picture, and how much room it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import INVERSE, Actuality, Entity, Graph, Statement
from kg.views.flat_network import writable
from kg.views.layout.letters import width, wrapped
from kg.views.look import look
from kg.views.ranking import speaker_of

NAME_SIZE, WORDS_SIZE = 13.0, 12.0
"""Pixels of the letters of names and of relations, at zoom 1."""
_NAME_ROOM, _WORDS_ROOM, _VALUE_ROOM = 128.0, 112.0, 132.0
_MAX_LINES = 5
PADDING = 6.0
"""Pixels between words and the edge of their box, as vis-network has it with the margin of `kg.views.picture`."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its label: how much room it takes around the point where it is drawn."""

    lines: tuple[str, ...]
    width: float
    height: float
    lift: float = 0.0
    """How far the middle of the box lies below the point."""
    whole: bool = True
    """Whether the label has all words."""


def thing_box(entity: Entity) -> Box:
    """The shape with its name beneath."""
    lines = wrapped(writable(entity.label), NAME_SIZE, _NAME_ROOM, _MAX_LINES)
    size = 2 * size_of(entity.type)
    high = size + 3 + len(lines) * NAME_SIZE
    wide = max(size, *(width(line, NAME_SIZE) for line in lines), 1.0)
    return Box(tuple(lines), wide, high, (high - size) / 2, not (lines and lines[-1].endswith("…")))


def size_of(kind: str) -> float:
    """Half the height of the shape of a type."""
    shape: str = look()["types"].get(kind, look()["other"])["shape"]
    return {"square": 6.4, "diamond": 8.4, "star": 8.6, "triangle": 7.8, "triangleDown": 7.8}.get(shape, 7.4)


def words_box(graph: Graph, statement: Statement) -> Box:
    """The words of a statement."""
    return _text_box(words_of(graph, statement), _WORDS_ROOM)


def value_box(text: str) -> Box:
    """A thing that is told in words only."""
    return _text_box([text], _VALUE_ROOM)


def _text_box(parts: Iterable[str], room: float) -> Box:
    lines = [line for part in parts for line in wrapped(writable(part), WORDS_SIZE, room, _MAX_LINES)] or [""]
    wide = max(width(line, WORDS_SIZE) for line in lines)
    return Box(tuple(lines), wide + 2 * PADDING, len(lines) * WORDS_SIZE + 2 * PADDING)


def words_of(graph: Graph, statement: Statement) -> list[str]:
    """What stands on the arrow: the article's words with the mark of how real it is; of a claim, in quotation marks,
    and who makes it where that is no other node."""
    mark = look()["marks"]["negated" if statement.negated else statement.actuality]
    said = statement.label.removeprefix(INVERSE).lstrip()
    if len(statement.said_by) == 1:
        return [f"{mark}{said}"]
    words = [f"{mark}“{said}”"]
    speaker = speaker_of(statement)
    if speaker is None or speaker in (statement.subject, statement.object):
        name = graph.speakers(statement)[-1]
        words.append(f"({'denied by' if statement.actuality == Actuality.DENIED else 'says'} {name})")
    return words
