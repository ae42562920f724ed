"""Features of the words that a claim states: how many names each part holds, what is left open in it, how much is stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.extraction.confidence.claim_form import SIZES, binned, tokens_of
from kg.extraction.layers import mention_at, mentions
from kg.extraction.tree import tokens_in
from kg.model import Claim, MentionKind

NAMES = (0, 1, 2, 3, 5)
"""Upper bounds of the classes of the words of names in a part."""
OPEN = (0, 1, 2)
SHARES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.8)
"""Upper bounds of the classes of the share of a sentence's words that a claim states."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The words of a claim's parts and of its sentence; none of an object that is a claim of its own."""

    subject: Sequence[Token]
    cue: Sequence[Token]
    object: Sequence[Token]
    circumstances: Sequence[Token]
    sentence: Sequence[Token]

    @classmethod
    def by(cls, claim: Claim, doc: Doc) -> Stated:
        target = claim.object
        return cls(
            tokens_of(doc, claim.subject.spans),
            tokens_of(doc, claim.cue),
            tokens_of(doc, target.spans) if target is not None and target.claim is None else (),
            tokens_of(doc, [span for q in claim.qualifiers for span in q.spans]),
            tokens_in(doc, claim.sentence),
        )


def word_features(stated: Stated) -> Iterator[str]:
    """Of each part its words of names and its pronouns that mean nobody known; the share of the sentence in all parts."""
    parts = {"subject": stated.subject, "object": stated.object, "circumstances": stated.circumstances}
    for name, tokens in parts.items():
        yield binned(f"names in {name}", sum(t.pos_ == "PROPN" for t in tokens), NAMES)
        yield binned(f"open pronouns in {name}", sum(map(_is_open, tokens)), OPEN)
    yield binned("words in circumstances", len(stated.circumstances), SIZES)
    told = {t.i for tokens in [*parts.values(), stated.cue] for t in tokens}
    sentence = {t.i for t in stated.sentence}
    yield binned("share of the sentence", len(told & sentence) / max(1, len(sentence)), SHARES)


def _is_open(token: Token) -> bool:
    """Whether a word is a pronoun, "its" and "this" among them, that no chain binds."""
    if token.tag_ not in ("PRP", "PRP$") and (token.pos_, token.tag_) != ("PRON", "DT"):
        return False
    found = mention_at(token)
    mention = mentions(token.doc)[found] if found is not None else None
    return mention is None or mention.kind != MentionKind.PRONOUN or mention.chain is None
