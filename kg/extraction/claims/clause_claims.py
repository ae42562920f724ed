"""Claims of clauses: "*Umerov called Spruds*", "*Ukraine and Latvia plan joint projects*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product

from spacy.tokens import Token

from kg.extraction.actuality import is_over
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clause_arguments import CLAUSES, Argument
from kg.extraction.claims.clause_drafts import MAX_COORDINATED, Naming, Pair, draft_of
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.coordinated_participants import members_of, participants
from kg.extraction.claims.copular_claims import copular_claims
from kg.extraction.claims.frame_matching import Match, is_time, is_together, match_of
from kg.extraction.claims.frames_lexicon import LEXICON, copula
from kg.extraction.claims.layer_lookups import is_one_of
from kg.extraction.claims.object_complements import role_of_object, whole_object
from kg.extraction.claims.own_words import words_of_clause
from kg.extraction.claims.qualifier_roles import is_gerund
from kg.extraction.claims.qualifiers import qualifier_of, qualifiers_of
from kg.extraction.claims.role_agreement import is_circumstance, is_participant
from kg.extraction.claims.shared_modifiers import is_between
from kg.extraction.layers import language_of
from kg.extraction.tree import RELATIVE_WORDS, conjuncts, dep, is_dep
from kg.model import OwnWords, Qualifier


def clause_claims(clause: Clause) -> list[Draft]:
    """The claims of one clause, one for each pair of subject and object of its coordinations."""
    if clause.subject is None or _is_empty_relative(clause.subject.head):
        return []
    if clause.copular:
        return list(copular_claims(clause))
    agent = next(iter(clause.of("agent")), None) if clause.passive else None
    patient = Argument("obj", clause.subject.head) if clause.passive else None
    qualified = role_of_object(clause) is not None or whole_object(clause) is not None
    match = None if clause.attempt is not None or qualified else match_of(clause, patient if agent else None)
    if clause.passive and agent is None and match and match.object is None:
        match = None  # "the bill was withdrawn": it withdrew from nowhere
    return list(_drafts(clause, agent, patient, match))


def _is_empty_relative(subject: Token) -> bool:
    """ "*where* it stands", "*whose* owner left"; not "*that* is known", which may be a thing."""
    things = language_of(subject).words(LEXICON, "pronoun", "demonstrative")
    return subject.lower_ in RELATIVE_WORDS - things


def _drafts(
    clause: Clause, agent: Argument | None, patient: Argument | None, match: Match | None
) -> Iterator[Draft]:
    assert clause.subject is not None
    if match and (match.frame.joint or match.frame.mutual):
        yield from _between_subjects(clause, match)
        return
    if match is None:
        agent = None  # an open relation has the direction of its words: "was arrested by"
    target = match.object if match else _open_object(clause)
    subjects = participants(agent.head if agent else clause.subject.head)
    objects = _members(target, clause)
    label = _label(clause, target, agent, patient, match)
    name = (
        Naming(_relation(match, clause), _open_words(clause, None), label, match.entry)
        if match
        else Naming("", _open_words(clause, target), label)
    )
    joint = _joint_subjects(clause, subjects)
    for subject, thing in _pairs(clause, subjects, objects)[:MAX_COORDINATED]:
        pair: Pair = (subject, thing)
        if match and match.frame.inverse and thing is not None:
            pair = (thing, subject)
        draft = _as_real_as_framed(
            draft_of(clause, pair, name, (target, agent, role_of_object(clause))), match
        )
        draft.coordination = _coordination(subjects, objects)
        draft.qualifiers += tuple(qualifier_of("companion", s) for s in joint if s != subject)
        if agent is not None and patient is not None and target is not patient:
            draft.qualifiers += tuple(qualifiers_of([patient]))  # "*the mill* was handed to Brook by Fenn"
        yield draft
    if match and match.frame.together and is_together(subjects):
        for one, other in combinations(subjects[:MAX_COORDINATED], 2):
            draft = draft_of(clause, (one, other), _named_jointly(match.frame.together, clause, match))
            draft.qualifiers = _about(draft.qualifiers)
            draft.coordination = _coordination(subjects, objects)
            yield draft


def _pairs(clause: Clause, subjects: list[Token], objects: list[Token | None]) -> list[Pair]:
    """Every subject with every object; of "A and B sold C and D, *respectively*" the first with the first and so on, none
    where they are not as many."""
    words = language_of(clause.head).words(LEXICON, "joint", "in_order")
    if len(objects) == 1 or not any(t.lower_ in words for t in clause.head.subtree):
        return list(product(subjects, objects))
    return list(zip(subjects, objects, strict=True)) if len(subjects) == len(objects) else []


def _label(
    clause: Clause,
    target: Argument | None,
    agent: Argument | None,
    patient: Argument | None,
    match: Match | None,
) -> OwnWords:
    """How the text words the relation; of an agent and a third participant, "handed to X by Y", it has no words."""
    if agent is not None and target is not patient:
        return OwnWords()
    inverse = match is not None and match.frame.inverse and target is not None
    return words_of_clause(clause, agent or target, inverse=(agent is not None) != inverse)


def _named_jointly(relation: str, clause: Clause, match: Match) -> Naming:
    """The naming of what members of a subject do together."""
    return Naming(relation, _open_words(clause, None), words_of_clause(clause, None, joint=True), match.entry)


def _members(target: Argument | None, clause: Clause) -> list[Token | None]:
    """The members of an object's coordination; a clause is one, and so is an object with what is said of it."""
    if target is None:
        return [None]
    is_one = target.role in CLAUSES or whole_object(clause) is not None or is_between(target.head)
    return [target.head] if is_one else list(members_of(target.head))


