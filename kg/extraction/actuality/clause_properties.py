"""Properties of a clause that its own words show: condition, question, mood and tense."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.tree import INFINITIVE_MARKER, dep, is_dep, is_plain_infinitive, kid, kids, phrase_of
from kg.model import Actuality

CLOSING_MARKS = ('"', "”", "’", "'", ")")
NEAR = 2
"""So many tokens from the end of a clause its question mark may stand: '"Did it sink *?* "'."""


def modal_of(verb: Token) -> Actuality | None:
    """planned ("will"), possible ("may", "should"), or None without a modal."""
    modals = classes(verb, "modal")
    return next((Actuality(modals[c.lower_]) for c in kids(verb, "aux") if _is_modal(c, verb)), None)


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


def is_conditional(verb: Token) -> bool:
    """Whether the clause is a condition: "*if* Latvia joins", "*unless* …", "*whether* it joined", "*had* it joined"."""
    marks = listed(verb, "conditional", "marks")
    words = [c.lower_ for c in kids(verb, "mark", "advmod")] + [phrase_of(c) for c in kids(verb, "mark")]
    return any(word in marks for word in words) or _is_inverted_condition(verb)


def _is_inverted_condition(verb: Token) -> bool:
    first = next(iter(kids(verb, "aux", "cop")), None)
    if not is_dep(verb, "advcl") or first is None or kid(verb, "mark") is not None:
        return False
    return first.lower_ in listed(verb, "conditional", "inverted") and _is_before_subject(first, verb)


def _is_before_subject(auxiliary: Token, verb: Token) -> bool:
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


def is_question(verb: Token) -> bool:
    """Whether it is what a question asks: the main clause before a question mark, unless the question is another clause."""
    if is_dep(verb, "root") or verb.head == verb:
        if not _ends_in_question_mark(verb):
            return False
        return _asks(verb) or not any(_asks(t) for t in verb.sent if t != verb and t.pos_ in ("VERB", "AUX"))
    direct = dep(verb) in ("ccomp", "parataxis") and kid(verb, "mark") is None
    return direct and _is_inverted(verb) and _is_before_question_mark(verb)


def _ends_in_question_mark(verb: Token) -> bool:
    whole = verb.sent
    behind = (verb.doc[i] for i in range(whole.end - 1, whole.start - 1, -1))
    ends = (t for t in behind if t.text not in CLOSING_MARKS and not t.is_space)
    last = next(ends, None)
    return last is not None and last.text == "?"


def _is_before_question_mark(verb: Token) -> bool:
    last = verb.right_edge.i
    return any(t.text == "?" for t in verb.doc[max(verb.i, last - NEAR) : last + 1 + NEAR])


def _asks(verb: Token) -> bool:
    return _is_inverted(verb) or _has_question_word(verb)


def _is_inverted(verb: Token) -> bool:
    """ "*Did* the ferry sink"."""
    first = next(iter(kids(verb, "aux", "cop")), verb if verb.pos_ == "AUX" else None)
    return first is not None and _is_before_subject(first, verb) and kid(verb, "mark") is None


def _has_question_word(verb: Token) -> bool:
    """ "*Who* sank it", "*how many* ships sank"; not the relative "which"."""
    if dep(verb) == "acl":
        return False
    left = [c for c in verb.lefts if dep(c) in ("advmod", "nsubj", "obj", "obl", "det")]
    return any(t.tag_ in ("WP", "WRB", "WDT") for c in left for t in (c, *c.lefts))


def is_imperative(verb: Token) -> bool:
    """Whether it is a bare verb without subject in a place where a statement could stand: "*Call* now!", "do not *call*"."""
    if kid(verb, "nsubj", "csubj", "expl", "cop", "mark") is not None or verb.pos_ != "VERB":
        return False
    if any(c.lemma_.lower() not in listed(verb, "auxiliary", "do") for c in kids(verb, "aux")):
        return False
    main = is_dep(verb, "root", "parataxis") or verb.head == verb
    said = dep(verb) == "ccomp" and verb.i < verb.head.i
    do_forms = all(c.tag_ in ("VB", "VBP") for c in kids(verb, "aux"))
    return (main or said) and verb.tag_ == "VB" and do_forms


def tense_of(verb: Token) -> Actuality:
    """ongoing for a present or progressive, happened for a past, a perfect or a bare participle."""
    auxiliaries = kids(verb, "aux", "cop")
    if any(t.tag_ == "VBD" for t in (*auxiliaries, verb)) or _is_invariant_past(verb):
        return Actuality.HAPPENED
    if is_perfect(verb) and verb.tag_ != "VBG":
        return Actuality.HAPPENED
    if any(_is_of_pluperfect(c, verb) for c in auxiliaries):
        return Actuality.HAPPENED
    if verb.tag_ == "VBN" and not auxiliaries:
        return Actuality.HAPPENED
    return Actuality.ONGOING


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
    """Whether an auxiliary makes it a perfect: "*has* called", "would *have* called"."""
    return any(t.lemma_ in listed(verb, "auxiliary", "perfect") for t in kids(verb, "aux"))


def is_future_of_past(verb: Token) -> bool:
    """Whether its auxiliary tells the future as seen from the past: "said it *would* open"."""
    if is_perfect(verb):
        return False
    return any(c.lower_ in listed(verb, "auxiliary", "future_of_past") for c in kids(verb, "aux"))


def is_hypothetical(verb: Token) -> bool:
    """Whether its "would" follows from a condition: "it *would* pay if", "*were* it to sink, it would pay"."""
    auxiliaries = kids(verb, "aux", "cop")
    inverted = auxiliaries and auxiliaries[0].lower_ in listed(verb, "conditional", "inverted")
    return condition_of(verb) is not None or bool(inverted and _is_before_subject(auxiliaries[0], verb))


def is_narrated_future(verb: Token) -> bool:
    """ "who *would later* lead it": what came about after what is told."""
    if dep(verb) in ("ccomp", "xcomp") or not is_future_of_past(verb) or is_hypothetical(verb):
        return False
    return any(c.lower_ in listed(verb, "tense", "afterwards") for c in kids(verb, "advmod"))


def planned_by_copula(verb: Token) -> Actuality | None:
    """planned for what a copula with an infinitive tells: "*is to* open", "*is due to* open"; None for all else.

    A headline leaves the copula out: "Norline *to close* plant".
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
    main = is_dep(verb, "root") and kid(verb, "nsubj") is not None and kid(verb, "aux", "cop") is None
    return main and is_plain_infinitive(verb)


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
