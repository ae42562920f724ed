"""RDF → statement: what `describe.statement_triples` told of one, as kg.model has it again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rdflib import PROV, RDF, RDFS, Literal, URIRef
from rdflib.term import Node

from kg.errors import InvalidModel
from kg.model import Actuality, Article, Days, Evidence, Statement, StatementQualifier, Value
from kg.ontology import labels, qualifier_roles
from kg.store.describe import EVENT_TIME, SAID_TIME, TimeTerms
from kg.store.told import Told, place
from kg.store.vocabulary import KG, SCHEMA
from kg.store.wording import MEMBER


def statement_back(told: Told, node: URIRef, article: Article) -> Statement:
    """The statement of a node. Raises InvalidModel for one that kg did not write."""
    predicate, target = told.one(node, RDF.predicate), told.one(node, RDF.object)
    subject, sentence = told.key(told.one(node, RDF.subject)), told.one(node, KG.evidence)
    if subject is None or predicate is None or sentence is None:
        raise InvalidModel(f"RDF: {node} has not the subject, relation and place of a statement")
    relation, label = told.open_relation(predicate), told.text(node, KG.label)
    said_by = _said_by(told, node)
    return Statement(
        subject=subject,
        relation=relation or told.term(predicate),
        label=label,
        open=relation is not None,
        object=Value(str(target)) if isinstance(target, Literal) else told.key(target),
        content=told.statement(target),
        qualifiers=tuple(_qualifiers(told, node)),
        actuality=Actuality(told.term(told.one(node, KG.actuality)).lower()),
        negated=told.text(node, KG.negated) == "true",
        said_by=said_by,
        evidence=Evidence(
            article,
            place(sentence),
            *(told.spans(node, KG[name]) for name in ("subjectSpan", "cue", "objectSpan", "labelSpan")),
        ),
        time=_days(told, node, EVENT_TIME) or Days(),
        said_at=_days(told, node, SAID_TIME)
        or Days(article.published if len(said_by) == 1 else None, article.published),
        channel=told.key(told.one(node, KG.channel)),
        confidence=float(Decimal(told.text(node, KG.confidence))),
        rule=told.text(node, KG.rule),
        held_back=told.text(node, KG.heldBack),
        stands_in=told.text(node, KG.standsIn),
        relation_label=(
            told.text(predicate, RDFS.label) if relation else labels().get(str(predicate), label)
        ),
        object_label=told.text(node, KG.objectLabel),
        kept_id=told.statement(node) or "",
    )


def _said_by(told: Told, node: URIRef) -> tuple[str | None, ...]:
    """The chain from the outlet to the one whose words they are; an unknown one is None."""
    (article,) = told.of_class(SCHEMA.NewsArticle)
    outlet, last = told.one(article, SCHEMA.publisher), told.one(node, PROV.wasAttributedTo)
    chain = told.one(node, KG.saidThrough)
    own = last == (outlet or KG.UnknownOutlet) and chain is None
    between = _members(told, chain) if chain is not None else []
    return tuple(map(told.key, [outlet] if own else [outlet, *between, last]))


def _members(told: Told, chain: Node) -> list[Node]:
    numbered = [
        (int(match[1]), target)
        for name, target in told.about(chain)
        if (match := MEMBER.fullmatch(str(name)))
    ]
    return [target for _, target in sorted(numbered, key=lambda pair: pair[0])]


def _days(told: Told, node: URIRef, terms: TimeTerms) -> Days | None:
    """The days of a time; None where nothing is told of it."""
    first, last = (
        date.fromisoformat(found) if (found := told.text(node, end)) else None
        for end in (terms.earliest, terms.latest)
    )
    return Days(first, last) if first or last else None


def _qualifiers(told: Told, node: URIRef) -> Iterator[StatementQualifier]:
    """The circumstances by role. Words that end with a name of an entity of their role tell its preposition."""
    for role in sorted(qualifier_roles()):
        fillers = told.all(node, KG[role])
        words = [str(filler) for filler in fillers if isinstance(filler, Literal)]
        for filler in fillers:
            key = told.key(filler)
            if key is not None:
                label = told.text(filler, RDFS.label).casefold()
                own = next((text for text in words if label and text.casefold().endswith(f" {label}")), "")
                if own:
                    words.remove(own)
                before, name = own[: len(own) - len(label)].strip(), own[len(own) - len(label) :]
                yield StatementQualifier(role, (), key, Value(name) if own else None, before if own else "")
        for text in words:
            yield StatementQualifier(role, (), value=Value(text, text if role == "quantity" else None))
