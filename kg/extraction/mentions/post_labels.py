"""The words of a post, and its name in full, with in what it is one: "Defense Minister of Latvia"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.layers import language_of, mention_at, mentions
from kg.extraction.mentions.articles import definite_article, with_article
from kg.extraction.mentions.classes import ORGANIZATIONS
from kg.extraction.mentions.nouns import TYPES, is_plural, is_time, lemma_of
from kg.extraction.mentions.post_nouns import is_position
from kg.extraction.noun_phrases import MENTION, noun_phrase
from kg.extraction.tree import dep, is_dep, kid, root_of, tokens_in
from kg.lexicon import Language
from kg.lexicon.countries import country_named
from kg.model import Mention, MentionKind

WITH_ARTICLE = frozenset({"GovernmentBody", "Coalition"})
"""Classes whose names take the article within a label: "Head of the Tarn Council"."""


def words_of_post(noun: Token, person: int) -> list[Token]:
    """The phrase of the post without the person who holds it, by the index of their mention."""
    phrase = noun_phrase(noun, MENTION)
    own = [t for t in phrase if all(mention_at(above) != person for above in _up_to(t, noun))]
    return [*_ranks_before(phrase[0], noun), *own]


def _ranks_before(first: Token, noun: Token) -> list[Token]:
    """Posts right before one, which belong to the same rank: "*Detective* Chief Inspector Ada Brook", "Ada Brook, the
    *attorney* general"."""
    found: list[Token] = []
    while first.i > 0 and is_dep(noun, "nmod:desc", "appos"):
        first = first.nbor(-1)
        if not (first.dep_ == noun.dep_ and first.head == noun.head and is_position(first)):
            break
        found.insert(0, first)
    return found


def _up_to(token: Token, noun: Token) -> Iterator[Token]:
    """The token and what is above it, below the noun."""
    while token != noun:
        yield token
        if token.head == token:
            return
        token = token.head


def label_of(noun: Token, tokens: Sequence[Token], organization: Mention | None) -> str:
    """The name of the post in full: its own words, with capitals, and in what it is a post."""
    language = language_of(noun)
    own = [t for t in _own_words(noun, tokens, organization) if not t.is_space]
    words = [_capitalised(lemma_of(t) if t == noun and is_plural(t) else t.text, language) for t in own]
    label = "".join(word + _space_behind(t, own) for t, word in zip(own, words, strict=True)).strip()
    return in_full(label, organization or _client_of(noun), noun)


def _space_behind(token: Token, kept: Sequence[Token]) -> str:
    """The space behind a word of a label: none where the text has none, "*High*-Ranking Officer", between words kept."""
    joined = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1) in kept
    return "" if joined else " "


def _client_of(noun: Token) -> Mention | None:
    """The named person whom a post serves: "*Fenn's* attorney"."""
    owners = (mention_at(c) for c in noun.children if is_dep(c, "nmod:poss"))
    found = (mentions(noun.doc)[i] for i in owners if i is not None)
    return next((m for m in found if m.type == "Person" and m.kind is MentionKind.NAME), None)


def in_full(label: str, organization: Mention | None, noun: Token) -> str:
    """A post with in what it is a post: "Governor" as "Governor of Oregon"."""
    language = language_of(noun)
    if organization is None:
        return label
    where = _named_in_label(organization, noun)
    of, to = (
        next(iter(language.listed(TYPES, *key)), "") for key in (("label", "joint"), ("case", "destination"))
    )
    post, joint, destination = label.partition(f" {to} ")
    return f"{post} {of} {where}{joint}{destination}"


def _own_words(noun: Token, tokens: Sequence[Token], organization: Mention | None) -> list[Token]:
    """The words of the post itself: without article, possessor, country, and what says since when."""
    place = organization.span if organization is not None else None
    kept = []
    for token in tokens:
        path = [token, *(a for a in token.ancestors if a in tokens)]
        if any(_is_outside(t, noun) for t in path):
            continue
        if place is not None and place.start <= token.idx < place.end:
            continue
        kept.append(token)
    while kept and kept[-1].pos_ in ("ADP", "DET", "PUNCT"):
        kept.pop()
    while kept and kept[0].pos_ in ("DET", "PUNCT"):
        kept.pop(0)
    return kept or [noun]


