"""Names that many could bear: an institution is told apart by its country, a firm is one in all spellings of its form."""

from __future__ import annotations

from kg.lexicon.countries import demonyms
from kg.model import Mention, Span
from kg.ontology import is_a
from kg.resolve.class_families import known_type
from kg.resolve.name_words import (
    common_nouns,
    government_heads,
    institution_prepositions,
    institutions,
    is_ordinary,
    label_word,
    legal_forms,
    own_names,
    state_institutions,
)
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import slug

MAX_CHARACTERS_BETWEEN = 4
"""A country's name ends at most so many characters before the noun phrase that it owns."""
LONGEST_POSSESSIVE = len("'s ")
"""Characters between a country's name and the noun that it owns."""
LONGEST_GENERAL_NAME = 4
"""Words of an institution's name that many could bear."""


def firm_slug(name: str) -> str:
    """The slug of an organisation's name, its legal form and "and" in one spelling.

    >>> firm_slug("Brekke & Sons, Limited"), firm_slug("The Halvard Corporation"), firm_slug("The Limited")
    ('brekke-and-sons-ltd', 'halvard-corp', 'limited')
    """
    words = slug(name.replace("&", f" {label_word('and')} ")).split("-")
    last = legal_forms().get(words[-1], words[-1]) if len(words) > 1 else words[-1]
    return "-".join([*words[:-1], last])


def is_general(mention: Mention) -> bool:
    """Whether many could bear the name: that of a kind of institution ("Defense Ministry"), or a mere noun."""
    words = mention.normal.lower().split()
    if mention.link or not words:
        return False
    if mention.normal in own_names() and (len(words) == 1 or words[-1] not in institutions()):
        return False
    if not is_a(known_type(mention.type), "Organization"):
        return " ".join(words) in common_nouns()
    ends = {" ".join(part) for part in (words[-1:], words[-2:])}
    if words[0] in government_heads() and words[1:] and words[1] in institution_prepositions():
        ends.add(words[0])
    if _has_own_words(mention.normal, ends):
        return False
    short = len(words) <= LONGEST_GENERAL_NAME
    return (short and bool(ends & institutions())) or " ".join(words) in common_nouns()


def _has_own_words(name: str, ends: set[str]) -> bool:
    """Whether the name has a word that is no ordinary one ("Tarn Housing Agency"), or the nationality of what not every
    country has ("American Enterprise Institute")."""
    people, rest = without_demonym(name)
    if people and len(rest.split()) > 1 and not ends & state_institutions():
        return True
    return not all(is_ordinary(word.lower()) for word in rest.split())


def owner_of(mention: Mention, index: ReadingIndex) -> str:
    """The country whose institution a general name means, by name: "*Latvia*'s Defense Ministry"; else ""."""
    if mention.link or not is_general(mention):
        return ""
    people, _ = without_demonym(mention.normal)
    around = Span(max(0, mention.span.start - MAX_CHARACTERS_BETWEEN), mention.span.end)
    inside = (
        m.normal
        for m in index.mentions_at(around)
        if m.link and m.head != mention.head and (mention.span.covers(m.head) or _is_right_before(m, mention))
    )
    return people or next(inside, "")


def without_demonym(name: str) -> tuple[str, str]:
    """ "*Latvian* Defense Ministry": the country that a demonym in front means, and the rest of the name."""
    words = name.split()
    for size in (2, 1):
        country = demonyms().get(" ".join(words[:size])) if len(words) > size else None
        if country is not None:
            return country.name, " ".join(words[size:])
    return "", name


def _is_right_before(country: Mention, mention: Mention) -> bool:
    return (
        0 < mention.head.start - country.head.end <= LONGEST_POSSESSIVE
        and country.head.end > mention.span.start - MAX_CHARACTERS_BETWEEN
    )
