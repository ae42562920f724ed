"""Claims of clauses: "*Umerov called Spruds*", "*Ukraine and Latvia plan joint projects*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from spacy.tokens import Token

from kg.extraction.actuality import reality_of
from kg.extraction.claims.clauses import Argument, Clause
from kg.extraction.claims.confidence import confidence_of
from kg.extraction.claims.context import Context
from kg.extraction.claims.draft import Draft
from kg.extraction.claims.frames import frames
from kg.extraction.claims.matching import Match, is_time, match_of
from kg.extraction.claims.rolenouns import role_at
from kg.extraction.claims.roles import qualifier_of, qualifiers_of, quantity_of
from kg.extraction.claims.when import time_of
from kg.extraction.noun_phrases import PREDICATE, noun_phrase
from kg.extraction.tree import RELATIVE_WORDS, conjuncts, dep, is_dep, kid, kids, spans_of
from kg.lexicon import ENGLISH
from kg.model import Term
from kg.ontology import is_a

MANY = 12
"""Coordinations are expanded to at most this many claims; beyond, the first members stand."""

Pair = tuple[Token, Token | None]


def verbal_claims(clause: Clause, context: Context) -> list[Draft]:
    """The claims of one clause, one for each pair of subject and object of its coordinations."""
    if clause.subject is None or clause.subject.head.lower_ in RELATIVE_WORDS - {"that"}:
        return []
    if kid(clause.head, "cop") is not None and clause.head.pos_ not in ("VERB", "AUX"):
        return [_draft(clause, pair, name, None, context) for pair, name in _copular(clause, context)]
    agent = next((a for a in clause.arguments if a.role == "agent"), None) if clause.passive else None
    patient = Argument("obj", clause.subject.head) if clause.passive else None
    match = (
        match_of(clause, patient, context) if agent or not clause.passive else match_of(clause, None, context)
    )
    if clause.passive and agent is None and match and match.object is None:
        match = None  # "the bill was withdrawn": it withdrew from nowhere
    return list(_drafts(clause, agent, patient, match, context))


def _copular(clause: Clause, context: Context) -> Iterator[tuple[Pair, tuple[str, str]]]:
    """ "Riga *is a port*", "Riga *is close to* Tukums", "Norland *is a member of* the alliance", "the case *is under*
    investigation"."""
    assert clause.subject is not None
    role = role_at(clause.head)
    objects: list[Token | None] = [clause.head]
    name = ("instanceOf", "be")
    if role is not None:
        objects, name = [*conjuncts(role.other)], (role.relation, role.words)
    elif clause.head.pos_ == "ADJ":
        about = _of_adjective(clause)
        graded = clause.head.tag_ in ("JJR", "JJS")
        word = clause.head.lower_ if graded else clause.head.lemma_.lower()
        case = " ".join(t.lower_ for a in about for t in a.case)
        name = (_relation_of_adjective(word, case), f"be {word} {case}".rstrip())
        objects = [a.head for a in about] or [None]
    elif clause.head.pos_ == "ADV":
        objects, name = [None], ("", f"be {clause.head.lower_}")
    elif prepositions := kids(clause.head, "case"):
        where = any(is_a(context.type_at(clause.head), kind) for kind in ("Place", "Country"))
        inside = where and prepositions[0].lower_ in ENGLISH.words("frames", "preposition", "inside")
        name = ("locatedIn" if inside else "", " ".join(["be", *(c.lower_ for c in prepositions)]))
    for subject in conjuncts(clause.subject.head)[:MANY]:
        for target in objects:
            yield (subject, target), name


def _relation_of_adjective(word: str, case: str) -> str:
    """ "is *grateful to*", "is *latest in*": what the frames of "be" make of an adjective and its preposition."""
    fitting = (f.relation for f in frames("frame").get("be", ()) if word in f.adjective and case in f.object)
    return next(fitting, "")


def _of_adjective(clause: Clause) -> list[Argument]:
    """What a predicate adjective is about: "is grateful *to Spruds*", none or one."""
    return [a for a in clause.arguments if a.case and a.role in ("obl", "nmod")][:1]


def _drafts(
    clause: Clause, agent: Argument | None, patient: Argument | None, match: Match | None, context: Context
) -> Iterator[Draft]:
    assert clause.subject is not None
    if match and (match.frame.joint or match.frame.mutual):
        yield from _between(clause, match, context)
        return
    target = match.object if match else _open_object(clause, patient if agent else None, context)
    subjects = conjuncts(agent.head if agent else clause.subject.head)
    objects: list[Token | None] = list(conjuncts(target.head)) if target else [None]
    if target and target.role in ("ccomp", "xcomp", "advcl"):
        objects = [target.head]
    name = (match.frame.relation, _open_words(clause, None)) if match else ("", _open_words(clause, target))
    joint = _joint(clause, subjects)
    for subject, thing in list(product(subjects, objects))[:MANY]:
        pair: Pair = (subject, thing)
        if match and match.frame.inverse and thing is not None:
            pair = (thing, subject)
        draft = _real(_draft(clause, pair, name, target, context, agent), match)
        draft.qualifiers += tuple(qualifier_of("companion", s, context) for s in joint if s != subject)
        yield draft
    if match and match.frame.together and _all_of(subjects):
        for one, other in combinations(subjects[:MANY], 2):
            yield _draft(
                clause, (one, other), (match.frame.together, _open_words(clause, None)), None, context
            )


