"""Which mentions of a text mean the same: sieves from sure to less sure; what stays unsure stays open."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.extraction.coref.sieves import joined

__all__ = ["chains"]


def chains(doc: Doc) -> tuple[int | None, ...]:
    """The number of each mention's chain, counted in order of the text; None where it is left open.

    Reads the layers `mentions`, `holdings`, `quotes` and `attributions`. A name always has a chain; a common noun or
    pronoun only where it means something that was said before.
    """
    return joined(doc).numbers()
