"""Headlines, whose present tells what has happened: "Mayor *wins* third term"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from kg.characters import LINE_END
from kg.extraction.actuality.actuality_lists import listed
from kg.extraction.actuality.tenses import is_simple_present
from kg.extraction.tree import dep, first_conjunct, is_dep, kid, kids

MAX_WORDS = 30
"""A line of more words is no headline."""


def is_headline(sentence: Span) -> bool:
    """Whether a sentence has a line for itself and no mark at its end."""
    words = [t for t in sentence if not t.is_space]
    if not 1 < len(words) <= MAX_WORDS or _is_closed(words):
        return False
    return _is_line_end(sentence.doc, words[0].i - 1) and _is_line_end(sentence.doc, words[-1].i + 1)


def _is_closed(words: list[Token]) -> bool:
    last = next((t for t in reversed(words) if t.text not in ('"', "”", "’", "'", ")")), words[-1])
    return last.text[-1] in ".?!:;,…"


def _is_line_end(doc: Doc, place: int) -> bool:
    if not 0 <= place < len(doc):
        return True
    return bool(doc[place].is_space and LINE_END.search(doc[place].text))


def is_told_by_headline(verb: Token) -> bool:
    """Whether the verb is what a headline tells, in the present and of no state."""
    main = is_dep(verb, "root", "parataxis", "conj") or verb.head == verb
    if (
        not main
        or dep(verb) in ("advcl", "acl")
        or not (is_simple_present(verb) or _is_present_passive(verb))
    ):
        return False
    told = first_conjunct(verb)
    if kid(told, "nsubj") is None and not (told.tag_ == "VBZ" and told.i == told.left_edge.i):
        return False
    if verb.pos_ != "VERB" or verb.lemma_.lower() in listed(verb, "tense", "stative"):
        return False
    return is_headline(verb.sent)


def _is_present_passive(verb: Token) -> bool:
    """ "Brook *is arrested*"."""
    auxiliaries = kids(verb, "aux", "cop")
    return [c.tag_ for c in auxiliaries if is_dep(c, "aux:pass")] in (["VBZ"], ["VBP"]) and len(
        auxiliaries
    ) == 1
