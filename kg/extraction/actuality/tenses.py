"""Tense and modals of a clause, and adverbs that do as a modal."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.tree import is_dep, is_plain_infinitive, kid, kids
from kg.model import Actuality


def modal_of(verb: Token) -> Actuality | None:
    """planned ("will"), possible ("may", "should"), or None without a modal."""
    modals = classes(verb, "modal")
    return next((Actuality(modals[c.lower_]) for c in _auxiliaries(verb) if _is_modal(c, verb)), None)


def _auxiliaries(verb: Token) -> list[Token]:
    """Those of a verb; of a copula those before it, which the tree has below what it says: "the aim *would be* to sell"."""
    if not is_dep(verb, "cop"):
        return kids(verb, "aux")
    return [c for c in kids(verb.head, "aux") if c.i < verb.i]


def _is_modal(word: Token, verb: Token) -> bool:
    """Not the "'d" of "he*'d* carried", which is that of the pluperfect."""
    if word.lower_ not in classes(verb, "modal"):
        return False
    return not _is_of_pluperfect(word, verb)


def _is_of_pluperfect(word: Token, verb: Token) -> bool:
    shortened = not word.lower_[:1].isalpha() and word.lower_ in listed(verb, "auxiliary", "future_of_past")
    return shortened and verb.tag_ in ("VBN", "VBD") and kid(verb, "cop") is None


def adverb_of(verb: Token) -> Actuality | None:
    """What an adverb makes of the clause ("*reportedly* sank"), or None."""
    adverbs = classes(verb, "epistemic")
    return next((Actuality(adverbs[c.lower_]) for c in kids(verb, "advmod") if c.lower_ in adverbs), None)


def tense_of(verb: Token) -> Actuality:
    """ongoing for a present or progressive, happened for a past, a perfect or a bare participle."""
    auxiliaries = kids(verb, "aux", "cop")
    if any(t.tag_ == "VBD" for t in (*auxiliaries, verb)) or _is_invariant_past(verb):
        return Actuality.HAPPENED
    if is_perfect(verb) and verb.tag_ != "VBG" and not _is_possession(verb):
        return Actuality.HAPPENED
    if any(_is_of_pluperfect(c, verb) for c in auxiliaries):
        return Actuality.HAPPENED
    if verb.tag_ == "VBN" and not auxiliaries:
        return Actuality.HAPPENED
    return Actuality.ONGOING


def is_over(verb: Token) -> bool:
    """Whether a past tells what is no more: "*served*", "*had* served"; not "has served", nor "did not serve"."""
    auxiliaries = kids(verb, "aux")
    pluperfect = any(
        t.tag_ == "VBD" and t.lemma_ in listed(verb, "auxiliary", "perfect") for t in auxiliaries
    )
    return pluperfect or (verb.tag_ == "VBD" and not auxiliaries)


def _is_possession(verb: Token) -> bool:
    """ "has *got* a boat", which is to have one."""
    return verb.lower_ in listed(verb, "auxiliary", "obliging") and kid(verb, "obj") is not None


def _is_invariant_past(verb: Token) -> bool:
    """ "Norway *beat* Denmark": with a subject in the singular the present would be "beats"."""
    if verb.tag_ not in ("VB", "VBP") or verb.lower_ not in listed(verb, "tense", "invariant"):
        return False
    subject = kid(verb, "nsubj")
    if subject is None or kid(verb, "aux", "cop") is not None or kid(subject, "conj") is not None:
        return False
    return subject.tag_ in ("NN", "NNP") or subject.lower_ in listed(verb, "tense", "third")


def is_simple_present(verb: Token) -> bool:
    """ "Mayor *wins* vote"."""
    return (
        verb.tag_ in ("VBZ", "VBP", "VB")
        and kid(verb, "aux", "cop") is None
        and not is_plain_infinitive(verb)
    )


def is_perfect(verb: Token) -> bool:
    """Whether an auxiliary makes it a perfect: "*has* called", "would *have* called", "he*'s* called"."""
    perfect = listed(verb, "auxiliary", "perfect")
    return any(t.lemma_ in perfect or _is_shortened_perfect(t, verb) for t in kids(verb, "aux"))


def _is_shortened_perfect(word: Token, verb: Token) -> bool:
    """ "he*'s* been called", whose lemma is that of "he*'s* calling"; not the passive "he*'s* called by all"."""
    shortened = not word.lower_[:1].isalpha() and word.tag_ in ("VBZ", "VBP")
    return shortened and verb.tag_ in ("VBN", "VBD") and not is_dep(word, "aux:pass")


def is_gerund(verb: Token) -> bool:
    """ "*calling*", "*being* called"; not "was *being called*"."""
    first = next(iter(kids(verb, "aux", "cop")), None)
    return verb.tag_ == "VBG" or (first is not None and first.tag_ == "VBG" and is_dep(first, "aux:pass"))


def is_future_of_past(verb: Token) -> bool:
    """Whether its auxiliary tells the future as seen from the past: "said it *would* open"."""
    if is_perfect(verb):
        return False
    return any(c.lower_ in listed(verb, "auxiliary", "future_of_past") for c in kids(verb, "aux"))
