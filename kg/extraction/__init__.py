"""A parsed document → what it says: mentions, attributions, coreference, claims. `kg.extraction.read` has the steps."""

from __future__ import annotations

from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language

import kg.extraction.mentions.mention_component
import kg.extraction.quotation_component
import kg.reader  # noqa: F401 - registers the components

__all__ = ["load"]


def load(weights: Path | None = None, *, threads: int = 2) -> Language:
    """The English pipeline, by default on the weights that ship.

    Its components are the tokenizer, `kg_sentences`, `kg_reader`, `kg_mentions` and `kg_quotations`.

    Raises kg.errors.InvalidWeights where the weights are missing or damaged.
    """
    nlp = English.from_config({"nlp": {"tokenizer": {"@tokenizers": "kg.ud_english.v1"}}})
    folder = str(weights) if weights else None
    nlp.add_pipe("kg_sentences", config={"weights": folder})
    nlp.add_pipe("kg_reader", config={"weights": folder, "threads": threads})
    nlp.add_pipe("kg_mentions")
    nlp.add_pipe("kg_quotations")
    return nlp
