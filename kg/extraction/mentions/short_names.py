"""Short names: words that stand for a longer name are a name wherever they stand again, whatever the reader marks there.

A text introduces them ("the Tarn Housing Agency (THA)", "Ole “Sparrow” Brandt"), or they are the usual short form of what is
named in full ("Brekke" after "Brekke Ltd.", "HRW" after "Human Rights Watch", "Brandt" after "Ole Brandt").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.articles import definite_article
from kg.extraction.mentions.classes import BODIES, type_of_name
from kg.extraction.mentions.introductions import introduced_after
from kg.extraction.mentions.name import Name, has_title
from kg.extraction.mentions.organization_name_forms import initials, legal_size
from kg.extraction.mentions.word_index import WordIndex
from kg.extraction.tree import root_of, text_of

FIRMS = frozenset({"Company", "Organization", "Media"})
"""Classes of names whose first word may stand alone."""
MIN_INITIALS = 3
Words = tuple[str, ...]


class ShortName(NamedTuple):
    """From which token on words are a name, of what class, and whether the text says so itself.

    Where it does, the words are that name even where the reader takes them for a place.
    """

    start: int
    type: str
    is_told: bool = False
    is_rare: bool = False
    """Whether it is no word of the language, so that it is the name whatever part of speech it is read as."""


def with_short_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names with every occurrence of a short name, each of the class of what it stands for."""
    index = WordIndex(doc)
    short = {words_of(n.nickname): ShortName(n.tokens[-1].i, "Person") for n in names if n.nickname}
    for words, form in _short_forms(names).items():
        short.setdefault(words, form)
    by_start = {n.tokens[0].i: n for n in names}
    for name in names:
        if tokens := introduced_after(doc, name, by_start, index):
            short.setdefault(words_of(tokens), ShortName(tokens[0].i - 1, name.type, True))
    return _everywhere(doc, names, short, index) if short else list(names)


def words_of(tokens: Sequence[Token]) -> Words:
    """The texts of the tokens."""
    return tuple(t.text for t in tokens)


def _short_forms(names: Sequence[Name]) -> dict[Words, ShortName]:
    """ "*Brekke* grew" after "Brekke Ltd.", "*HRW*" after "Human Rights Watch", where nobody has that name."""
    people = _words_of_people(names)
    read = {n.normal for n in names if n.type == "Person"}
    short: dict[Words, ShortName] = {}
    for name in names:
        words, end = words_of(name.tokens), name.tokens[-1].i
        if name.type == "Person" and _is_rare_surname(name):
            short.setdefault(words[-1:], ShortName(end, "Person", is_rare=True))
        acronym = initials(name.normal)[0]
        if name.type in BODIES and len(acronym) >= MIN_INITIALS and acronym in read:
            short.setdefault((acronym,), ShortName(end, name.type))
        if name.type not in FIRMS or len(words) < 2 or _is_article(name.tokens[0]):
            continue
        legal = legal_size(words)
        form = words[: len(words) - legal] if legal else words[:1] if words[0] in read else ()
        if form and _is_free(form, people, name.tokens[0]):
            short.setdefault(form, ShortName(end, name.type))
    return short


def _is_rare_surname(name: Name) -> bool:
    """Whether a name of several words ends in one that is no ordinary word: "an unseen *Brandt*" after "Ole Brandt"."""
    last = name.tokens[-1]
    capital = last.pos_ == "PROPN" and last.text.istitle() and len(name.tokens) > 1
    return capital and last.lower_ not in language_of(last).spellings


def _is_article(token: Token) -> bool:
    return token.text == definite_article(language_of(token)).capitalize()


def _words_of_people(names: Sequence[Name]) -> frozenset[str]:
    """The words of the names of people in several words, or with a title; a firm's own name is none of them."""
    firms = {text_of(n.tokens[:-1]) for n in names if n.type in FIRMS and len(n.tokens) > 1}
    people = (n for n in names if n.type == "Person" and n.normal not in firms)
    return frozenset(t.text for n in people if len(n.tokens) > 1 or has_title(n) for t in n.tokens)


def _is_free(words: Words, people: frozenset[str], first: Token) -> bool:
    """Whether a firm can be called so alone: nobody in the text has the name, and it is no given name with a surname."""
    language = language_of(first)
    if "," in words or type_of_name(" ".join(words), "ORG", language) == "Company":
        return True
    is_given = words[0].lower() in language.by_word("given-names", "gender")
    return not is_given if len(words) > 1 else words[0] not in people


def _everywhere(
    doc: Doc, names: Sequence[Name], short: Mapping[Words, ShortName], index: WordIndex
) -> list[Name]:
    """The names, and in place of those that lie within it each occurrence of a short name."""
    taken = {t.i: n for n in names for t in n.tokens}
    found = {n.tokens[0].i: n for n in names}
    for words, (start, kind, is_told, is_rare) in short.items():
        for i in index.occurrences(words, start):
            tokens = tuple(doc[i : i + len(words)])
            over = list({id(n): n for t in tokens if (n := taken.get(t.i)) is not None}.values())
            if not (
                _yield_to(tokens, over, is_told) if over else is_told or is_rare or _is_like_name(tokens)
            ):
                continue
            for name in over:
                found.pop(name.tokens[0].i, None)
            found[i] = Name(tokens, root_of(tokens), kind, text_of(tokens))
            taken.update((t.i, found[i]) for t in tokens)
    return sorted(found.values(), key=lambda n: n.tokens[0].i)


def _is_like_name(tokens: Sequence[Token]) -> bool:
    """Whether the reader could take the words for a name: several, a proper noun, or capitals."""
    return len(tokens) > 1 or tokens[0].pos_ == "PROPN" or tokens[0].text.isupper()


def _yield_to(tokens: Sequence[Token], names: Sequence[Name], is_told: bool) -> bool:
    """Whether the names that share tokens with a short name give way to it: they lie within it and are no country."""
    places = {t.i for t in tokens}
    within = all(t.i in places for n in names for t in n.tokens)
    return within and all(n.country is None and (is_told or n.type != "Place") for n in names)
