"""Which frame of the lexicon a clause fulfils, and which of its arguments is then the object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.claims.clauses import Argument, Clause
from kg.extraction.claims.context import Context
from kg.extraction.claims.frames import Frame, frames
from kg.extraction.tree import conjuncts, is_dep, kid, kids


@dataclass(frozen=True)
class Match:
    """A frame with the argument that fills its object (None where it asks for none)."""

    frame: Frame
    object: Argument | None


def match_of(clause: Clause, patient: Argument | None, context: Context) -> Match | None:
    """The first frame that the clause fulfils; `patient` is the subject of a passive, read as its object."""
    arguments = [a for a in (patient, *clause.arguments) if a is not None and not is_time(a, context)]
    of_noun = _of_noun(arguments)
    for frame in frames("frame").get(clause.head.lemma_.lower(), ()):
        for found in _objects(frame, [*arguments, *of_noun] if frame.noun else arguments):
            if _holds(frame, clause, arguments, found, context):
                return Match(frame, found)
    return None


def is_time(argument: Argument, context: Context) -> bool:
    """ "called *on Monday*": a time is no participant."""
    return argument.role in ("obl", "nmod", "time") and context.time_at([argument.head]) is not None


def _of_noun(arguments: list[Argument]) -> list[Argument]:
    """ "held talks *with the mayor*": what hangs on the direct object, for a light verb as good as its own."""
    direct = next((a for a in arguments if a.role == "obj"), None)
    below = kids(direct.head, "nmod") if direct else []
    return [Argument("nmod", c, tuple(kids(c, "case"))) for c in below if kid(c, "case") is not None]


def _objects(frame: Frame, arguments: list[Argument]) -> Iterator[Argument | None]:
    for way in frame.object:
        if not way:
            yield None
        for argument in arguments:
            if _fills(way, argument):
                yield argument


def _fills(way: str, argument: Argument) -> bool:
    if way in ("obj", "iobj", "xcomp", "attr"):
        return argument.role == way
    preposition, _, noun = way.partition(" ")
    if argument.role not in ("obl", "nmod") or not argument.case:
        return False
    case = " ".join(t.lower_ for t in argument.case)
    if noun and " " in way and case != way:
        return case == preposition and argument.head.lower_ == noun.rpartition(" ")[2]
    return case == way


def _holds(
    frame: Frame, clause: Clause, arguments: list[Argument], found: Argument | None, context: Context
) -> bool:
    particles = {c.lower_ for c in clause.head.children if is_dep(c, "compound:prt")}
    direct = next((a for a in arguments if a.role == "obj"), None)
    if frame.particle and frame.particle not in particles:
        return False
    if frame.noun and not (
        direct and _is_noun(direct.head, frame.noun) and (found is not direct or frame.object == ("obj",))
    ):
        return False
    if frame.adjective and not any(
        c.lower_ in frame.adjective for c in (clause.head, *kids(clause.head, "xcomp"))
    ):
        return False
    if frame.unless and any(a.role in frame.unless for a in arguments):
        return False
    if frame.joint and not _together(clause, direct):
        return False
    if frame.mutual and (not _plural_subject(clause) or (direct is not None and not frame.noun)):
        return False
    if found is not None and frame.relation == "instanceOf" and found.head.pos_ in ("ADJ", "ADV"):
        return False  # "became *calm*" tells of no class
    if found is None:
        return "" in frame.object and (frame.mutual or direct is None or bool(frame.noun))
    return not frame.target or context.is_one_of(found.head, frame.target)


def _is_noun(head: Token, nouns: tuple[str, ...]) -> bool:
    lemma = head.lemma_.lower()
    compound = " ".join([*(c.lemma_.lower() for c in kids(head, "compound", "amod")[-1:]), lemma])
    return lemma in nouns or compound in nouns or f"{lemma}s" in nouns


def _together(clause: Clause, direct: Argument | None) -> bool:
    adverbs = {c.lower_ for c in kids(clause.head, "advmod")}
    joint = direct is not None and any(c.lower_ in ("joint", "common") for c in kids(direct.head, "amod"))
    return _plural_subject(clause) and (joint or bool(adverbs & {"jointly", "together"}))


def _plural_subject(clause: Clause) -> bool:
    return clause.subject is not None and (
        len(conjuncts(clause.subject.head)) > 1
        or clause.subject.head.tag_ in ("NNS", "NNPS")
        or kid(clause.subject.head, "conj") is not None
    )
