"""The words of a post, in what it is a post, and its name in full: "Defense Minister of Latvia"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.extraction.layers import language_of, mention_at, mentions
from kg.extraction.mentions.articles import definite_article, with_article
from kg.extraction.mentions.classes import BODIES, ORGANIZATIONS
from kg.extraction.mentions.nouns import TYPES, has_case, is_plural, is_time, lemma_of
from kg.extraction.mentions.post_nouns import is_office
from kg.extraction.noun_phrases import MENTION, noun_phrase
from kg.extraction.tree import dep, first_conjunct, is_dep
from kg.lexicon import Language
from kg.lexicon.countries import country_named
from kg.model import Mention, MentionKind

ORIGINS = frozenset({"Country", "Place"})
"""Classes of where somebody is from who is no officer there: "the *Canadian* philosopher"."""
PLACES = ORGANIZATIONS | {"Place"}
"""Classes of what a post can be in."""
WITH_ARTICLE = frozenset({"GovernmentBody", "Coalition"})
"""Classes whose names take the article within a label: "Head of the Tarn Council"."""


def words_of_post(noun: Token, person: int) -> list[Token]:
    """The phrase of the post without the person who holds it, by the index of their mention."""
    phrase = noun_phrase(noun, MENTION)
    return [t for t in phrase if all(mention_at(above) != person for above in _up_to(t, noun))]


def _up_to(token: Token, noun: Token) -> Iterator[Token]:
    """The token and what is above it, below the noun."""
    while token != noun:
        yield token
        if token.head == token:
            return
        token = token.head


def organization_of(noun: Token) -> int | None:
    """In what it is a post, as an index into the mentions.

    A possessor; a body after "of", "at", "for"; demonym or name before it; a place after "of". "The British head of the Rail
    Agency" is a post in the agency: the demonym tells where its holder is from, as it does of "the Norwegian singer". Where
    the reader takes post and body for one name ("Supreme Court Justice"), it is a post in nothing.
    """
    all_mentions, own = mentions(noun.doc), mention_at(noun)

    def is_body(child: Token) -> bool:
        index = mention_at(child)
        return index is not None and all_mentions[index].type in BODIES

    def rank(child: Token) -> tuple[bool, bool, int]:
        return not is_dep(child, "nmod:poss"), not (is_body(child) and child.i > noun.i), child.i

    for child in sorted(noun.children, key=rank):
        index = mention_at(child)
        if index is None or index == own or dep(child) not in ("nmod", "compound", "amod", "appos"):
            continue
        mention = all_mentions[index]
        if mention.type not in PLACES or mention.kind is MentionKind.PRONOUN:
            continue
        if child.i < noun.i:
            if mention.type == "Party" or (mention.type in ORIGINS and not is_office(noun)):
                continue
            return index
        if has_case(child, "seat", *(["seat_of_body"] if is_body(child) else [])) or _is_right_behind(child):
            return index
    return _shared_organization(noun)


def _is_right_behind(child: Token) -> bool:
    """ "President *Tarn Robotics*": an organisation named behind the post without a word between."""
    index = mention_at(child)
    named = index is not None and mentions(child.doc)[index].type in ORGANIZATIONS and bool(child.ent_type_)
    return named and dep(child) == "appos" and min(t.i for t in child.subtree) == child.head.i + 1


def _shared_organization(noun: Token) -> int | None:
    """That of the first of coordinated posts, where it stands before or behind them all: "Tarn Robotics *founder and
    CEO*", "*CEO and founder* of Tarn Robotics"."""
    first = first_conjunct(noun)
    if first == noun or any(is_dep(c, "det", "nmod:poss") for c in noun.children):
        return None
    index = organization_of(first)
    if index is None:
        return None
    head = mentions(noun.doc)[index].head
    return index if noun.idx < head.start or head.end <= first.idx else None


def seat_of_holder(title: Token) -> int | None:
    """Of what place a title is that stands before a name: "*Gov.* Ada Brook *of Oregon*", as an index into the mentions."""
    for child in title.head.children:
        index = mention_at(child)
        place = index is not None and mentions(child.doc)[index].type in ("Place", "Country")
        if place and title.i < title.head.i < child.i and dep(child) == "nmod" and has_case(child, "of"):
            return index
    return None


def label_of(noun: Token, tokens: Sequence[Token], organization: Mention | None) -> str:
    """The name of the post in full: its own words, with capitals, and in what it is a post."""
    language = language_of(noun)
    own = (t for t in _own_words(noun, tokens, organization) if not t.is_space)
    words = [lemma_of(t) if t == noun and is_plural(t) else t.text for t in own]
    return in_full(" ".join(_capitalised(w, language) for w in words), organization or _client_of(noun), noun)


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
    return kept or [noun]


def _is_outside(token: Token, noun: Token) -> bool:
    """Whether a dependent of the noun is no part of the post's name."""
    if token.head != noun:
        return False
    if dep(token) == "nmod" and is_time(token) and not token.ent_type_:
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
    """ "the *powerful* minister": an adjective in lower case that is no part of a post's name."""
    language = language_of(token)
    parts = frozenset().union(
        *(language.words(TYPES, "position", key) for key in ("modifier", "field", "kind"))
    )
    return token.text.islower() and token.lower_ not in parts


def _named_in_label(organization: Mention, noun: Token) -> str:
    """The organisation, country or place as it stands in a label: "the Tarn Council", "Latvia", "the company"."""
    language = language_of(noun)
    span = organization.span.of(noun.doc.text)
    if organization.kind is not MentionKind.NAME:
        return _article_small(span, language)
    country = country_named(organization.normal, language) if organization.type == "Country" else None
    if country is not None:
        return country.with_article
    article = f"{definite_article(language)} "
    wants = span.lower().startswith(article) or organization.type in WITH_ARTICLE
    return with_article(organization.normal, language) if wants else organization.normal


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
