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
_FAR = 400


def runs(evidence: Evidence) -> list[Run]:
    """The sentence before, the sentence itself with subject, cue and object told apart, and the one after.

    Joined, the texts are one slice of the article, exactly; only text of the same block is shown.
    """
    text, sentence = evidence.article.text, evidence.sentence
    around = _around(evidence)
    spans = (*evidence.subject, *evidence.cue, *evidence.object)
    start = min(around.start, *(s.start for s in spans))
    end = max(around.end, *(s.end for s in spans))
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
    if block is not None:  # a break inside a block is white space, and ends no sentence
        text = text[: block.span.start] + unwrapped(block.span.of(text)) + text[block.span.end :]
    low = max(block.span.start if block else 0, sentence.start - _FAR)
    high = min(block.span.end if block else len(text), sentence.end + _FAR)
    before = text[low : sentence.start].rstrip()
    starts = [m.end() for m in _SENTENCE_END.finditer(before)]
    start = low + (starts[-1] if starts else 0) if before else sentence.start
    gap = len(text[sentence.end : high]) - len(text[sentence.end : high].lstrip())
    after = _SENTENCE_END.search(text, sentence.end + gap, high)
    end = after.start() + len(after.group().rstrip()) if after else high
    return Span(min(start, sentence.start), max(end, sentence.end))


def _paint(marks: list[str], offset: int, spans: Iterable[Span], kind: str) -> None:
    for span in spans:
        marks[span.start - offset : span.end - offset] = [kind] * (span.end - span.start)


def _join(text: str, marks: list[str]) -> list[Run]:
    out: list[Run] = []
    last = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marks[place] != marks[last]:
            out.append((text[last:place], marks[last]))
            last = place
    return out
