"""Whether words are those of a text, however its characters are written and laid out."""

from __future__ import annotations

from collections.abc import Callable

from kg.characters import plain


def _as_given(text: str) -> str:
    """Letters and digits alone: apostrophes, hyphens and line ends are no part of what is said."""
    return "".join(character for character in text if character.isalnum()).casefold()


def _as_read(text: str) -> str:
    return _as_given(plain(text))


FORMS: tuple[Callable[[str], str], ...] = (_as_given, _as_read)


class Letters:
    """A text of which words can be asked.

    >>> Letters("The minis\\u00adter didn&rsquo;t").hold("minister didn't")
    True
    """

    def __init__(self, text: str) -> None:
        self._forms = [form(text) for form in FORMS]

    def hold(self, words: str) -> bool:
        """Whether the words stand there in a row."""
        return any(form(words) in held for form, held in zip(FORMS, self._forms, strict=True))

    def hold_each(self, words: str) -> bool:
        """Whether each of the words stands there."""
        return all(self.hold(word) for word in words.split())

    def are(self, words: str) -> bool:
        """Whether these are all the words, in this order."""
        return any(form(words) == held for form, held in zip(FORMS, self._forms, strict=True))
