"""Who "he", "the minister" and a surname are; and what stays open."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from kg.errors import InvalidInput, InvalidWeights
from kg.extraction.attribution import attributions_in
from kg.extraction.coref import chains
from kg.extraction.coref.gap import COLUMNS, answers
from kg.extraction.coref.name_matching import is_short_for, same_person
from kg.extraction.coref.repeated_mentions import weights_of


def chained(text: str, nlp: Language) -> list[list[str]]:
    """The heads of each chain of two mentions at least, in order of the text."""
    doc = nlp(text)
    mentions = doc._.mentions
    found: dict[int, list[str]] = {}
    for mention, chain in zip(mentions, chains(doc, mentions, attributions_in(doc)), strict=True):
        if chain is not None:
            found.setdefault(chain, []).append(mention.head.of(text))
    return [words for words in found.values() if len(words) > 1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Brook called Juris Kalns. Brook said she was glad.", [["Ada Brook", "Brook", "she"]]),
        ("The Harbour Union said it would strike.", [["Harbour Union", "it"]]),
        ("“I will not resign,” Juris Kalns told reporters.", [["I", "Juris Kalns"]]),
        (
            "Carl Brook praised Ada Brook. Ada Brook thanked him.",
            [["Carl Brook", "him"], ["Ada Brook", "Ada Brook"]],
        ),
        (
            "Latvia bought ships. The Latvian navy tested them in May.",
            [["Latvia", "Latvian"]],
        ),
        ("“We will stay,” Ada Brook said. “Our ships are ready.”", [["We", "Our"]]),
        ("He sold oil to Norland. The price of oil rose.", [["oil", "oil"]]),
        ("Mr. Brook closed the port. She said so.", []),
    ],
)
def test_chains(text: str, wanted: list[list[str]], nlp: Language) -> None:
    assert chained(text, nlp) == wanted


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The union called a strike. The strike closed the port.", True),
        ("The ferry coalition met in Tarn. The coalition will build ships.", True),
        ("A fire closed the northern bridge. Another fire closed the southern bridge.", False),
        ("The red car hit a wall. The blue car hit a tree.", False),
        ("She bought a ship. He sold a ship.", False),
    ],
)
def test_a_phrase_said_again_is_the_same_or_another(text: str, joined: bool, nlp: Language) -> None:
    said = [words for words in chained(text, nlp) if len({w.lower() for w in words}) == 1]
    assert bool(said) is joined


def test_damaged_weights_for_phrases_are_named(tmp_path: Path) -> None:
    for content in ("{}", "[]", "not JSON", '{"": "x"}'):
        path = tmp_path / f"{len(content)}.json"
        path.write_text(content)
        with pytest.raises(InvalidWeights, match="repeated mentions"):
            weights_of(path)


def test_we_and_they_without_anyone_before_stay_open(nlp: Language) -> None:
    assert chained("We thank the minister. They know.", nlp) == []


def test_two_people_of_one_surname_are_two(nlp: Language) -> None:
    groups = chained("Ada Brook met Carl Brook. Ada Brook smiled, and Carl Brook left.", nlp)
    assert groups == [["Ada Brook", "Ada Brook"], ["Carl Brook", "Carl Brook"]]


def test_forms_of_a_name() -> None:
    assert same_person("Ada Brook", "A. Brook") and not same_person("Ada Brook", "Carl Brook")
    assert is_short_for("van der Berg", "Jan van der Berg") == "surname"


ROW = (
    "test-1",
    "Ada Brook met Carl Fenn. She thanked him.",
    "She",
    "25",
    "Ada Brook",
    "0",
    "Carl Fenn",
    "14",
)


def test_the_answers_for_gap(tmp_path: Path, nlp: Language) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text("\t".join(COLUMNS) + "\n" + "\t".join(ROW) + "\n", encoding="utf-8")
    assert list(answers(path, nlp)) == ["test-1\tTRUE\tFALSE"]


def test_a_file_that_is_not_gap_is_refused_with_its_line(tmp_path: Path, nlp: Language) -> None:
    path = tmp_path / "other.tsv"
    path.write_text("ID\tText\nx\ty\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"other\.tsv: no GAP file: .* no column Pronoun"):
        list(answers(path, nlp))
