"""Which frame of the lexicon a clause fulfils, and which of its arguments is then the object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import CLASS_OF, LEXICON, cited
from kg.extraction.claims.layer_lookups import is_one_of, time_at
from kg.extraction.layers import language_of
from kg.extraction.tree import conjuncts, is_dep, kid, kids
from kg.lexicon.relation_frames import Frame, frames
from kg.model import LexiconEntry

BY_ROLE = frozenset({"obj", "iobj", "xcomp", "attr"})
"""Ways of an object that are roles of arguments; all others are prepositions."""


@dataclass(frozen=True)
class Match:
    """A frame with the argument that fills its object (None where it asks for none), and where the frame stands."""

    frame: Frame
    object: Argument | None
    entry: LexiconEntry


def match_of(clause: Clause, patient: Argument | None) -> Match | None:
    """The first frame that the clause fulfils; `patient` is the subject of a passive, read as its object."""
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
    words = {c.lower_ for member in members for c in kids(member, "cc")}
    return words <= language_of(members[0]).words(LEXICON, "joint", "conjunction")


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
        return argument.role == way
    preposition, _, noun = way.partition(" ")
    if argument.role not in ("obl", "nmod") or not argument.case:
        return False
    case = " ".join(t.lower_ for t in argument.case)
    if noun and case != way:
        return case == preposition and argument.head.lower_ == noun.rpartition(" ")[2]
    return case == way


def _holds(frame: Frame, clause: Clause, arguments: list[Argument], found: Argument | None) -> bool:
    """Whether all conditions of the frame hold with `found` as its object."""
    direct = _direct(arguments)
    if not (_has_words(frame, clause) and _has_noun(frame, direct, found)):
        return False
    if any(a.role in frame.unless for a in arguments):
        return False
    if frame.joint and not _jointly(clause, direct):
        return False
    if frame.mutual and (not _plural_subject(clause) or (direct is not None and not frame.noun)):
        return False
    if found is None:
        return frame.mutual or direct is None or bool(frame.noun)
    if frame.relation == CLASS_OF and found.head.pos_ in ("ADJ", "ADV"):
        return False  # "became *calm*" tells of no class
    return not frame.target or is_one_of(found.head, frame.target)


def _has_words(frame: Frame, clause: Clause) -> bool:
    """Whether particle and adjective of the frame are there."""
    if frame.particle and not any(
        is_dep(c, "compound:prt") and c.lower_ == frame.particle for c in clause.head.children
    ):
        return False
    adjectives = (clause.head, *kids(clause.head, "xcomp"))
    return not frame.adjective or any(c.lower_ in frame.adjective for c in adjectives)


def _has_noun(frame: Frame, direct: Argument | None, found: Argument | None) -> bool:
    """Whether the direct object is a noun of the frame, and something else fills its object where it asks for that."""
    if not frame.noun:
        return True
    listed = direct is not None and _is_noun(direct.head, frame.noun)
    return listed and (found is not direct or frame.object == ("obj",))


def _is_noun(head: Token, nouns: tuple[str, ...]) -> bool:
    lemma = head.lemma_.lower()
    compound = " ".join([*(c.lemma_.lower() for c in kids(head, "compound", "amod")[-1:]), lemma])
    return lemma in nouns or compound in nouns or f"{lemma}s" in nouns


def _jointly(clause: Clause, direct: Argument | None) -> bool:
    """ "plan *joint* projects", "plan *together*", of a plural subject."""
    words = language_of(clause.head)
    adverbs, adjectives = (words.words(LEXICON, "joint", key) for key in ("adverb", "adjective"))
    of_noun = direct is not None and any(c.lower_ in adjectives for c in kids(direct.head, "amod"))
    of_verb = any(c.lower_ in adverbs for c in kids(clause.head, "advmod"))
    return _plural_subject(clause) and (of_noun or of_verb)


def _plural_subject(clause: Clause) -> bool:
    if clause.subject is None:
        return False
    head = clause.subject.head
    return len(conjuncts(head)) > 1 or head.tag_ in ("NNS", "NNPS")
