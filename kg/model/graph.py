"""What is known after resolving: entities and statements, each with its evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from kg.errors import InvalidModel
from kg.model.kinds import Actuality, member_of
from kg.model.reading import Explanation
from kg.model.text import Article, Days, Span, well_formed
from kg.model.thresholds import CERTAIN
from kg.model.words import according_to, chain_of, clause, cut, how_real, quoted


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that statements speak of."""

    id: str
    """Local name of its IRI, unique in a graph: "rustem-umerov", or "a1f0-more-than-200-companies"
    for a participant that one article does not name."""
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    """Authority identifiers as CURIEs or IRIs ("iso3166:UA")."""
    mentions: tuple[tuple[str, Span], ...] = ()
    """Article id and span of each mention that backs it, sorted."""
    count: str | None = None
    named: bool = True

    def __repr__(self) -> str:
        return f"<Entity {self.id}: {cut(self.label)} ({self.type})>"


@dataclass(frozen=True, slots=True)
class Value:
    """An object or qualifier that is no entity: words of the text with their normal form, if any."""

    text: str
    normal: str | None = None


@dataclass(frozen=True)
class Evidence:
    """The place in the source: `quote` is sliced from the article, never stored apart from it."""

    article: Article = field(repr=False)
    sentence: Span
    subject: tuple[Span, ...]
    cue: tuple[Span, ...]
    object: tuple[Span, ...] = ()
    label: tuple[Span, ...] = ()
    """The words of the relation as a reader is shown them; none where the text has no words for it."""
    subject_shown: tuple[Span, ...] = ()
    object_shown: tuple[Span, ...] = ()
    """The phrases as people are shown them, where these are not `subject` and `object` themselves."""

    def __post_init__(self) -> None:
        if not (self.subject and self.cue):
            raise InvalidModel("evidence: no span, no triple")
        shown = (*self.label, *self.subject_shown, *self.object_shown)
        for span in (self.sentence, *self.subject, *self.cue, *self.object, *shown):
            span.of(self.article.text)

    def words(self, side: str) -> str:
        """The words of "subject" or "object" as they are shown, in one line."""
        spans = getattr(self, f"{side}_shown") or getattr(self, side)
        return " ".join(" ".join(span.of(self.article.text) for span in spans).split())

    @property
    def quote(self) -> str:
        """The exact words of the sentence."""
        return self.sentence.of(self.article.text)


@dataclass(frozen=True, slots=True)
class StatementQualifier:
    """A circumstance of a statement: a role with an entity or a value, and its place in the text."""

    role: str
    spans: tuple[Span, ...]
    entity: str | None = None
    value: Value | None = None
    preposition: str = ""
    """The words before it that its role does not tell: "*against* the league"."""


def statement_id(
    article: str,
    subject: str,
    relation: str,
    target: str | Value | None,
    content: str | None,
    actuality: str,
    negated: bool,
    where: Iterable[Span],
) -> str:
    """Hash of what a statement says and where: of its article, subject, relation, object or reported statement, how
    real it is, and the spans of sentence, subject, cue and object. A value counts by its words alone."""
    words = (
        f"Value(text={well_formed(target.text)!r}, normal=None)"
        if isinstance(target, Value)
        else repr(target)
    )
    places = (f"{span.start},{span.end}" for span in where)
    parts = [article, subject, relation, words, repr(content), actuality, str(negated), *places]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:12]


