"""Words of a text with names in place of its pronouns and short descriptions: "if Brook can keep it" for "if she can"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from kg.lexicon import ENGLISH

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*['’]?|[$€£%]")
MAX_DESCRIPTION = 3
"""Words of a definite phrase that a name may stand for, as in `kg.resolve.open_words`."""


class Names:
    """The names of a graph, by which it is told what stands for a pronoun."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(_key(_words(name)) for name in names)

    def stand_in(self, words: str, text: str) -> bool:
        """Whether words are those of a text, in its order, but for names where it has a pronoun or a short description.

        Words of the text that are missing count only where a name takes their place.
        """
        told, given = _words(words), _words(text)
        matcher = SequenceMatcher(None, told, given, autojunk=False)
        return all(
            kind in ("equal", "insert") or (kind == "replace" and self._replaces(told[a:b], given[c:d]))
            for kind, a, b, c, d in matcher.get_opcodes()
        )

    def _replaces(self, name: list[str], open_words: list[str]) -> bool:
        """Whether a name stands for the first or the last words of a run, which the rest of the text may follow."""
        sizes = range(1, min(MAX_DESCRIPTION, len(open_words)) + 1)
        runs = [run for size in sizes for run in (open_words[:size], open_words[-size:])]
        return _key(name) in self._names and any(map(_is_open, runs))


def _is_open(words: list[str]) -> bool:
    pronouns = ENGLISH.words("selection", "pronoun", "third")
    definite = ENGLISH.words("selection", "determiner", "definite") | ENGLISH.words(
        "coreference", "pronoun", "possessive"
    )
    return words[-1] in pronouns or words[0] in definite


def _words(text: str) -> list[str]:
    return [found.lower().replace("’", "'") for found in _WORD.findall(text)]


def _key(words: list[str]) -> str:
    """A name without the ending of its genitive."""
    return " ".join(words).removesuffix("'s").removesuffix("'").rstrip(".")
