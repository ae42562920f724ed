"""In what somebody holds a post: the body, country or place that its words or those beside them name."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.layers import mention_at, mentions
from kg.extraction.mentions.classes import BODIES, ORGANIZATIONS
from kg.extraction.mentions.nouns import has_case
from kg.extraction.mentions.post_nouns import is_honorific, is_office
from kg.extraction.tree import dep, first_conjunct, is_dep, kids, root_of, tokens_in
from kg.model import MentionKind

ORIGINS = frozenset({"Country", "Place"})
"""Classes of where somebody is from who is no officer there: "the *Canadian* philosopher"."""
PLACES = ORGANIZATIONS | {"Place"}
"""Classes of what a post can be in."""


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
    return next(
        (i for i in (_shared_organization(noun), _named_behind(noun), _seat_before(noun)) if i is not None),
        None,
    )


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


def _named_behind(post: Token) -> int | None:
    """ "Ada Brook, president, *Tarn Mills*": the body set beside the same name right behind the post."""
    if dep(post) != "appos":
        return None
    end = max(t.i for t in post.subtree)
    for other in kids(post.head, "appos", "list"):
        index, first = mention_at(other), min(t.i for t in other.subtree)
        if index is not None and end < first <= end + 1 and other.i > end:
            mention = mentions(post.doc)[index]
            return index if mention.type in ORGANIZATIONS and mention.kind is MentionKind.NAME else None
    return None


def _seat_before(title: Token) -> int | None:
    """The place right before a title and its name: "*Oregon* Gov. Ada Brook", "*Tarn island* governor Ada Brook"."""
    if title.i == 0 or dep(title) == "appos" or title.i > title.head.i:
        return None
    before = title.nbor(-1)
    index = mention_at(before)
    if index is None or before.is_punct or before.sent != title.sent:
        return None
    mention = mentions(title.doc)[index]
    joined = root_of(tokens_in(title.doc, mention.head)).head in (title, title.head)
    named = mention.type in ORIGINS and mention.kind is MentionKind.NAME
    return index if named and joined and (is_office(title) or is_honorific(title)) else None


def seat_of_title(title: Token) -> int | None:
    """Of what place a shortened title is: "*Gov.* Ada Brook *of Oregon*", "*Oregon Gov.* Ada Brook", as an index into the
    mentions."""
    for child in title.head.children:
        index = mention_at(child)
        place = index is not None and mentions(child.doc)[index].type in ("Place", "Country")
        if place and title.i < title.head.i < child.i and dep(child) == "nmod" and has_case(child, "of"):
            return index
    return _seat_before(title)
