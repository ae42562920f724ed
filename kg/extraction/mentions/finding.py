"""Mentions: names, phrases headed by common nouns, and pronouns that stand for someone or something."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.extraction.mentions.appointments import appointing
from kg.extraction.mentions.classes import (
    FILE,
    counted_noun,
    is_honorific,
    is_position,
    is_time,
    lemma_of,
    type_of_name,
    type_of_noun,
)
from kg.extraction.mentions.introduced import with_introduced
from kg.extraction.mentions.names import Name, names_in, text_of
from kg.extraction.mentions.whole import is_mark, whole_people
from kg.extraction.noun_phrases import BARE, MENTION, NAMED, noun_phrase
from kg.extraction.tree import dep, is_dep, kid, kids, span_of, span_over
from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_of_people
from kg.model import Mention, MentionKind
from kg.reader.abbreviations import is_degree

PRONOUNS = {
    **dict.fromkeys(["i", "me", "my", "mine", "myself", "he", "him", "his", "himself"], "Person"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "Person"),
    **dict.fromkeys(
        ["we", "us", "our", "ours", "ourselves", "they", "them", "their", "theirs", "themselves"], "Group"
    ),
    **dict.fromkeys(["it", "its", "itself"], "Thing"),
}
PARTS = frozenset({"compound", "flat", "fixed", "goeswith", "case", "cc", "mark", "dep", "amod", "advmod"})


def mentions_in(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a text, sorted by place, the longer first; `chain` is left open.

    "Latvia's Defense Minister Andris Spruds" has three: the country, the post, and the person, whose span is
    the whole phrase and whose head is the name.
    """
    names = with_introduced(doc, whole_people(doc, names_in(doc)))
    inside = {t.i: name for name in names for t in name.tokens}
    found = [_named(name) for name in names]
    found += [_nicknamed(name) for name in names if name.nickname]
    for token in doc:
        if token.i in inside:
            continue
        if token.pos_ == "PRON" or token.lower_ in PRONOUNS:
            found.extend(_pronoun(token))
        elif token.pos_ in ("NOUN", "PROPN") and not token.is_space:
            found.extend(_nominal(token, inside))
    unique = {(m.span, m.head): m for m in found}
    return tuple(sorted(unique.values(), key=lambda m: (m.span.start, -m.span.end, m.head)))


def _named(name: Name) -> Mention:
    cut = NAMED if name.type == "Person" else BARE if name.type in ("Country", "Place") else MENTION
    whole = noun_phrase(name.root, cut)
    places = {t.i for t in whole} | {t.i for t in name.tokens}
    is_head = name.root.pos_ != "ADJ" and dep(name.root) not in ("compound", "amod")
    tokens = [name.root.doc[i] for i in range(min(places), max(places) + 1)] if is_head else list(name.tokens)
    return Mention(
        span=span_over(_without_possessive(tokens)),
        head=span_over(list(name.tokens)),
        type=name.type,
        kind=MentionKind.NAME,
        normal=name.normal,
        link=name.country.link if name.country else "",
    )


def _nicknamed(name: Name) -> Mention:
    """ "Ole “*Sparrow*” Brandt": a name of its own inside the whole one."""
    span = span_over(list(name.nickname))
    return Mention(span=span, head=span, type="Person", kind=MentionKind.NAME, normal=text_of(name.nickname))


def _without_possessive(tokens: list[Token]) -> list[Token]:
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].tag_ == "POS" else tokens


def _pronoun(token: Token) -> Iterator[Mention]:
    kind = PRONOUNS.get(token.lower_)
    if kind is None or dep(token) == "expl" or _is_abbreviation(token):
        return
    span = span_of(token)
    yield Mention(span=span, head=span, type=kind, kind=MentionKind.PRONOUN, normal=token.lower_)


def _is_abbreviation(token: Token) -> bool:
    """ "the *US* envoy" is no pronoun, nor the numeral "I" after a name."""
    return token.text == "US" or (token.text == "I" and is_dep(token, "flat", "compound"))


def _nominal(token: Token, inside: dict[int, Name]) -> Iterator[Mention]:
    if not _heads_phrase(token, inside):
        return
    post = titled(token, inside)
    if post is not None or _is_predicate_post(token) or _is_beside(token, inside):
        yield _post(token)
        return
    whole = _before_name(noun_phrase(token, MENTION), token, inside) or [token]
    named = token.pos_ == "PROPN" and token.text[:1].isupper()
    kind = type_of_noun(token)
    core = _core(token, named)
    if named and kind == "Thing":
        kind = type_of_name(text_of(core), "ORG")
        kind = "Thing" if kind == "Organization" else kind
    yield Mention(
        span=span_over(whole),
        head=span_over(core),
        type=kind,
        kind=MentionKind.NAME if named and kind not in ("Person", "Thing") else MentionKind.NOMINAL,
        normal=text_of(core) if named else text_of(whole),
        count=_count(token),
    )


