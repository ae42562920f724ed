"""Who holds which post: "Latvia's Defense Minister Andris Spruds", "Juris Kalns, the mayor of Riga,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg.extraction.claim_rule import ClaimRule
from kg.extraction.mentions.appointments import appointments
from kg.extraction.mentions.classes import ORGANIZATIONS, is_honorific, is_position, is_time, short_posts
from kg.extraction.mentions.post_and_kin_rules import APPOINTMENT, APPOSITION, TITLE
from kg.extraction.noun_phrases import MENTION, noun_phrase
from kg.extraction.tree import (
    conjuncts,
    dep,
    first_conjunct,
    is_dep,
    kid,
    root_of,
    span_over,
    spans_of,
    tokens_in,
)
from kg.lexicon import ENGLISH
from kg.lexicon.countries import Country, country_named
from kg.model import Mention, MentionKind, Span
from kg.reader.abbreviations import is_title

PLACES = ORGANIZATIONS | {"Place"}


@dataclass(frozen=True, slots=True)
class Holding:
    """A person, the words of the post, its name in full, and in what it is a post, all by place in the text.

    `person`, `organization` and `mention` (of the post itself) are indexes into the mentions; `former` is
    true where the words say that it is no longer held ("former", "ex-").
    """

    person: int
    spans: tuple[Span, ...]
    label: str
    organization: int | None
    rule: ClaimRule
    cue: tuple[Span, ...]
    mention: int | None = None
    former: bool = False
    given: Span | None = None
    """The verb that gives the post, where one does ("*elected* Ada Brook mayor"): it tells whether that happened."""


def positions_in(doc: Doc, mentions: Sequence[Mention]) -> tuple[Holding, ...]:
    """Every post that a title or an apposition gives to a named person, in order of the text.

    A title without country or organisation is left without: no post is guessed.
    """
    found: list[Holding] = []
    at = _by_token(doc, mentions)
    for index, mention in enumerate(mentions):
        if mention.type != "Person" or mention.kind != MentionKind.NAME:
            continue
        tokens = tokens_in(doc, mention.head)
        for noun, rule in _titles(root_of(tokens), {t.i for t in tokens}):
            found.append(_holding(index, noun, rule, at, mentions))
        found += _shortened(index, tokens[0])
    for person, post, verb in appointments(doc):
        whom = at.get(person.i)
        if whom is not None and mentions[whom].type == "Person":
            given = _holding(whom, post, APPOINTMENT, at, mentions)
            found.append(replace(given, given=span_over([verb])))
    unique = {(h.person, h.spans): h for h in found}
    return tuple(sorted(unique.values(), key=lambda h: (h.spans, h.person)))


def with_posts(doc: Doc, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with every post that someone holds among them, by its full name ("Defense Minister of Latvia")."""
    found = list(mentions)
    for holding in positions_in(doc, mentions):
        if holding.mention is None or mentions[holding.mention].type != "Position":
            span = Span(holding.spans[0].start, holding.spans[-1].end)
            found.append(Mention(span, holding.cue[0], "Position", MentionKind.NOMINAL, normal=holding.label))
        else:
            found[holding.mention] = replace(found[holding.mention], normal=holding.label)
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end, m.head)))


def _by_token(doc: Doc, mentions: Sequence[Mention]) -> dict[int, int]:
    """Token → the mention whose head it is part of, names first."""
    at: dict[int, int] = {}
    order = sorted(
        range(len(mentions)),
        key=lambda i: (mentions[i].kind != MentionKind.NAME, mentions[i].type != "Position", i),
    )
    for index in order:
        head = mentions[index].head
        for token in tokens_in(doc, head):
            at.setdefault(token.i, index)
    return at


