"""Signatures of governing words: what a verb, an adjective or a noun makes of the clause it governs.

The classes are those of Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual inference" (ICoS-5, 2006).
`schemas/lexicon/effects.toml` is the table (class × polarity of the governor → outcome), and `actuality.toml` of a language
lists the words.
"""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes
from kg.extraction.tree import dep, is_dep, is_plain_infinitive, kid, kids
from kg.lexicon import shared
from kg.model import Actuality


class Signature(StrEnum):
    """The class of a governing word."""

    INHERIT = "inherit"
    CAUSES = "causes"
    PERMITS = "permits"
    JUDGED = "judged"
    FACTIVE = "factive"
    TURNS = "turns"
    PREVENTS = "prevents"
    SEEMS = "seems"
    DELAYS = "delays"
    ENDS = "ends"
    TRUE = "true"
    PROVES = "proves"
    FALSE = "false"
    DOUBTED = "doubted"
    DENIED = "denied"
    PLANNED = "planned"
    ORDERED = "ordered"
    EXCLUDED = "excluded"
    PLEDGED = "pledged"
    POSSIBLE = "possible"
    REPORTED = "reported"


class Outcome(StrEnum):
    """What a clause is below its governor."""

    AS_GOVERNOR = "as governor"
    AS_GOVERNOR_IF_PAST = "as governor if past"
    AGAINST_GOVERNOR = "against governor"
    AS_TOLD = "as told"
    AGAINST_TOLD = "against told"
    PRESUPPOSED = "presupposed"
    PRESUPPOSED_IF_PAST = "presupposed if past"
    ENDED = "ended"
    PLANNED = "planned"
    NOT_PLANNED = "not planned"
    PLEDGED = "pledged"
    NOT_PLEDGED = "not pledged"
    POSSIBLE = "possible"
    NOT_POSSIBLE = "not possible"
    DENIED = "denied"


IMPOSED = {
    Outcome.PLANNED: (Actuality.PLANNED, False),
    Outcome.NOT_PLANNED: (Actuality.PLANNED, True),
    Outcome.PLEDGED: (Actuality.PLEDGED, False),
    Outcome.NOT_PLEDGED: (Actuality.PLEDGED, True),
    Outcome.POSSIBLE: (Actuality.POSSIBLE, False),
    Outcome.NOT_POSSIBLE: (Actuality.POSSIBLE, True),
    Outcome.DENIED: (Actuality.DENIED, False),
}
"""Outcomes that do not depend on how real the governor is → actuality, and whether the clause's own negation is turned."""

_IF_PAST = {
    Outcome.AS_GOVERNOR_IF_PAST: Outcome.AS_GOVERNOR,
    Outcome.PRESUPPOSED_IF_PAST: Outcome.PRESUPPOSED,
}


def outcome_of(signature: Signature, *, negated: bool, past: bool) -> Outcome:
    """What a clause is below a governor of this class that is negated or not, and told of the past or not."""
    outcome = Outcome(shared("effects")["negated" if negated else "affirmed"][signature])
    if outcome in _IF_PAST:
        return _IF_PAST[outcome] if past else Outcome.POSSIBLE
    return outcome


def signature_in(section: str, word: Token, *, form: str = "") -> Signature | None:
    """The signature of a word in a section of the lexicon, by its lemma or by `form`; None where it is not listed."""
    found = classes(word, section).get(form or word.lemma_.lower())
    return None if found is None else Signature(found)


def listed_signature(verb: Token, governor: Token) -> Signature | None:
    """The signature of a governor for its complement; None where the lexicon lists none.

    A clause with "that" may be governed otherwise than an infinitive ("told him *to go*", "told him *that he went*"), and
    what is only "claimed" by nobody is open.
    """
    general = signature_in("governs", governor)
    if is_told(verb):
        impersonal = dep(verb) == "csubj" or kid(governor, "expl") is not None
        hearsay = impersonal and any(is_dep(c, "aux:pass") for c in governor.children)
        told = signature_in("that", governor)
        return general or told if hearsay else told or general
    noun = signature_in("noun", governor) if governor.pos_ == "NOUN" else None
    return noun or general


def is_told(verb: Token) -> bool:
    """Whether the clause has a tense of its own: "that he *went*"; not "to *go*", "*going*"."""
    if is_plain_infinitive(verb) or dep(verb) not in ("ccomp", "csubj", "acl") or is_dep(verb, "acl:relcl"):
        return False
    if dep(verb) == "acl" and verb.tag_ in ("VBG", "VBN") and kid(verb, "aux", "cop") is None:
        return False
    bare = verb.tag_ in ("VBG", "VB") and kid(verb, "aux", "cop") is None
    return not bare or kid(verb, "mark") is not None


def default_signature(verb: Token) -> Signature:
    """That of a governor that is not listed: it reports a clause, leaves an infinitive open, hands itself on to the rest."""
    if is_told(verb):
        return Signature.REPORTED
    return Signature.POSSIBLE if is_plain_infinitive(verb) else Signature.INHERIT


def with_preposition(clause: Token) -> tuple[Token, Signature] | None:
    """The word that governs a participle or a noun through a preposition, and its signature: "*barred* it from selling".

    The reader may have tied the preposition to an object or agent of that word: "cleared *the captain* of selling".
    """
    marks = [c.lower_ for c in kids(clause, "mark", "case")]
    above = clause.head
    for governor in (above, above.head) if above.pos_ in ("NOUN", "PROPN", "PRON") else (above,):
        for mark in marks:
            found = signature_in("with_preposition", governor, form=f"{governor.lemma_.lower()} {mark}")
            if found is not None and governor != clause:
                return governor, found
    return None
