"""The regular expressions of page-patterns.toml, which refer to each other within a section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.errors import InvalidSchema, unknown
from kg.lexicon.languages import Language
from kg.lexicon.word_patterns import Templates

TABLE = "page-patterns"


class PagePatterns:
    """The patterns of one section; every method raises kg.errors.InvalidSchema for one that is missing or does not hold."""

    def __init__(self, language: Language, section: str) -> None:
        self._section = section
        self._listed: Mapping[str, str] = language.table(TABLE)[section]
        self._templates = Templates(language, TABLE, {}, {}).with_fragments(section)

    def compiled(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """The pattern of that name."""
        if name not in self._listed:
            place = self._templates.language.place(TABLE, (self._section,))
            raise InvalidSchema(unknown(place, f"pattern of {self._section}", name, self._listed))
        return self._templates.compiled(self._listed[name], (self._section, name), flags=flags)

    def text(self, name: str) -> str:
        """The same as part of another regular expression."""
        return self.compiled(name).pattern


def page_problems(language: Language) -> Iterator[str]:
    """What is wrong with the patterns of pages, a line each; of a section with an unknown reference the first."""
    for section, listed in language.table(TABLE).items():
        try:
            patterns = PagePatterns(language, section)
        except InvalidSchema as error:
            yield str(error)
            continue
        for name in listed:
            try:
                patterns.compiled(name)
            except InvalidSchema as error:
                yield str(error)
