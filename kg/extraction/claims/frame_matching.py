"""Which frame of the lexicon a clause fulfils, and which of its arguments is then the object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.argument_types import AGENT, counted, fits_actor, is_of, is_target
from kg.extraction.claims.clause_arguments import Argument, is_amount, is_measure
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import LEXICON, cited
from kg.extraction.claims.layer_lookups import time_at
from kg.extraction.claims.verb_groups import particles
from kg.extraction.layers import language_of, quote_at
from kg.extraction.tree import conjuncts, kid, kids, words
from kg.lexicon.relation_frames import Frame, frames
from kg.model import LexiconEntry
from kg.ontology import CLASS_OF, relation

BY_ROLE = frozenset({"obj", "iobj", "xcomp", "attr"})
"""Ways of an object that are roles of arguments; all others are prepositions."""


@dataclass(frozen=True)
class Match:
    """A frame with the argument that fills its object (None where it asks for none), and where the frame stands."""

    frame: Frame
    object: Argument | None
    entry: LexiconEntry


def match_of(clause: Clause, patient: Argument | None) -> Match | None:
    """The first frame that the clause fulfils; `patient` is the subject of a passive with an agent, read as its object."""
    arguments = [a for a in (patient, *clause.arguments) if a is not None and not is_time(a)]
    of_noun = _of_noun(arguments)
    lemma, language = clause.head.lemma_.lower(), language_of(clause.head)
    for frame in frames(language, "frame").get(lemma, ()):
        for found in _objects(frame, [*arguments, *of_noun] if frame.noun else arguments):
            if _holds(frame, clause, arguments, found):
                return Match(frame, found, cited(language, "frame", frame, lemma))
    return None


def is_time(argument: Argument) -> bool:
    """ "called *on Monday*": a time is no participant."""
    return argument.role in ("obl", "nmod", "time") and time_at(argument.head) is not None


def is_together(members: Sequence[Token]) -> bool:
    """ "A and B", not "A or B" nor "neither A nor B"."""
    found = {c.lower_ for member in members for c in kids(member, "cc")}
    return found <= language_of(members[0]).words(LEXICON, "joint", "conjunction")


def _of_noun(arguments: list[Argument]) -> list[Argument]:
    """ "held talks *with the mayor*": what depends on the direct object, for a light verb as good as its own."""
    direct = _direct(arguments)
    below = kids(direct.head, "nmod") if direct else []
    return [Argument("nmod", c, tuple(kids(c, "case"))) for c in below if kid(c, "case") is not None]


def _direct(arguments: list[Argument]) -> Argument | None:
    return next((a for a in arguments if a.role == "obj"), None)


def _objects(frame: Frame, arguments: list[Argument]) -> Iterator[Argument | None]:
    for way in frame.object:
        if not way:
            yield None
        for argument in arguments:
            if _fills(way, argument):
                yield argument


def _fills(way: str, argument: Argument) -> bool:
    if way in BY_ROLE:
        return argument.role == way and not _has_preposition(way, argument)
    preposition, _, noun = way.partition(" ")
    if argument.role not in ("obl", "nmod") or not argument.case:
        return False
    case = " ".join(t.lower_ for t in argument.case)
    if noun and case != way:
        return case == preposition and argument.head.lower_ == noun.rpartition(" ")[2]
    return case == way


def _has_preposition(way: str, argument: Argument) -> bool:
    """ "remained *in custody*", which is no class of those who do."""
    if way == "xcomp":
        return kid(argument.head, "case") is not None
    return way == "obj" and bool(argument.case)


def _holds(frame: Frame, clause: Clause, arguments: list[Argument], found: Argument | None) -> bool:
    """Whether all conditions of the frame hold with `found` as its object."""
    direct = _direct(arguments)
    if not (_has_words(frame, clause) and _has_noun(frame, direct, found)):
        return False
    if any(a.role in frame.unless or words(a.case) in frame.unless for a in arguments):
        return False
    if not (_has_voice(frame, clause) and _has_company(frame, arguments) and fits_actor(frame, clause)):
        return False
    if frame.joint and not _jointly(clause, direct):
        return False
    if frame.mutual and (not _plural_subject(clause) or (direct is not None and not frame.noun)):
        return False
    if found is None:
        return frame.mutual or direct is None or bool(frame.noun)
    if not _may_count(frame, found.head) or (frame.named and not _is_name(found.head)):
        return False
    if _is_noun(found.head, frame.excluded) or is_of(found.head, frame.excluded_target):
        return False
    if frame.direct and not (direct is not None and direct is not found and is_of(direct.head, frame.direct)):
        return False
    if frame.relation == CLASS_OF and found.head.pos_ in ("ADJ", "ADV"):
        return False  # "became *calm*" tells of no class
    return is_target(frame, found.head)


def _has_words(frame: Frame, clause: Clause) -> bool:
    """Whether particle and adjective of the frame are there."""
    present = [c.lower_ for c in particles(clause.head)] or [""]
    if not any(particle in frame.particle for particle in present):
        return False
    adjectives = (clause.head, *kids(clause.head, "xcomp"))
    return not frame.adjective or any(c.lower_ in frame.adjective for c in adjectives)


def _may_count(frame: Frame, head: Token) -> bool:
    """Whether an object that is a bare number can be meant: of an amount where the frame allows it, of people where an
    agent is acted on ("killed *50*")."""
    if frame.amount or not is_amount(head):
        return True
    return head.pos_ == "NUM" and not is_measure(head) and relation(frame.relation).range == AGENT


def _is_name(head: Token) -> bool:
    """ "known as *the Mill*", "known as *"the boss"*"; not "known as *a port*"."""
    return head.pos_ == "PROPN" or quote_at(head) is not None


def _has_voice(frame: Frame, clause: Clause) -> bool:
    """Whether the subject is the one that a frame is about: that of a passive without agent is what is acted on."""
    return frame.passive or not clause.passive or bool(clause.of("agent"))


def _has_company(frame: Frame, arguments: list[Argument]) -> bool:
    """Whether one of the arguments is there that the frame needs, by role, preposition, or both words of a phrase."""
    found = {a.role for a in arguments} | {words(a.case) for a in arguments}
    return not frame.needs or any(
        need in found or any(f"{words(a.case)} {a.head.lower_}" == need for a in arguments)
        for need in frame.needs
    )


def _has_noun(frame: Frame, direct: Argument | None, found: Argument | None) -> bool:
    """Whether the direct object is a noun of the frame, and something else fills its object where it asks for that."""
    if not frame.noun:
        return True
    listed = direct is not None and _is_noun(direct.head, frame.noun)
    return listed and (found is not direct or frame.object == ("obj",))


def _is_noun(head: Token, nouns: tuple[str, ...]) -> bool:
    head = counted(head)
    lemma = head.lemma_.lower()
    compound = " ".join([*(c.lemma_.lower() for c in kids(head, "compound", "amod")[-1:]), lemma])
    return lemma in nouns or compound in nouns or f"{lemma}s" in nouns


def _jointly(clause: Clause, direct: Argument | None) -> bool:
    """ "plan *joint* projects", "plan *together*", of a plural subject."""
    language = language_of(clause.head)
    adverbs, adjectives = (language.words(LEXICON, "joint", key) for key in ("adverb", "adjective"))
    of_noun = direct is not None and any(c.lower_ in adjectives for c in kids(direct.head, "amod"))
    of_verb = any(c.lower_ in adverbs for c in kids(clause.head, "advmod"))
    return _plural_subject(clause) and (of_noun or of_verb)


def _plural_subject(clause: Clause) -> bool:
    if clause.subject is None:
        return False
    head = clause.subject.head
    return len(conjuncts(head)) > 1 or head.tag_ in ("NNS", "NNPS")
