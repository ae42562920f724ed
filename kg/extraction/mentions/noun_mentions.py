"""Mentions headed by common nouns: unnamed people and things, groups with their number, posts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from kg.extraction.layers import language_of
from kg.extraction.mentions.appointments import appointing
from kg.extraction.mentions.classes import ORGANIZATIONS, type_of_name, type_of_noun
from kg.extraction.mentions.name import Name
from kg.extraction.mentions.name_tails import with_tail
from kg.extraction.mentions.names_of_people import is_letter_or_symbol
from kg.extraction.mentions.nouns import TYPES, counted_noun, has_case, is_time, lemma_of
from kg.extraction.mentions.post_nouns import is_honorific, is_position
from kg.extraction.noun_phrases import BARE, DESCRIPTION, MENTION, noun_phrase
from kg.extraction.tree import dep, in_order, is_dep, kid, kids, span_over, text_of
from kg.lexicon.countries import country_of_people
from kg.model import Mention, MentionKind, Span
from kg.reader.abbreviations import is_degree

PARTS = frozenset({"compound", "flat", "fixed", "goeswith", "case", "cc", "mark", "dep", "amod", "advmod"})
"""Relations by which a noun is a part of another phrase."""
MAX_DESCRIPTION = 20
"""Tokens that a phrase may have to be what a thing is called."""
UNSPECIFIC = frozenset({"Thing", "Organization"})
"""Classes that the words of a capitalised phrase do not tell."""
Names = Mapping[int, Name]
"""The names of a text by the places of their tokens."""


def noun_mention(token: Token, names: Names) -> Iterator[Mention]:
    """The mention that a common noun heads, if it heads one."""
    if not _heads_phrase(token, names):
        return
    if titled_person(token, names) or _is_given_post(token) or _is_post_served_in(token):
        yield _post(token)
        return
    whole = _before_name(noun_phrase(token, MENTION), token, names)
    is_capitalised = token.pos_ == "PROPN" and token.text[:1].isupper()
    core = _core(token) if is_capitalised else [token]
    kind = _class_of_body(token, names) or type_of_noun(token)
    if is_capitalised and kind == "Thing":
        found = type_of_name(text_of(core), "ORG", language_of(token))
        kind = "Thing" if found in UNSPECIFIC else found
    core = with_tail(core) if is_capitalised else core
    is_named = is_capitalised and kind not in ("Person", "Thing")
    yield Mention(
        span=span_over(whole),
        head=span_over(core),
        type=kind,
        kind=MentionKind.NAME if is_named else MentionKind.NOMINAL,
        normal=text_of(core if is_capitalised else whole),
        count=count_of(token),
        description=None if is_named else _description(token, whole),
    )


def _class_of_body(token: Token, names: Names) -> str | None:
    """ "Norway is a key *player*": that of the country or body of which a word for people is said; None for another noun."""
    subject = kid(token, "nsubj") if kid(token, "cop") is not None else None
    name = names.get(subject.i) if subject is not None else None
    is_body = name is not None and name.type in ORGANIZATIONS and type_of_noun(token) == "Person"
    return name.type if name is not None and is_body else None


def _description(token: Token, whole: Sequence[Token]) -> Span | None:
    """The phrase with the clause that completes it, "a motion *to unseal the papers*"; None where none does."""
    told = noun_phrase(token, DESCRIPTION)
    begins = told[0] == whole[0] and len(whole) < len(told) <= MAX_DESCRIPTION
    return span_over(told) if begins else None


def _post(token: Token) -> Mention:
    whole = noun_phrase(token, MENTION)
    return Mention(
        span=span_over(whole),
        head=span_over(_core(token)),
        type="Position",
        kind=MentionKind.NOMINAL,
        normal=text_of(whole),
    )


def _heads_phrase(token: Token, names: Names) -> bool:
    """Whether the noun heads a phrase of its own: no part of a compound or name, no time, no mere title."""
    label = dep(token)
    if label in PARTS and not (label == "compound" and titled_person(token, names)):
        return False
    if is_degree(token.text) or is_letter_or_symbol(token) or is_time(token) or _is_field(token):
        return False
    if is_honorific(token) and not is_position(token) and not _is_relative(token):
        return False
    return any(c.isalpha() for c in token.text)


def _is_relative(token: Token) -> bool:
    """ "her *brother*, Jon Ferrin", "the *brother* of a farmer", "his father and *sister*": a word for kin in lower case
    that is determined, or coordinated with another, is no form of address."""
    told = any(dep(c) in ("det", "nmod", "appos") for c in token.children) or dep(token) == "conj"
    return told and token.lower_ == token.text and lemma_of(token) in language_of(token).by_word(TYPES, "kin")


def _is_field(token: Token) -> bool:
    """ "Secretary of *State*", "Minister of *Defence*": what a post is about is a part of its name."""
    capitalised = dep(token) == "nmod" and token.text[:1].isupper() and kid(token, "det") is None
    return capitalised and is_position(token.head) and has_case(token, "field")


def titled_person(token: Token, names: Names) -> Name | None:
    """The person whose title the noun is: "*President* Ada Brook", "Juris Kalns, the *mayor*"; else None."""
    if not is_position(token) or is_honorific(token):
        return None
    head = token
    while dep(head) in ("compound", "nmod", "appos", "flat", "conj") and head.head != head:
        if kid(head, "case") is not None and dep(head) == "nmod":
            return None
        head = head.head
        if (name := names.get(head.i)) is not None:
            return name if name.type == "Person" else None
    return None


def _is_given_post(token: Token) -> bool:
    """ "Kalns is the *mayor* of Riga", "they elected him *mayor*"."""
    return is_position(token) and (kid(token, "cop") is not None or appointing(token) is not None)


def _is_post_served_in(token: Token) -> bool:
    """ "served as *mayor* of Riga": a post without article, which stands for no one."""
    bare = kid(token, "det") is None and not any(is_dep(c, "nmod:poss") for c in token.children)
    return bare and is_position(token) and has_case(token, "as_post")


def _before_name(tokens: list[Token], head: Token, names: Names) -> list[Token]:
    """ "*Secretary of State* Mark Rutte", where the title governs the name: the title alone."""
    if not is_position(head):
        return tokens
    behind = (t.i for t in tokens if t.i > head.i and t.i in names and names[t.i].type == "Person")
    stop = next(behind, None)
    return [t for t in tokens if stop is None or t.i < stop]


def _core(token: Token) -> list[Token]:
    """The head noun and the capitalised words before it, without country and owner: "the *Defense Ministry*"."""
    kept = [token]
    for before in reversed(token.doc[: token.i]):
        part = before.head in kept and dep(before) in ("compound", "amod", "nmod", "flat")
        people = country_of_people(before.text, language_of(before))
        outside = before.ent_type_ or is_dep(before, "nmod:poss") or people is not None
        if not part or not before.text[:1].isupper() or outside:
            break
        kept.insert(0, before)
    return kept


def count_of(token: Token) -> str | None:
    """The words that say how many: "more than 200", "dozens"; None where none do."""
    if counted_noun(token) is not None:
        return text_of([t for t in noun_phrase(token, BARE) if dep(t) != "case"])
    numbers = kids(token, "nummod")
    if not numbers:
        return None
    before = [c for c in kids(token, "advmod") if c.i < token.i]
    tokens = in_order(
        [*(t for n in numbers for t in n.subtree if t.i < token.i), *(t for c in before for t in c.subtree)]
    )
    return text_of(tokens) if tokens else None
