"""Paragraphs in another language within an English article: kept in the text, not read into the graph."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import READ_KINDS, Article, BlockKind
from kg.sources.english import WORD, is_of_another
from kg.sources.page_words import FUNCTION_WORDS

QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’(?!\w)")
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
MIN_ENGLISH_SHARE = 1 / 3
"""Share of the words that have to stand in English paragraphs; of a text with less nothing is left out, since it is not
English."""
MIN_FUNCTION_WORD_SHARE, MIN_FUNCTION_WORDS = 0.3, 3
"""A paragraph with this share of words that English cannot do without, so many different ones of them, is English."""


def without_foreign(article: Article) -> Article:
    """The article with the kind "foreign" for paragraphs that are clearly in another language.

    An English sentence around a quotation in another language is English. Where most of the text is in another language,
    the article stays as it is: then it is none that kg reads.
    """
    paragraphs = [b for b in article.blocks if b.kind in READ_KINDS and b.kind != BlockKind.TITLE]
    if len(paragraphs) < 2:
        return article
    texts = {block: block.span.of(article.text) for block in paragraphs}
    foreign = {block for block, text in texts.items() if is_foreign(text)}
    words = {block: len(WORD.findall(text)) for block, text in texts.items()}
    english = sum(n for block, n in words.items() if block not in foreign)
    if not foreign or english < MIN_ENGLISH_SHARE * sum(words.values()):
        return article
    blocks = (
        replace(block, kind=BlockKind.FOREIGN) if block in foreign else block for block in article.blocks
    )
    return replace(article, blocks=tuple(blocks))


def is_foreign(text: str) -> bool:
    """Whether a paragraph is clearly in another language, what it quotes left aside.

    >>> is_foreign("“Wir haben es der Regierung gesagt,” the mayor said."), is_foreign("Die Brücke ist nicht mehr offen.")
    (False, True)
    """
    text = ADDRESS.sub(" ", text)
    words = [word for word in WORD.findall(text) if word.islower()]
    own = [word for word in words if word in FUNCTION_WORDS]
    if len(set(own)) >= MIN_FUNCTION_WORDS and len(own) >= MIN_FUNCTION_WORD_SHARE * len(words):
        return False
    if not is_of_another(text):
        return False
    around = QUOTED.sub(" ", text)
    return not any(word.islower() for word in WORD.findall(around)) or is_of_another(around)