def _titles(root: Token, name: set[int]) -> Iterator[tuple[Token, ClaimRule]]:
    """The nouns that name a post of the person, each with the rule that finds it."""
    for child in (c for c in root.children if c.i not in name):
        rule = _rule_below(child, root)
        if rule is not None:
            yield from ((c, rule) for c in conjuncts(child) if is_position(c))
        elif is_position(child) and dep(child) == "conj" and _apposed(root) and not child.ent_type_:
            yield child, APPOSITION
    above = _post_above(root)
    if above is not None:
        rule = APPOSITION if root.doc[min(name) - 1].is_punct else TITLE
        yield from ((c, rule) for c in conjuncts(first_conjunct(above)) if is_position(c) and c.i < root.i)
    elif (before := _post_before(min(name), root.doc)) is not None:
        yield before, TITLE


def _rule_below(child: Token, root: Token) -> ClaimRule | None:
    if child.ent_type_ == "PER" or is_honorific(child):
        return None
    if dep(child) == "appos" and _heads_post(child):
        return APPOSITION if child.i > root.i else TITLE
    before = child.i < root.i and kid(child, "case") is None
    return TITLE if before and dep(child) in ("nmod", "compound", "flat") and is_position(child) else None


def _heads_post(child: Token) -> bool:
    return any(is_position(c) for c in conjuncts(child))


def _apposed(root: Token) -> bool:
    """A coordination after an apposition may hang on the name: "Kalns, an MP and *head* of the board"."""
    return any(dep(c) == "appos" and is_position(c) for c in root.children)


def _post_above(root: Token) -> Token | None:
    """ "Secretary of State *Mark Rutte*", "the ambassador to Oslo, *Peter Olin*," hang on the post or in it."""
    head = root.head
    label = dep(root)
    if head == root or root.i < head.i or kid(root, "case") is not None:
        return None
    if label == "appos" and dep(head) == "nmod" and not is_position(head) and head.ent_type_ != "PER":
        head = head.head
    return head if is_position(head) and label in ("appos", "nmod", "flat", "compound") else None


def _post_before(first: int, doc: Doc) -> Token | None:
    """ "*Ambassador* of Norway to Oslo Peter Olin", whatever the tree says: a capitalised post, words of its
    own, and the name."""
    i = first - 1
    while i >= 0 and (doc[i].text[:1].isupper() or doc[i].lower_ in ("of", "to", "for", "the")):
        after = doc[i + 1] if i + 1 < first else None
        if is_position(doc[i]) and doc[i].text[:1].isupper() and not is_honorific(doc[i]):
            return doc[i] if after is None or after.pos_ == "ADP" else None
        if doc[i].ent_type_ == "PER" or doc[i].is_sent_start:
            return None
        i -= 1
    return None


def _holding(
    person: int, noun: Token, rule: ClaimRule, at: dict[int, int], mentions: Sequence[Mention]
) -> Holding:
    tokens = _filled(
        [t for t in noun_phrase(noun, MENTION) if all(at.get(u.i) != person for u in _up_to(t, noun))]
    )
    where = _where(noun, at, mentions)
    title = _title_words(noun, where, tokens, mentions)
    label = _label(title, mentions[where] if where is not None else None, noun.doc)
    return Holding(
        person=person,
        spans=spans_of(tokens) or (span_over([noun]),),
        label=label,
        organization=where,
        rule=rule,
        cue=(span_over([noun]),),
        mention=at.get(noun.i),
        former=any(_is_tense(c) and c.lower_ not in ("current", "incoming") for c in noun.children),
    )


def _up_to(token: Token, noun: Token) -> Iterator[Token]:
    while token != noun:
        yield token
        if token.head == token:
            return
        token = token.head


def _filled(tokens: list[Token]) -> list[Token]:
    """With the "of" or "the" that the tree hangs elsewhere: "Secretary *of* State"."""
    if not tokens:
        return tokens
    doc, kept = tokens[0].doc, {t.i for t in tokens}
    small = [
        i for i in range(tokens[0].i, tokens[-1].i) if doc[i].lower_ in ("of", "for", "the", "to", "and")
    ]
    return [doc[i] for i in sorted(kept.union(small))]


