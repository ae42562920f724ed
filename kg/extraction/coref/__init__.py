"""Which mentions of a text mean the same: sieves from sure to less sure; what stays unsure stays open."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.coref.sieves import joined
from kg.model import Attribution, Mention

__all__ = ["chains"]


def chains(
    doc: Doc, mentions: Sequence[Mention], attributions: Sequence[Attribution] = ()
) -> tuple[int | None, ...]:
    """The number of each mention's chain, counted in order of the text; None where it is left open.

    A name always has a chain; a common noun or pronoun only where it means something that was said before.
    """
    layers.write(doc, "mentions", mentions)
    layers.write(doc, "attributions", attributions)
    return joined(doc).numbers()
