"""Names: what the reader marks, cut to the name itself, and the countries that it leaves unmarked."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import listed_class, type_of_name
from kg.extraction.mentions.country_names import country_names, is_plural_people, without_homographs
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.name_agreement import agreed
from kg.extraction.mentions.name_tails import with_tail
from kg.extraction.mentions.nouns import TYPES, is_plural
from kg.extraction.mentions.post_nouns import is_honorific, is_position
from kg.extraction.tree import dep, root_of, text_of
from kg.lexicon.countries import country_named, country_of_people
from kg.reader.abbreviations import is_degree, is_title
from kg.reader.nicknames import asides

OF_TITLES = ("nmod", "compound", "appos")
"""Relations of a title to the name behind it."""
FUNCTION = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT"})
"""Parts of speech of which no name is made alone."""


def names_in(doc: Doc) -> list[Name]:
    """Every name of a text in order; none overlaps another."""
    found = without_homographs(doc, agreed(marked_names(doc)))
    taken = {t.i for name in found for t in name.tokens}
    found += country_names(doc, taken)
    return sorted(found, key=lambda n: n.tokens[0].i)


def marked_names(doc: Doc) -> list[Name]:
    """The names that the reader marks, cut to the name itself, each of the class that the reader's label gives it."""
    return [name for entity in doc.ents for name in _marked(list(entity))]


def _marked(tokens: list[Token]) -> Iterator[Name]:
    label = tokens[0].ent_type_
    tokens = [t for t in tokens if not t.is_space]
    tokens = _without_edges(tokens, label)
    if all(is_title(t.text) or is_degree(t.text) for t in tokens):
        return
    if _is_post(tokens, label) or _are_people(tokens):
        return
    if not any(t.text[:1].isupper() or t.text[:1].isdigit() or t.text[1:2].isupper() for t in tokens):
        return
    if _is_of_state(tokens) or all(t.pos_ in FUNCTION for t in tokens):
        return
    if label == "PER" and all(t.pos_ == "ADJ" for t in tokens):  # "*Western* scholars"
        return
    tokens = _without_field(tokens)
    if not tokens:
        return
    text = text_of(tokens)
    country = country_named(text, language_of(tokens[0])) if label in ("LOC", "ORG") else None
    if country is None and label in ("LOC", "MISC", "ORG"):
        country = country_of_people(text, language_of(tokens[0]))
        if country is not None and is_plural_people(tokens):
            return
    kind = "Country" if country is not None else type_of_name(text, label, language_of(tokens[0]))
    nickname, text = _nickname(tokens, text) if label == "PER" else ((), text)
    if label in ("ORG", "MISC") and country is None:
        tokens = with_tail(tokens)
        text = text_of(tokens)
    yield Name(tuple(tokens), root_of(tokens), kind, country.name if country else text, country, nickname)


def _is_post(tokens: list[Token], label: str) -> bool:
    """ "*COO* Ada Brook", "the *Attorney General*": a post is nobody's name, whatever the reader marks."""
    modifiers = language_of(tokens[0]).words(TYPES, "position", "modifier") if tokens else frozenset()
    posts = [is_position(t) and not is_plural(t) for t in tokens]
    return (
        label in ("ORG", "MISC")
        and any(posts)
        and all(post or t.lower_ in modifiers for post, t in zip(posts, tokens, strict=True))
    )


def _are_people(tokens: list[Token]) -> bool:
    """ "*Muslims*", "*Progressives*": several people of a kind, who are no person."""
    return len(tokens) == 1 and is_plural(tokens[0]) and listed_class(tokens[0]) == "Group"


def _nickname(tokens: list[Token], text: str) -> tuple[tuple[Token, ...], str]:
    """The nickname inside a name, and the name without it."""
    found = asides([t.text for t in tokens])
    if not found:
        return (), text
    start, end = found[0]
    return tuple(tokens[start + 1 : end]), f"{text_of(tokens[:start])} {text_of(tokens[end + 1 :])}"


def _without_edges(tokens: list[Token], label: str) -> list[Token]:
    """Without possessive, punctuation and article at the ends, and a person without title."""
    while tokens and (tokens[-1].tag_ == "POS" or (tokens[-1].is_punct and tokens[-1].text != ".")):
        tokens = tokens[:-1]
    while tokens and tokens[0].is_punct:
        tokens = tokens[1:]
    if label in ("LOC", "ORG") and len(tokens) > 1 and _is_article(tokens[0]) and not _is_known(tokens):
        tokens = tokens[1:]
    if label == "PER":
        while len(tokens) > 1 and (
            is_honorific(tokens[0])
            or (is_position(tokens[0]) and (dep(tokens[0]) in OF_TITLES or tokens[0].text.isupper()))
        ):
            tokens = tokens[1:]
    return tokens


def _is_known(tokens: list[Token]) -> bool:
    """Whether the lexicon has the name with its article: "The Hill"."""
    return text_of(tokens) in language_of(tokens[0]).by_word(TYPES, "known")


def _is_article(token: Token) -> bool:
    return token.pos_ == "DET" and token.lower_ in language_of(token).words(TYPES, "determiner", "article")


def _without_field(tokens: list[Token]) -> list[Token]:
    """ "U.S. *Defense* Secretary", "White House *Press* Secretary": the field belongs to the post behind it."""
    doc, end = tokens[0].doc, tokens[-1].i + 1
    if end == len(doc) or not is_position(doc[end]):
        return tokens
    while tokens and tokens[-1].lower_ in language_of(tokens[-1]).words(TYPES, "position", "field"):
        tokens = tokens[:-1]
    return tokens


def _is_of_state(tokens: list[Token]) -> bool:
    """ "Secretary of *State*" is a post, whatever the reader marks in it."""
    start = tokens[0].i
    if len(tokens) > 1 or start < 2:
        return False
    language, (post, of) = language_of(tokens[0]), tokens[0].doc[start - 2 : start]
    listed = post.lower_ in language.words(TYPES, "position", "of_state")
    return listed and of.lower_ in language.words(TYPES, "case", "of")
