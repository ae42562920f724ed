"""The role of an argument: what it tells of the statement that it stands beside."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import PLACES, is_one_of, time_at, type_at
from kg.extraction.claims.qualifier_days import days_of, is_temporal
from kg.extraction.layers import language_of
from kg.extraction.semantics import PARTICIPANTS, role_in
from kg.extraction.tree import GERUND, INFINITIVE_MARKER, is_dep, kid, kids

BY_FUNCTION = {
    "agent": "agent",
    "iobj": "recipient",
    "obj": "theme",
    "ccomp": "theme",
    "xcomp": "theme",
    "time": "circumstance",
}
"""The role of an argument whose relation to the verb tells it."""
OTHER = "circumstance"
"""The role of what no word and no type tells: it stands with its own preposition."""
AGENTS = ("Agent", "Country", "Position")
"""Classes of those who act, give and receive."""
DIRECTIONS = ("ARGM-DIR", "ARGM-GOL", "ARGM-LOC")
"""The semantic roles of adverbs that say where something goes or is: "holds it *offshore*", "*away* from the harbour"."""
BORNE_OUT = {
    "time": {"ARGM-TMP"},
    "place": {"ARGM-LOC", "ARGM-DIR", "ARGM-GOL", *PARTICIPANTS},
    "source": {"ARGM-DIR", "ARGM-LOC", *PARTICIPANTS},
    "goal": {"ARGM-GOL", "ARGM-DIR", "ARGM-LOC", *PARTICIPANTS},
    "recipient": {"ARGM-GOL", *PARTICIPANTS},
    "companion": {"ARGM-COM", "ARGM-MNR", "ARG0", "ARG1"},
    "purpose": {"ARGM-PRP", "ARGM-PNC", "ARGM-GOL", *PARTICIPANTS},
    "cause": {"ARGM-CAU"},
    "instrument": {"ARGM-MNR", "ARG2", "ARG3"},
}
"""The semantic roles that bear out a role by its preposition; roles that are not here are not asked."""
BY_SEMANTICS = {
    "ARGM-TMP": "time",
    "ARGM-CAU": "cause",
    "ARGM-PRP": "purpose",
    "ARGM-PNC": "purpose",
    "ARGM-MNR": "manner",
}
"""The role that a semantic role gives to what preposition and type leave open."""


def role_of(argument: Argument) -> str | None:
    """The role of an argument, or None for one that qualifies nothing ("however", "also").

    Preposition and type suggest it, the semantic roles of the reader bear it out; where they do not, it has none of its own.
    """
    suggested = _suggested(argument)
    is_dated = suggested == "time" and time_at(argument.head) is not None
    found = role_in(argument.head.head, argument.head)
    if (
        suggested is None
        or is_dated
        or found is None
        or argument.role in BY_FUNCTION
        or _is_settled(argument)
    ):
        return suggested
    if suggested in BORNE_OUT and found not in BORNE_OUT[suggested]:
        suggested = OTHER
    named = BY_SEMANTICS.get(found, OTHER) if suggested == OTHER else suggested
    return OTHER if named == "manner" and is_one_of(argument.head, AGENTS) else named


def _is_settled(argument: Argument) -> bool:
    """ "*despite* the law", for which there is no role; "with the *aim* of winning", which is a purpose by its words."""
    language = language_of(argument.head)
    nameless = language.words(LEXICON, "preposition", "nameless")
    aims = language.words(LEXICON, "discourse", "aim")
    return argument.head.lemma_.lower() in aims or any(t.lower_ in nameless for t in argument.case)


def _suggested(argument: Argument) -> str | None:
    head = argument.head
    first = argument.case[0].lower_ if argument.case else ""
    if _ties_sentences(argument) or _measures_clause(head):
        return None
    if time_at(head) is not None and argument.role in ("time", "obl", "advmod", "nmod"):
        return "time"
    if argument.role == "advmod":
        return _of_adverb(head)
    if argument.role == "advcl":
        return _of_clause(argument)
    return BY_FUNCTION[argument.role] if argument.role in BY_FUNCTION else _of_phrase(head, first)


def _ties_sentences(argument: Argument) -> bool:
    """ "*In this regard*, they met"; not "*in addition* to the mill"."""
    head = argument.head
    if not argument.case or kid(head, "nmod", "acl") is not None:
        return False
    words = " ".join(t.lower_ for t in head.doc[argument.case[0].i : head.i + 1])
    return words in language_of(head).words(LEXICON, "discourse", "phrase")


def _measures_clause(head: Token) -> bool:
    """ "*hours* after she left": how far a clause is from the one above, and nothing that happens in it."""
    mark = kid(head.head, "mark")
    return is_dep(head, "obl:unmarked") and mark is not None and head.i < mark.i == head.right_edge.i + 1


def untold(argument: Argument, role: str) -> tuple[Token, ...]:
    """The prepositions of an argument that its role does not tell: "*near* Tarn", "*for* 200 crowns"."""
    if role == "time" and time_at(argument.head) is not None:
        return ()
    told = language_of(argument.head).listed(LEXICON, "told_by_role", role)
    is_told = all(t.lower_ in told for t in argument.case)
    return () if is_told else argument.case


def _of_adverb(head: Token) -> str | None:
    if days_of(head) is not None:
        return "time"
    if head.lower_ in language_of(head).words(LEXICON, "adverb", "place"):
        return "place"
    role = role_in(head.head, head) if head.i > head.head.i else None
    if BY_SEMANTICS.get(role or "") == "manner":
        return "manner"
    goes_on = kid(head, "obl", "nmod") is not None
    return OTHER if role in DIRECTIONS or (goes_on and role in PARTICIPANTS) else None


def _of_clause(argument: Argument) -> str | None:
    """ "*because* he left", "*if* he leaves", "*to* leave", "accused him *of* lying"; None for "*while* he slept"."""
    if is_temporal(argument.head):
        return "time"
    marks = {t.lower_ for t in argument.case}
    language = language_of(argument.head)
    for role in ("cause", "condition"):
        if marks & language.words(LEXICON, "conjunction", role):
            return role
    if any(t.lower_ == INFINITIVE_MARKER and t.tag_ == "TO" for t in argument.case):
        return "purpose"
    return OTHER if is_gerund(argument) else None


def is_gerund(argument: Argument) -> bool:
    """ "accused him *of lying*", "won *by selling* the mill": a gerund behind a preposition of the verb above; or behind
    no word at all and no comma, "spent an hour *explaining* it"."""
    head = argument.head
    if GERUND not in (head.tag_, *(t.tag_ for t in kids(head, "aux", "cop"))):
        return False
    first = min((t for t in head.subtree if not t.is_space), key=lambda t: t.i)
    if not argument.case:
        return first.i > head.head.i and not first.is_punct and not first.nbor(-1).is_punct
    prepositions = language_of(head).words(LEXICON, "preposition", "gerund")
    return any(t.lower_ in prepositions for t in argument.case)


def _of_phrase(head: Token, preposition: str) -> str | None:
    """The role of a phrase by its preposition, and by what the phrase names."""
    language = language_of(head)

    def is_before(key: str) -> bool:
        return preposition in language.words(LEXICON, "preposition", key)

    def by(section: str) -> str | None:
        return language.by_word(LEXICON, section).get(preposition)

    if is_before("accompaniment"):
        if head.lemma_.lower() in language.words(LEXICON, "discourse", "aim"):
            return "purpose"
        if is_one_of(head, ("Product",)):
            return "instrument"
    if is_before("membership") and is_one_of(head, ("Person", "Group")):
        return None
    if is_before("channel") and is_one_of(head, ("Channel",)):
        return "channel"
    if is_one_of(head, PLACES) and (role := by("role_of_place")) is not None:
        gives = is_before("destination") and type_at(head) == "Country" and kid(head.head, "obj") is not None
        return "recipient" if gives else role
    if is_one_of(head, AGENTS) and (role := by("role_of_agent")) is not None:
        return role
    return by("role_of") or OTHER
