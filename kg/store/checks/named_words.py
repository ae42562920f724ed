"""Words of a text with names in place of its pronouns and short descriptions: "if Brook can keep it" for "if she can"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.lexicon import ENGLISH

_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*|['’][^\W_]*|[$€£%]")
MAX_DESCRIPTION = 3
"""Words of a definite phrase that a name may stand for, as in `kg.resolve.open_words`."""


class Names:
    """The names of a graph, by which it is told what stands for a pronoun."""

    def __init__(self, names: Iterable[str]) -> None:
        known = {tuple(_words(name)) for name in names}
        articles = ENGLISH.words("coreference", "article", "word")
        known |= {name[1:] for name in known if name and name[0] in articles}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(filter(None, known), key=lambda name: (-len(name), name)):
            self._by_first.setdefault(name[0], []).append(name)
        self._open = _open_phrase()

    def stand_in(self, words: str, text: str) -> bool:
        """Whether words stand in a text, in a row, but for names where it has a pronoun or a short description."""
        pattern = "".join(self._pieces(_words(words)))
        return re.search(rf"(?<!\S){pattern}", f"{' '.join(_words(text))} ") is not None

    def _pieces(self, words: Sequence[str]) -> Iterator[str]:
        """The words as patterns, each with the space behind it; a name also as what is left open."""
        at = 0
        while at < len(words):
            name = next(
                (n for n in self._by_first.get(words[at], ()) if tuple(words[at : at + len(n)]) == n), ()
            )
            end = at + max(1, len(name))
            if name and end < len(words) and words[end] in ("'", "'s"):
                end += 1
            whole = "".join(f"{re.escape(word)} " for word in words[at:end])
            yield f"(?:{whole}|{self._open})" if name else whole
            at = end


def _open_phrase() -> str:
    """A pronoun, or a definite noun phrase of few words with or without its genitive."""
    pronouns = "|".join(sorted(ENGLISH.words("selection", "pronoun", "third")))
    definite = ENGLISH.words("selection", "determiner", "definite")
    definite |= ENGLISH.words("coreference", "pronoun", "possessive")
    return (
        rf"(?:(?:{pronouns}) |(?:{'|'.join(sorted(definite))}) (?:[^\s']+ ){{1,{MAX_DESCRIPTION}}}(?:'s? )?)"
    )


def _words(text: str) -> list[str]:
    return [found.lower().replace("’", "'") for found in _WORD.findall(text)]
