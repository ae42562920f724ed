"""Claims of a noun's modifiers: "the mosque *in Tarn*", "*Latvian* firms", "*members of* the alliance"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.actuality import Reality
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import Draft
from kg.extraction.claims.rolenouns import role_at
from kg.extraction.mentions.classes import is_position
from kg.extraction.tree import conjuncts, dep, is_dep, kid, kids, span_of, spans_of
from kg.lexicon import ENGLISH
from kg.model import Actuality, MentionKind

STANDS = Reality(Actuality.ONGOING, False, "noun phrase")
DONE = Reality(Actuality.HAPPENED, False, "participle")
LOCATED = ("Agent", "Place", "Product", "Event")
"""Classes of what can be somewhere."""
PLACES = ("Place", "Country")


def attribute_claims(sentence: SpacySpan, context: Context) -> Iterator[Draft]:
    """Where the things of a sentence are, where they come from, and what they belong to."""
    for noun in sentence:
        if noun.pos_ not in ("NOUN", "PROPN") or context.mention_at(noun) is None:
            continue
        if context.is_one_of(noun, LOCATED) and not _is_holder(noun, context):
            yield from _places(noun, context)
        if context.is_one_of(noun, LOCATED):
            yield from _states(noun, context)
        if context.is_one_of(noun, ("Agent",)):
            yield from _memberships(noun, context)
            if not _is_holder(noun, context):
                yield from _origins(noun, context)


def _is_holder(noun: Token, context: Context) -> bool:
    """ "the Latvian *minister* in Tarn": a post without a name; its country is that of the post."""
    index = context.mention_at(noun)
    unnamed = index is not None and context.mentions[index].kind != MentionKind.NAME
    return unnamed and context.type_at(noun) == "Person" and is_position(noun)


def _places(noun: Token, context: Context) -> Iterator[Draft]:
    """ "a port *in Norland*", "people *across Tarn*"; a name written with its country: "Tarn, *Norland*"."""
    for child in kids(noun, "nmod"):
        case = kids(child, "case")
        if len(case) != 1 or case[0].lower_ not in ENGLISH.words("frames", "preposition", "inside"):
            continue
        for place in conjuncts(child):
            if context.is_one_of(place, PLACES):
                yield _draft(_said_of(noun), "locatedIn", place, case, "place-of-noun", context)
    for child in kids(noun, "appos", "list"):
        both = context.type_at(noun) == "Place" and context.type_at(child) == "Country"
        if both and child.i > noun.i:
            yield _draft(noun, "locatedIn", child, [child], "place-of-noun", context)


def _said_of(noun: Token) -> Token:
    """ "*Tarn* is a port in Norland", "*Tarn*, a port in Norland": what a predicated noun is said of."""
    if dep(noun) == "appos":
        return noun.head
    subject = kid(noun, "nsubj") if kid(noun, "cop") is not None else None
    return subject if subject is not None and subject.pos_ != "PRON" else noun


def _origins(noun: Token, context: Context) -> Iterator[Draft]:
    """ "*Latvian* firms", "*Norland's* army"; a post in a country is read with its holder."""
    if context.type_at(noun) == "Country":
        return
    for child in noun.children:
        if child.i > noun.i or not (is_dep(child, "nmod:poss") or dep(child) in ("amod", "compound")):
            continue
        if context.type_at(child) == "Country" and context.mention_at(child) != context.mention_at(noun):
            named = context.mentions[context.by_head[noun.idx]].kind == MentionKind.NAME
            of_state = context.type_at(noun) == "GovernmentBody" or (
                named and context.type_at(noun) == "ArmedForce"
            )
            relation = "partOf" if of_state else "fromPlace"
            yield _draft(noun, relation, child, [child], "origin", context)


def _memberships(noun: Token, context: Context) -> Iterator[Draft]:
    """ "*members* of the tribe", "the *leader* of the party", where no one is named beside it."""
    role = None if noun.ent_type_ else role_at(noun)
    if role is None or kids(noun, "cop") or dep(noun) == "appos" or context.type_at(noun) == "Place":
        return
    for other in conjuncts(role.other):
        if context.mention_at(other) is not None:
            yield _draft(noun, role.relation, other, [noun], "role-noun", context)


def _states(noun: Token, context: Context) -> Iterator[Draft]:
    """ "the *detained* journalist", "a *retiring* judge": what was done to them, or what they do."""
    for child in kids(noun, "amod"):
        alone = next(child.children, None) is None  # not "law-*abiding*"
        if child.pos_ == "VERB" and child.i < noun.i and alone and not child.ent_type_:
            done = child.tag_ == "VBN"
            words = f"be {child.lower_}" if done else child.lemma_.lower()
            yield _draft(noun, "", None, [child], "state-of-noun", context, words, DONE if done else STANDS)


def _draft(
    noun: Token,
    relation: str,
    other: Token | None,
    cue: list[Token],
    rule: str,
    context: Context,
    words: str = "",
    reality: Reality = STANDS,
) -> Draft:
    return Draft(
        head=noun,
        subject=context.term_beside(noun, other or cue[0]),
        relation=relation,
        words=words or relation,
        cue=spans_of(cue) or (span_of(noun),),
        target=context.term(other) if other is not None else None,
        qualifiers=(),
        reality=reality,
        rule=rule,
        confidence=0.75,
    )
