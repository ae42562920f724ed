"""Statement → the words around it, cut into runs: what the page shows when an arrow is clicked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.characters import LINE_END, QUOTATION_MARKS
from kg.model import Evidence, Span
from kg.wrapping import unwrapped

Run = tuple[str, str]
"""A piece of text and what it is: "around", "sentence", "subject", "cue" or "object"."""

_SENTENCE_END = re.compile(
    rf"""[.!?…][{QUOTATION_MARKS})\]]*\s+(?=[{QUOTATION_MARKS}(\[]?\w)|(?:{LINE_END.pattern})+"""
)
_CONTEXT_CHARACTERS = 400
_MAX_CHARACTERS = 4000
"""So many characters before and after the sentence are shown at most, however long what is said runs on."""


def runs(evidence: Evidence) -> list[Run]:
    """The sentence before, the sentence itself with subject, cue and object told apart, and the one after.

    Joined, the texts are one slice of the article, exactly; only text of the same block is shown.
    """
    text, sentence = evidence.article.text, evidence.sentence
    around = _around(evidence)
    spans = (*evidence.subject, *evidence.cue, *evidence.object)
    start = max(min(around.start, *(s.start for s in spans)), sentence.start - _MAX_CHARACTERS)
    end = min(max(around.end, *(s.end for s in spans)), sentence.end + _MAX_CHARACTERS)
    marks = ["around"] * (end - start)
    _paint(marks, start, [sentence], "sentence")
    # a cue may lie within an object that is a clause, a subject within either: the shorter one shows
    _paint(marks, start, evidence.object, "object")
    _paint(marks, start, evidence.subject, "subject")
    _paint(marks, start, evidence.cue, "cue")
    return _join(text[start:end], marks)


def _around(evidence: Evidence) -> Span:
    text, sentence = evidence.article.text, evidence.sentence
    block = evidence.article.block_at(sentence.start)
    low = max(block.span.start if block else 0, sentence.start - _CONTEXT_CHARACTERS)
    high = min(block.span.end if block else len(text), sentence.end + _CONTEXT_CHARACTERS)
    window = text[low:high]
    if block is not None and high > low:  # a break inside a block is white space, and ends no sentence
        window = unwrapped(window)
    before = window[: sentence.start - low].rstrip()
    starts = [m.end() for m in _SENTENCE_END.finditer(before)]
    start = low + (starts[-1] if starts else 0) if before else sentence.start
    rest = window[max(sentence.end - low, 0) :]
    gap = len(rest) - len(rest.lstrip())
    after = _SENTENCE_END.search(rest, gap)
    end = sentence.end + after.start() + len(after.group().rstrip()) if after else high
    return Span(min(start, sentence.start), max(end, sentence.end))


def _paint(marks: list[str], offset: int, spans: Iterable[Span], kind: str) -> None:
    for span in spans:
        start, end = max(span.start - offset, 0), min(span.end - offset, len(marks))
        if start < end:  # words that stand too far away are not shown
            marks[start:end] = [kind] * (end - start)


def _join(text: str, marks: list[str]) -> list[Run]:
    out: list[Run] = []
    last = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marks[place] != marks[last]:
            out.append((text[last:place], marks[last]))
            last = place
    return out
