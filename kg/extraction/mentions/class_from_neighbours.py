"""What stands beside a name and tells of its class."""

from __future__ import annotations

import re

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.class_from_words import TABLE
from kg.extraction.mentions.classes import BODIES, listed_class
from kg.extraction.mentions.name import Name, has_title
from kg.extraction.mentions.nouns import TYPES, counted_noun, has_case, is_plural, lemma_of
from kg.extraction.mentions.post_nouns import is_honorific, is_position
from kg.extraction.tree import dep, is_dep, kid
from kg.lexicon.countries import country_named, parts_of_countries

TOLD = BODIES | {"Person", "Place", "Channel"}
"""Classes that a noun beside a name may give it."""
THINGS = frozenset({"Event", "Work", "Product", "Weapon", "Vehicle"})
"""Others that it may give to what the reader calls neither a person nor a place."""
HYPHENS = frozenset({"-", "–", "‑"})
HASH = "#"
MAX_AGE = 110
SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
MAX_TO_SCORE = 12
"""Tokens from a verb on within which a score belongs to it."""


def _listed(token: Token, *keys: str) -> bool:
    """Whether the lemma is in a list of the table of classes."""
    return lemma_of(token) in language_of(token).words(TABLE, *keys)


def _after(name: Name, distance: int = 1) -> Token | None:
    at = name.tokens[-1].i + distance
    return name.root.doc[at] if at < len(name.root.doc) else None


def by_title(name: Name) -> str | None:
    """ "*Mayor* Ada Brook", "*Mrs.* Brook"."""
    start = name.tokens[0].i
    before = name.root.doc[start - 1] if start else None
    address = before is not None and is_honorific(before) and not _is_part_of_place(before)
    return "Person" if has_title(name) or address else None


def _is_part_of_place(token: Token) -> bool:
    return token.lower_ in language_of(token).words("abbreviations", "place", "word")


def by_apposition(name: Name) -> str | None:
    """ "Norline, a shipping *company*,", "the *agency* Norline"."""
    root, label = name.root, name.tokens[0].ent_type_
    for child in root.children:
        if child in name.tokens or child.ent_type_ or child.pos_ != "NOUN":
            continue
        before = child.i == name.tokens[0].i - 1 and dep(child) in ("nmod", "compound", "flat")
        if before or (dep(child) == "appos" and child.i > root.i):
            return _told(child, label, name.tokens[0].i)
    head = root.head
    beside = dep(root) in ("appos", "flat") or is_dep(root, "nmod:desc")
    if (
        beside
        and head.pos_ == "NOUN"
        and not head.ent_type_
        and head.i < root.i
        and kid(root, "case") is None
    ):
        return _told(head, label, name.tokens[0].i)
    return None


def _told(noun: Token, label: str, first: int) -> str | None:
    if is_plural(noun) or counted_noun(noun) is not None or any(_is_conjunct(c) for c in noun.children):
        return None
    if _listed(noun, "apposition", "vague"):
        return None
    if is_position(noun):
        return "Person"
    found = listed_class(noun)
    if found == "Vehicle" and noun.i == first - 1:
        return found
    return found if found in TOLD or (found in THINGS and label in ("ORG", "MISC")) else None


def _is_conjunct(token: Token) -> bool:
    return dep(token) == "conj" and token.ent_type_ != ""


def by_larger_place(name: Name) -> str | None:
    """ "in *Irvine*, California": a name between a preposition and the country or part of one that it lies in."""
    comma, first = _after(name), name.tokens[0].i
    if comma is None or comma.text != "," or kid(name.root, "case") is None or comma.i + 1 >= len(comma.doc):
        return None
    if name.root.doc[first - 1].pos_ != "ADP":
        return None
    larger = list(next((e for e in comma.doc.ents if e.start == comma.i + 1), ()))
    if not larger:
        return None
    words, behind = " ".join(t.text for t in larger), _token(larger[-1], 1)
    is_place = country_named(words) is not None or words in parts_of_countries()
    goes_on = behind is not None and (behind.tag_ == "POS" or behind.pos_ in ("CCONJ", "PROPN", "NOUN"))
    listed = (
        behind is not None and behind.text == "," and (t := _token(behind, 1)) is not None and t.ent_type_
    )
    return "Place" if is_place and not goes_on and not listed else None


def _token(token: Token, distance: int) -> Token | None:
    at = token.i + distance
    return token.doc[at] if at < len(token.doc) else None


def by_seat(name: Name) -> str | None:
    """ "*Tarn*-based"."""
    hyphen, word = _after(name), _after(name, 2)
    if hyphen is None or word is None or hyphen.text not in HYPHENS:
        return None
    return "Place" if word.lower_ in language_of(word).words(TABLE, "place", "based") else None


