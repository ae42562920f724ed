"""What the weights of coreference are learnt from: pairs and pronouns of a text whose chains are known."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.training.pronoun_examples import examples_in as pronouns_in
from kg.training.repeated_mention_weights import examples_in as pairs_in
from kg.training.treebank_documents import places_of

TEXT = "The union called a strike. The strike closed the port, and Karl Enn sold his farm."


def chain(doc: Doc, *words: int) -> frozenset[int]:
    """The chain of some tokens, by their numbers."""
    places = places_of(doc)
    return frozenset(places[i] for i in words)


def test_a_repeated_mention_is_right_where_its_chain_is_the_same(nlp: Language) -> None:
    doc = nlp(TEXT)
    strikes = [t.i for t in doc if t.text == "strike"]
    ((features, right),) = pairs_in(doc, [chain(doc, *strikes)])
    assert right and "det the" in features
    ((_, wrong),) = pairs_in(nlp(TEXT), [chain(doc, strikes[0])])
    assert not wrong


def test_a_pronoun_is_learnt_with_its_candidates(nlp: Language) -> None:
    doc = nlp(TEXT)
    karl, his = (next(t.i for t in doc if t.text == word) for word in ("Karl", "his"))
    found = pronouns_in([], [(doc, [chain(doc, karl, his)])], {})
    (example,) = found["people"]
    assert example.pronoun == his and not found["things"]
    assert example.right.tolist() == [True] and example.members == ((karl,),)
    assert example.features.shape[0] == len(example.right) == len(example.wrong)
