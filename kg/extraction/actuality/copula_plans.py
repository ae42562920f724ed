"""What a copula with an infinitive plans: "is *to open*", "was *to have opened*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.tenses import is_perfect, modal_of
from kg.extraction.tree import INFINITIVE_MARKER, dep, is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality


def planned_by_copula(verb: Token) -> Actuality | None:
    """planned for what a copula with an infinitive tells: "*is to* open", "*is due to* open"; None for all else.

    A headline leaves the copula out: "Norline *to close* plant", "Fenn: Norline *to close* plant".
    """
    if _is_headline_infinitive(verb):
        return Actuality.PLANNED
    be = listed(verb, "auxiliary", "be")
    if verb.pos_ not in ("VERB", "AUX", "ADJ") or not any(c.lemma_ in be for c in kids(verb, "aux", "cop")):
        return None
    if modal_of(verb) is not None:
        return None
    due = any(
        c.lower_ in listed(verb, "semi_modal", "planned") and kid(c, "fixed") is not None
        for c in kids(verb, "case")
    )
    if due or (is_plain_infinitive(verb) and _is_tied_to_copula(verb, be)) or _is_bare_predicate(verb):
        return Actuality.PLANNED
    return None


def _is_headline_infinitive(verb: Token) -> bool:
    if kid(verb, "aux", "cop") is not None or not is_plain_infinitive(verb):
        return False
    if is_dep(verb, "parataxis"):  # behind the name of who says so
        return verb.head.pos_ in ("NOUN", "PROPN") and kid(verb.head, "cop") is None
    return is_dep(verb, "root") and kid(verb, "nsubj") is not None


def _is_bare_predicate(verb: Token) -> bool:
    """ "All you have to do is *sign* up"; not "what they did was *sign*"."""
    copula = kid(verb, "cop")
    return (
        verb.tag_ == "VB"
        and not is_plain_infinitive(verb)
        and copula is not None
        and copula.tag_ in ("VBZ", "VBP")
    )


def _is_tied_to_copula(verb: Token, be: frozenset[str]) -> bool:
    """ "*is to* open"; not "to *be open*", whose copula follows the marker."""
    marker = next(c for c in verb.children if c.lower_ == INFINITIVE_MARKER and dep(c) in ("mark", "aux"))
    return any(c.lemma_ in be and c.i < marker.i for c in kids(verb, "aux", "cop"))


def came_to_nothing(verb: Token) -> bool:
    """ "*was to have* opened", "*is yet to* open"."""
    if planned_by_copula(verb) is None:
        return False
    if any(c.lower_ in listed(verb, "still", "adverb") for c in kids(verb, "advmod")):
        return True
    past = any(c.tag_ == "VBD" for c in kids(verb, "aux", "cop"))
    return past and is_perfect(verb)
