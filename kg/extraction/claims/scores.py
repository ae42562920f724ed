"""The score of a match as one circumstance: "beat Fenn *7-5, 3-6, 7-6 (5)*", whatever the tree makes of its numbers."""

from __future__ import annotations

from spacy.tokens import Span, Token

HYPHENS = ("-", "–")
MAX_TIEBREAK = 3
"""Tokens of a number in brackets behind the score of a set."""


def score_at(head: Token) -> list[Token]:
    """The tokens of the score that begins with a number, set by set; none where it is no score."""
    doc, end = head.doc, head.sent.end
    found: list[Token] = []
    start = head.i
    while (size := _set_size(doc[start:end])) > 0:
        found = list(doc[head.i : start + size])
        start += size
        if start >= end or doc[start].text != ",":
            break
        start += 1
    return found


def _set_size(ahead: Span) -> int:
    """How many tokens the score of a set takes: "7-6" three, "7-6 (5)" six, none where no score stands first."""
    texts = [t.text for t in ahead[: 2 * MAX_TIEBREAK]]
    if len(texts) < 3 or not (texts[0].isdigit() and texts[1] in HYPHENS and texts[2].isdigit()):
        return 0
    tie = texts[3:]
    return 6 if len(tie) == MAX_TIEBREAK and (tie[0], tie[2]) == ("(", ")") and tie[1].isdigit() else 3
