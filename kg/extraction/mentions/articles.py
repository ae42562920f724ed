"""The definite article of a language, before names and in the names of posts."""

from __future__ import annotations

from kg.lexicon import ENGLISH, Language


def definite_article(language: Language = ENGLISH) -> str:
    """The article as it stands within a sentence: "the"; "" for a language without."""
    return next(iter(language.listed("types", "determiner", "article")), "")


def without_article(name: str, language: Language = ENGLISH) -> str:
    """The name without the article before it.

    >>> without_article("the Tarn Agency"), without_article("The Hague"), without_article("Theodora")
    ('Tarn Agency', 'Hague', 'Theodora')
    """
    article = definite_article(language)
    for form in (article, article.capitalize()):
        name = name.removeprefix(f"{form} ")
    return name


def with_article(name: str, language: Language = ENGLISH) -> str:
    """The name with the article before it, where it has none yet."""
    article = definite_article(language)
    return name if name.lower().startswith(f"{article} ") else f"{article} {name}".lstrip()
