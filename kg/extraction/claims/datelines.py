"""Datelines: where a report was written, before its first sentence: "TARN, Norway (Norline News) — The mill closed."

What stands in one takes no part in the sentence behind it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.extraction.layers import derived

DASHES = frozenset("—–-") | {"--"}
MAX_TOKENS = 16
"""A dateline has at most this many tokens."""
MIN_LETTERS = 3
"""Letters of a place in capitals; fewer may be initials."""


def is_in_dateline(token: Token) -> bool:
    """Whether the token stands in a dateline."""
    doc = token.doc
    places: frozenset[int] = derived(doc, "mentions", "datelines", lambda _: _datelines(doc))
    return token.i in places


def _datelines(doc: Doc) -> frozenset[int]:
    return frozenset(i for sentence in doc.sents for i in range(sentence.start, _end(list(sentence))))


def _end(tokens: list[Token]) -> int:
    """The place behind the dash that closes the dateline with which a sentence begins; its start where there is none.

    A dateline begins with a place in capitals, or has an agency in brackets right before the dash, and no verb.
    """
    start = tokens[0].i
    for at, token in enumerate(tokens[:MAX_TOKENS]):
        if token.pos_ in ("VERB", "AUX"):
            return start
        if token.text in DASHES and at and (token.i + 1 < len(token.doc)) and _is_spaced(token):
            shouted = tokens[0].text.isupper() and sum(c.isalpha() for c in tokens[0].text) >= MIN_LETTERS
            return token.i + 1 if shouted or tokens[at - 1].text == ")" else start
    return start


def _is_spaced(dash: Token) -> bool:
    """Not the hyphen of a compound: "DRONE-maker"."""
    return dash.text not in "-–" or bool(dash.nbor(-1).whitespace_)
