"""Statements that another of the same article tells as well: the same again, or a part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from kg.lexicon import ENGLISH
from kg.model import BlockKind, Graph, Statement, StatementQualifier, Value


class Repetitions:
    """Finds to each statement of a graph those of its article that tell all that it tells."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._place = {
            statement.id: (_is_in_caption(statement), place)
            for place, statement in enumerate(graph.statements)
        }
        self._alike: dict[Hashable, list[Statement]] = defaultdict(list)
        self._of_cue: dict[Hashable, list[Statement]] = defaultdict(list)
        for statement in graph.statements:
            self._alike[_what(statement)].append(statement)
            if _has_words(statement):
                self._of_cue[_how(statement)].append(statement)

    def told_by(self, statement: Statement) -> Iterator[Statement]:
        """The others that tell the same or more; of those that tell the same, the ones before it in the text. What a caption
        tells, which is no news, takes the place of nothing else."""
        same = self._of_cue[_how(statement)] if _has_words(statement) else []
        for other in (*self._alike[_what(statement)], *same):
            if other is not statement and self._tells_all(other, statement):
                yield other

    def _tells_all(self, other: Statement, statement: Statement) -> bool:
        if _is_in_caption(other) and not _is_in_caption(statement):
            return False
        if not (self._has_object(other, statement) and _circumstances(statement) <= _circumstances(other)):
            return False
        same = self._has_object(statement, other) and _circumstances(statement) == _circumstances(other)
        return not same or self._place[other.id] < self._place[statement.id]

    def _has_object(self, other: Statement, statement: Statement) -> bool:
        """Whether an object tells all that the other does: the same thing, its words and more, or of a post also in what it
        is one."""
        if _object(other) == _object(statement) or _has_words_of(other, statement):
            return True
        posts = [self._graph.by_id[key] for key in (other.object, statement.object) if isinstance(key, str)]
        if len(posts) < 2 or any(post.type != "Position" for post in posts):
            return False
        longer, shorter = (post.label for post in posts)
        return any(longer.startswith(f"{shorter} {of} ") for of in ENGLISH.listed("types", "label", "joint"))


def _has_words(statement: Statement) -> bool:
    """Whether its object is words of the text: what is reported, or no thing."""
    return statement.content is not None or isinstance(statement.object, Value)


def _has_words_of(other: Statement, statement: Statement) -> bool:
    """ "urged *the council to publish it*" beside "urged *to publish it*", with one cue."""
    one, more = statement.evidence, other.evidence
    inside = all(any(whole.covers(part) for whole in more.object) for part in one.object)
    return _has_words(other) and _has_words(statement) and bool(one.object) and one.cue == more.cue and inside


def _is_in_caption(statement: Statement) -> bool:
    evidence = statement.evidence
    block = evidence.article.block_at(evidence.sentence.start)
    return block is not None and block.kind == BlockKind.CAPTION


def _how(statement: Statement) -> Hashable:
    """What two statements with words for objects have in common that one cue makes."""
    voice = (statement.said_by, statement.channel)
    real = (statement.actuality, statement.negated)
    return statement.evidence.article.id, statement.subject, statement.evidence.cue, voice, real


def _what(statement: Statement) -> Hashable:
    """What two statements that tell the same have in common, their objects and circumstances aside."""
    relation = statement.relation_label if statement.open else statement.relation
    voice = (statement.said_by, statement.channel)
    real = (statement.actuality, statement.negated)
    return statement.evidence.article.id, statement.subject, relation, voice, real


def _object(statement: Statement) -> Hashable:
    if statement.content is not None:
        return statement.evidence.object
    return statement.object.text.casefold() if isinstance(statement.object, Value) else statement.object


def _circumstances(statement: Statement) -> frozenset[Hashable]:
    times = [("when", statement.time.interval)] if statement.time.interval else []
    return frozenset([*map(_circumstance, statement.qualifiers), *times])


def _circumstance(qualifier: StatementQualifier) -> Hashable:
    value = qualifier.value.text.casefold() if qualifier.value is not None else ""
    return qualifier.role, qualifier.entity, value
