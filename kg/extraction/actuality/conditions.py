"""Whether a clause is a condition, or depends on one, and what "would" tells without one."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.tenses import is_future_of_past
from kg.extraction.tree import dep, is_dep, kid, kids, phrase_of


def is_conditional(verb: Token) -> bool:
    """Whether the clause is a condition: "*if* Latvia joins", "*unless* …", "*whether* it joined", "*had* it joined"."""
    marks = listed(verb, "conditional", "marks")
    words = [c.lower_ for c in kids(verb, "mark", "advmod")] + [phrase_of(c) for c in kids(verb, "mark")]
    return any(word in marks for word in words) or is_inverted_condition(verb)


def is_inverted_condition(verb: Token) -> bool:
    """ "*should* she leave", "*were* it to sink": no advice, and no question."""
    first = next(iter(kids(verb, "aux", "cop")), None)
    if not is_dep(verb, "advcl") or first is None or kid(verb, "mark") is not None:
        return False
    return first.lower_ in listed(verb, "conditional", "inverted") and is_before_subject(first, verb)


def is_before_subject(auxiliary: Token, verb: Token) -> bool:
    subject = kid(verb, "nsubj", "csubj", "expl")
    return subject is not None and auxiliary.i < subject.i


def condition_of(verb: Token) -> Token | None:
    """The clause on whose truth this one depends: "if it *sinks*, the firm pays"; not "even if", "as if", "whether"."""
    for clause in kids(verb, "advcl"):
        if is_conditional(clause) and not _holds_anyway(clause):
            return clause
    return None


def _holds_anyway(clause: Token) -> bool:
    """ "*even* if", "*as* if", "*whether* or not"."""
    if any(c.lower_ in listed(clause, "conditional", "indirect") for c in kids(clause, "mark", "advmod")):
        return True
    before = listed(clause, "conditional", "concessive")
    return any(c.i > 0 and c.nbor(-1).lower_ in before for c in kids(clause, "mark"))


def is_indirect_question(verb: Token) -> bool:
    """Whether a mark leaves open if it is so: "asked *whether* it sank", "unclear *if* it sank"."""
    marks = listed(verb, "conditional", "marks")
    return dep(verb) in ("ccomp", "csubj", "acl", "advcl", "xcomp") and any(
        c.lower_ in marks for c in kids(verb, "mark")
    )


def is_hypothetical(verb: Token) -> bool:
    """Whether its "would" follows from a condition: "it *would* pay if", "*were* it to sink, it would pay"."""
    auxiliaries = kids(verb, "aux", "cop")
    inverted = auxiliaries and auxiliaries[0].lower_ in listed(verb, "conditional", "inverted")
    return condition_of(verb) is not None or bool(inverted and is_before_subject(auxiliaries[0], verb))


def is_narrated_future(verb: Token) -> bool:
    """ "who *would later* lead it", "she *would end up* with it": what came about after what is told."""
    if dep(verb) in ("ccomp", "xcomp") or not is_future_of_past(verb) or is_hypothetical(verb):
        return False
    if any(c.lower_ in listed(verb, "tense", "afterwards") for c in kids(verb, "advmod")):
        return True
    subject, particles = kid(verb, "nsubj"), [c for c in verb.children if is_dep(c, "compound:prt")]
    ends_up = any(f"{verb.lemma_} {c.lower_}" in listed(verb, "tense", "outcome") for c in particles)
    somebody = subject is not None and (
        subject.ent_type_ == "PER" or subject.lower_ in listed(verb, "tense", "somebody")
    )
    return ends_up and somebody


def is_past_habit(verb: Token) -> bool:
    """ "*would sometimes* call", "when he came, he *would* call": what was done again and again; not what follows from a
    condition."""
    if not is_future_of_past(verb) or is_hypothetical(verb):
        return False
    if any(c.lower_ in listed(verb, "tense", "habitual") for c in kids(verb, "advmod")):
        return True
    return dep(verb) != "ccomp" and any(_is_when(clause) for clause in kids(verb, "advcl"))


def _is_when(clause: Token) -> bool:
    """ "*when* he came": a time of the past that came again."""
    mark = clause.left_edge
    return (
        clause.tag_ == "VBD"
        and kid(clause, "aux") is None
        and mark.lower_ in listed(mark, "tense", "whenever")
    )