def by_noun_of_place(name: Name) -> str | None:
    """ "the city of *Tarn*"."""
    root = name.root
    is_of = dep(root) in ("nmod", "obl") and has_case(root, "of") and not is_dep(root, "nmod:poss")
    return "Place" if is_of and _listed(root.head, "place", "noun") else None


def by_preposition(name: Name) -> str | None:
    """ "in *Tarn*"; what the reader calls an organisation or a work needs more than that."""
    root, case = name.root, kid(name.root, "case")
    if case is None or case.i != name.tokens[0].i - 1 or name.tokens[0].ent_type_ not in ("PER", "LOC"):
        return None
    if len(name.tokens) > 1 and name.tokens[0].ent_type_ == "PER":
        return None
    if dep(root) not in ("obl", "nmod") or not _listed(case, "place", "preposition"):
        return None
    return None if _listed(root.head, "place", "not_of") else "Place"


def by_part_of_organization(name: Name) -> str | None:
    """ "Norline's *shareholders*", "the Norline *chief executive*"."""
    return "Organization" if _owns(name, "organization") else None


def by_part_of_person(name: Name) -> str | None:
    """ "Brook's *wife*", "Brook's *lawyer*"."""
    root = name.root
    if is_dep(root, "nmod:poss") and lemma_of(root.head) in language_of(root).by_word(TYPES, "kin"):
        return "Person"
    return "Person" if is_dep(root, "nmod:poss") and _listed(root.head, "person", "part") else None


def _owns(name: Name, kind: str) -> bool:
    root, case = name.root, kid(name.root, "case")
    before = is_dep(root, "nmod:poss", "compound", "nmod") and root.i < root.head.i
    return before and (case is None or case.i > root.i) and _listed(root.head, kind, "part")


def by_post(name: Name) -> str | None:
    """ "chief executive of *Norline*", "an analyst at *Norline*"."""
    root, case = name.root, kid(name.root, "case")
    if case is None or dep(root) != "nmod" or root.i < root.head.i or is_dep(root, "nmod:poss"):
        return None
    fits = _listed(case, "organization", "post_preposition") and _listed(root.head, "organization", "post")
    return "Organization" if fits else None


def by_deed_of_organization(name: Name) -> str | None:
    """ "*Norline* acquired a ship", "*Norline* was founded in May"."""
    root = name.root
    active = is_dep(root, "nsubj") and _listed(root.head, "organization", "verb")
    passive = is_dep(root, "nsubj:pass") and _listed(root.head, "organization", "passive")
    return "Organization" if active or passive else None


def by_deed_of_person(name: Name) -> str | None:
    """ "*Brook* testified"."""
    return "Person" if is_dep(name.root, "nsubj") and _listed(name.root.head, "person", "verb") else None


def by_age(name: Name) -> str | None:
    """ "Ada Brook, *45*,"."""
    comma, age, end = _after(name), _after(name, 2), _after(name, 3)
    if comma is None or age is None or comma.text != "," or not age.text.isdecimal():
        return None
    further = _after(name, 4)
    is_score = end is not None and end.text in HYPHENS and further is not None and further.text.isdecimal()
    ends = end is None or end.text in ",.;)—–-"
    return "Person" if int(age.text) <= MAX_AGE and ends and not is_score else None


def by_hashtag(name: Name) -> str | None:
    """ "#*TarnSpeaks*"."""
    first = name.tokens[0]
    mark = first.i > 0 and first.doc[first.i - 1].text == HASH and not first.doc[first.i - 1].whitespace_
    return "Topic" if mark or first.text.startswith(HASH) else None


def by_neuter_relative(name: Name) -> str | None:
    """ "Velmora, *which* beat Tarn": no person, for whom it would be "who"."""
    root = name.root
    if name.tokens[0].ent_type_ not in ("PER", "ORG"):
        return None
    clauses = (c for c in root.children if is_dep(c, "acl:relcl"))
    words = language_of(root).words(TABLE, "team", "relative")
    told = (c for clause in clauses for c in clause.children if dep(c) in ("nsubj", "obj"))
    return "Organization" if any(c.lower_ in words for c in told) else None


def by_score(name: Name) -> str | None:
    """ "*Velmora* beat Tarn, *3-1*": a name of one word that no person's full name in the text ends with."""
    root = name.root
    if (
        len(name.tokens) > 1
        or dep(root) not in ("nsubj", "obj", "obl")
        or not _listed(root.head, "team", "verb")
    ):
        return None
    behind = root.doc[root.head.i : min(root.head.i + MAX_TO_SCORE, root.sent.end)]
    scores = SCORE.findall(behind.text)
    is_surname = any(e.label_ == "PER" and len(e) > 1 and e[-1].text == root.text for e in root.doc.ents)
    return "Organization" if len(scores) == 1 and not is_surname else None