def _is_outside(token: Token, noun: Token) -> bool:
    """Whether a dependent of the noun is no part of the post's name."""
    if token.head != noun:
        return False
    if dep(token) == "nmod" and (is_time(token) or token.pos_ == "NUM") and not token.ent_type_:
        return True
    if dep(token) in ("det", "case", "cc", "conj", "punct", "nummod") or is_dep(token, "nmod:poss"):
        return True
    return is_tense(token) or (dep(token) == "amod" and token.i < noun.i and _is_opinion(token))


def is_tense(token: Token) -> bool:
    """ "*former* minister": a word that says when or how the post is held."""
    return token.lower_ in language_of(token).words(TYPES, "position", "tense")


def is_former(noun: Token) -> bool:
    """Whether the words say that the post is no longer held: "former", not "current"."""
    return any(_is_of_past(c) for c in noun.children) or _is_behind_names(noun)


def is_after_former(title: Token) -> bool:
    """ "the *late* Sen. Carl Fenn", "*former* Oregon Gov. Carl Fenn": whether such a word is before it."""
    return (title.i > 0 and _is_of_past(title.nbor(-1))) or _is_behind_names(title)


def _is_of_past(word: Token) -> bool:
    return is_tense(word) and word.lower_ not in language_of(word).words(TYPES, "position", "held")


def _is_behind_names(title: Token) -> bool:
    """ "*retired* Air Force general": such a word before the names before the post, to one of which the reader may have
    tied it; not "*late* Monday President Fenn left"."""
    before = title.i - 1
    while before > 0 and title.doc[before].pos_ == "PROPN" and not is_time(title.doc[before]):
        before -= 1
    word = title.doc[max(before, 0)]
    return word.i < title.i and dep(word) == "amod" and _is_of_past(word)


def _is_opinion(token: Token) -> bool:
    """ "the *powerful* minister": an adjective that judges, or is told of with an adverb ("*very old* king"); not "*public*
    defender"."""
    degree = kid(token, "advmod") is not None
    small = token.text.islower() or token == token.sent[0]
    return small and (degree or token.lower_ in language_of(token).words(TYPES, "position", "opinion"))


def _named_in_label(organization: Mention, noun: Token) -> str:
    """The organisation, country or place as it stands in a label: "the Tarn Council", "Latvia", "the company", which is
    "Norline" in "the company Norline"."""
    language = language_of(noun)
    organization = _name_beside(organization, noun) or organization
    span = organization.span.of(noun.doc.text)
    if organization.kind is not MentionKind.NAME:
        return _article_small(span, language)
    country = country_named(organization.normal, language) if organization.type == "Country" else None
    if country is not None:
        return country.with_article
    article = f"{definite_article(language)} "
    wants = span.lower().startswith(article) or organization.type in WITH_ARTICLE
    return with_article(organization.normal, language) if wants else organization.normal


def _name_beside(organization: Mention, noun: Token) -> Mention | None:
    """The name right behind a common noun for a body, with a comma or none: "the union, *Tarn Farmers*"."""
    if organization.kind is not MentionKind.NOMINAL:
        return None
    head = root_of(tokens_in(noun.doc, organization.head))
    beside = (mention_at(c) for c in head.children if dep(c) in ("appos", "flat") and c.i > head.i)
    found = (mentions(noun.doc)[i] for i in beside if i is not None)
    return next((m for m in found if m.kind is MentionKind.NAME and m.type in ORGANIZATIONS), None)


def _article_small(text: str, language: Language) -> str:
    """ "The company's" → "the company"."""
    for ending in language.listed(TYPES, "possessive", "ending"):
        text = text.removesuffix(ending)
    first, *rest = text.split()
    is_article = first in language.words(TYPES, "determiner", "sentence_article")
    return " ".join([first.lower() if is_article else first, *rest])


def _capitalised(word: str, language: Language) -> str:
    is_small = word.lower() in language.words(TYPES, "label", "small")
    return word if is_small or not word[:1].islower() else word[:1].upper() + word[1:]
