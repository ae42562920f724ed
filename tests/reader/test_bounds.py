"""Where sentences begin: by rule alone, and the features of a place."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from kg.reader.bound_features import bound_word, is_ordinary, kind_of_line, size_class
from kg.reader.ruled_bounds import ruled_starts


def ruled(text: str, nlp: Language) -> list[str]:
    doc = nlp.make_doc(text)
    begins = [*sorted(ruled_starts(doc)), len(doc)]
    return [doc[a:b].text.strip() for a, b in itertools.pairwise(begins)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It was made in the U.S.", "The price rose."],
        ["He left the U.S. President alone."],
        ["He left the U.S. many months ago."],
        ["It rose in the U.S.", "“The price fell.”"],
        ["It rose in the U.S. “President Brook left.”"],
        ["He left.", "then she came."],
        ["The offer from Norline. is dead."],
        ["So … he left."],
        ["“Why?” Ada Brook asked."],
        ["“Why?” Ada asked."],
        ["“Why?”", "Nobody knew."],
        ["“Why?”", "Nobody in the town asked."],
        ["He met Supt. Brook."],
        ["1. The mill"],
        ["It closed.[3]", "Later it opened."],
        ["He won. :)", "She lost."],
        ["Drones for Tarn\n", "Norland plans more"],
        ["He left, she said!", "Why?"],
    ],
    ids=" | ".join,
)
def test_the_rules_cut(sentences: list[str], nlp: Language) -> None:
    assert ruled(" ".join(sentences), nlp) == [s.strip() for s in sentences]


def test_a_sentence_without_end_is_cut(nlp: Language) -> None:
    cut = ruled("peace " * 600, nlp)
    assert [len(s.split()) for s in cut] == [250, 250, 100]
    assert next(len(s.split()) for s in ruled("peace , " * 300, nlp)) == 200


def test_words_in_small_letters_are_ordinary() -> None:
    assert is_ordinary(bound_word("cat")) and not any(
        is_ordinary(bound_word(w)) for w in ("Riga", "3", ",", "etc.")
    )


def test_the_kind_of_a_line() -> None:
    def kind(line: str) -> str:
        return kind_of_line([bound_word(word) for word in line.split()])

    assert (kind("NORLINE TO CLOSE"), kind("Norline will close ."), kind("word " * 40)) == (
        "400",
        "110",
        "003",
    )


def test_the_length_so_far_is_a_class() -> None:
    assert [size_class(n) for n in (1, 4, 5, 8, 9, 15, 16, 30, 31, 200)] == [
        "L1", "L4", "L5", "L5", "L6", "L6", "L7", "L7", "L8", "L8",
    ]  # fmt: skip


def test_an_initial_within_a_name_ends_no_sentence(nlp: Language) -> None:
    text = "Lund met George W. Bush, Fenn left."
    assert [s.text for s in nlp(text).sents] == [text]
