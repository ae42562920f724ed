"""`kg parse`: what was read in a sentence, for whoever writes a rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.cli import main
from kg.extraction.inspection import inspected
from kg.model import Article, Span
from kg.pipeline import reader

TEXT = (
    "Mayor Ada Brook said on Monday that the bridge would not be closed by Norline.\n\n"
    "“We are proud,” she told more than 200 workers. She may resign in May 2024.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def parsed(page: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["parse", str(page), "--format", "json", *arguments]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    document = json.loads(line)
    assert document["id"] == "page"
    sentences: list[dict[str, Any]] = document["sentences"]
    return sentences


def test_every_sentence_is_where_it_stands(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = parsed(page, capsys)
    assert [s["number"] for s in found] == [1, 2, 3]
    assert [TEXT[s["start"] : s["end"]] for s in found] == [s["text"] for s in found]


def test_a_sentence_has_its_tree(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (sentence,) = parsed(page, capsys, "--sentence", "1")
    words = {word["word"]: word for word in sentence["words"]}
    assert [word["number"] for word in sentence["words"]] == [*range(1, 17)]
    assert (words["said"]["relation"], words["said"]["head"], words["said"]["head_word"]) == ("root", 0, None)
    assert (words["Brook"]["relation"], words["Brook"]["head"]) == ("flat", words["Ada"]["number"])
    assert (words["closed"]["lemma"], words["closed"]["pos"], words["closed"]["tag"]) == (
        "close",
        "VERB",
        "VBN",
    )


def test_a_sentence_has_its_layers(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = parsed(page, capsys)
    mentions = {m["mention"]: m for m in first["mentions"]}
    assert (mentions["Mayor Ada Brook"]["type"], mentions["Mayor Ada Brook"]["at"]) == ("Person", "1-3")
    assert mentions["Mayor Ada Brook"]["chain"] == second["mentions"][1]["chain"] is not None
    closing = next(c for c in first["clauses"] if "closed" in c["predicate"])
    assert (closing["predicate"], closing["actuality"]) == ("would not be closed", "not planned")
    assert (closing["subject"], closing["arguments"]) == ("the bridge", "agent by: Norline")
    assert closing["rule"] == "clause"
    (said,) = first["attributions"]
    assert (said["source"], said["cue"]) == ("Mayor Ada Brook", "said")
    assert said["content"] == "that the bridge would not be closed by Norline"
    assert [q["quotation"] for q in second["quotations"]] == ["“We are proud,”"]
    assert ("more than 200", "Group") in {(m["count"], m["type"]) for m in second["mentions"]}
    assert [(t["time"], t["days"]) for t in third["times"]] == [("May 2024", "2024-05")]
    assert [(c["subject"], c["actuality"]) for c in third["claims"]] == [("She", "possible")]


def test_a_quotation_of_several_sentences_is_in_each() -> None:
    article = Article("“We left. They stayed,” said Ada Brook of Norline.")
    first, second = inspected(article, reader())
    assert [q["at"] for q in first.layers["quotations"]] == ["1-4"]
    assert [q["at"] for q in second.layers["quotations"]] == ["1-4"]


def test_the_place_of_a_sentence_is_that_of_the_text_as_given() -> None:
    article = Article("\u201eWe left\u201c, said  Ada\u00a0Brook.\n\n  She \u00adstayed.")
    sentences = inspected(article, reader())
    assert sentences[-1].span == Span(article.text.index("She"), len(article.text))


def test_the_text_is_a_table_for_each_layer(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["parse", str(page), "--sentence", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["page, sentence 3, characters 128 to 155", "She may resign in May 2024."]
    assert [line for line in lines if line and " " not in line] == [
        "words", "predicates", "mentions", "times", "clauses", "claims",
    ]  # fmt: skip
    assert ["3", "resign", "resign", "VERB", "VB", "root", "0"] in [line.split() for line in lines]
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize(
    ("number", "complaint"),
    [
        ("4", "kg: page: no sentence 4; known: 1 to 3"),
        ("0", "expected a number from 1 on, got '0'"),
        ("two", "expected a number from 1 on, got 'two'"),
        ("-1", "expected a number from 1 on, got '-1'"),
        ("9" * 5000, "999…"),
    ],
)
def test_a_sentence_that_is_not_there_is_said_in_one_line(
    number: str, complaint: str, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(["parse", str(page), f"--sentence={number}"])
    except SystemExit as ended:
        status = int(str(ended.code))
    assert status == 2
    said = capsys.readouterr()
    assert complaint in said.err and said.err.count("\n") == 1 and not said.out


def test_an_input_that_is_not_there_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(tmp_path / "none.txt")]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("kg: ") and said.err.count("\n") == 1 and not said.out