def _before_name(tokens: list[Token], head: Token, inside: dict[int, Name]) -> list[Token]:
    """ "*Secretary of State* Mark Rutte", where the title governs the name: the title alone."""
    if not is_position(head):
        return tokens
    stop = next(
        (t.i for t in tokens if t.i > head.i and t.i in inside and inside[t.i].type == "Person"), None
    )
    return [t for t in tokens if stop is None or t.i < stop] or [head]


def _heads_phrase(token: Token, inside: dict[int, Name]) -> bool:
    """Whether the noun heads a phrase of its own: no part of a compound or name, no time, no mere title."""
    label = dep(token)
    if label in PARTS and not (label == "compound" and titled(token, inside)):
        return False
    if (
        is_degree(token.text)
        or is_mark(token)
        or is_time(token)
        or (is_honorific(token) and not is_position(token) and not _is_relative(token))
        or _is_field(token)
    ):
        return False
    return any(c.isalpha() for c in token.text)


def _is_relative(token: Token) -> bool:
    """ "her *brother*, Jon Ferrin": a word for kin in lower case that is owned is no form of address."""
    owned = any(is_dep(c, "nmod:poss") for c in token.children)
    return owned and token.lower_ == token.text and lemma_of(token) in ENGLISH.by_word(FILE, "kin")


def _is_field(token: Token) -> bool:
    """ "Secretary of *State*", "Minister of *Defence*": what a post is about is a part of its name."""
    case = kid(token, "case")
    return (
        dep(token) == "nmod"
        and token.text[:1].isupper()
        and is_position(token.head)
        and case is not None
        and case.lower_ in ("of", "for")
        and kid(token, "det") is None
    )


def titled(token: Token, inside: dict[int, Name]) -> Name | None:
    """The person whose title the noun is: "*President* Ada Brook", "Juris Kalns, the *mayor*"; else None."""
    if not is_position(token) or is_honorific(token):
        return None
    head = token
    while dep(head) in ("compound", "nmod", "appos", "flat", "conj") and head.head != head:
        if kid(head, "case") is not None and dep(head) == "nmod":
            return None
        head = head.head
        name = inside.get(head.i)
        if name is not None:
            return name if name.type == "Person" else None
    return None


def _is_predicate_post(token: Token) -> bool:
    """ "Kalns is the *mayor* of Riga", "they elected him *mayor*"."""
    return is_position(token) and (kid(token, "cop") is not None or appointing(token) is not None)


def _is_beside(token: Token, inside: dict[int, Name]) -> bool:
    """ "served as *mayor* of Riga": a post without article, which stands for no one."""
    case = kid(token, "case")
    bare = kid(token, "det") is None and not any(is_dep(c, "nmod:poss") for c in token.children)
    return is_position(token) and case is not None and case.lower_ == "as" and bare


def _post(token: Token) -> Mention:
    whole = noun_phrase(token, MENTION) or [token]
    return Mention(
        span=span_over(whole),
        head=span_over(_core(token, True)),
        type="Position",
        kind=MentionKind.NOMINAL,
        normal=text_of(whole),
    )


def _core(token: Token, joined: bool) -> list[Token]:
    """The head noun; of a capitalised phrase the words before it too ("*Defense Ministry*")."""
    kept, i = [token], token.i - 1
    while joined and i >= 0:
        before = token.doc[i]
        part = before.head in kept and dep(before) in ("compound", "amod", "nmod", "flat")
        foreign = (
            before.ent_type_ or is_dep(before, "nmod:poss") or country_of_people(before.text) is not None
        )
        if not part or not before.text[:1].isupper() or foreign:
            break
        kept.insert(0, before)
        i -= 1
    return kept


def _count(token: Token) -> str | None:
    """The words that say how many: "more than 200", "dozens"; None where none do."""
    if counted_noun(token) is not None:
        return text_of([t for t in noun_phrase(token, BARE) if dep(t) != "case"])
    numbers = kids(token, "nummod")
    if not numbers:
        return None
    subtree = sorted((t for n in numbers for t in n.subtree if t.i < token.i), key=lambda t: t.i)
    before = [c for c in kids(token, "advmod") if c.i < token.i]
    tokens = sorted({*subtree, *before, *(t for c in before for t in c.subtree)}, key=lambda t: t.i)
    return text_of(tokens) if tokens else None
