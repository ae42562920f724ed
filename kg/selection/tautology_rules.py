"""Statements that say nothing beyond their own words: "the planned meeting is planned", "shareholders exist"."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.model import Span
from kg.ontology import CLASS_OF, EXAMPLE_OF
from kg.selection.display_rule import DisplayRule
from kg.selection.statement_context import StatementContext


def _is_stated_in_its_subject(context: StatementContext) -> bool:
    """The words of the relation are part of the subject: "the *planned* meeting"."""
    evidence = context.statement.evidence
    return context.object is None and _within(evidence.cue, evidence.subject)


def _is_named_in_its_subject(context: StatementContext) -> bool:
    """The object is part of the words by which the subject, without a name, goes: "*American* taxpayers"."""
    if context.object is None or (context.subject.named and not _is_post(context)):
        return False
    evidence = context.statement.evidence
    demonym = _within(evidence.object, evidence.subject) and _within(evidence.cue, evidence.subject)
    return demonym or _contains(context.subject.words, context.object.words)


def _is_named_in_its_object(context: StatementContext) -> bool:
    """A thing without a name is what it is called: "patience, *an endless patience*"."""
    subject, target = context.subject, context.object
    if target is None or subject.named or context.statement.relation != CLASS_OF:
        return False
    return _contains(target.words, subject.words)


def _is_bare_example(context: StatementContext) -> bool:
    """An example of a kind that a noun alone names, "firms such as Dahl Mills", or one without a name itself."""
    subject, target = context.subject, context.object
    if target is None or context.statement.relation != EXAMPLE_OF:
        return False
    return not subject.named or len(target.bare) <= 1


def _is_post(context: StatementContext) -> bool:
    """Whether it is about a post, whose name tells where it is: "Minister of Norway"."""
    return context.subject.entity is not None and context.subject.entity.type == "Position"


def _is_the_same(context: StatementContext) -> bool:
    return context.object is not None and context.object.words == context.subject.words


def _says_that_it_is_there(context: StatementContext) -> bool:
    told = any(qualifier.role != "quantity" for qualifier in context.statement.qualifiers)
    return (
        context.object is None
        and not told
        and not context.subject.has_digits
        and context.lexicon_words in ENGLISH.words("selection", "relation", "existence")
    )


def _contains(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    places = range(len(words) - len(part) + 1)
    return 0 < len(part) < len(words) and any(words[i : i + len(part)] == part for i in places)


def _within(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    return bool(inner) and all(any(o.covers(i) for o in outer) for i in inner)


RULES = (
    DisplayRule(
        name="stated in its subject",
        because="the subject’s own words say it already",
        example="The planned meeting in Oslo angered Ada Brook.",
        counterexample="Ada Brook planned a meeting in Oslo.",
        apply=_is_stated_in_its_subject,
    ),
    DisplayRule(
        name="named in its subject",
        because="the subject’s own words name the object already",
        example="Norwegian taxpayers met Ada Brook.",
        counterexample="Singer Ada Brook met Carl Fenn in Norway.",
        apply=_is_named_in_its_subject,
    ),
    DisplayRule(
        name="named in its object",
        because="the object’s own words name the subject already, which has no name",
        example="Ada Brook showed patience, an endless patience.",
        counterexample="Ada Brook showed patience, an endless calm.",
        apply=_is_named_in_its_object,
    ),
    DisplayRule(
        name="bare example",
        because="that it is one of a kind says nothing where the kind is a mere noun, or the example has no name",
        example="Ada Brook sold firms such as Dahl Mills.",
        counterexample="Ada Brook sold wooden ferries such as the Sparrow.",
        apply=_is_bare_example,
    ),
    DisplayRule(
        name="subject and object alike",
        because="subject and object have the same words",
        example="A promise is a promise.",
        counterexample="A promise is a debt.",
        apply=_is_the_same,
    ),
    DisplayRule(
        name="mere existence",
        because="it says no more than that there is such a thing",
        example="There are shareholders.",
        counterexample="There are 40 shareholders in Oslo.",
        apply=_says_that_it_is_there,
    ),
)
