"""Mentions by name: a person, a place, an organisation, with the phrase around the name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.name import Name
from kg.extraction.noun_phrases import BARE, MENTION, NAMED, Cut, noun_phrase
from kg.extraction.tree import dep, span_over, text_of
from kg.model import Mention, MentionKind


def name_mentions(name: Name) -> Iterator[Mention]:
    """The mention by a name, and that by a nickname inside it: "Ole “*Sparrow*” Brandt".

    The span is the phrase around the name where the name is its head: "*Latvia's Defense Minister* Andris Spruds".
    """
    tokens = list(name.tokens)
    if name.root.pos_ != "ADJ" and dep(name.root) not in ("compound", "amod"):
        places = {t.i for t in (*noun_phrase(name.root, _cut(name)), *name.tokens)}
        tokens = list(name.root.doc[min(places) : max(places) + 1])
    if len(tokens) > 1 and tokens[-1].tag_ == "POS":
        tokens = tokens[:-1]
    yield Mention(
        span=span_over(tokens),
        head=span_over(name.tokens),
        type=name.type,
        kind=MentionKind.NAME,
        normal=name.normal,
        link=name.country.link if name.country else "",
    )
    if name.nickname:
        span = span_over(name.nickname)
        yield Mention(
            span=span, head=span, type="Person", kind=MentionKind.NAME, normal=text_of(name.nickname)
        )


def _cut(name: Name) -> Cut:
    if name.type == "Person":
        return NAMED
    return BARE if name.type in ("Country", "Place") else MENTION
