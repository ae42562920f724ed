"""The parts of the reader that need no weights."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from kg.reader import weight_files as weights
from kg.reader.lemmas import Lemmatizer, english_words, key_of
from kg.reader.name_tags import best_tags, names_of
from kg.reader.reader_component import Reader
from kg.reader.spanning_tree import best_tree
from kg.reader.word_features import plain, shape_of


def is_tree(heads: tuple[int, ...]) -> bool:
    def reaches_root(i: int) -> bool:
        for _ in heads:
            i = heads[i]
            if i == 0:
                return True
        return False

    return heads.count(0) == 2 and all(reaches_root(i) for i in range(1, len(heads)))


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_tree_is_the_best_of_all_with_one_root(n: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(n + 1, n + 1))
    heads = tuple(int(h) for h in best_tree(scores))
    every = [(0, *h) for h in itertools.product(range(n + 1), repeat=n) if is_tree((0, *h))]
    value = {h: sum(scores[i, h[i]] for i in range(1, n + 1)) for h in every}
    assert heads in value
    assert value[heads] == pytest.approx(max(value.values()))


def test_an_inside_label_never_follows_another_kind() -> None:
    labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
    scores = np.array([[0, 1, 0, 0, 0], [0, 0, 0, 0, 5.0]])
    assert best_tags(scores, labels) == ["B-ORG", "I-ORG"]


def test_a_stray_inside_label_begins_a_name() -> None:
    assert [(n.start, n.end, n.label) for n in names_of(["O", "I-LOC", "I-LOC"])] == [(1, 3, "LOC")]


def test_cyrillic_twins_are_read_as_latin_only_among_latin_letters() -> None:
    assert plain("Sрruds") == "Spruds"
    assert plain("Спрудс") == "Спрудс"


def test_shapes_tell_acronyms_from_names() -> None:
    assert shape_of("NATO") != shape_of("Riga") != shape_of("riga")


@pytest.mark.parametrize(
    ("form", "upos", "tag", "lemma"),
    [
        ("launched", "VERB", "VBD", "launch"),
        ("urged", "VERB", "VBD", "urge"),
        ("jammed", "VERB", "VBN", "jam"),
        ("expelled", "VERB", "VBD", "expel"),
        ("stalled", "VERB", "VBD", "stall"),
        ("levied", "VERB", "VBD", "levy"),
        ("outfought", "VERB", "VBD", "outfight"),
        ("ministries", "NOUN", "NNS", "ministry"),
        ("vice-presidents", "NOUN", "NNS", "vice-president"),
        ("Spruds", "PROPN", "NNP", "Spruds"),
        ("5,000", "NUM", "CD", "5000"),
    ],
)
def test_lemmas_of_unseen_forms(form: str, upos: str, tag: str, lemma: str) -> None:
    lemmatizer = Lemmatizer({"VERB|VBD": {"fought": "fight"}}, ["launch", "urge", "jam", "president"])
    assert lemmatizer.lemma(form, upos, tag) == lemma


def test_a_lost_e_comes_back_without_a_list_of_words() -> None:
    lemmatizer = Lemmatizer({})
    forms = {"realized": "realize", "changed": "change", "blamed": "blam", "fined": "fine", "passed": "pass"}
    assert {form: lemmatizer.lemma(form, "VERB", "VBD") for form in forms} == forms | {"blamed": "blam"}


def test_names_are_looked_up_as_written_and_words_in_small_letters() -> None:
    assert (key_of("Fenn’s", "PROPN"), key_of("The", "DET")) == ("Fenn's", "the")


def test_the_words_of_the_encoder_are_known(nlp: Language) -> None:
    words = english_words(nlp.get_pipe("kg_reader")._opened.tokenizer)  # type: ignore[attr-defined]
    assert {"harbour", "council"} <= set(words) and not any(word.startswith("##") for word in words)


def test_a_sentence_of_long_words_fits_the_encoder(nlp: Language) -> None:
    text = " ".join(f"Zyxwv{chr(97 + i % 26) * 9}qrstlm" for i in range(150))
    assert len(nlp(text)) == 150


def test_the_reader_survives_as_bytes(nlp: Language) -> None:
    reader = nlp.get_pipe("kg_reader")
    again = Reader(nlp.vocab, weights.read_files(weights.HOME)).from_bytes(reader.to_bytes())  # type: ignore[attr-defined]
    assert again.card == reader.card  # type: ignore[attr-defined]
