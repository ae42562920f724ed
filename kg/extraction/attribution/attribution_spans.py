"""From the tokens of a source, a cue or a content to spans of characters, as PolNeAR draws them."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from kg.extraction.tree import span_over
from kg.model import Span

OPENING = frozenset("\"“‘'«„([$#@") | {"''", "``"}
CLOSING = frozenset("\"”’'»)]%") | {"''", "``"}
SENTENCE_ENDS = frozenset({".", "!", "?"})
SPOKEN_ENDS = frozenset({"?", "!", "..."})
"""Marks that tell how something was said, and stay at the edge of a span."""


def drawn_spans(doc: Doc, positions: Iterable[int]) -> tuple[Span, ...]:
    """Runs of tokens as spans: runs with only punctuation between them are one, edges lose stray commas.

    Other than `kg.extraction.tree.spans_of`, which keeps to the tokens that it is given.
    """
    runs: list[list[int]] = []
    for i in sorted(set(positions)):
        if doc[i].is_space:
            continue
        if runs and all(_joins(doc[k]) for k in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    trimmed = (_trimmed(doc, run) for run in runs)
    return tuple(span_over([doc[run[0]], doc[run[-1]]]) for run in trimmed if run)


def _joins(token: Token) -> bool:
    if token.is_space:
        return "\n" not in token.text
    return bool(token.is_punct) and token.text not in SENTENCE_ENDS


def _trimmed(doc: Doc, run: list[int]) -> list[int]:
    while run and _is_stray(doc[run[0]], OPENING):
        run = run[1:]
    while run and _is_stray(doc[run[-1]], CLOSING):
        run = run[:-1]
    return [] if all(doc[i].is_punct for i in run) else run


def _is_stray(token: Token, kept: frozenset[str]) -> bool:
    return bool(token.is_punct) and token.text not in kept and token.text not in SPOKEN_ENDS
