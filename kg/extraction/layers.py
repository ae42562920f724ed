"""The layers of a parsed document: each is written once, to the spaCy Doc, and read by all that comes after it.

| layer | written by | holds |
| --- | --- | --- |
| mentions | `kg_mentions` | who and what the text speaks of, with the posts that are held |
| holdings, ties | `kg_mentions` | who holds which post, who is whose kin; indexes into the mentions |
| quotes | `kg_quotations` | quotations with their marks |
| attributions | `kg.extraction.attribution` | who says what |
| times | `kg.time` | expressions of time with the days they mean |
| claims | `kg.extraction.claims` | what clauses and noun phrases say; indexes into the layers above |

Offsets of all layers are characters of `doc.text`. `mention_at` is the one index from tokens to mentions, `quote_at`
that from tokens to quotations. `tokens_in` (in `kg.extraction.tree`) is the one way from a span of characters to tokens, and
`spans_of` there the one way back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from kg.extraction.post_holdings import Holding, Tie
from kg.extraction.tree import tokens_in
from kg.lexicon import Language, language
from kg.model import Attribution, Claim, Mention, MentionKind, Span, TimeExpression
from kg.quotations import Quote

LAYERS = ("mentions", "holdings", "ties", "quotes", "attributions", "times", "claims")

for _name in LAYERS:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())

_DERIVED = "kg.derived"
"""Key of a document's user data under which what is derived from a layer is kept, by layer and name."""

Made = TypeVar("Made")


def language_of(item: Doc | SpacySpan | Token) -> Language:
    """The lexicon of the language of a document, span or token."""
    return language(item.vocab.lang)


def mentions(doc: Doc) -> tuple[Mention, ...]:
    """The mentions, sorted by place, the longer first."""
    return _layer(doc, "mentions")


def holdings(doc: Doc) -> tuple[Holding, ...]:
    """Who holds which post."""
    return _layer(doc, "holdings")


def ties(doc: Doc) -> tuple[Tie, ...]:
    """Who is whose kin, and member of which party."""
    return _layer(doc, "ties")


def quotes(doc: Doc) -> tuple[Quote, ...]:
    """The quotations, in order of the text."""
    return _layer(doc, "quotes")


def attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Who says what, by place of the cue."""
    return _layer(doc, "attributions")


def times(doc: Doc) -> tuple[TimeExpression, ...]:
    """The expressions of time, by place."""
    return _layer(doc, "times")


def claims(doc: Doc) -> tuple[Claim, ...]:
    """What clauses and noun phrases say, by place."""
    return _layer(doc, "claims")


def write(doc: Doc, name: str, values: Sequence[Any]) -> None:
    """Writes a layer; what was derived from the one before is dropped with it."""
    doc._.set(name, tuple(values))
    doc.user_data.setdefault(_DERIVED, {}).pop(name, None)


def derived(doc: Doc, layer: str, name: str, make: Callable[[tuple[Any, ...]], Made]) -> Made:
    """What `make` makes of a layer; kept under this name until the layer is written again."""
    kept = doc.user_data.setdefault(_DERIVED, {}).setdefault(layer, {})
    if name not in kept:
        kept[name] = make(_layer(doc, layer))
    made: Made = kept[name]
    return made


def mention_at(token: Token) -> int | None:
    """The index of the mention whose head the token belongs to; None where it is in none.

    Names come before all others, and a post after them.
    """
    doc = token.doc
    found = derived(doc, "mentions", "by token", lambda mentions: _index(doc, mentions))
    return found.get(token.i)


def quoted_tokens(doc: Doc) -> tuple[range, ...]:
    """The places of the tokens of each quotation, its marks among them, in the order of `quotes`."""
    return derived(doc, "quotes", "tokens", lambda quotes: tuple(_token_places(doc, q.span) for q in quotes))


def _token_places(doc: Doc, span: Span) -> range:
    touched = tokens_in(doc, span)
    return range(touched[0].i, touched[-1].i + 1) if touched else range(0)


def quote_at(token: Token) -> int | None:
    """The index of the quotation that the token stands in; None outside of all."""
    doc = token.doc
    found = derived(
        doc,
        "quotes",
        "by token",
        lambda _: {i: number for number, places in enumerate(quoted_tokens(doc)) for i in places},
    )
    return found.get(token.i)


def _index(doc: Doc, all_mentions: Sequence[Mention]) -> dict[int, int]:
    found: dict[int, int] = {}
    for index in sorted(range(len(all_mentions)), key=lambda i: (_rank(all_mentions[i]), i)):
        for token in tokens_in(doc, all_mentions[index].head):
            found.setdefault(token.i, index)
    return found


def _rank(mention: Mention) -> int:
    return 0 if mention.kind == MentionKind.NAME else 2 if mention.type == "Position" else 1


def _layer(doc: Doc, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = doc._.get(name)
    return found
