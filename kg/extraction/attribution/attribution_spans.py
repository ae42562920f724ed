"""Drawing: from tokens of a parsed text to the character spans of a source, a cue and a content."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import Span

OPENING = frozenset("\"“‘'«„([$#@") | {"''", "``"}
CLOSING = frozenset("\"”’'»)]%") | {"''", "``"}
CLAUSE = frozenset({"root", "ccomp", "advcl", "conj", "acl", "parataxis", "csubj", "xcomp"})


def subtree(token: Token, *without: Token) -> set[int]:
    """Positions of the token and all below it, less the subtrees of `without`."""
    cut = {w.i for w in without}
    found, stack = set(), [token]
    while stack:
        current = stack.pop()
        if current.i in cut:
            continue
        found.add(current.i)
        stack.extend(current.children)
    return found


def spans_over(doc: Doc, positions: Iterable[int]) -> tuple[Span, ...]:
    """Runs of tokens as spans: runs with only punctuation between them are one, edges lose stray commas."""
    runs: list[list[int]] = []
    for i in sorted(set(positions)):
        if doc[i].is_space:
            continue
        if runs and all(_joins(doc[k]) for k in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    drawn = (_trimmed(doc, run) for run in runs)
    return tuple(Span(doc[r[0]].idx, doc[r[-1]].idx + len(doc[r[-1]].text)) for r in drawn if r)


def _joins(token: Token) -> bool:
    if token.is_space:
        return "\n" not in token.text
    return bool(token.is_punct) and token.text not in {".", "!", "?"}


def _trimmed(doc: Doc, run: list[int]) -> list[int]:
    while run and _is_edge(doc[run[0]], OPENING):
        run = run[1:]
    while run and _is_edge(doc[run[-1]], CLOSING):
        run = run[:-1]
    if all(doc[i].is_punct for i in run):
        return []
    return run


def _is_edge(token: Token, kept: frozenset[str]) -> bool:
    return bool(token.is_punct) and token.text not in kept and token.text not in {"?", "!", "..."}


def clause_above(token: Token) -> Token:
    """The clause that a phrase stands in."""
    while token.head != token and not (dep(token) in CLAUSE and _is_clausal(token)):
        token = token.head
    return token


def _is_clausal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or kid(token, "nsubj", "cop") is not None


def phrase(head: Token) -> set[int]:
    """A source's noun phrase: with titles, appositions, modifiers and names whole, without its preposition or
    what says where and when it was said, as one unbroken run around the head."""
    cut = [c for c in head.children if _is_apart(c, head)]
    kept = subtree(head, *cut)
    low = high = head.i
    gap = head.doc
    while low - 1 in kept or (low - 2 in kept and _bridge(gap[low - 1])):
        low -= 1
    while high + 1 in kept or (high + 2 in kept and high + 2 < len(gap) and _bridge(gap[high + 1])):
        high += 1
    return _with_whole_names(head.doc, low, high)


APART = ("cc:preconj", "mark", "cop", "nsubj", "advcl", "parataxis", "ccomp", "orphan")


def _is_apart(child: Token, head: Token) -> bool:
    """Whether a child of a source's head is no part of the source."""
    if is_dep(child, "case"):
        return child.i < head.i
    if is_dep(child, "punct"):
        return child.text not in OPENING | CLOSING | {"-", "/"}
    if dep(child) == "acl":
        return not is_dep(child, "acl:relcl") and _after_comma(child, head)
    if is_dep(child, "nmod", "nmod:unmarked"):
        return _is_occasion(child)
    return is_dep(child, *APART) or (dep(child) == "conj" and child.pos_ in ("VERB", "AUX"))


def _with_whole_names(doc: Doc, low: int, high: int) -> set[int]:
    """The run with the names that it begins or ends in, and the name right after a title that ends it."""
    while low > 0 and doc[low].ent_iob_ == "I" and doc[low - 1].ent_type_:
        low -= 1
    while high + 1 < len(doc) and doc[high + 1].ent_iob_ == "I":
        high += 1
    if high + 1 < len(doc) and doc[high].pos_ == "NOUN" and doc[high + 1].ent_type_ == "PER":
        high += 1
        while high + 1 < len(doc) and doc[high + 1].ent_iob_ == "I":
            high += 1
    return set(range(low, high + 1))


def _is_occasion(token: Token) -> bool:
    """ "Smith *in an interview*", "the Times *on Saturday*": a circumstance, not part of who says it."""
    case = kid(token, "case")
    if case is None or case.lower_ not in ("in", "on", "at", "during") or token.head.pos_ != "PROPN":
        return False
    return token.lemma_.lower() in words("channel", case.lower_) | words("channel", "days")


def _bridge(token: Token) -> bool:
    return bool(token.is_punct or token.is_space or is_dep(token, "case"))


def _after_comma(clause: Token, head: Token) -> bool:
    return any(t.text in {",", "―", "—", "–", "--"} for t in head.doc[head.i + 1 : clause.left_edge.i + 1])


def verb_group(verb: Token) -> set[int]:
    """A cue: the verb with auxiliaries, negation, particle and the adverbs before it, as one unbroken run.

    "has not yet said"; of "did the mayor say" only "say".
    """
    mine = {verb.i} | {c.i for c in kids(verb, "aux", "cop") if c.i < verb.i}
    mine |= {c.i for c in kids(verb, "advmod") if c.i < verb.i and not list(c.children) and c.tag_ != "WRB"}
    mine |= {c.i for c in verb.children if is_dep(c, "compound:prt")}
    mine |= {g.i for c in kids(verb, "aux") for g in c.children if is_dep(g, "advmod")}
    low = high = verb.i
    while low - 1 in mine:
        low -= 1
    while high + 1 in mine:
        high += 1
    return set(range(low, high + 1))


def stretch(doc: Doc, span: Span) -> range:
    """Positions of the tokens that lie at least in part within the characters of a span."""
    drawn = doc.char_span(span.start, span.end, alignment_mode="expand")
    if drawn is None:
        return range(0)
    return range(drawn.start, drawn.end)


def is_day(token: Token) -> bool:
    """Whether a noun or number stands for a day or another time: "spoke on *Tuesday*", "on January *3*", "for *hours*"."""
    days = words("channel", "days")
    of_month = token.pos_ == "NUM" and any(c.lemma_.lower().rstrip(".") in days for c in token.children)
    return token.lemma_.lower() in days or of_month
