"""What class of the ontology a name or a noun stands for: lists in `schemas/lexicon/en/types.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from kg.extraction.tree import is_dep, kid, kids
from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_named, country_of_people
from kg.reader.abbreviations import is_title

FILE = "types"
THING = "Thing"
PEOPLE = frozenset({"Person", "Group", "ArmedForce"})
AGENTS = frozenset(
    [
        "Person",
        "Group",
        "Organization",
        "GovernmentBody",
        "ArmedForce",
        "Company",
        "Media",
        "Party",
        "Coalition",
        "Country",
    ]
)
ORGANIZATIONS = AGENTS - {"Person", "Group"}
OF_LABEL = {
    "ORG": frozenset(
        ["GovernmentBody", "ArmedForce", "Company", "Media", "Party", "Coalition", "Organization", "Channel"]
    ),
    "LOC": frozenset({"Place", "Country"}),
    "MISC": frozenset({"Event", "Work", "Weapon", "Channel", "Party", "Coalition", "Media"}),
}
OF_KIND = {"person": "Person", "organization": "Organization", "place": "Place", "event": "Event"}
"""The class of a common noun that no list has, by the kind that the reader sees in it."""
DEFAULT = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": THING}


def type_of_name(name: str, label: str) -> str:
    """The class of a name that the reader calls PER, ORG, LOC or MISC.

    >>> type_of_name("Defense Ministry", "ORG"), type_of_name("Riga", "LOC"), type_of_name("Latvia", "LOC")
    ('GovernmentBody', 'Place', 'Country')
    >>> type_of_name("Operation Long Night", "ORG")
    'Event'
    """
    bare = name.removeprefix("the ").removeprefix("The ")
    known = ENGLISH.by_word(FILE, "known").get(bare)
    if known is not None:
        return known
    if label == "PER":
        return "Person"
    if country_named(bare) is not None:
        return "Country"
    if label == "MISC" and country_of_people(bare) is not None:
        return "Country"
    found = _by_words(bare, OF_LABEL.get(label, frozenset())) or _by_first_word(bare)
    return found or DEFAULT.get(label, THING)


def _by_first_word(name: str) -> str | None:
    """By the first of several words: "Operation Sayeed", "Hurricane Ida", "Lake Skell"."""
    first, _, rest = name.partition(" ")
    return ENGLISH.by_word(FILE, "first").get(first.lower().rstrip(":")) if rest else None


def _by_words(name: str, allowed: frozenset[str]) -> str | None:
    """By the last words of the name, then by the word before "of" ("Ministry of Defence")."""
    listed = ENGLISH.by_word(FILE, "name")
    words = name.lower().replace("’", "'").split()
    before = words[: words.index("of")] if "of" in words[1:] else words
    for part in (before, words):
        for size in (3, 2, 1):
            found = listed.get(" ".join(part[-size:]))
            if found in allowed:
                return found
    return None


def type_of_noun(token: Token) -> str:
    """The class of the phrase that a common noun heads; "dozens of soldiers" is what soldiers are."""
    counted = counted_noun(token)
    if counted is not None:
        return type_of_noun(counted) if not counted.ent_type_ else THING
    lemma = lemma_of(token)
    if country_of_people(token.text) is not None and token.text[:1].isupper():
        return "Group" if is_plural(token) else "Person"
    for words in _tried(token, lemma):
        found = ENGLISH.by_word(FILE, "noun").get(words)
        if found is not None:
            return _in_number(found, token)
    if lemma in position_nouns() or _ends_like_post(lemma):
        return _in_number("Person", token)
    return _in_number(OF_KIND.get(kind_of(token), THING), token)


def kind_of(token: Token) -> str:
    """What the reader takes the phrase for that the token heads, as GUM calls it; "" where it heads none."""
    kinds = token.doc._.kinds
    return str(kinds[token.i]) if kinds else ""


def _tried(token: Token, lemma: str) -> Sequence[str]:
    before = [c.lower_ for c in kids(token, "compound", "amod", "nmod") if c.i == token.i - 1]
    return [*(f"{word} {lemma}" for word in before), token.lower_, lemma, lemma.rpartition("-")[2]]


def _in_number(found: str, token: Token) -> str:
    return "Group" if found == "Person" and is_plural(token) else found


def _ends_like_post(lemma: str) -> bool:
    return lemma.endswith(("woman", "person", "spokesman")) or lemma.startswith(("ex-", "vice-"))


def lemma_of(token: Token) -> str:
    """The lemma in lower case; that of a capitalised plural, which taggers leave alone, by rule."""
    lemma = token.lemma_.lower()
    if token.tag_ == "NNPS" and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return lemma


def is_plural(token: Token) -> bool:
    return token.tag_ in ("NNS", "NNPS") or (token.lower_ in ("people", "police", "troops", "staff"))


def counted_noun(token: Token) -> Token | None:
    """ "thousands of *drones*", "a number of *people*": what a noun of quantity counts, or None."""
    if lemma_of(token) not in ENGLISH.words(FILE, "quantity", "noun"):
        return None
    for child in kids(token, "nmod"):
        case = kid(child, "case")
        if case is not None and case.lower_ == "of" and not is_dep(child, "nmod:poss"):
            return child
    return None


@cache
def position_nouns() -> frozenset[str]:
    """Nouns that name a post."""
    return ENGLISH.words(FILE, "position", "noun")


def is_position(token: Token) -> bool:
    """Whether the noun names a post, by itself or with the word before it ("prime minister")."""
    lemma = lemma_of(token)
    bare = lemma.removeprefix("ex-").removeprefix("vice-").removeprefix("vice ")
    return bare in position_nouns() or lemma.rpartition("-")[2] in position_nouns() or _is_descriptor(token)


def _is_descriptor(token: Token) -> bool:
    """ "*Harbour master* Ina Dole": an unlisted noun right before a person that the reader calls a descriptor."""
    if not is_dep(token, "nmod:desc") or token.head.ent_type_ != "PER" or token.pos_ not in ("NOUN", "PROPN"):
        return False
    words = (token.lower_, lemma_of(token))
    listed = any(w in ENGLISH.by_word(FILE, part) for w in words for part in ("noun", "kin"))
    return not (listed or token.ent_type_ or is_honorific(token) or is_plural(token) or is_time(token))


def is_honorific(token: Token) -> bool:
    """Whether the word stands before a name and is neither name nor post: "Sir", "Msgr."."""
    return token.lower_ in ENGLISH.words(FILE, "honorific", "word") or is_title(token.text)


@cache
def short_posts() -> dict[str, str]:
    """Shortened titles of a post → the post: "gen." → "General"."""
    return dict(ENGLISH.table(FILE)["honorific"]["post"])


def is_time(token: Token) -> bool:
    return lemma_of(token) in ENGLISH.words(FILE, "time", "noun")