def _coordination(subjects: list[Token], objects: list[Token | None]) -> str:
    """The members of both coordinations in words, where there is one at all."""
    sides = (
        [t.text for t in side if t is not None] for side in (subjects, objects) if len(side) > 1
    )  # fmt: skip
    return "; ".join(", ".join(side) for side in sides)


def _relation(match: Match, clause: Clause) -> str:
    """That of the frame; where the frame has another for what is over, that in a simple past: "*served* as mayor"."""
    return match.frame.past if match.frame.past and is_over(clause.head) else match.frame.relation


def _joint_subjects(clause: Clause, subjects: list[Token]) -> list[Token]:
    """ "*A and B* signed a treaty": subjects who do together what takes two; not "A or B", nor "neither"."""
    nouns = language_of(clause.head).words(LEXICON, "joint", "noun")
    several = 2 <= len(subjects) <= MAX_COORDINATED
    takes_two = clause.direct is not None and (
        clause.direct.head.lemma_.lower() in nouns or _is_match(clause)
    )
    return subjects if several and takes_two and is_together(subjects) else []


def _is_match(clause: Clause) -> bool:
    """ "*A and B* defeated *C and D*", of pairs of people."""
    matches = language_of(clause.head).words(LEXICON, "joint", "match")
    sides = [s.head for s in (clause.subject, clause.direct) if s is not None]
    pairs = all(len(conjuncts(side)) > 1 and is_one_of(side, ("Person",)) for side in sides)
    return clause.head.lemma_.lower() in matches and pairs


def _as_real_as_framed(draft: Draft, match: Match | None) -> Draft:
    """What the frame makes of it: "they *plan* joint projects" goes on, but the projects are planned."""
    if match and match.frame.actuality and draft.reality.actuality.is_real:
        because = draft.head.lemma_.lower()
        draft.reality = replace(draft.reality, actuality=match.frame.actuality, because=because)
    return draft


def _between_subjects(clause: Clause, match: Match) -> Iterator[Draft]:
    """ "A and B plan joint projects": a statement from A to B, and the projects are its topic."""
    assert clause.subject is not None
    name = _named_jointly(match.frame.relation, clause, match)
    members = conjuncts(clause.subject.head)
    alone: list[Pair] = [(members[0], match.object.head if match.object else None)]
    pairs: list[Pair] = list(combinations(members, 2))
    for pair in pairs[:MAX_COORDINATED] or alone:
        draft = _as_real_as_framed(draft_of(clause, pair, name), match)
        draft.qualifiers = _about(draft.qualifiers)
        draft.coordination = _coordination(members, [None])
        yield draft


def _open_object(clause: Clause) -> Argument | None:
    """The object of a clause that fulfils no frame: the direct one, else who does it in a passive, else the first phrase
    with a preposition, one that the semantic roles have as a participant before others; none that is a time, a manner, a
    cause or the like."""
    whole = whole_object(clause)
    if whole is not None:
        return whole.argument
    for role in ("obj", "agent", "xcomp", "iobj"):
        found = next(iter(clause.of(role)), None)
        if found is not None:
            return found
    oblique = [
        a
        for a in clause.of("obl", "nmod")
        if a.case and not (is_time(a) or _is_fronted(a, clause) or is_circumstance(clause.head, a.head))
    ]
    oblique += [
        a for a in clause.of("advcl") if a.case and is_gerund(a) and is_participant(clause.head, a.head)
    ]
    oblique.sort(key=lambda a: not is_participant(clause.head, a.head))
    return next(iter([*oblique, *clause.of("ccomp")]), None)


def _is_fronted(argument: Argument, clause: Clause) -> bool:
    """ "*In Tarn* the port is divided": what a sentence begins with is its setting, no object."""
    return argument.case[0].i < argument.head.i < clause.words[0].i


def _open_words(clause: Clause, target: Argument | None) -> str:
    """The relation in words, lemmatised: "begin developing", "work with", "be arrested"."""
    kept = [t for t in clause.words if dep(t) not in ("aux", "advmod") and not is_dep(t, "aux:pass")]
    verbs = [t.lemma_.lower() if t == kept[0] or dep(t) == "xcomp" else t.lower_ for t in kept]
    if clause.passive and (target is None or target.role != "obj"):
        be = copula(language_of(clause.head))
        verbs = [be, *(t.lower_ if t == clause.head else w for t, w in zip(kept, verbs, strict=True))]
    if target is not None and target.role in ("obl", "nmod", "agent"):
        verbs += [t.lower_ for t in target.case]
    return " ".join(verbs)


def _about(qualifiers: Iterable[Qualifier]) -> tuple[Qualifier, ...]:
    """What members of a subject do together with a thing is about it: "A and B discussed *trade*"."""
    return tuple(replace(q, role="topic") if q.role == "theme" else q for q in qualifiers)