def _joint(clause: Clause, subjects: list[Token]) -> list[Token]:
    """ "*A and B* signed a treaty": subjects who do together what takes two; not "A or B", nor "neither"."""
    direct = next(iter(clause.of("obj")), None)
    nouns = ENGLISH.words("frames", "joint", "noun")
    if direct is None or len(subjects) < 2 or len(subjects) > MANY or direct.head.lemma_.lower() not in nouns:
        return []
    return subjects if _all_of(subjects) else []


def _all_of(subjects: list[Token]) -> bool:
    """ "A and B", not "A or B" nor "neither A nor B"."""
    return {c.lower_ for s in subjects for c in kids(s, "cc")} <= {"and", "&", "both"}


def _real(draft: Draft, match: Match | None) -> Draft:
    """What the frame makes of it: "they *plan* joint projects" goes on, but the projects are planned."""
    if match and match.frame.actuality and draft.reality.actuality.is_real:
        draft.reality = replace(draft.reality, actuality=match.frame.actuality)
    return draft


def _between(clause: Clause, match: Match, context: Context) -> Iterator[Draft]:
    """ "A and B plan joint projects": a statement from A to B, and the projects are its topic."""
    assert clause.subject is not None
    name = (match.frame.relation, _open_words(clause, None))
    members = conjuncts(clause.subject.head)
    pairs: list[Pair] = [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]
    for pair in pairs[:MANY] or [(members[0], match.object.head if match.object else None)]:
        yield _real(_draft(clause, pair, name, None, context), match)


def _open_object(clause: Clause, patient: Argument | None, context: Context) -> Argument | None:
    if patient is not None:
        return patient
    for role in ("obj", "xcomp", "iobj"):
        found = next(iter(clause.of(role)), None)
        if found is not None:
            return found
    oblique = (a for a in clause.of("obl", "nmod") if a.case and not is_time(a, context))
    return next(oblique, None) or next(iter(clause.of("ccomp")), None)


def _open_words(clause: Clause, target: Argument | None) -> str:
    """The relation in words, lemmatised: "begin developing", "work with", "be arrested"."""
    kept = [t for t in clause.words if dep(t) not in ("aux", "advmod") and not is_dep(t, "aux:pass")]
    verbs = [t.lemma_.lower() if t == kept[0] or dep(t) == "xcomp" else t.lower_ for t in kept]
    if clause.passive and not any(a.role == "agent" for a in clause.arguments):
        verbs = ["be", *(t.lower_ if t == clause.head else w for t, w in zip(kept, verbs, strict=True))]
    if target is not None and target.role in ("obl", "nmod"):
        verbs += [t.lower_ for t in target.case]
    return " ".join(verbs)


def _draft(
    clause: Clause,
    pair: Pair,
    name: tuple[str, str],
    target: Argument | None,
    context: Context,
    agent: Argument | None = None,
) -> Draft:
    subject, thing = pair
    rest = [a for a in clause.arguments if a is not target and a is not agent and a.head != thing]
    qualifiers = qualifiers_of(rest, context)
    for token in (thing, subject):
        quantity = quantity_of(token, context) if token is not None else None
        qualifiers += [quantity] if quantity else []
    return Draft(
        head=clause.head,
        subject=context.term_beside(subject, clause.head),
        relation=name[0],
        words=name[1],
        cue=spans_of(_cue(clause)),
        target=_term(thing, clause, context),
        qualifiers=tuple(qualifiers),
        reality=reality_of(clause.head),
        rule=clause.rule,
        confidence=confidence_of(clause),
        time=time_of(qualifiers, context, clause.head),
    )


def _term(thing: Token | None, clause: Clause, context: Context) -> Term | None:
    if thing is None:
        return None
    if thing == clause.head:
        words = [t for t in noun_phrase(thing, PREDICATE) if t == thing or t not in clause.words]
        return context.term(thing, words)
    return context.term_beside(thing, clause.head)


def _cue(clause: Clause) -> list[Token]:
    if kid(clause.head, "cop") is not None and clause.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        return [t for t in clause.words if t != clause.head] or kids(clause.head, "cop")
    return list(clause.words)
