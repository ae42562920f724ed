"""Sentence bounds by rule."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

_ABBREVIATIONS = frozenset(
    "mr. mrs. ms. dr. jr. sr. st. gen. sen. rep. gov. col. lt. sgt. capt. maj. jan. feb. mar. apr. jun. jul. aug. sep."
    " sept. oct. nov. dec. u.s. u.k. u.n. e.u. d.c. no. vs. inc. ltd. co. corp. etc. e.g. i.e. prof. a.m. p.m.".split()
)


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def split_sentences(doc: Doc) -> Doc:
    """Sets the sentence starts of `doc`, unless they are set already."""
    if doc.has_annotation("SENT_START"):
        return doc
    start = True
    ended = False
    for token in doc:
        if token.is_space:
            token.is_sent_start = token.i == 0
            start = start or ended or "\n" in token.text
            continue
        if ended and not (token.text in "\"'”’)]»" or token.text[:1].islower()):
            start = True
        token.is_sent_start = start or token.i == 0
        if token.text in (".", "!", "?", "…", "..."):
            ended = True
        elif not (ended and token.text in "\"'”’)]»"):
            ended = False
        start = False
    return doc
