"""Names of people whole: "A. Brook", "John Brook the younger", "Lorne, Hedda"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.nouns import TYPES
from kg.extraction.tree import root_of
from kg.reader.abbreviations import is_initial

_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
MAX_INDEX_WORDS = 3
"""Words of a name in index form that is a line of its own."""


def whole_people(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names with those of people completed by what the reader leaves out."""
    found: list[Name] = []
    for name in _indexed(doc, names):
        if all(is_letter_or_symbol(token) for token in name.tokens if not token.is_punct):
            continue
        if name.type == "Person":
            name = _with_epithet(doc, name)
            if found and _is_initials(found[-1]) and found[-1].tokens[-1].i + 1 == name.tokens[0].i:
                found.pop()
            name = _with_initials(doc, name, found[-1].tokens[-1].i if found else -1)
        found.append(name)
    return found


def is_letter_or_symbol(token: Token) -> bool:
    """ "(*R*-Ohio)", "D-*Mo.*", "(NYSE: *HLV*)": a party's letter, a lawmaker's state and a share's symbol are no names."""
    doc, at = token.doc, token.i
    if _is_home_state(token):
        return True
    if at < 1 or at + 1 >= len(doc) or not token.text.isupper():
        return False
    letter = len(token.text) == 1 and doc[at - 1].text in _OPEN and doc[at + 1].text in ("-", "–")
    symbol = doc[at - 1].text == ":" and at > 2 and doc[at - 3].text in _OPEN and doc[at + 1].text in _CLOSE
    return letter or symbol


def _is_home_state(token: Token) -> bool:
    """ "R-*Ga.*", "*D*-Mo.": the shortened state behind a party's letter, and the letter; one token, or three."""
    letter, hyphen, state = token.text.partition("-")
    doc, at = token.doc, token.i
    if not hyphen and token.text.endswith(".") and at > 1:
        letter, hyphen, state = (t.text for t in doc[at - 2 : at + 1])
    elif not hyphen and at + 2 < len(doc):
        letter, hyphen, state = (t.text for t in doc[at : at + 3])
    return len(letter) == 1 and letter.isupper() and hyphen in ("-", "–") and state.endswith(".")


def _extended(doc: Doc, name: Name, start: int, end: int) -> Name:
    tokens = tuple(doc[start:end])
    before, after = doc[start : name.tokens[0].i].text, doc[name.tokens[-1].i + 1 : end].text
    return replace(
        name, tokens=tokens, root=root_of(tokens), normal=" ".join(f"{before} {name.normal} {after}".split())
    )


def _is_initials(name: Name) -> bool:
    return all(is_initial(t.text) for t in name.tokens)


def _with_initials(doc: Doc, name: Name, last: int) -> Name:
    """ "*A.* Brook"."""
    start = name.tokens[0].i
    while start - 1 > last and is_initial(doc[start - 1].text):
        start -= 1
    return _extended(doc, name, start, name.tokens[-1].i + 1) if start < name.tokens[0].i else name


def _with_epithet(doc: Doc, name: Name) -> Name:
    """ "John Brook *the younger*"."""
    end = name.tokens[-1].i + 1
    language = language_of(doc)
    epithet = (
        end + 1 < len(doc)
        and doc[end].lower_ in language.words(TYPES, "determiner", "article")
        and doc[end + 1].lower_ in language.words("names", "epithet", "word")
    )
    closed = epithet and (end + 2 == len(doc) or doc[end + 2].pos_ not in ("NOUN", "PROPN", "ADJ"))
    return _extended(doc, name, name.tokens[0].i, end + 2) if closed else name


def _indexed(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """ "*Lorne, Hedda*" is Hedda Lorne where the text names her so, or where the line has nothing else."""
    full = {n.normal for n in names if n.type == "Person" and len(n.tokens) > 1}
    found: list[Name] = []
    for name in names:
        if found and _is_indexed(doc, found[-1], name, full):
            surname = found.pop()
            tokens = tuple(doc[surname.tokens[0].i : name.tokens[-1].i + 1])
            normal = f"{name.normal} {surname.normal}"
            name = Name(tokens, root_of(tokens), "Person", normal)
        elif (both := _with_given(doc, name, full)) is not None:
            name = Name(both, root_of(both), "Person", f"{both[-1].text} {name.normal}")
        found.append(name)
    return found


def _with_given(doc: Doc, surname: Name, full: set[str]) -> tuple[Token, ...] | None:
    """ "*Lorne, Hedda*" where the reader takes the given name for a word."""
    comma = surname.tokens[-1].i + 1
    if comma + 1 >= len(doc) or doc[comma].text != "," or doc[comma + 1].ent_type_ or len(surname.tokens) > 1:
        return None
    fits = f"{doc[comma + 1].text} {surname.normal}" in full
    return tuple(doc[surname.tokens[0].i : comma + 2]) if fits else None


def _is_indexed(doc: Doc, surname: Name, given: Name, full: set[str]) -> bool:
    comma = surname.tokens[-1].i + 1
    if doc[comma].text != "," or given.tokens[0].i != comma + 1 or surname.country or given.country:
        return False
    if f"{given.normal} {surname.normal}" in full:
        return True
    words = (*surname.tokens, *given.tokens)
    alone = (
        len(words) <= MAX_INDEX_WORDS and _line_ends(doc, words[0].i - 1) and _line_ends(doc, words[-1].i + 1)
    )
    listed = given.tokens[0].lower_ in language_of(doc).by_word("given-names", "gender")
    return alone and "Person" in (surname.type, given.type) and listed


def _line_ends(doc: Doc, at: int) -> bool:
    return not 0 <= at < len(doc) or "\n" in doc[at].text
