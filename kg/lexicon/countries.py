"""Country names and demonyms: "Ukraine", "the U.S.", "Latvian" → ISO 3166 code and label.

Read from `countries.toml`, with the official names of pycountry besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.languages import ENGLISH, Language

LONGEST_SHORT_FORM = 3
"""Capitals of more letters may spell a word: "LATVIA"."""


@dataclass(frozen=True, slots=True)
class Country:
    """An ISO 3166-1 alpha-2 code and the name that the graph shows, with the article that it has within a sentence."""

    code: str
    name: str
    article: str = ""

    @property
    def with_article(self) -> str:
        """The name within a sentence: "the United Kingdom", "Latvia"."""
        return f"{self.article} {self.name}".lstrip()

    @property
    def link(self) -> str:
        return f"iso3166:{self.code}"


@cache
def countries(language: Language = ENGLISH) -> Mapping[str, Country]:
    """Every name of a country, as written, without article → country."""
    import pycountry

    found: dict[str, Country] = {}
    listed = _listed(language)
    for country, entry in listed.values():
        for name in (country.name, *entry.get("also", ())):
            found.setdefault(name, country)
    for official in pycountry.countries:
        if official.alpha_2 in listed:
            country = listed[official.alpha_2][0]
            for field in ("name", "common_name", "official_name"):
                found.setdefault(getattr(official, field, None) or country.name, country)
    return found


@cache
def demonyms(language: Language = ENGLISH) -> Mapping[str, Country]:
    """Every adjective and noun for the people and things of a country, in the singular → country."""
    found: dict[str, Country] = {}
    for country, entry in _listed(language).values():
        for word in entry.get("people", ()):
            found.setdefault(word, country)
    return found


@cache
def _listed(language: Language) -> Mapping[str, tuple[Country, Mapping[str, list[str]]]]:
    table = language.table("countries").items()
    return {code: (Country(code, entry["name"], entry.get("article", "")), entry) for code, entry in table}


def country_named(name: str, language: Language = ENGLISH) -> Country | None:
    """The country that a name means, articles and possessives aside.

    >>> country_named("the U.S.").code, country_named("Russian Federation").name, country_named("NEW ZEALAND").code
    ('US', 'Russia', 'NZ')
    """
    bare = name.strip()
    for article in ("the ", "The "):
        bare = bare.removeprefix(article)
    known = countries(language)
    found = known.get(bare) or known.get(bare.removesuffix("'s").removesuffix("’s"))
    is_word = found is None and bare.isupper() and len(bare) > LONGEST_SHORT_FORM
    return known.get(bare.title()) if is_word else found


def country_of_people(word: str, language: Language = ENGLISH) -> Country | None:
    """The country of a demonym, singular or plural.

    >>> country_of_people("Ukrainians").code, country_of_people("Dutch").code
    ('UA', 'NL')
    """
    known = demonyms(language)
    return known.get(word) or (known.get(word[:-1]) if word.endswith("s") else None)


@cache
def people_of(code: str, language: Language = ENGLISH) -> frozenset[str]:
    """Words for the people and things of a country by ISO 3166 code, in the singular and the plural.

    >>> sorted(people_of("LV"))
    ['Latvian', 'Latvians']
    """
    singular = _listed(language)[code][1].get("people", ()) if code in _listed(language) else ()
    return frozenset(singular) | {f"{word}s" for word in singular}


@cache
def parts_of_countries() -> frozenset[str]:
    """The names of states, provinces and the like, as ISO 3166-2 has them: "Colorado"."""
    import pycountry

    return frozenset(part.name for part in pycountry.subdivisions)
