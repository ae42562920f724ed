"""A name and a common noun side by side: "the spokesman, *Peter Olin*,", "*his wife* Anna", "the town of *Tarn*"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import can_be_one
from kg.extraction.layers import language_of, mention_at
from kg.extraction.mentions.classes import ORGANIZATIONS
from kg.extraction.mentions.nouns import has_case, is_plural
from kg.extraction.tree import dep, is_dep, kid
from kg.model import Mention, MentionKind


def join_appositions(clusters: Clusters) -> None:
    """Joins a name and the common noun that it stands beside."""
    _join_to_heads(clusters, _is_apposition)


def join_named_places(clusters: Clusters) -> None:
    """Joins the noun of a place and the name behind "of": "the town of *Tarn*"."""
    _join_to_heads(clusters, _names_place)


def _join_to_heads(clusters: Clusters, is_another_word: Callable[[Mention, Token], bool]) -> None:
    """Joins each mention that is another word for its head with that head's."""
    discourse = clusters.discourse
    for i, (mention, root) in enumerate(zip(discourse.mentions, discourse.roots, strict=True)):
        other = mention_at(root.head) if is_another_word(mention, root) else None
        if other is not None and other != i and _can_be_one(discourse, i, other):
            clusters.join(other, i)


def _is_apposition(mention: Mention, root: Token) -> bool:
    """Whether a mention stands beside its head as another word for it; "Fenn, *whose brother* …" is somebody else."""
    if mention.type == "Position" or mention.kind == MentionKind.PRONOUN:
        return False
    if dep(root) == "appos":
        possessive = language_of(root).words("coreference", "relative", "possessive")
        return not any(c.lower_ in possessive for c in root.children)
    return (
        dep(root) in ("flat", "nmod")
        and mention.type == "Person"
        and mention.kind == MentionKind.NAME
        and kid(root, "case") is None
        and not is_dep(root, "nmod:poss", "nmod:desc")
        and root.i > root.head.i
    )


def _names_place(mention: Mention, root: Token) -> bool:
    """ "the town of *Tarn*"; not "a town of Norway", nor "the outskirts of Tarn"."""
    language, article = language_of(root), kid(root.head, "det")
    return (
        mention.kind == MentionKind.NAME
        and dep(root) == "nmod"
        and has_case(root, "of")
        and root.head.lower_ in language.words("coreference", "place", "noun")
        and article is not None
        and article.lower_ in language.words("coreference", "determiner", "definite")
    )


def _can_be_one(discourse: Discourse, i: int, j: int) -> bool:
    """Whether two phrases side by side can mean one: a name and a noun of its class, one number, one gender."""
    a, b = discourse.mentions[i], discourse.mentions[j]
    if (a.kind == MentionKind.NAME) == (b.kind == MentionKind.NAME) or "Position" in (a.type, b.type):
        return False
    if is_plural(discourse.roots[i]) or is_plural(discourse.roots[j]):
        return False
    if "Person" in (a.type, b.type):
        return a.type == b.type and can_be_one(discourse.gender(i), discourse.gender(j))
    return a.type == b.type or {a.type, b.type} <= ORGANIZATIONS - {"Country"}
