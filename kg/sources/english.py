"""Whether a text is English: its words against the frequent words of a hundred languages.

The lists are those of jusText (Pomikálek, 2011), ordered by frequency, so that Zipf's law gives each word its share. A
word with a capital is left out, since names are of no language; a text without evidence for another language is English.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from kg.characters import plain
from kg.errors import InvalidInput
from kg.lexicon import ENGLISH, shared
from kg.model import Article, BlockKind
from kg.sources.page_words import FUNCTION_WORDS, PARTICLES

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
MIN_LATIN_SHARE = 0.5
"""The least share of letters that are Latin."""
MIN_FUNCTION_WORD_SHARE = 0.4
MIN_FUNCTION_WORDS = 12
"""From this share of words that English cannot do without, among so many different ones, a text is English."""
MAX_SAMPLE_WORDS = 400
"""Words that are looked at."""
MAX_LIST_WORDS = 800
"""Words of a list."""
UNSEEN_LOG_SHARE = math.log(1e-5)
"""The share of a word that a language's list lacks."""
FOREIGN_LETTER_LOG_ODDS = 2.0
"""By so much a word with a letter that English lacks speaks against English."""
MIN_LOG_ODDS = 3.0
"""By so much another language has to be likelier."""
MIN_FOREIGN_WORDS = 2
"""Different words of it that have to be none of English."""
MIN_UNKNOWN_WORDS = 8
"""Different words that are of no known language where no frequent word of English is among them."""
OWN = ENGLISH.frequent_words
"""The list of the language that kg reads."""
Lists = dict[str, dict[str, float]]


def is_english(text: str) -> bool:
    """Whether the words of the text are those of English rather than of another language.

    >>> is_english("The mayor said that the bridge would open."), is_english("De politie heeft een man aangehouden.")
    (True, False)
    """
    if is_of_another(text):
        return False
    words = list(islice(_common(plain(text)), MAX_SAMPLE_WORDS))
    return len(set(words)) < MIN_UNKNOWN_WORDS or any(word in _lists()[OWN] for word in words)


def is_of_another(text: str) -> bool:
    """Whether the letters or the words of the text speak for another language, which is known."""
    text = plain(text)
    letters = [c for c in text if c.isalpha()]
    if sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) < MIN_LATIN_SHARE * len(letters):
        return True
    words = list(islice(_common(text), MAX_SAMPLE_WORDS))
    own = [word for word in words if word in FUNCTION_WORDS]
    if len(set(own)) >= MIN_FUNCTION_WORDS and len(own) >= MIN_FUNCTION_WORD_SHARE * len(words):
        return False
    return any(_is_likelier(known, words) for name, known in _lists().items() if name != OWN)


def _common(text: str) -> Iterator[str]:
    """The words in small letters, without the particles inside names."""
    words = WORD.findall(text)
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        inside = word in PARTICLES and before[:1].isupper() and after[:1].isupper()
        if word.islower() and not inside:
            yield word


def require_english(article: Article, where: str = "") -> None:
    """Raises InvalidInput where what is to be read of the article is not English, or nothing is; `where` is what the
    message calls it, by default its line or its name."""
    where = article.place or where or article.name or "text"
    read = " ".join(block.span.of(article.text) for block in article.read_blocks)
    if all(block.kind == BlockKind.TITLE for block in article.read_blocks):
        raise InvalidInput(f"{where}: no article found on this page; is it more than menus and teasers?")
    if not is_english(read):
        raise InvalidInput(
            f"{where}: not in {ENGLISH.name}; kg reads {ENGLISH.name} only (`kg clean` serves any language)"
        )


def _is_likelier(known: dict[str, float], words: Sequence[str]) -> bool:
    """Whether words are likelier in a language than in English, and more than one of them says so."""
    english = _lists()[OWN]
    margin, witnesses = 0.0, set[str]()
    for word in words:
        letter = FOREIGN_LETTER_LOG_ODDS if not word.isascii() and word not in english else 0.0
        gain = known.get(word, UNSEEN_LOG_SHARE) - english.get(word, UNSEEN_LOG_SHARE) + letter
        margin += gain
        if gain > 0 and word not in english:
            witnesses.add(word)
    return margin >= MIN_LOG_ODDS and len(witnesses) >= MIN_FOREIGN_WORDS and max(map(len, witnesses)) > 1


@cache
def _lists() -> Lists:
    """The logarithm of each frequent word's share, by language, for languages in Latin letters."""
    found = {}
    home = find_spec("justext")
    for place in home.submodule_search_locations or () if home is not None else ():
        for path in sorted((Path(place) / "stoplists").glob("*.txt")):
            if path.stem not in ENGLISH.words("language", "frequent_words_variant"):
                found[path.stem] = path.read_text(encoding="utf-8").split()
    found |= shared("languages")
    return {
        name: _shares(words)
        for name, words in found.items()
        if name == OWN or "a" <= words[0][0].lower() <= "z"
    }


def _shares(words: Sequence[str]) -> dict[str, float]:
    """By Zipf's law, from the order of the words."""
    small = list(
        dict.fromkeys(w.strip('.,;:()"') for w in words if w.islower() and any(c.isalpha() for c in w))
    )[:MAX_LIST_WORDS]
    return {word: math.log(0.07 / (rank + 2)) for rank, word in enumerate(small)}
