"""Country names and demonyms: "Ukraine", "the U.S.", "Latvian" → ISO 3166 code and label.

Read from `schemas/lexicon/en/countries.toml`, with the official names of pycountry besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pycountry

from kg.lexicon import ENGLISH

ARTICLE = ("United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Comoros", "Seychelles")


@dataclass(frozen=True, slots=True)
class Country:
    """An ISO 3166-1 alpha-2 code and the name that the graph shows."""

    code: str
    name: str

    @property
    def with_article(self) -> str:
        """The name within a sentence: "the United Kingdom", "Latvia"."""
        wants = self.name.startswith(ARTICLE) or self.name.endswith((" Republic", " Emirates", " Islands"))
        return f"the {self.name}" if wants or self.name.startswith(("Republic", "Democratic")) else self.name

    @property
    def link(self) -> str:
        return f"iso3166:{self.code}"


@cache
def countries() -> Mapping[str, Country]:
    """Every name of a country, as written, without article → country."""
    found: dict[str, Country] = {}
    for code, entry in ENGLISH.table("countries").items():
        country = Country(code, entry["name"])
        for name in (entry["name"], *entry.get("also", ())):
            found.setdefault(name, country)
    for listed in pycountry.countries:
        own = ENGLISH.table("countries").get(listed.alpha_2)
        if own is not None:
            country = Country(listed.alpha_2, own["name"])
            for field in ("name", "common_name", "official_name"):
                found.setdefault(getattr(listed, field, None) or own["name"], country)
    return found


@cache
def demonyms() -> Mapping[str, Country]:
    """Every adjective and noun for the people and things of a country, in the singular → country."""
    found: dict[str, Country] = {}
    for code, entry in ENGLISH.table("countries").items():
        for word in entry.get("people", ()):
            found.setdefault(word, Country(code, entry["name"]))
    return found


def country_named(name: str) -> Country | None:
    """The country that a name means, articles and possessives aside.

    >>> country_named("the U.S.").code, country_named("Russian Federation").name
    ('US', 'Russia')
    """
    bare = name.strip()
    for article in ("the ", "The "):
        bare = bare.removeprefix(article)
    return countries().get(bare) or countries().get(bare.removesuffix("'s").removesuffix("’s"))


def country_of_people(word: str) -> Country | None:
    """The country of a demonym, singular or plural.

    >>> country_of_people("Ukrainians").code, country_of_people("Dutch").code
    ('UA', 'NL')
    """
    known = demonyms()
    return known.get(word) or (known.get(word[:-1]) if word.endswith("s") else None)
