"""Signatures of governing words: what a verb, an adjective or a noun makes of the clause it governs.

The classes are those of Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual inference" (ICoS-5, 2006);
`schemas/lexicon/en/actuality.toml` tells them and lists the words.
"""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from kg.extraction.actuality.clause_properties import classes
from kg.extraction.tree import dep, is_infinitive
from kg.model import Actuality


class Signature(StrEnum):
    """What a governing word makes of its clause."""

    INHERIT = "inherit"
    FACTIVE = "factive"
    TURNS = "turns"
    DENIED = "denied"
    PLANNED = "planned"
    PLEDGED = "pledged"
    POSSIBLE = "possible"
    REPORTED = "reported"

    @property
    def imposed(self) -> Actuality | None:
        """The actuality that the clause has whatever it says of itself, if the word gives one."""
        return Actuality(self.value) if self in IMPOSING else None


TO_COME = frozenset({Signature.PLANNED, Signature.PLEDGED, Signature.POSSIBLE})
IMPOSING = TO_COME | {Signature.DENIED}


def signature_in(section: str, word: Token, *, form: str = "") -> Signature | None:
    """The signature of a word in a section of the lexicon, by its lemma or by `form`; None where it is not listed."""
    found = classes(word, section).get(form or word.lemma_.lower())
    return None if found is None else Signature(found)


def signature_of(verb: Token, governor: Token) -> Signature:
    """The signature of a governor for its complement.

    A clause with "that" may be governed otherwise than an infinitive ("told him *to go*", "told him *that he went*"). A
    word that is not listed reports a clause, leaves an infinitive open, and hands its own reality on to the rest.
    """
    general = signature_in("governs", governor)
    if not is_infinitive(verb) and dep(verb) == "ccomp":
        return signature_in("that", governor) or general or Signature.REPORTED
    noun = signature_in("noun", governor) if governor.pos_ == "NOUN" else None
    return noun or general or (Signature.POSSIBLE if is_infinitive(verb) else Signature.INHERIT)
