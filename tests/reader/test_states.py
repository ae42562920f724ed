"""The state of each word that the reader leaves for the networks that stand on it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.language import Language

from kg.reader.name_tags import Name
from kg.reader.network import WIDTH, Parse, no_states
from kg.reader.nicknames import read_over


def test_each_word_has_a_state_and_white_space_has_none(nlp: Language) -> None:
    doc = nlp("Ada Brook left Tarn.\n\nShe came back.")
    assert doc.tensor.shape == (len(doc), WIDTH) and doc.tensor.dtype == np.float16
    assert [bool(row.any()) for row in doc.tensor] == [not t.is_space for t in doc]


def test_a_word_of_several_pieces_has_one_state(nlp: Language) -> None:
    doc = nlp("Zyxwvutsrqponm left.")
    assert len(doc) == 3 and all(row.any() for row in doc.tensor)


def test_a_state_depends_on_the_sentence_and_on_nothing_beyond(nlp: Language) -> None:
    alone, beside, other = nlp("She left."), nlp("She left. Karl Enn sold the mill."), nlp("She sold it.")
    assert np.allclose(alone.tensor[0], beside.tensor[0], atol=0.3)
    assert not np.allclose(alone.tensor[0], other.tensor[0], atol=0.3)


def test_parts_of_one_sentence_keep_their_states(nlp: Language) -> None:
    doc = nlp("Ada Brook left " + "and Karl Enn left " * 60 + "the town.")
    assert all(row.any() for row, token in zip(doc.tensor, doc, strict=True) if not token.is_space)


def test_a_nickname_that_was_left_out_has_no_state_and_moves_none() -> None:
    def network(sentences: Sequence[Sequence[str]], threads: int = 1) -> list[Parse]:
        states = no_states(3)
        states[:, 0] = 1, 2, 3
        name = Name(0, 2, "PER")
        return [
            Parse(
                ["PROPN"] * 3, ["NNP"] * 3, [2, 0, -1], ["nsubj", "flat", "root"], [name], [], states=states
            )
        ] * len(sentences)

    (whole,) = read_over(network, [["Ole", "“", "Bear", "”", "Brandt", "won"]])
    assert whole.states[:, 0].tolist() == [1, 0, 0, 0, 2, 3]