@dataclass(frozen=True)
class Statement:
    """Subject, relation, object; how real it is, who says so, when, and where it stands."""

    subject: str
    """Id of an entity."""
    relation: str
    """Local name in the ontology, or for the open lane a slug of the words."""
    label: str
    """The relation in the article's own words (`kg.model.words.as_label`); where it has none, `relation_label`."""
    open: bool
    object: str | Value | None
    """Id of an entity, a value, or None where `content` holds it or the clause has no object."""
    content: str | None
    """Id of the statement that is the object (of a report)."""
    qualifiers: tuple[StatementQualifier, ...]
    actuality: Actuality
    negated: bool
    said_by: tuple[str | None, ...]
    """Chain of entity ids from the outlet on, through the author of an opinion piece; None is unknown."""
    evidence: Evidence
    time: Days = Days()
    """When it happened or is to happen."""
    said_at: Days = Days()
    """When it was said."""
    channel: str | None = None
    """Entity id of where it was said ("facebook")."""
    confidence: float = 1.0
    rule: str = ""
    held_back: str = ""
    """The rule for which it is not shown (`kg.selection`); "" for one that is."""
    stands_in: str = ""
    """What it stands in, where that tells no news: a caption, a heading that asks; "" for the running text."""
    relation_label: str = ""
    """The label that the ontology gives the relation, or the lemmas of an open one; `label` where not given."""
    object_label: str = ""
    """The words of an object that is no entity, with whom its pronouns mean in brackets; "" where they are told."""
    explanation: Explanation = field(default=Explanation(), compare=False)
    """What decided it; no part of what it says, and not in any file."""
    kept_id: str = field(default="", compare=False)
    """The id under which an archive keeps it, where decisions may since have changed what it is computed from."""
    _graph: ClassVar[Graph | None] = None
    """The graph that it was last made part of, which knows the labels; no field, so that equality, `replace` and
    `asdict` do not go through it."""

    def __post_init__(self) -> None:
        actuality = member_of(Actuality, self.actuality, self.relation, "actuality")
        object.__setattr__(self, "actuality", actuality)
        object.__setattr__(self, "relation_label", self.relation_label or self.label)
        if not self.said_by:
            raise InvalidModel(f"{self.relation}: said_by begins with the outlet, or None where unknown")

    def __str__(self) -> str:
        """A sentence with how real it is and who says so: "Velmar joined the union (happened; The Quay Courier)".

        By the labels of its graph; outside of one, in the words of the text and the ids of the speakers.
        """
        if self._graph is not None:
            sentence, chain = self._graph.sentence(self), self._graph.speakers(self)
        else:
            sentence, chain = self._worded(), chain_of(self.said_by)
        return f"{sentence} ({how_real(self.actuality, self.negated)}; {according_to(chain)})"

    def __repr__(self) -> str:
        sentence = self._graph.sentence(self) if self._graph is not None else self._worded()
        return f"<Statement {self.id}: {cut(sentence, 100)}>"

    def _worded(self) -> str:
        text = self.evidence.article.text
        subject, target = (
            " ".join(span.of(text) for span in spans)
            for spans in (self.evidence.subject, self.evidence.object)
        )
        return " ".join(clause(subject, self.label, target).split())

    @cached_property
    def id(self) -> str:
        """Hash of what it says and where: stable over runs, machines and hash seeds."""
        if self.kept_id:
            return self.kept_id
        where = [self.evidence.sentence, *self.evidence.subject, *self.evidence.cue, *self.evidence.object]
        return statement_id(
            self.evidence.article.id,
            self.subject,
            self.relation,
            self.object,
            self.content,
            self.actuality,
            self.negated,
            where,
        )

    @property
    def entities(self) -> frozenset[str]:
        """Ids of the entities that it speaks of: subject, object, those who say it and where, and circumstances."""
        named = (self.object if isinstance(self.object, str) else None, self.channel, *self.said_by)
        circumstances = (q.entity for q in self.qualifiers)
        return frozenset(key for key in (self.subject, *named, *circumstances) if key is not None)

    def place(self) -> tuple[Any, ...]:
        """By which statements are put in order: article, sentence, cue, subject, object."""
        evidence = self.evidence
        return (
            evidence.article.id,
            evidence.sentence,
            evidence.cue,
            evidence.subject,
            evidence.object,
            self.id,
        )

    @property
    def plain(self) -> bool:
        """Whether the outlet itself says that it happened or goes on, among the news that is shown.

        What is held back, and what stands in a caption or a heading that asks, is not.
        """
        told = not self.held_back and not self.stands_in
        return told and len(self.said_by) == 1 and not self.negated and self.actuality.is_real

    @property
    def asserted(self) -> bool:
        """Whether it is plain, and kg is certain of it: only then it is a direct triple."""
        return self.plain and self.confidence >= CERTAIN


