"""How the phrase of a source is drawn around its head, as PolNeAR draws it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.extraction.attribution.attribution_spans import CLOSING, OPENING
from kg.extraction.attribution.report_lexicon import channel_nouns, words
from kg.extraction.tree import dep, is_dep, kid, subtree_places

APART = ("cc:preconj", "mark", "cop", "nsubj", "advcl", "parataxis", "ccomp", "orphan")
"""Relations of what belongs to the clause rather than to the phrase of its source."""
JOINTS = frozenset({"-", "/"})
COMMAS = frozenset({",", "―", "—", "–", "--"})


def source_phrase(head: Token, verb: Token | None = None) -> set[int]:
    """A source's noun phrase: with titles, appositions, modifiers and names whole, without its preposition or
    what says where and when it was said, as one unbroken run around the head. It ends before the `verb` of saying that
    stands in it: "*a letter* saying that"."""
    doc = head.doc
    apart = [c for c in head.children if _is_apart(c, head) or (c == verb and is_dep(c, "acl"))]
    kept = subtree_places(head, *apart)
    low = high = head.i
    while low - 1 in kept or (low - 2 in kept and _is_bridge(doc[low - 1])):
        low -= 1
    while high + 1 in kept or (high + 2 in kept and high + 2 < len(doc) and _is_bridge(doc[high + 1])):
        high += 1
    return _with_whole_names(doc, low, high)


def _is_apart(child: Token, head: Token) -> bool:
    """Whether a child of a source's head is no part of the source."""
    if is_dep(child, "case"):
        return child.i < head.i
    if is_dep(child, "punct"):
        return child.text not in OPENING | CLOSING | JOINTS
    if dep(child) == "acl":
        return not is_dep(child, "acl:relcl") and _is_after_comma(child, head)
    if is_dep(child, "nmod", "nmod:unmarked"):
        return _is_occasion(child)
    return is_dep(child, *APART) or (dep(child) == "conj" and child.pos_ in ("VERB", "AUX"))


def _is_after_comma(clause: Token, head: Token) -> bool:
    return any(t.text in COMMAS for t in head.doc[head.i + 1 : clause.left_edge.i + 1])


def _is_occasion(token: Token) -> bool:
    """ "Smith *in an interview*", "the Times *on Saturday*": a circumstance, not part of who says it."""
    case = kid(token, "case")
    if case is None or token.head.pos_ != "PROPN":
        return False
    if case.lower_ not in words(case, "prepositions", "occasion_of_name"):
        return False
    return token.lemma_.lower() in channel_nouns(case) | words(token, "times", "days")


def _is_bridge(token: Token) -> bool:
    """Whether the phrase goes on behind a token that is no part of it."""
    return bool(token.is_punct or token.is_space or is_dep(token, "case"))


def _with_whole_names(doc: Doc, low: int, high: int) -> set[int]:
    """The run with the names that it begins or ends in, and the name right after a title that ends it."""
    while low > 0 and doc[low].ent_iob_ == "I" and doc[low - 1].ent_type_:
        low -= 1
    high = _end_of_name(doc, high)
    if high + 1 < len(doc) and doc[high].pos_ == "NOUN" and doc[high + 1].ent_type_ == "PER":
        high = _end_of_name(doc, high + 1)
    return set(range(low, high + 1))


def _end_of_name(doc: Doc, place: int) -> int:
    while place + 1 < len(doc) and doc[place + 1].ent_iob_ == "I":
        place += 1
    return place
