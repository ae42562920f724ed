"""What kg shows of a page, statement by statement: what a judge sees, and by what a verdict is found again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from kg.model import Graph, Span, Statement, Value, how_real, in_text_order

Spans = tuple[tuple[int, int], ...]
ARTICLES = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatementKey:
    """What a verdict is about: places in the page, and what kg makes of them, without any word of the page.

    `names` is a hash of the labels shown, so that a pronoun that is resolved otherwise is another statement.
    """

    subject: Spans
    cue: Spans
    label: Spans
    """The words of the relation that are shown."""
    object: Spans
    circumstances: Spans
    relation: str
    """The relation of the ontology; "" for an open one, whose words are the cue."""
    actuality: str
    negated: bool
    time: str
    speakers: int
    names: str
    classes: str = field(default="", compare=False)
    """The classes of its entities in the order of its parts; they tell no statement apart."""

    def record(self) -> dict[str, Any]:
        """The key as JSON holds it, without the parts that are empty."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name))}

    @classmethod
    def of_record(cls, told: dict[str, Any]) -> StatementKey:
        """The key of a record; raises KeyError where a part is missing that no statement is without."""
        places = {name: tuple((start, end) for start, end in told.get(name, ())) for name in PLACES}
        given = {name: told.get(name, empty) for name, empty in MAY_BE_EMPTY.items()}
        return cls(**places, **given, actuality=told["actuality"], names=told["names"])

    @property
    def without_words(self) -> StatementKey:
        """The key of the same statement, whatever words its relation has."""
        return replace(self, cue=(), label=())

    def shares_cue(self, other: StatementKey) -> bool:
        """Whether the cues have a character in common."""
        return any(a < d and c < b for a, b in self.cue for c, d in other.cue)


UNSURE = "unsure"
"""The rule of selection that asks for confidence."""
PLACES = ("subject", "cue", "label", "object", "circumstances")
MAY_BE_EMPTY: dict[str, Any] = {"relation": "", "negated": False, "time": "", "speakers": 0, "classes": ""}


def content_statements(graph: Graph) -> list[Statement]:
    """The statements that are shown as rows: a report is one only with the words that it reports as its object."""
    return list(graph.rows)


def reports(graph: Graph) -> list[Statement]:
    """The rows that only say "X said #n"."""
    return [s for s in graph.rows if s.content is not None and not graph.object_words(s)]


def key_of(statement: Statement, graph: Graph) -> StatementKey:
    """The key of a statement of a graph of one article."""
    evidence = statement.evidence
    labels = [label_of(statement.subject, graph), label_of(statement.object, graph)]
    labels += [label_of(q.entity or q.value, graph) for q in statement.qualifiers]
    labels += [statement.object_label] if statement.object_label else []
    labels += [*graph.speakers(statement)[1:], label_of(statement.channel, graph)]
    return StatementKey(
        subject=_places(evidence.subject),
        cue=_places(evidence.cue),
        label=_places(evidence.label),
        object=_places(evidence.object),
        circumstances=_places(span for q in statement.qualifiers for span in q.spans),
        relation="" if statement.open else statement.relation,
        actuality=str(statement.actuality),
        negated=statement.negated,
        time=statement.time.interval or "",
        speakers=len(statement.said_by) - 1,
        names=_hash(labels),
        classes=" ".join(_classes(statement, graph)),
    )


def _classes(statement: Statement, graph: Graph) -> list[str]:
    parts = [statement.subject, statement.object, *(q.entity for q in statement.qualifiers)]
    return [graph.by_id[part].type for part in parts if isinstance(part, str)]


def unsure_statements(graph: Graph) -> list[Statement]:
    """The statements that are held back for their confidence alone."""
    return [statement for statement in graph.statements if statement.held_back == UNSURE]


def is_direct(statement: Statement) -> bool:
    """Whether a statement becomes a direct triple: the outlet's own word of what is real, with an object."""
    return statement.asserted and statement.object is not None


def label_of(thing: str | Value | None, graph: Graph) -> str:
    """The label of an entity or the words of a value, in one line; "" for none."""
    if thing is None:
        return ""
    words = thing.text if isinstance(thing, Value) else graph.by_id[thing].label
    return " ".join(words.split())


def row(statement: Statement, graph: Graph) -> list[tuple[str, str]]:
    """What a judge sees of a statement, part by part; neither its rule nor its confidence.

    Subject and object stand as the text has them; `filed as` is the relation of the ontology, from its subject on.
    """
    subject = graph.subject_words(statement) + _kind(statement.subject, graph)
    target = graph.object_words(statement) + _kind(statement.object, graph)
    first, words, second = in_text_order(subject, statement.label, target)
    filed = " — ".join(filter(None, (subject, statement.relation_label, target)))
    parts = [
        ("subject", first),
        ("relation", words),
        ("object", second),
        ("filed as", "" if statement.open else filed),
    ]
    parts += [(q.role, graph.circumstance_words(q) + _kind(q.entity, graph)) for q in statement.qualifiers]
    parts += [
        ("when", statement.time.interval or ""),
        ("how real", how_real(statement.actuality, statement.negated)),
        ("who says", " > ".join(["the outlet", *graph.speakers(statement)[1:]])),
        ("channel", label_of(statement.channel, graph)),
        ("stands in", statement.stands_in),
        ("sentence", " ".join(statement.evidence.quote.split())),
    ]
    return [(name, words) for name, words in parts if words]


def _kind(thing: str | Value | None, graph: Graph) -> str:
    return f" [{graph.by_id[thing].type}]" if isinstance(thing, str) else ""


def _places(spans: Iterable[Span]) -> Spans:
    return tuple(sorted((span.start, span.end) for span in spans))


def _hash(labels: Iterable[str]) -> str:
    """A short hash of labels; small letters and a leading article do not count."""
    plain = (ARTICLES.sub("", label).casefold() for label in labels)
    return hashlib.sha256("\x1f".join(plain).encode("utf-8")).hexdigest()[:10]
