"""GAP files that are none are refused in a line with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.nlp.coref.gap import COLUMNS, rows_of

HEAD = "\t".join(COLUMNS) + "\n"


def row(offset: str) -> bytes:
    return (HEAD + "\t".join(["x", "Ada met her.", "her", offset, "Ada", "0", "Ada", "0"]) + "\n").encode()


def test_a_good_row_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes(row("8"))
    assert rows_of(tmp_path / "a.tsv")[0]["Pronoun"] == "her"


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
