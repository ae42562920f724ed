"""Who owns what is called somebody's own: "*Fenn* sold *his own* boat"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.grammatical_roles import role_of, verb_of
from kg.extraction.layers import language_of, mention_at
from kg.extraction.tree import RELATIVE_WORDS, SUBJECTS, dep, is_dep, kid

MAX_CLAUSES = 6
"""Clauses upward in which the subject is looked for."""


def own_subject(clusters: Clusters, index: int) -> int | None:
    """The cluster of the subject of its clause, for a possessive before "own" that is no subject itself; else None."""
    root = clusters.discourse.roots[index]
    if role_of(root) != "owner" or not _is_own(root) or role_of(root.head) == "subject":
        return None
    subject = _subject_above(verb_of(root))
    found = mention_at(subject) if subject is not None else None
    return clusters.find(found) if found is not None else None


def _is_own(possessive: Token) -> bool:
    own = language_of(possessive).words("coreference", "own", "adjective")
    return any(c.lower_ in own for c in possessive.head.children)


def _subject_above(verb: Token) -> Token | None:
    """The subject of a clause, or of that which a clause without one depends on; of a relative clause its noun."""
    for _ in range(MAX_CLAUSES):
        subject = kid(verb, *SUBJECTS)
        if subject is not None:
            relative = subject.lower_ in RELATIVE_WORDS and is_dep(verb, "acl:relcl")
            return verb.head if relative else subject
        if dep(verb) not in ("xcomp", "conj", "advcl") or kid(verb.head, "obj") is not None:
            return None
        verb = verb.head
    return None
