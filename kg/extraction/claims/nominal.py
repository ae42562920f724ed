"""Claims of noun phrases: "his *phone call* with Spruds", "coalitions *such as* the artillery coalition"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from kg.extraction.actuality import Reality, reality_of_noun
from kg.extraction.claims.clauses import Argument
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import Draft
from kg.extraction.claims.frames import Frame, frames
from kg.extraction.claims.rolenouns import role_at
from kg.extraction.claims.roles import qualifiers_of
from kg.extraction.claims.verbal import MANY
from kg.extraction.claims.when import time_of
from kg.extraction.tree import ancestors, conjuncts, dep, is_dep, kids, span_of, spans_of
from kg.model import Actuality
from kg.ontology import is_a

FACT = Reality(Actuality.ONGOING, False, "noun phrase")


def nominal_claims(sentence: SpacySpan, context: Context) -> Iterator[Draft]:
    """The claims of a sentence's noun phrases."""
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN"):
            yield from _events(token, context)
            yield from _apposition(token, context)
            yield from _such_as(token, context)


def _events(noun: Token, context: Context) -> Iterator[Draft]:
    """ "the *arrest* of X by Y", "his *call* with X"; not "the call was short", which links no two."""
    compound = [c.lemma_.lower() for c in kids(noun, "compound")][-1:]
    lemma = noun.lemma_.lower()
    for frame in frames("noun").get(" ".join([*compound, lemma]), ()) or frames("noun").get(lemma, ()):
        pairs = _ends(noun, frame, context)
        yield from (_event(noun, frame, *pair, context) for pair in pairs)
        if pairs:
            return


def _ends(noun: Token, frame: Frame, context: Context) -> list[tuple[Token, Token]]:
    """Subject and object; of "talks between A, B and C" every two."""
    subject = next((t for way in frame.subject for t in _at(noun, way)), None)
    target = next((t for way in frame.object for t in _at(noun, way) if t != subject), None)
    if any(t is not None and context.time_at([t]) is not None for t in (subject, target)):
        return []  # "the war between 1914 and 1918" is no war of one year with another
    only = subject if target is None else target if subject is None else None
    if frame.mutual and only is not None and len(conjuncts(only)) > 1:
        return list(combinations(conjuncts(only)[:MANY], 2))
    if (
        subject is None
        and noun.head != noun
        and dep(noun) == "obj"
        and noun.head.lemma_ in ("have", "hold", "make")
    ):
        return []
    return [(subject, target)] if subject is not None and target is not None else []


def _at(noun: Token, way: str) -> list[Token]:
    if way == "poss":
        return [c for c in noun.children if is_dep(c, "nmod:poss")]
    if way == "comp":
        return [c for c in kids(noun, "compound", "amod") if c.ent_type_]
    own = kids(noun, "nmod")
    further = {"between": [c for verb in kids(noun, "acl") for c in kids(verb, "obl")]}
    further["by"] = [c for phrase in own for c in kids(phrase, "nmod")]  # "the arrest of X *by Y*", hung on X
    return [c for c in (*own, *further.get(way, ())) if any(t.lower_ == way for t in kids(c, "case"))]


def _event(noun: Token, frame: Frame, subject: Token, target: Token, context: Context) -> Draft:
    rest = [
        Argument("nmod", c, tuple(kids(c, "case")))
        for c in kids(noun, "nmod")
        if c not in (subject, target) and kids(c, "case") and not is_dep(c, "nmod:poss")
    ]
    qualifiers = qualifiers_of(rest, context)
    return Draft(
        head=noun,
        subject=context.term(subject),
        relation=frame.relation,
        words=noun.lemma_.lower(),
        cue=spans_of([*kids(noun, "compound"), noun]),
        target=context.term(target),
        qualifiers=tuple(qualifiers),
        reality=reality_of_noun(noun),
        rule="event-noun",
        confidence=0.75,
        time=time_of(qualifiers, context),
    )


def _apposition(token: Token, context: Context) -> Iterator[Draft]:
    """ "Riga, *the capital of Latvia*,"; a person's position is read elsewhere (`kg.extraction.mentions`)."""
    if dep(token) != "appos" or token.ent_type_ or context.type_at(token) == "Position":
        return
    if context.mention_at(token.head) is None or _is_aside(token):
        return
    role = role_at(token)
    if role is None:
        yield _is_a(token.head, token, context, "apposition", 0.7)
    else:
        for other in conjuncts(role.other):
            yield _is_a(token.head, other, context, "apposition", 0.75, [token], role.relation)


def _is_aside(token: Token) -> bool:
    """ "…, *in particular* the use of drones" gives an example of what came before, not a name for it."""
    return any(
        c.lemma_.lower() in ("particular", "particularly", "especially")
        for c in token.subtree
        if c.i < token.i
    )


def _such_as(token: Token, context: Context) -> Iterator[Draft]:
    """ "initiatives, *such as the artillery coalition*", "initiatives *including* …"."""
    for child in kids(token, "nmod"):
        case = [t for c in kids(child, "case") for t in (c, *kids(c, "fixed"))]
        if " ".join(t.lower_ for t in case) in ("such as", "including", "like"):
            kind = _kind_of(child, token, context)
            for member in conjuncts(child):
                yield _is_a(member, kind, context, "such-as", 0.75, cue=case)


def _kind_of(member: Token, noun: Token, context: Context) -> Token:
    """ "initiatives to support areas of the force, such as *the artillery coalition*": the nearest noun above
    that the member can be one of."""
    for candidate in (noun, *ancestors(noun)):
        if candidate.pos_ == "VERB" and dep(candidate) == "acl":
            continue
        if candidate.pos_ not in ("NOUN", "PROPN"):
            break
        if _can_be(context.type_at(member), context.type_at(candidate)):
            return candidate
    return noun


def _can_be(member: str, kind: str) -> bool:
    return "Thing" in (member, kind) or is_a(member, kind) or is_a(kind, member)


def _is_a(
    subject: Token,
    kind: Token,
    context: Context,
    rule: str,
    confidence: float,
    cue: list[Token] | None = None,
    relation: str = "instanceOf",
) -> Draft:
    return Draft(
        head=kind,
        subject=context.term_beside(subject, kind),
        relation=relation,
        words="be",
        cue=spans_of(cue) if cue else (span_of(kind),),
        target=context.term_beside(kind, subject),
        qualifiers=(),
        reality=FACT,
        rule=rule,
        confidence=confidence,
    )
