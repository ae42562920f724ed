"""Short names that a text introduces: "the Tarn Housing Agency (THA)", "Ole “Sparrow” Brandt", "X, known as the Gulls,".

Once introduced, the words are a name wherever they stand again, whatever the reader marks there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.characters.folding import folded
from kg.extraction.mentions.classes import ORGANIZATIONS, type_of_name
from kg.extraction.mentions.firms import initials, legal_size
from kg.extraction.mentions.names import Name, has_title, text_of
from kg.extraction.tree import root_of
from kg.lexicon import ENGLISH

LONGEST = 4
"""Words in a short name."""
OPEN, CLOSE = "([", ")]"
_QUOTES = "\"“”'‘’"
_AFTER = re.compile(rf"[{_QUOTES}]?\s*(?:[)\],.;:?!]|$)")
Words = tuple[str, ...]
_FIRMS = frozenset({"Company", "Organization", "Media"})
_BODIES = ORGANIZATIONS - {"Country"}
_NOT = frozenset({"Person", "Country", "Place"})


class _Made(NamedTuple):
    """From which token on words are a name, of what class, and whether that of a place yields to it."""

    start: int
    kind: str
    sure: bool = False


class _Words:
    """Where words stand in a text, looked up by the first of them."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._places: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            self._places[token.text].append(token.i)

    def occurrences(self, words: Words, start: int) -> Iterator[int]:
        """The tokens from `start` on at which the words begin."""
        places = self._places.get(words[0], [])
        for k in range(bisect_left(places, start), len(places)):
            i = places[k]
            if tuple(t.text for t in self._doc[i : i + len(words)]) == words:
                yield i


@cache
def _between() -> re.Pattern[str]:
    words = "|".join(
        sorted((re.escape(w) for w in ENGLISH.words("names", "short", "between")), key=len)[::-1]
    )
    return re.compile(
        rf"\s*(?:[(\[]|,\s)\s*(?:{words})\s+(?:the\s+)?[{_QUOTES}]?|\s*[(\[][{_QUOTES}]?(?:the\s+)?"
    )


def introduces(between: str, after: str) -> bool:
    """Whether a name is another word for that before it, by what stands between the two and behind the second.

    >>> introduces(" (", ") built"), introduces(", or ", ", closed"), introduces(", ", ", closed"), introduces(" (", ": X)")
    (True, True, False, False)
    """
    if not _between().fullmatch(between):
        return False
    opened = between.lstrip()[:1] in OPEN
    rest = after.lstrip(_QUOTES)
    if not opened:
        return bool(_AFTER.match(after))
    return rest[:1] in CLOSE if rest.strip() else False


def is_spelt_by(short: str, long: str) -> bool:
    """Whether the letters of an acronym occur in the name in this order, the first as its first.

    >>> is_spelt_by("NORO", "National Office of Roads"), is_spelt_by("HLV", "Tarn Works")
    (True, False)
    """
    letters = iter(folded(long).replace(" ", ""))
    wanted = [c for c in folded(short) if c.isalnum()]
    return bool(wanted) and folded(long)[:1] == wanted[0] and all(c in letters for c in wanted)


