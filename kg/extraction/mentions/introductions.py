"""Where a text introduces another name: "the Tarn Housing Agency (THA)", "the Lowland Party, known as the Gulls,"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc, Token

from kg.characters.folding import folded
from kg.extraction.layers import language_of
from kg.extraction.mentions.articles import definite_article
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.mentions.word_index import WordIndex
from kg.extraction.tree import text_of
from kg.lexicon import ENGLISH, Language

MAX_WORDS = 4
"""Words in a short name."""
MAX_DISTANCE = 5
"""Tokens between a name and the first word of another, marks and words of the introduction, at most."""
OPEN, CLOSE = "([", ")]"
QUOTES = "\"“”'‘’"
NOT_INTRODUCED = frozenset({"Person", "Country", "Place"})
"""Classes of names that no short name is introduced for."""
_AFTER = re.compile(rf"[{QUOTES}]?\s*(?:[)\],.;:?!]|$)")


def introduces(between: str, after: str, language: Language = ENGLISH) -> bool:
    """Whether a name is another word for that before it, by what stands between the two and behind the second.

    >>> introduces(" (", ") built"), introduces(", or ", ", closed"), introduces(", ", ", closed"), introduces(" (", ": X)")
    (True, True, False, False)
    """
    if not _between(language).fullmatch(between):
        return False
    opened = between.lstrip()[:1] in OPEN
    rest = after.lstrip(QUOTES)
    if not opened:
        return bool(_AFTER.match(after))
    return rest[:1] in CLOSE if rest.strip() else False


@cache
def _between(language: Language) -> re.Pattern[str]:
    """An opening bracket; or bracket or comma, and words such as "known as"."""
    phrases = sorted(language.words("names", "short", "between"), key=lambda w: (-len(w), w))
    words, article = "|".join(map(re.escape, phrases)), re.escape(definite_article(language))
    return re.compile(
        rf"\s*(?:[(\[]|,\s)\s*(?:{words})\s+(?:{article}\s+)?[{QUOTES}]?|\s*[(\[][{QUOTES}]?(?:{article}\s+)?"
    )


def is_spelt_by(short: str, long: str) -> bool:
    """Whether the letters of an acronym occur in the name in this order, the first as its first.

    >>> is_spelt_by("NORO", "National Office of Roads"), is_spelt_by("HLV", "Tarn Works")
    (True, False)
    """
    letters = iter(folded(long).replace(" ", ""))
    wanted = [c for c in folded(short) if c.isalnum()]
    return bool(wanted) and folded(long)[:1] == wanted[0] and all(c in letters for c in wanted)


def introduced_after(doc: Doc, name: Name, names: Mapping[int, Name], index: WordIndex) -> list[Token]:
    """The words in brackets or commas right behind a name that are another name for it; none where there are none.

    `names` are those of the text by the place of their first token.
    """
    if name.type in NOT_INTRODUCED or name.country is not None:
        return []
    first = name.tokens[-1].i + 1
    for start in range(first + 1, min(len(doc), first + MAX_WORDS + MAX_DISTANCE)):
        between = _text_between(doc, first, start)
        if not doc[start].text[:1].isupper() or not _between(language_of(doc)).fullmatch(between):
            continue
        short = _up_to_end(doc, start, between)
        is_told = any(c.isalpha() for c in between.replace(definite_article(language_of(doc)), ""))
        return short if short and (is_told or _is_name(name, short, names, index)) else []
    return []


def _text_between(doc: Doc, first: int, start: int) -> str:
    before = doc[first - 1].whitespace_ and " "
    return f"{before}{doc[first:start].text}{doc[start - 1].whitespace_}"


def _up_to_end(doc: Doc, start: int, between: str) -> list[Token]:
    """The few words from `start` on, up to where the introduction ends."""
    for stop in range(start + 1, min(start + MAX_WORDS + 1, len(doc))):
        if not doc[stop - 1].text[:1].isalnum():
            break
        if introduces(between, doc[stop : stop + 3].text, language_of(doc)):
            return list(doc[start:stop])
    return []


def _is_name(name: Name, short: list[Token], names: Mapping[int, Name], index: WordIndex) -> bool:
    """Whether the words are no place, person or party beside the name: spelt from it, or used as a name later."""
    language, text, other = language_of(short[0]), text_of(short), names.get(short[0].i)
    if not all(t.text[:1].isupper() or t.text in language.words("names", "short", "inner") for t in short):
        return False
    if other is not None and (other.country is not None or other.tokens[-1].i != short[-1].i):
        return False
    if is_spelt_by(text, name.normal):
        return True
    if text in language.by_word(TYPES, "known") or (other is not None and other.type == "Place"):
        return False
    again = index.occurrences(tuple(t.text for t in short), short[-1].i + 1)
    return len(short) <= len(name.tokens) and next(again, None) is not None
