"""It and they: joined only to the subject that grammar makes likeliest; else left open.

The order is Hobbs's: the subject of the clause, of the clauses above it, of the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.nlp.coref.clusters import Clusters
from kg.nlp.coref.features import Quotes
from kg.nlp.coref.roles import role_of, verb_of
from kg.nlp.mentions.classes import ORGANIZATIONS, is_plural
from kg.nlp.tree import ancestors, dep, kids

SINGULAR = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
HIGH = 4
"""Clauses above the pronoun's own in which a subject is looked for."""


def join_things(clusters: Clusters, quotes: Quotes) -> None:
    """Joins "it", "its", "they" and "their" to the one antecedent that stands out, else leaves them open."""
    at = {root.i: i for i, root in enumerate(clusters.roots) if clusters.mentions[i].type != "Position"}
    for i, mention in enumerate(clusters.mentions):
        if mention.kind != "pronoun" or mention.normal not in SINGULAR | PLURAL:
            continue
        found = next((j for j in _subjects(clusters, i, at) if _fits(clusters, i, j, quotes)), None)
        if found is not None:
            clusters.join(found, i)


def _subjects(clusters: Clusters, index: int, at: dict[int, int]) -> Iterator[int]:
    """The subjects before the pronoun, the likeliest first; of another sentence only for a subject."""
    token = clusters.roots[index]
    verb, own = verb_of(token), role_of(token)
    if own in ("owner", "modifier") or token.lower_.endswith(("self", "selves")):
        yield from _subject(verb, token, at)
    above = [a for a in ancestors(verb) if a.pos_ in ("VERB", "AUX") or dep(a) == "root"][:HIGH]
    for head in [verb, *above] if own == "subject" else above:
        if head != verb:
            yield from _subject(head, token, at)
    start = token.sent.start
    if own in ("subject", "owner") and start > 0 and not above:
        before = token.doc[start - 1].sent
        yield from _subject(before.root, token, at)


def _subject(verb: Token, pronoun: Token, at: dict[int, int]) -> Iterator[int]:
    for child in kids(verb, "nsubj"):
        if child.i in at and child.i < pronoun.i and not kids(child, "conj"):
            yield at[child.i]


def _fits(clusters: Clusters, index: int, other: int, quotes: Quotes) -> bool:
    mention, token = clusters.mentions[other], clusters.roots[other]
    inside = clusters.roots[index].i in quotes.inside
    if mention.kind == "pronoun":
        same = (mention.normal in SINGULAR) == (clusters.mentions[index].normal in SINGULAR)
        return same and mention.normal in SINGULAR | PLURAL and len(clusters.members(other)) > 1
    if inside != (token.i in quotes.inside):
        return False
    kind = clusters.type(other)
    if clusters.mentions[index].normal in SINGULAR:
        return kind != "Person" and kind != "Group" and not is_plural(token)
    same_sentence = clusters.sentence(index) == clusters.sentence(other)
    return is_plural(token) or (kind in ORGANIZATIONS - {"Country"} and same_sentence)
