"""Whether a clause is what a question asks, or an order."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.conditions import is_before_subject
from kg.extraction.tree import dep, first_conjunct, is_dep, kid, kids

CLOSING_MARKS = ('"', "”", "’", "'", ")")
NEAR = 2
"""So many tokens from the end of a clause its question mark may stand: '"Did it sink *?* "'."""


def is_question(verb: Token) -> bool:
    """Whether it is what a question asks: the main clause before a question mark, unless the question is another clause."""
    if is_dep(verb, "root") or verb.head == verb:
        if not _ends_in_question_mark(verb):
            return False
        return _asks(verb) or not any(_asks(t) for t in verb.sent if t != verb and t.pos_ in ("VERB", "AUX"))
    direct = dep(verb) in ("ccomp", "parataxis") and kid(verb, "mark") is None
    return direct and _asks(verb) and _is_before_question_mark(verb)


def is_asked(verb: Token) -> bool:
    """Whether a question asks for it, or for what tells of it: "is it going to *sink*?", "did it sink or *burn*?"."""
    while dep(verb) == "xcomp" and verb.head != verb and not is_question(verb):
        verb = verb.head
    if dep(verb) == "conj" and (is_inverted(verb) or kid(verb, "nsubj", "mark") is None):
        verb = first_conjunct(verb)
    return is_question(verb)


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
    return is_inverted(verb) or _has_question_word(verb)


def is_inverted(verb: Token) -> bool:
    """ "*Did* the ferry sink"."""
    first = next(iter(kids(verb, "aux", "cop")), verb if verb.pos_ == "AUX" else None)
    return first is not None and is_before_subject(first, verb) and kid(verb, "mark") is None


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
