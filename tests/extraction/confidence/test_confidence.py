"""How sure a claim is, and from what that follows."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.confidence.confidence_model import BIAS, probability, weights_of
from kg.extraction.read import read
from kg.model import Claim
from kg.sources import read_article

TEXT = "Velmora bought the Ansel yard. It employs welders. Ilse Brandt said that the yard may close in May."


def claims(text: str, nlp: Language) -> list[Claim]:
    return [*read(read_article(text, plain=True), nlp).claims]


def is_report(claim: Claim) -> bool:
    return claim.object is not None and claim.object.claim is not None


def contents(text: str, nlp: Language) -> list[Claim]:
    """The claims that report no other."""
    return [claim for claim in claims(text, nlp) if not is_report(claim)]


FEATURES = [
    (
        "Velmora bought the Ansel yard.",
        0,
        ["subject name", "voice=own", "actuality=happened"],
        ["object none"],
    ),
    ("They left.", 0, ["subject pronoun open", "object none", "circumstance none"], ["subject name"]),
    (
        "Ilse Brandt paid. She left the yard.",
        1,
        ["subject pronoun bound to a name"],
        ["subject pronoun open"],
    ),
    ("Ilse Brandt said that the yard closed.", 0, ["voice=reported", "said in other words"], ["voice=own"]),
    ("“The yard closed,” said Ilse Brandt.", 0, ["voice=reported", "said in quotation marks"], ["voice=own"]),
    ("Ilse Brandt bought the yard.", 0, ["roles=ARG0 ARG1", "arc of cue over 0.999"], ["predicate none"]),
    ("The yard was closed by Ilse Brandt.", 0, ["roles=ARG0 ARG1"], ["subject role=ARG1"]),
    ("Ilse Brandt did not buy it.", 0, ["actuality=happened negated"], ["negation left out"]),
    ("Velmora did not buy the yard.", 0, ["actuality=happened negated"], ["actuality=happened"]),
    (
        "Velmora sold it to Ilse Brandt.",
        0,
        ["open pronouns in object to 1", "names in circumstances to 2", "share of the sentence to 0.8"],
        ["names in subject to 0"],
    ),
    (
        "Velmora sold its boats.",
        0,
        ["open pronouns in object to 0", "names in circumstances to 0"],
        ["share of the sentence to 0.2"],
    ),
    (
        "Velmora left, and Ilse Brandt bought all the boats of the yard.",
        0,
        ["share of the sentence to 0.2"],
        ["share of the sentence over 0.8"],
    ),
]


@pytest.mark.parametrize(("text", "index", "there", "absent"), FEATURES)
def test_features(text: str, index: int, there: list[str], absent: list[str], nlp: Language) -> None:
    features = contents(text, nlp)[index].explanation.features
    assert [feature for feature in there if feature not in features] == []
    assert [feature for feature in absent if feature in features] == []


def test_every_claim_has_the_probability_of_its_features(nlp: Language) -> None:
    for claim in claims(TEXT, nlp):
        assert claim.confidence == probability(claim.explanation.features, weights_of())


def test_features_that_were_not_learnt_count_nothing() -> None:
    assert probability(["never seen"], {BIAS: 0.0}) == 0.5
    assert 0.0 < probability([], weights_of()) < 1.0
