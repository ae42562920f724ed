"""Posts of social networks that stand in an article with the name and the account of their author: "— Ada Smith (@ada)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft, Found
from kg.extraction.attribution.passage_rule import PassageRule
from kg.extraction.attribution.quotation_places import QuotationPlaces
from kg.extraction.attribution.report_lexicon import Sense
from kg.extraction.attribution.speaker_lines import DASHES
from kg.model import AttributionKind

POSTED = Sense("quote", AttributionKind.REPORT)
MAX_NAME = 8
"""Tokens in the name of an author."""
MIN_WORDS = 3
"""A paragraph of fewer words (a link, a row of pictures) is not all of a post."""
ACCOUNT = "@"
MIN_ACCOUNTS = 2
"""So many paragraphs that are an account each sign posts; a single one may point to a site."""


def posts(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each line that signs a post, with the words before it."""
    paragraphs = quotes.tokens_by_paragraph
    for number, tokens in enumerate(paragraphs):
        dash = next((k for k, t in enumerate(tokens) if t.text in DASHES and _name_length(tokens, k)), None)
        if dash is None:
            continue
        author = tokens[dash + 1 : dash + 1 + _name_length(tokens, dash)]
        content = {t.i for t in tokens[:dash]} or _post_above(paragraphs[:number])
        if content:
            head = next((t for t in author if t.head not in author), author[-1])
            positions = {t.i for t in author}
            yield Found(tokens[dash], head, {tokens[dash].i}, content, POSTED, source_positions=positions)


def comments(quotes: QuotationPlaces, taken: Sequence[Draft]) -> Iterator[Found]:
    """A find for each paragraph of a row of posts, each above a paragraph that is nothing but its author's account."""
    paragraphs = quotes.tokens_by_paragraph
    signatures = [n for n, tokens in enumerate(paragraphs) if _is_account(tokens)]
    if len(signatures) < MIN_ACCOUNTS:
        return
    for above, number in zip((-1, *signatures[:-1]), signatures, strict=True):
        tokens, content = paragraphs[number], _post_above(paragraphs[above + 1 : number])
        if content:
            positions = {t.i for t in tokens if not t.is_punct or t.text == ACCOUNT}
            yield Found(tokens[-1], tokens[0], set(), content, POSTED, source_positions=positions)


def _is_account(tokens: Sequence[Token]) -> bool:
    named = "".join(t.text_with_ws for t in tokens).strip()
    return named.startswith(ACCOUNT) and len(named) > 1 and " " not in named


def _name_length(tokens: Sequence[Token], dash: int) -> int:
    """How many tokens stand between a dash and the account in brackets; 0 where none follows."""
    for length in range(1, MAX_NAME + 1):
        ahead = tokens[dash + 1 + length : dash + 3 + length]
        if len(ahead) == 2 and ahead[0].text == "(" and ahead[1].text.startswith(ACCOUNT):
            return length
    return 0


def _post_above(paragraphs: Sequence[Sequence[Token]]) -> set[int]:
    """The last paragraph, with those before it where it holds no words."""
    content: set[int] = set()
    for tokens in reversed(paragraphs):
        content |= {t.i for t in tokens}
        if sum(t.is_alpha for t in tokens) >= MIN_WORDS:
            return content
    return set()


POST = PassageRule(
    name="post",
    apply=posts,
    example="I love this new road.\n\n— Karl Brant (@karlbrant) May 3, 2019",
    counterexample="I love this new road.\n\n— and the old one (in part)",
    speaks=True,
    unmarked=True,
)
COMMENT = PassageRule(
    name="comment",
    apply=comments,
    example="The old road was fine.\n\n@karlbrant\n\nThe town has no money.\n\n@orlavenn",
    counterexample="The old road was fine.\n\n@karlbrant\n\nThe town has no money.",
    speaks=True,
    unmarked=True,
    counts=False,
)
