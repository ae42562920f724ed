"""Answers for a GAP file; files that are none are refused in a line with their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from kg.errors import InvalidInput
from kg.extraction.coref.gap import COLUMNS, answers, rows_of

HEAD = "\t".join(COLUMNS) + "\n"


def row(offset: str) -> bytes:
    return (HEAD + "\t".join(["x", "Ada met her.", "her", offset, "Ada", "0", "Ada", "0"]) + "\n").encode()


def test_a_good_row_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(row("8"))
    assert rows_of(tmp_path / "a.tsv")[0]["Pronoun"] == "her"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "names no column ID"),
        (b"Mayor Ada Brook met Carl Fenn in Oslo.\n", "names no column ID"),
        (HEAD.replace("Pronoun", "Word", 1).encode() + b"x\n", "names no column Pronoun"),
        (HEAD.replace("\t", ",").encode(), "names no column ID"),
        (HEAD.encode(), "no line below that of the columns"),
    ],
)
def test_a_file_without_the_columns_or_without_examples_is_no_gap_file(
    data: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / "a.tsv").write_bytes(data)
    with pytest.raises(InvalidInput, match=rf"a\.tsv: no GAP file: .*{said}"):
        rows_of(tmp_path / "a.tsv")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\t",
        b"a\tb\n1\t2\n",
        b"a\0b\n\0\n",
        row("7"),
        row("99"),
        row("9" * 5000),
        row("x"),
        row("-4"),
        row("\u0668"),
    ],
)
def test_a_bad_file_is_named(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(data)
    with pytest.raises(InvalidInput, match=r"a\.tsv:") as refused:
        rows_of(tmp_path / "a.tsv")
    assert "\n" not in str(refused.value)


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
