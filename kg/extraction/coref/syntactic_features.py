"""Where a pronoun and a candidate stand in their clauses, as features (Hobbs, "Resolving Pronoun References", 1978)."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.coref.anaphor_kinds import is_reflexive
from kg.extraction.coref.grammatical_roles import ROLES, is_above, role_of, verb_of
from kg.extraction.coref.salience_features import one_hot
from kg.extraction.layers import language_of
from kg.extraction.tree import dep

PRONOUN_ROLES = ("subject", "object", "oblique", "owner")
CLAUSE_FEATURES = 13


def role_features(mine: str, theirs: str, sentences: int) -> list[float]:
    """The pair of roles, within a sentence, from the one before, and from further back; `theirs` is that of the
    candidate's nearest mention, `sentences` away."""
    own = PRONOUN_ROLES.index(mine if mine in PRONOUN_ROLES else "oblique")
    row = min(sentences, 2) * len(ROLES) + ROLES.index(theirs)
    return one_hot(row * len(PRONOUN_ROLES) + own, 3 * len(ROLES) * len(PRONOUN_ROLES))


def clause_features(pronoun: Token, head: Token, sentences: int) -> list[float]:
    """Within a sentence: the same clause, the clause above, the clause below, in one phrase."""
    if sentences:
        return [0.0] * CLAUSE_FEATURES
    mine, theirs = verb_of(pronoun), verb_of(head)
    same, own, subject = mine == theirs, role_of(pronoun) == "owner", role_of(head) == "subject"
    reflexive = is_reflexive(pronoun.lower_, language_of(pronoun))
    return [
        float(same and own),
        float(same and not own and not reflexive),
        float(same and reflexive),
        float(not same and is_above(theirs, mine)),
        float(not same and is_above(mine, theirs)),
        float(not same and dep(mine) == "conj" and is_above(theirs, mine)),
        float(is_above(head, pronoun)),
        float(is_above(pronoun.head, head) and own),
        float(_are_coordinated(pronoun, head)),
        float(dep(mine) == "ccomp" and mine.head == theirs and subject),
        float(dep(mine) == "advcl" and mine.head == theirs and subject),
        float(dep(mine) == "acl" and is_above(head, mine)),
        float(same and subject),
    ]


def _are_coordinated(one: Token, other: Token) -> bool:
    return any(dep(a) == "conj" and is_above(a.head, b) for a, b in ((one, other), (other, one)))