def _where(noun: Token, at: dict[int, int], mentions: Sequence[Mention]) -> int | None:
    """In what it is a post: possessor; a body after "of", "at", "for"; demonym or name before it; a place after "of".

    "The British head of the Rail Agency" is a post in the agency: the demonym tells where its holder is from.
    """

    def is_body(child: Token) -> bool:
        index = at.get(child.i)
        return index is not None and mentions[index].type in ORGANIZATIONS - {"Country"}

    def rank(child: Token) -> tuple[bool, bool, int]:
        return not is_dep(child, "nmod:poss"), not (is_body(child) and child.i > noun.i), child.i

    for child in sorted(noun.children, key=rank):
        index = at.get(child.i)
        if index is None or mentions[index].type not in PLACES:
            continue
        if mentions[index].kind == MentionKind.PRONOUN or dep(child) not in (
            "nmod",
            "compound",
            "amod",
            "appos",
        ):
            continue
        case = kid(child, "case")
        if mentions[index].type == "Party" and child.i < noun.i:
            continue
        behind = ("of", "at", "in", "with", *(["for"] if is_body(child) else []))
        if child.i < noun.i or (case is not None and case.lower_ in behind):
            return index
    return None


def _title_words(
    noun: Token, where: int | None, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> list[Token]:
    """The words of the post itself: without article, possessor, country, and what says since when."""
    place = mentions[where].span if where is not None else None
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
    if token.head != noun:
        return False
    if dep(token) == "nmod" and is_time(token) and not token.ent_type_:
        return True
    if dep(token) in ("det", "case", "cc", "conj", "punct", "nummod") or is_dep(token, "nmod:poss"):
        return True
    return _is_tense(token) or (dep(token) == "amod" and token.i < noun.i and _is_opinion(token))


def _is_tense(token: Token) -> bool:
    return token.lower_ in ENGLISH.words("types", "position", "tense")


def _is_opinion(token: Token) -> bool:
    """ "the *powerful* minister": an adjective in lower case that is no part of a post's name."""
    parts = ENGLISH.words("types", "position", "modifier") | ENGLISH.words("types", "position", "field")
    return token.text.islower() and token.lower_ not in parts


def _label(title: Sequence[Token], where: Mention | None, doc: Doc) -> str:
    words = " ".join(_titled(t.text) for t in title if not t.is_space)
    if where is None:
        return words
    post, to, rest = words.partition(" to ")
    if where.kind == MentionKind.NAME:
        country = country_named(where.normal) if where.type == "Country" else None
        return f"{post} of {_named(where, country, doc)}{to}{rest}"
    return f"{post} of {_in_lower_case(where.span.of(doc.text))}{to}{rest}"


def _named(where: Mention, country: Country | None, doc: Doc) -> str:
    if country is not None:
        return country.with_article
    article = where.span.of(doc.text).lower().startswith("the ") or where.type in (
        "GovernmentBody",
        "Coalition",
    )
    return f"the {where.normal}" if article and not where.normal.lower().startswith("the ") else where.normal


def _in_lower_case(text: str) -> str:
    words = text.removesuffix("'s").removesuffix("’s").split()
    return " ".join([words[0].lower() if words[0] in ("The", "A", "An") else words[0], *words[1:]])


def _titled(word: str) -> str:
    small = word.lower() in ("of", "the", "for", "and", "in", "to", "at", "on")
    return word if small or not word[:1].islower() else word[:1].upper() + word[1:]


def _shortened(person: int, first: Token) -> Iterator[Holding]:
    """ "*Gen.* Ada Brook": a shortened title is a post too."""
    if first.i == 0:
        return
    before = first.doc[first.i - 1]
    words = [before]
    earlier = first.doc[first.i - 2] if first.i > 1 else before
    if earlier is not before and (is_title(earlier.text) or earlier.lower_ in ("vice", "deputy", "acting")):
        words = [earlier, before]  # "Lt. Gov." is no governor
    post = short_posts().get(" ".join(w.lower_ for w in words))
    if post is not None:
        span = span_over(words)
        yield Holding(person, (span,), post, None, TITLE, (span,))
