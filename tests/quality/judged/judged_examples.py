"""What `python -m kg.training confidence` learns from: judged statements that kg makes now, without their words."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.tokens import Doc

from kg.extraction.confidence.stated_words import Stated
from kg.extraction.confidence.word_states import part_states
from kg.extraction.layers import claims
from kg.extraction.read import reading_of
from kg.model import Reading
from kg.pipeline import joined, reader
from kg.reader.readable import readable_text
from tests.quality.judged.judged_figures import scored_statements
from tests.quality.judged.judged_pages import article_of
from tests.quality.judged.verdict_files import JudgedPage


def examples_of(pages: dict[str, JudgedPage]) -> Iterator[dict[str, Any]]:
    """An example for each statement with a verdict, those among them that are held back for their confidence alone."""
    for name, page in pages.items():
        article = article_of(name)
        plain = readable_text(article)
        doc = reader()(plain.text)
        reading = reading_of(article, plain, doc)
        for scored in scored_statements(joined([reading]), page, unsure=True):
            if scored.judged is not None:
                statement, judged = scored.statement, scored.judged
                yield {
                    "page": name,
                    "features": [*statement.explanation.features],
                    "states": _states(statement.explanation, reading, doc),
                    "verdict": judged.verdict,
                    "fault": judged.fault,
                    "plain": statement.plain and statement.object is not None,
                }


def _states(explanation: object, reading: Reading, doc: Doc) -> str:
    """The states of the claim that has this explanation: base64 of float16."""
    number = next(n for n, claim in enumerate(reading.claims) if claim.explanation is explanation)
    states = part_states(Stated.by(claims(doc)[number], doc), doc)
    return base64.b64encode(states.astype(np.float16).tobytes()).decode("ascii")