@dataclass(frozen=True)
class Graph:
    """Articles, entities and statements, each sorted by id (statements by place in the text)."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]

    def __post_init__(self) -> None:
        ids = [e.id for e in self.entities]
        if len(ids) != len(set(ids)):
            twice = sorted({i for i in ids if ids.count(i) > 1})
            raise InvalidModel(f"graph: entity ids must be unique; twice: {', '.join(twice)}")
        known, made = set(ids), {s.id for s in self.statements}
        for statement in self.statements:
            for ref in sorted(statement.entities - known):
                raise InvalidModel(f"statement {statement.id}: unknown entity {ref!r}")
            if statement.content is not None and statement.content not in made:
                raise InvalidModel(f"statement {statement.id}: unknown statement {statement.content!r}")
            object.__setattr__(statement, "_graph", self)

    def __repr__(self) -> str:
        parts = (
            ("article", "articles", self.articles),
            ("entity", "entities", self.entities),
            ("statement", "statements", self.statements),
        )
        counts = (f"{len(found)} {one if len(found) == 1 else many}" for one, many, found in parts)
        return f"<{type(self).__name__}: {', '.join(counts)}>"

    @cached_property
    def by_id(self) -> Mapping[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def statement_by_id(self) -> Mapping[str, Statement]:
        """Statements by id; of several that say the same in the same place, the first."""
        return {statement.id: statement for statement in reversed(self.statements)}

    @cached_property
    def rows(self) -> tuple[Statement, ...]:
        """The statements that are shown where people look, in order: those that are not held back."""
        return tuple(s for s in self.statements if not s.held_back)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Statement id → the number by which people ask for it: first the rows, then the others, each in order."""
        others = (s for s in self.statements if s.held_back)
        return {key: n for n, key in enumerate(dict.fromkeys(s.id for s in (*self.rows, *others)), 1)}

    @cached_property
    def reports_of(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements whose content is the statement of that id, in order."""
        return _grouped((s.content, s) for s in self.statements if s.content is not None)

    @cached_property
    def statements_by_subject(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements about an entity, by its id, in order."""
        return _grouped((s.subject, s) for s in self.statements)

    @cached_property
    def statements_by_article(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements that an article makes, by its id, in order."""
        return _grouped((s.evidence.article.id, s) for s in self.statements)

    def sentence(self, statement: Statement) -> str:
        """Subject, relation and object of one of its statements by their labels; what is reported in quotation marks."""
        content = self.statement_by_id.get(statement.content) if statement.content is not None else None
        if content is not None and not content.held_back:
            target = quoted(self.sentence(content))
        else:
            target = self.object_words(statement)
        subject = self.subject_words(statement)
        return clause(subject, statement.label, target)

    def subject_words(self, statement: Statement) -> str:
        """What the subject is called in this statement."""
        return self._participant_words(statement.subject, statement.evidence, "subject")

    def object_words(self, statement: Statement) -> str:
        """The label of the entity that is the object, the words of the value or of what is reported; "" for no object."""
        if statement.object_label:
            return statement.object_label
        if statement.content is not None:
            return statement.evidence.words("object")
        if isinstance(statement.object, Value):
            return (
                statement.evidence.words("object")
                if statement.evidence.object_shown
                else statement.object.text
            )
        if not statement.object:
            return ""
        return self._participant_words(statement.object, statement.evidence, "object")

    def _participant_words(self, key: str, evidence: Evidence, side: str) -> str:
        """The label of an entity; of one without a name the whole words of the place, if they say more than the label."""
        entity = self.by_id[key]
        words = evidence.words(side)
        more = not entity.named and entity.label.casefold() in words.casefold()
        return words if more else entity.label

    def circumstance_words(self, qualifier: StatementQualifier) -> str:
        """The label of the entity or the words of the value, behind the preposition that its role does not tell."""
        label = self.by_id[qualifier.entity].label if qualifier.entity is not None else ""
        value = qualifier.value.text if qualifier.value is not None else ""
        return f"{qualifier.preposition} {label or value}".strip()

    def speakers(self, statement: Statement) -> list[str]:
        """Who says it, from the outlet on, by their labels; "unknown outlet" or "unknown speaker" where untold."""
        names = [None if key is None else self.by_id[key].label for key in statement.said_by]
        return chain_of(names, opinion=statement.evidence.article.opinion)


def _grouped(pairs: Iterable[tuple[str, Statement]]) -> Mapping[str, tuple[Statement, ...]]:
    """The statements of each key, in order."""
    found: dict[str, list[Statement]] = {}
    for key, statement in pairs:
        found.setdefault(key, []).append(statement)
    return {key: tuple(statements) for key, statements in found.items()}
