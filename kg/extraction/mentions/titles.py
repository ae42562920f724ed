"""Posts that titles and appositions give to people: "Defense Minister Ada Brook", "Juris Kalns, the mayor of Riga,"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.extraction.layers import language_of, mentions
from kg.extraction.mentions.nouns import TYPES, is_plural
from kg.extraction.mentions.post_nouns import is_honorific, is_position, shortened_post
from kg.extraction.tree import conjuncts, dep, first_conjunct, kid, root_of, tokens_in
from kg.model import MentionKind


class GivenPost(NamedTuple):
    """A post and who it is given to.

    `person` is an index into the mentions and `noun` the noun of the post. `words` and `label` are known only of a shortened
    title ("Gen."); `verb` only where a verb gives the post ("*elected* Ada Brook mayor").
    """

    person: int
    noun: Token
    words: tuple[Token, ...] = ()
    label: str = ""
    verb: Token | None = None


def titles(doc: Doc) -> Iterator[GivenPost]:
    """Posts named right before a name."""
    people = dict(_named_people(doc))
    for person, tokens in people.items():
        for noun, is_beside in _posts_of(tokens):
            if not is_beside:
                yield from (GivenPost(each, noun) for each in (person, *_others(noun, tokens, people)))
        shortened = shortened_post(tokens[0])
        if shortened is not None:
            words, post = shortened
            yield GivenPost(person, words[-1], tuple(words), post)


def _others(noun: Token, name: list[Token], people: dict[int, list[Token]]) -> Iterator[int]:
    """Those named after the first in "*Presidents* Ada Brook and Carl Fenn", who have the same post."""
    if is_plural(noun):
        members = conjuncts(first_conjunct(root_of(name)))
        yield from (i for i, tokens in people.items() if tokens != name and root_of(tokens) in members)


def appositions(doc: Doc) -> Iterator[GivenPost]:
    """Posts named beside a name, set off by a comma."""
    for person, tokens in _named_people(doc):
        for noun, is_beside in _posts_of(tokens):
            if is_beside:
                yield GivenPost(person, noun)


def _named_people(doc: Doc) -> Iterator[tuple[int, list[Token]]]:
    """The mentions of people by name, each with the tokens of the name."""
    for index, mention in enumerate(mentions(doc)):
        if mention.type == "Person" and mention.kind is MentionKind.NAME:
            yield index, tokens_in(doc, mention.head)


def _posts_of(name: list[Token]) -> Iterator[tuple[Token, bool]]:
    """The nouns that name a post of the person, each with whether it stands beside the name rather than before it."""
    root, doc, first = root_of(name), name[0].doc, name[0].i
    for child in (c for c in root.children if c not in name):
        is_beside = _is_post_below(child, root)
        if is_beside is not None:
            yield from ((c, is_beside) for c in conjuncts(child) if is_position(c))
        elif is_position(child) and dep(child) == "conj" and _is_post_of(child, name):
            yield child, True
    above = _post_above(root)
    if above is not None:
        is_beside = doc[first - 1].is_punct
        posts = (c for c in conjuncts(first_conjunct(above)) if is_position(c) and c.i < root.i)
        yield from ((c, is_beside) for c in posts if c == above or not _names_somebody(doc[c.i : above.i]))
    elif (before := _capitalised_post_before(first, doc)) is not None:
        yield before, False


def _names_somebody(tokens: Span) -> bool:
    """Whether a person's name stands between two posts, or a post and a name: the first belongs to that person."""
    return any(token.ent_type_ == "PER" for token in tokens)


def _is_post_below(child: Token, root: Token) -> bool | None:
    """Whether a dependent of the name is a post beside it; False of one before it, None where it is no post."""
    if child.ent_type_ == "PER" or is_honorific(child):
        return None
    if dep(child) == "appos" and any(is_position(c) for c in conjuncts(child)):
        return child.i > root.i
    is_before = child.i < root.i and kid(child, "case") is None
    is_title = is_before and dep(child) in ("nmod", "compound", "flat") and is_position(child)
    return False if is_title else None


def _is_post_of(coordinated: Token, name: list[Token]) -> bool:
    """Whether what is coordinated with a name is a post of the same person, who has another, and nobody else's."""
    behind = name[-1].doc[name[-1].i + 1 : coordinated.i + 1]
    return _has_apposition(root_of(name)) and not _names_somebody(behind)


def _has_apposition(root: Token) -> bool:
    """Whether a post is set beside the name: what is coordinated with it may depend on the name.

    "Kalns, an MP and *head* of the board"
    """
    return any(dep(c) == "appos" and is_position(c) for c in root.children)


def _post_above(root: Token) -> Token | None:
    """The post that the name depends on, or the post of which that is a part.

    "Secretary of State *Mark Rutte*", "the ambassador to Oslo, *Peter Olin*,"
    """
    head, label = root.head, dep(root)
    if head == root or root.i < head.i or kid(root, "case") is not None or _is_in_brackets(root):
        return None
    if label == "appos" and dep(head) == "nmod" and not is_position(head) and head.ent_type_ != "PER":
        head = head.head
    return head if is_position(head) and label in ("appos", "nmod", "flat", "compound") else None


def _is_in_brackets(name: Token) -> bool:
    """ "producer Carl Fenn (*Ada Brook*, Ina Dole)": not another name of his."""
    return any(t.is_left_punct and t.is_bracket for t in name.lefts)


def _capitalised_post_before(first: int, doc: Doc) -> Token | None:
    """A capitalised post, words of its own, and the name, whatever the tree says.

    "*Ambassador* of Norway to Oslo Peter Olin"
    """
    between = language_of(doc).words(TYPES, "label", "between")
    i = first - 1
    while i >= 0 and (doc[i].text[:1].isupper() or doc[i].lower_ in between):
        after = doc[i + 1] if i + 1 < first else None
        if is_position(doc[i]) and doc[i].text[:1].isupper() and not is_honorific(doc[i]):
            return doc[i] if after is None or after.pos_ == "ADP" else None
        if doc[i].ent_type_ == "PER" or doc[i].is_sent_start:
            return None
        i -= 1
    return None
