"""What the rules of claims take from `frames.toml` beside its entries (`kg.lexicon.relation_frames`)."""

from __future__ import annotations

from kg.lexicon import Language
from kg.lexicon.relation_frames import Frame
from kg.model import LexiconEntry

LEXICON = "frames"


def cited(language: Language, section: str, frame: Frame, lemma: str) -> LexiconEntry:
    """Where an entry stands, with the lemma for which it was used, for an explanation."""
    return LexiconEntry(language.code, LEXICON, section, frame.number, lemma)


def copula(language: Language) -> str:
    """The lemma of the copula, which is also the auxiliary of the passive: it begins the words of open relations."""
    lemma: str = language.table(LEXICON)["copula"]["lemma"]
    return lemma


def copula_third(language: Language) -> str:
    """Its third person, the relation of the tuples that noun phrases give."""
    form: str = language.table(LEXICON)["copula"]["third"]
    return form
