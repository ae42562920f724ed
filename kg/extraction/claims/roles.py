"""From a clause's arguments to the qualifiers of a claim: when, where, to whom, about what, with what."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.extraction.claims.clauses import Argument
from kg.extraction.claims.context import Context
from kg.extraction.claims.when import days_of, is_temporal
from kg.extraction.noun_phrases import CLAUSE, MEMBER, noun_phrase
from kg.extraction.tree import conjuncts, kids, span_of, spans_of, words
from kg.lexicon import ENGLISH
from kg.model import Qualifier, Span
from kg.quantity import quantities_in

PLACES = ("Place", "Country")


def qualifiers_of(arguments: Iterable[Argument], context: Context) -> list[Qualifier]:
    """The qualifiers that the arguments give, one for each member of a coordination."""
    found: list[Qualifier] = []
    for argument in arguments:
        role = role_of(argument, context)
        if role is None:
            continue
        if argument.role in ("advcl", "ccomp", "xcomp"):
            found.append(_whole(role, argument.head, noun_phrase(argument.head, CLAUSE), context))
        else:
            found += [qualifier_of(role, head, context) for head in conjuncts(argument.head)]
    return _once(found)


def _once(qualifiers: list[Qualifier]) -> list[Qualifier]:
    """Without a time that one before has told: "from 2019 to 2021" is one, and so is "between 3 and 5 May"."""
    kept: list[Qualifier] = []
    for one in qualifiers:
        if not any(one.role == other.role == "time" and one.spans == other.spans for other in kept):
            kept.append(one)
    return kept


def role_of(argument: Argument, context: Context) -> str | None:
    """The role of an argument, or None for one that qualifies nothing ("however", "also")."""
    head = argument.head
    first = argument.case[0].lower_ if argument.case else ""
    if f"{first} {head.lower_}" in ENGLISH.words("frames", "discourse", "phrase"):
        return None
    if context.time_at([head]) is not None and argument.role in ("time", "obl", "advmod", "nmod"):
        return "time"
    if argument.role == "advmod" and days_of(head, context) is not None:
        return "time"
    if argument.role == "advmod":
        return "place" if head.lower_ in ("here", "there", "abroad", "nearby") else None
    if argument.role == "advcl":
        marks = {t.lower_ for t in argument.case}
        if is_temporal(head, context):
            return "time"
        return (
            "cause"
            if marks & {"because", "since"}
            else "condition"
            if marks & {"if", "unless"}
            else "purpose"
            if "to" in marks
            else None
        )
    if argument.role == "agent":
        return "agent"
    if argument.role in ("iobj",):
        return "recipient"
    if argument.role == "obj":
        return "topic"
    if argument.role in ("ccomp", "xcomp"):
        return "topic"
    if argument.role == "time":
        return "manner"
    if first == "with" and head.lemma_.lower() in ENGLISH.words("frames", "discourse", "aim"):
        return "purpose"
    if first == "with" and context.is_one_of(head, ("Product",)):
        return "instrument"
    if first == "in" and context.is_one_of(head, ("Person", "Group")):
        return None
    if first in ENGLISH.words("frames", "preposition", "spatial") and context.is_one_of(head, PLACES):
        return "recipient" if first == "to" and context.type_at(head) == "Country" else "place"
    if first == "on" and context.is_one_of(head, ("Channel",)):
        return "channel"
    return ENGLISH.by_word("frames", "role_of").get(first, "manner")


def qualifier_of(role: str, head: Token, context: Context) -> Qualifier:
    """A qualifier of the phrase under one head, without what is coordinated with it."""
    return _whole(role, head, noun_phrase(head, MEMBER), context)


def _whole(role: str, head: Token, tokens: list[Token], context: Context) -> Qualifier:
    spans = spans_of(tokens) or (span_of(head),)
    value = None
    if role == "time":
        time, days = context.time_at([head]), days_of(head, context)
        value = days.interval if days else None
        if time is not None and all(time.span.covers(s) for s in spans):
            spans = (time.span,)
        elif time is None and value is not None:
            spans = spans_of([*tokens, *kids(head, "case")])
    return Qualifier(role, spans, span_of(head), context.mention_at(head), value)


def quantity_of(head: Token, context: Context) -> Qualifier | None:
    """ "*more than 200* Ukrainian companies": the number that stands on a noun, with its bound and rate."""
    numbers = [c for c in kids(head, "nummod") if any(ch.isalnum() for ch in c.text)]
    if not numbers and head.lemma_.lower() not in (
        "million",
        "thousand",
        "hundred",
        "dozen",
        "billion",
        "ten",
    ):
        return None
    tokens = noun_phrase(head, MEMBER)
    found = quantities_in(context.doc[tokens[0].i : tokens[-1].i + 1].text)
    if not found:
        return None
    spans = spans_of([t for n in (numbers or [head]) for t in n.subtree if words([t])])
    return Qualifier("quantity", spans, _number_span(numbers, head), None, found[0].normal)


def _number_span(numbers: list[Token], head: Token) -> Span:
    return span_of(numbers[0] if numbers else head)
