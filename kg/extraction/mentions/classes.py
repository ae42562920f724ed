"""What class of the ontology a name or a noun stands for: lists in `schemas/lexicon/en/types.toml`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.articles import without_article
from kg.extraction.mentions.nouns import TYPES, counted_noun, has_case, is_plural, kind_of, lemma_of
from kg.extraction.mentions.post_nouns import ends_like_post
from kg.extraction.mentions.seen_kinds import sense_of
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.lexicon import ENGLISH, Language
from kg.lexicon.countries import country_named, country_of_people

THING = "Thing"
PEOPLE = frozenset({"Person", "Group", "ArmedForce"})
ORGANIZATIONS = frozenset(
    ["Organization", "GovernmentBody", "ArmedForce", "Company", "Media", "Party", "Coalition", "Country"]
)
BODIES = ORGANIZATIONS - {"Country"}
OF_LABEL = {
    "ORG": BODIES | {"Channel"},
    "LOC": frozenset({"Place", "Country"}),
    "MISC": frozenset({"Event", "Work", "Weapon", "Channel", "Party", "Coalition", "Media"}),
}
"""The classes that the last words of a name may give it, by the label that the reader gives the name."""
OF_KIND = {"person": "Person", "organization": "Organization", "place": "Place", "event": "Event"}
"""The class of a common noun that no list has, by the kind that the reader sees in it."""
DEFAULT = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": THING}


def type_of_name(name: str, label: str, language: Language = ENGLISH) -> str:
    """The class of a name that the reader calls PER, ORG, LOC or MISC.

    >>> type_of_name("Defense Ministry", "ORG"), type_of_name("Riga", "LOC"), type_of_name("Latvia", "LOC")
    ('GovernmentBody', 'Place', 'Country')
    >>> type_of_name("Operation Long Night", "ORG")
    'Event'
    """
    bare = without_article(name, language)
    listed = language.by_word(TYPES, "known")
    known = listed.get(name) or listed.get(bare)
    if known is not None:
        return known
    if label == "PER":
        return "Person"
    if country_named(bare, language) is not None:
        return "Country"
    if label == "MISC" and country_of_people(bare, language) is not None:
        return "Country"
    found = _by_last_words(bare, OF_LABEL.get(label, frozenset()), language) or _by_first_word(bare, language)
    return found or DEFAULT.get(label, THING)


def _by_first_word(name: str, language: Language) -> str | None:
    """By the first of several words: "Operation Sayeed", "Hurricane Ida", "Lake Skell"."""
    first, _, rest = name.partition(" ")
    return language.by_word(TYPES, "first").get(first.lower().rstrip(":")) if rest else None


def _by_last_words(name: str, allowed: frozenset[str], language: Language) -> str | None:
    """By the word before "of" ("Ministry of Defence"), then by the last words of the name."""
    listed = language.by_word(TYPES, "name")
    words = name.lower().replace("’", "'").split()
    of = next((i for i, w in enumerate(words) if i and w in language.words(TYPES, "case", "of")), len(words))
    for part in (words[:of], words):
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
    if _is_substance(token) or _is_measure(token) or _is_part_of_person(token):
        return THING
    if _is_of_candidate(token) or _is_part_of_organization(token):
        return "Organization"
    if _is_room(token):
        return "Place"
    found = listed_class(token)
    if found is not None:
        return sense_of(token, found)
    return _in_number(OF_KIND.get(kind_of(token), THING), token)


def _is_substance(token: Token) -> bool:
    """ "took *office*", "has *authority* to sell", "a certain amount of *administration*": without article, no body but
    what bodies have or do."""
    if is_plural(token) or not token.text.islower() or kid(token, "det", "compound", "nummod") is not None:
        return False
    owned = any(is_dep(c, "nmod:poss") for c in token.children)
    return not owned and lemma_of(token) in language_of(token).words(TYPES, "substance", "noun")


def _is_measure(token: Token) -> bool:
    """ "39 *miles*"; not "the *mile*"."""
    measures = language_of(token).words(TYPES, "measure", "noun")
    return kid(token, "nummod") is not None and lemma_of(token) in measures


def _is_part_of_person(token: Token) -> bool:
    """ "shot in *his head*", "Fenn's *head*"; not "the *head* of the school", nor "its *head*"."""
    owner = next((c for c in token.children if is_dep(c, "nmod:poss")), None)
    if owner is None or lemma_of(token) not in language_of(token).words(TYPES, "body", "noun"):
        return False
    return owner.ent_type_ == "PER" or owner.lower_ in language_of(token).words(TYPES, "body", "owner")


def _is_part_of_organization(token: Token) -> bool:
    """ "Norline's film *division*": a part of a body that is neither military nor of a government."""
    owned = any(is_dep(c, "nmod:poss") and c.ent_type_ == "ORG" for c in token.children)
    return owned and lemma_of(token) in language_of(token).words(TYPES, "part", "noun")


def _is_room(token: Token) -> bool:
    """ "hid *inside an office*": where somebody is; not "works in *the governor's office*", "the *office* of the mayor"."""
    language = language_of(token)
    if lemma_of(token) not in language.words(TYPES, "room", "noun") or not token.text.islower():
        return False
    owned = any(dep(c) == "nmod" or (dep(c) == "compound" and c.ent_type_) for c in token.children)
    return not owned and has_case(token, "inside") and kid(token, "det", "amod", "nummod") is not None


def _is_of_candidate(token: Token) -> bool:
    """ "the *Brook* campaign", "*Brook's* campaign": those who work for a candidate."""
    people = any(c.ent_type_ == "PER" for c in kids(token, "compound", "nmod") if c.i < token.i)
    return people and lemma_of(token) in language_of(token).words(TYPES, "staff", "noun")


def listed_class(token: Token) -> str | None:
    """The class that the lexicon gives the phrase a common noun heads, whatever the reader sees in it; else None."""
    language, lemma = language_of(token), lemma_of(token)
    if country_of_people(token.text, language) is not None and token.text[:1].isupper():
        return "Group" if is_plural(token) else "Person"
    for words in _forms(token, lemma):
        found = language.by_word(TYPES, "noun").get(words)
        if found is not None:
            return _in_number(found, token)
    if lemma in language.words(TYPES, "position", "noun") or ends_like_post(token):
        return _in_number("Person", token)
    return None


def _forms(token: Token, lemma: str) -> Sequence[str]:
    """The words to look up, the most special first: "ruling party", "parties", "party"."""
    before = [c.lower_ for c in kids(token, "compound", "amod", "nmod") if c.i == token.i - 1]
    return [*(f"{word} {lemma}" for word in before), token.lower_, lemma, lemma.rpartition("-")[2]]


def _in_number(found: str, token: Token) -> str:
    """Several people are a group."""
    return "Group" if found == "Person" and is_plural(token) else found
