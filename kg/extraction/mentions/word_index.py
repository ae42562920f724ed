"""Where words stand in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc


class WordIndex:
    """The tokens of a text by their words; sequences are looked up by the first of them."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._places: dict[str, list[int]] = defaultdict(list)
        for token in doc:
            self._places[token.text].append(token.i)

    def occurrences(self, words: Sequence[str], start: int) -> Iterator[int]:
        """The places from `start` on at which the words begin, in order."""
        places = self._places.get(words[0], [])
        for k in range(bisect_left(places, start), len(places)):
            i = places[k]
            if [t.text for t in self._doc[i : i + len(words)]] == list(words):
                yield i
