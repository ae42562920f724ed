"""What the states of the reader's network tell of a claim."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from kg.extraction.confidence.stated_words import Stated
from kg.extraction.confidence.word_states import PARTS, part_states, score_features
from kg.extraction.layers import claims
from kg.extraction.read import reading_of
from kg.reader.network import WIDTH
from kg.reader.readable import readable_text
from kg.sources import read_article


def test_each_part_of_a_claim_has_its_states(nlp: Language) -> None:
    article = read_article("Velmora left.", plain=True)
    plain = readable_text(article)
    doc = nlp(plain.text)
    reading_of(article, plain, doc)
    states = part_states(Stated.by(claims(doc)[0], doc), doc).reshape(PARTS, WIDTH)
    subject, verb = (np.asarray(doc.tensor)[i].astype(np.float32) for i in (0, 1))
    expected = [subject, subject, verb, verb, 0 * verb, 0 * verb, 0 * verb]
    assert np.abs(states[:-1] - np.array(expected)).max() == 0.0
    assert np.abs(states[-1]).max() > 0.0
    doc.tensor = doc.tensor[:0]
    assert np.abs(part_states(Stated.by(claims(doc)[0], doc), doc)).max() == 0.0


@pytest.mark.parametrize(
    ("score", "steps", "last"), [(-9.0, 0, ""), (0.2, 7, "states over 0.0"), (9.0, 13, "states over 2.0")]
)
def test_scores_are_told_in_steps(score: float, steps: int, last: str) -> None:
    features = score_features(score)
    assert len(features) == steps and "".join(features[-1:]) == last
