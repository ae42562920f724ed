"""Whether a text is English: the share of its words that English cannot do without."""

from __future__ import annotations

from kg.characters import plain
from kg.errors import InvalidInput
from kg.model import Article
from kg.sources.lines import WORD
from kg.sources.wordlists import FUNCTION_WORDS

SHARE = 0.14
"""English running text has a third and more; other languages in Latin script up to a tenth ("in", "a", "was", "die")."""
ENOUGH = 12
"""Shorter texts are taken as they come."""


def is_english(text: str) -> bool:
    """Whether the words of the text are those of English; a text of a few words passes.

    >>> is_english("The mayor of the town said that the bridge would open in the spring, as it had been planned.")
    True
    """
    words = [word.lower() for word in WORD.findall(plain(text))]
    if len(words) < ENOUGH:
        letters = [c for c in text if c.isalpha()]
        return sum(c.isascii() for c in letters) >= len(letters) / 2
    return sum(word in FUNCTION_WORDS for word in words) / len(words) >= SHARE


def require_english(article: Article, where: str = "") -> None:
    """Raises InvalidInput where what is to be read of the article is not English, or nothing is; `where` is what the
    message calls it, by default its name."""
    where = where or article.name or "text"
    read = " ".join(block.span.of(article.text) for block in article.read_blocks)
    if not read.strip():
        raise InvalidInput(f"{where}: no article found on this page; is it more than menus and teasers?")
    if not is_english(read):
        raise InvalidInput(f"{where}: not in English; kg reads English only (`kg clean` serves any language)")
