"""How real a clause is, and whether it is negated, from tense, mood, negation and what governs it."""

from kg.extraction.actuality.scope import Reality, reality_of, reality_of_noun

__all__ = ["Reality", "reality_of", "reality_of_noun"]
