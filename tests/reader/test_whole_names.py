"""Names that the network would cut in pieces: what is put right in the parse."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.reader.nicknames import asides, read_over


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ole “ Sparrow ” Brandt left", 1),
        ("Ole ( Sparrow ) Brandt left", 1),
        ('Ole " the Fox " Brandt left', 1),
        ("Carl “ No ” said", 0),
        ("he “ Sparrow ” Brandt", 0),
        ("Ada Brook ( R - Ohio ) Carl", 0),
        ("Ada Brook ( CDU ) Carl", 0),
        ("Brook ( 42 ) Carl", 0),
        ("Ada Brook ( Kremlin ) Carl", 0),
        ("Ole “ a very long aside indeed ” Brandt", 0),
    ],
)
def test_a_nickname_stands_between_marks_inside_a_name(words: str, found: int) -> None:
    assert len(asides(words.split())) == found


def test_without_a_name_around_it_an_aside_is_read_as_it_stands(nlp: Language) -> None:
    """Marks between two capitals alone make no nickname: the words around must be one person's name."""
    network = nlp.get_pipe("kg_reader").network  # type: ignore[attr-defined]
    for text in ("In “ Hamlet ” Brandt plays the prince .", "Ole “ Sparrow ” Brandt left the town ."):
        words = text.split()
        (parse,) = read_over(network, [words])
        assert len(parse.heads) == len(words)
        whole = any(n.start == 0 and n.end == 5 for n in parse.names)
        assert whole is text.startswith("Ole")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Smith, Jones & Co. bought a ship in May.", "Smith, Jones & Co."),
        ("Halvard, Inc. bought a ship in May.", "Halvard, Inc."),
        ("Brekke Shipping Company bought a boat in May.", "Brekke Shipping Company"),
        ("Anna-Maria Holt met Carl Fenn in Oslo.", "Anna-Maria Holt"),
    ],
)
def test_a_name_is_one_phrase(text: str, name: str, nlp: Language) -> None:
    doc = nlp(text)
    assert name in [e.text for e in doc.ents]
    (whole,) = [e for e in doc.ents if e.text == name]
    assert sum(t.head.i < whole.start or t.head.i >= whole.end for t in whole) == 1
