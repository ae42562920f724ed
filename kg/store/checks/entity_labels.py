"""Whoever and whatever is named bears words of the articles: a label, other names, a count."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDFS, SKOS

from kg.lexicon import ENGLISH
from kg.store.checks.census import Census, cut, short
from kg.store.checks.text_comparison import Letters
from kg.store.vocabulary import KG, SCHEMA


def _written_out(text: str) -> list[str]:
    """The posts whose short forms a text has: "Sen." stands for a senator."""
    posts: dict[str, str] = ENGLISH.table("types")["honorific"]["post"]
    folded = text.casefold()
    return [post for short, post in posts.items() if short in folded]


def _without_genitive(label: str) -> str:
    """ "Carl Fenn's firm" may stand for "his firm"."""
    (ending,) = ENGLISH.words("coreference", "label", "genitive")
    return " ".join(word.removesuffix(ending) for word in label.split())


def labels(census: Census) -> Iterator[str]:
    """An outlet is named by who gave the page, and a country where the text has its people ("Swiss"): all others are
    named in the words of an article or of its byline. What stands behind "of" may be such a country."""
    articles = census.nodes("article")
    told = [census.one(article, SCHEMA.text) for article in articles]
    told += [author for article in articles for author in census.all(article, SCHEMA.author)]
    whole = "\n".join(str(words) for words in told if words is not None)
    text = Letters("\n".join([whole, *_written_out(whole)]))
    outlets = {census.one(article, SCHEMA.publisher) for article in articles}
    for entity in census.nodes("entity"):
        free = entity in outlets or bool(census.all(entity, SCHEMA.identifier))
        for label in () if free else census.all(entity, RDFS.label):
            if not text.hold_each(_without_genitive(str(label).partition(" of ")[0])):
                yield f"{short(entity)}: its label {cut(label)} is not words of an article here"
        for term in (SKOS.altLabel, KG["count"]):
            for words in census.all(entity, term):
                if not text.hold(str(words)) and not free:
                    yield f"{short(entity)}: its {short(term)} {cut(words)} is not words of an article here"
