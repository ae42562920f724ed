"""Drawing: from tokens of a parsed text to the character spans of a source, a cue and a content."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kg.model import Span
from kg.nlp.tree import dep, is_dep, kids

OPENING = frozenset("\"“‘'«„([$#@") | {"''", "``"}
CLOSING = frozenset("\"”’'»)]%") | {"''", "``"}
BEFORE_VERB = frozenset({"aux", "advmod", "cop"})


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
        if runs and all(doc[k].is_space or _joins(doc[k]) for k in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    drawn = (_trimmed(doc, run) for run in runs)
    return tuple(Span(doc[r[0]].idx, doc[r[-1]].idx + len(doc[r[-1]].text)) for r in drawn if r)


def _joins(token: Token) -> bool:
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


def phrase(head: Token) -> set[int]:
    """A source's noun phrase: with titles, appositions and modifiers, without its preposition and without a
    relative clause after a comma, as one unbroken run around the head."""
    cut = [
        c
        for c in head.children
        if is_dep(c, "case", "punct", "cc:preconj", "mark", "cop", "nsubj", "advcl", "parataxis", "ccomp", "orphan")
        and not (is_dep(c, "case") and c.i > head.i)
        and not (is_dep(c, "punct") and _is_inner(c, head))
        or (dep(c) == "acl" and _after_comma(c, head))
        or (dep(c) == "conj" and c.pos_ in ("VERB", "AUX"))
    ]
    kept = subtree(head, *cut)
    low = high = head.i
    gap = head.doc
    while low - 1 in kept or (low - 2 in kept and _bridge(gap[low - 1])):
        low -= 1
    while high + 1 in kept or (high + 2 in kept and high + 2 < len(gap) and _bridge(gap[high + 1])):
        high += 1
    return set(range(low, high + 1))


def _bridge(token: Token) -> bool:
    return bool(token.is_punct or token.is_space or is_dep(token, "case"))


def _is_inner(mark: Token, head: Token) -> bool:
    return mark.text in OPENING | CLOSING | {"-", "/"}


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
    return range(drawn.start, drawn.end)
