"""Words and sentences as the reader cuts them."""

from __future__ import annotations

import pytest
import spacy.lang.en
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

import kg.reader  # noqa: F401 - registers the components


def splitter() -> Language:
    nlp = spacy.lang.en.English.from_config({"nlp": {"tokenizer": {"@tokenizers": "kg.ud_english.v1"}}})
    nlp.add_pipe("kg_sentences")
    return nlp


NLP = splitter()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Latvia's minister", "Latvia 's minister"),
        ("companies' plans", "companies ' plans"),
        ("They can’t", "They ca n’t"),
        ("a Moscow-based F-16", "a Moscow - based F - 16"),
        ("non-lethal e-mail", "non-lethal e-mail"),
        ("and/or", "and / or"),
        ("US$5 million", "US $ 5 million"),
        ("What?!", "What ?!"),
        ("in the U.S. on Jan. 5", "in the U.S. on Jan. 5"),
        ("“Yes,” he said", "“ Yes , ” he said"),
        ("was closed.[3] The", "was closed . [ 3 ] The"),
        ("the Army,[12][13] and", "the Army , [ 12 ] [ 13 ] and"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert [t.text for t in NLP(text)] == words.split()


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left.", "She stayed."],
        ['"We need drones," he said.', "NATO agreed."],
        ['"Why?" he asked.', "Nobody knew."],
        ["“Why?” Umerov asked.", "Nobody knew."],
        ["He said: “It is over.”", "Then he left."],
        ["Gen. J. D. Smith of the U.S. Army met Mr. Jones on Jan. 5 at 5 p.m. in Riga.", "They spoke."],
        ["It was made in the U.S.", "The price rose by 3.5 percent."],
        ["He worked for Acme Inc. in Kyiv.", "It paid well."],
        ["That is so.[6]", "Later it was not."],
        ["He was tired...", "The minister left.", "What?!"],
        pytest.param(
            ["Wait...", "What?!", "No!"],
            marks=pytest.mark.xfail(reason="one word and an ellipsis are no sentence to the learnt splitter"),
        ),
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert [s.text for s in NLP(" ".join(sentences)).sents] == sentences


def test_a_new_line_ends_a_sentence() -> None:
    assert [s.text.strip() for s in NLP("Drones for Kyiv\n\nLatvia plans more\nMuch more").sents] == [
        "Drones for Kyiv",
        "Latvia plans more",
        "Much more",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_every_end_of_a_line_is_one(end: str) -> None:
    assert [s.text.strip() for s in NLP(f"Drones for Kyiv{end}Latvia plans more{end}").sents] == [
        "Drones for Kyiv",
        "Latvia plans more",
    ]


@given(st.text(max_size=200))
def test_no_character_is_lost(text: str) -> None:
    assert NLP(text).text == text