def with_introduced(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names with those that an introduction makes one, each of the class of what it stands for."""
    made = {tuple(t.text for t in n.nickname): _Made(n.tokens[-1].i, "Person") for n in names if n.nickname}
    for words, found in _firms(names).items():
        made.setdefault(words, found)
    starts = {n.tokens[0].i: n for n in names}
    places = _Words(doc)
    for name in names:
        short = _short_after(doc, name, starts, places)
        if short:
            made.setdefault(tuple(t.text for t in short), _Made(short[0].i - 1, name.type, True))
    return _everywhere(doc, names, made, places) if made else list(names)


def _firms(names: Sequence[Name]) -> dict[Words, _Made]:
    """ "*Brekke* grew" after "Brekke Ltd.", "*HRW*" after "Human Rights Watch", where nobody has that name."""
    people = _people(names)
    read = {n.normal for n in names if n.type == "Person"}
    made: dict[Words, _Made] = {}
    for name in names:
        words = tuple(t.text for t in name.tokens)
        if name.type in _BODIES and len(short := initials(name.normal)[0]) > 2 and short in read:
            made.setdefault((short,), _Made(name.tokens[-1].i, name.type))
        if name.type not in _FIRMS or words[0] == "The" or len(words) < 2:
            continue
        size = legal_size(words)
        whole = words[: len(words) - size]
        if size and _is_free(whole, people):
            made.setdefault(whole, _Made(name.tokens[-1].i, name.type))
        elif not size and words[0] in read and _is_free(words[:1], people):
            made.setdefault(words[:1], _Made(name.tokens[-1].i, name.type))
    return made


def _people(names: Sequence[Name]) -> frozenset[str]:
    """The words of the names of people in several words, or with a title; a firm's own name is none of them."""
    firms = {text_of(n.tokens[:-1]) for n in names if n.type in _FIRMS and len(n.tokens) > 1}
    people = (n for n in names if n.type == "Person" and n.normal not in firms)
    return frozenset(t.text for n in people if len(n.tokens) > 1 or has_title(n) for t in n.tokens)


def _is_free(words: Words, people: frozenset[str]) -> bool:
    """Whether a firm can be called so alone: nobody in the text has the name, and it is no given name with a surname."""
    if "," in words or type_of_name(" ".join(words), "ORG") == "Company":
        return True
    given = words[0].lower() in ENGLISH.by_word("given-names", "gender")
    return not given if len(words) > 1 else words[0] not in people


def _short_after(doc: Doc, name: Name, starts: dict[int, Name], places: _Words) -> list[Token]:
    """The words in brackets or commas right behind a name that are another name for it."""
    end = name.tokens[-1]
    if name.type in _NOT or name.country is not None:
        return []
    place = end.i + 1
    limit = min(len(doc), place + LONGEST + 5)
    for start in range(place + 1, limit):
        if not doc[start].text[:1].isupper():
            continue
        between = doc[place:start].text if not end.whitespace_ else " " + doc[place:start].text
        between += doc[start - 1].whitespace_
        if not _between().fullmatch(between):
            continue
        for stop in range(start + 1, min(start + LONGEST + 1, len(doc))):
            if not doc[stop - 1].text[:1].isalnum():
                break
            rest = doc[stop : stop + 3].text
            if introduces(between, rest):
                short = list(doc[start:stop])
                told = any(c.isalpha() for c in between.replace("the", ""))
                return short if told or _is_name(name, short, starts, places) else []
        return []
    return []


def _is_name(name: Name, short: list[Token], starts: dict[int, Name], places: _Words) -> bool:
    """Whether the words are no place, person or party beside the name: spelt from it, or used as a name later."""
    text, other = text_of(short), starts.get(short[0].i)
    if not all(t.text[:1].isupper() or t.text in ("of", "the", "&", "and") for t in short):
        return False
    if other is not None and (other.country is not None or other.tokens[-1].i != short[-1].i):
        return False
    if is_spelt_by(text, name.normal):
        return True
    if text in ENGLISH.by_word("types", "known") or (other is not None and other.type == "Place"):
        return False
    again = places.occurrences(tuple(t.text for t in short), short[-1].i + 1)
    return len(short) <= len(name.tokens) and next(again, None) is not None


def _everywhere(doc: Doc, names: Sequence[Name], made: dict[Words, _Made], places: _Words) -> list[Name]:
    taken = {t.i: n for n in names for t in n.tokens}
    found = {n.tokens[0].i: n for n in names}
    for words, (start, kind, sure) in made.items():
        for i in places.occurrences(words, start):
            tokens = tuple(doc[i : i + len(words)])
            over = {id(taken[t.i]): taken[t.i] for t in tokens if t.i in taken}
            if not over:
                if len(tokens) == 1 and tokens[0].pos_ != "PROPN" and not tokens[0].text.isupper():
                    continue
                found[i] = Name(tokens, root_of(tokens), kind, text_of(tokens))
                taken.update((t.i, found[i]) for t in tokens)
                continue
            within = all(t.i in range(i, i + len(words)) for n in over.values() for t in n.tokens)
            if within and all(n.country is None and (sure or n.type != "Place") for n in over.values()):
                for name in over.values():
                    found.pop(name.tokens[0].i, None)
                found[i] = Name(tokens, root_of(tokens), kind, text_of(list(tokens)))
                taken.update((t.i, found[i]) for t in tokens)
    return sorted(found.values(), key=lambda n: n.tokens[0].i)
