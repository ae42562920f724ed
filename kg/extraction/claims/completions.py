"""What completes a clause that would tell no more than who did it: when, how and than what.

"Prices climbed *when the mill closed*", "Brook was calmer *than she had been*", "the firm spends *heavily*". Where there is
an object, or another circumstance, such clauses and adverbs stay out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from kg.extraction.claims.clause_arguments import Argument
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.layer_lookups import MAX_PARTICIPANT
from kg.extraction.claims.qualifier_roles import OTHER
from kg.extraction.claims.qualifiers import qualifier_of, qualifier_of_clause
from kg.extraction.layers import language_of
from kg.extraction.noun_phrases import CLAUSE, noun_phrase
from kg.extraction.tree import kid, kids
from kg.model import Qualifier

CLAUSES = ("advcl", "ccomp")


def completions_of(predicate: Token, arguments: Iterable[Argument]) -> Iterator[Qualifier]:
    """The qualifiers that clauses and adverbs behind a predicate give, in order of the text."""
    if kid(predicate, "expl") is not None:
        return  # "there is *absolutely* no reason"
    parts = [(a.role, a.head) for a in arguments]
    degrees = (d for d in kids(predicate, "advmod") if d.i < predicate.i)
    for role, head in [*parts, *(("advcl", c) for d in degrees for c in kids(d, *CLAUSES))]:
        if head.i < predicate.i:
            continue
        if role in CLAUSES and _completes(head):
            yield qualifier_of_clause(OTHER, head)
        elif role == "advmod" and head.lower_ not in language_of(head).words(LEXICON, "adverb", "loose"):
            yield qualifier_of(OTHER, head)


def _completes(clause: Token) -> bool:
    """ "*when* the mill closed", "*than* she had been", "so small *that* it sank"; not one of many words."""
    words = noun_phrase(clause, CLAUSE)
    begins = language_of(clause).words(LEXICON, "conjunction", "completing")
    return words[0].lower_ in begins and len(words) <= MAX_PARTICIPANT
