"""A nickname is left out of what the network reads; roles and scores stand at the words that they are of."""

from __future__ import annotations

from spacy.language import Language

from kg.extraction.semantics import arguments_of, factuality_of

TEXT = 'Robert "Bob" Smith bought the yard in Oslo.'


def test_a_nickname_keeps_roles_and_scores_in_place(nlp: Language) -> None:
    doc = nlp(TEXT)
    bought = next(token for token in doc if token.text == "bought")
    roles = {argument.role: argument.head.text for argument in arguments_of(bought)}
    assert roles["ARG0"] == "Robert" and roles["ARG1"] == "yard"
    assert factuality_of(bought) is not None
    assert len(doc._.qualities) == len(doc._.certainties) == len(doc)


def test_every_word_has_the_probability_of_its_head(nlp: Language) -> None:
    found = nlp("Velmora bought the Ansel yard.")._.certainties
    assert all(0.0 < p <= 1.0 for p in found)
