"""The judged set: answers are held to their form, verdicts are found again, main facts are counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.errors import InvalidInput
from kg.library import KnowledgeGraph
from tests.quality.judged.answers import Answers, Fact, Verdict, places_of, read_answers
from tests.quality.judged.judged_figures import agreement, fact_status, figures, scored_statements
from tests.quality.judged.judged_pages import page_groups
from tests.quality.judged.sheets import sheet_of
from tests.quality.judged.shown_statements import StatementKey, content_statements, key_of
from tests.quality.judged.verdict_files import (
    Judge,
    JudgedPage,
    JudgedStatement,
    read_verdicts,
    write_verdicts,
)
from tests.without_doubt import without_doubt

TEXT = "Velmora bought the Ansel yard on Monday. Ilse Brandt said that the yard employs 40 welders."
PAGE, ROUND = "pages-dev/invented", "first"


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return without_doubt(kg.read_text(TEXT, published="2024-06-03", plain=True))


@pytest.fixture(scope="module")
def keys(graph: KnowledgeGraph) -> dict[int, StatementKey]:
    return {n: key_of(s, graph) for n, s in enumerate(content_statements(graph), 1)}


def judged(keys: dict[int, StatementKey], verdict: Verdict, *facts: Fact) -> JudgedPage:
    return JudgedPage().with_answers(Answers((verdict,), facts), keys, Judge("a", ROUND))


def answers_to(told: str, graph: KnowledgeGraph, numbers: tuple[int, ...] = (1, 2)) -> Answers:
    return read_answers(told, "x.tsv", graph.articles[0], numbers)


def test_answers_are_read(graph: KnowledgeGraph) -> None:
    told = "# a remark\n1\tright\t\n2\tthin\tcut\n\nfact\tVelmora bought ... yard\tfound\t1\nfact\t0-7\tmissing\n"
    answers = answers_to(told, graph)
    assert answers.verdicts == (Verdict(1, "right"), Verdict(2, "thin", "cut"))
    assert [(f.status, f.number) for f in answers.facts] == [("found", 1), ("missing", None)]
    assert [span.of(TEXT) for span in answers.facts[0].spans] == ["Velmora bought", "yard"]


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("1\tright\n", "x.tsv: no verdict on 2"),
        ("1\tright\n1\tthin\tcut\n", "x.tsv:2: statement 1 has a verdict already"),
        ("7\tright\n", "x.tsv:1: no statement '7' on the sheet; known: 1 to 2"),
        ("1\tgood\n", "x.tsv:1: unknown verdict 'good'; known: right, thin, wrong"),
        ("1\twrong\tugly\n", "x.tsv:1: unknown fault 'ugly'"),
        ("1\twrong\n", "x.tsv:1: unknown fault ''"),
        ("1\tright\tcut\n", "x.tsv:1: unknown fault 'cut'"),
        ("1\tright\t\tand more\n", "x.tsv:1: 4 columns"),
        ("fact\tVelmora sold\tmissing\n", "x.tsv:1: 'Velmora sold' does not stand in the text"),
        ("fact\tVelmora\tlost\n", "x.tsv:1: unknown status of a fact 'lost'"),
        ("fact\tVelmora\tfound\t\n", "x.tsv:1: no statement '' on the sheet"),
        ("fact\tVelmora\n", "x.tsv:1: 2 columns"),
    ],
)
def test_a_bad_answer_is_one_line(told: str, message: str, graph: KnowledgeGraph) -> None:
    with pytest.raises(InvalidInput) as raised:
        answers_to(told, graph)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


def test_places_are_found_over_line_ends() -> None:
    article = kg.read_text("The Ansel\nyard closed.\nThe yard was old.", plain=True).articles[0]
    found = places_of("Ansel yard ... old", article)
    assert found is not None
    assert [span.of(article.text) for span in found] == ["Ansel\nyard", "old"]
    assert places_of("old ... Ansel", article) is None
    assert places_of("0-900", article) is None


def test_a_sheet_tells_neither_rule_nor_confidence(graph: KnowledgeGraph) -> None:
    statements = content_statements(graph)
    sheet = sheet_of(PAGE, graph, list(enumerate(statements, 1)))
    assert "- relation: bought" in sheet and "the outlet > Ilse Brandt" in sheet
    assert all(s.rule not in sheet and str(s.confidence) not in sheet for s in statements)


def test_verdicts_come_back_from_their_file(keys: dict[int, StatementKey], tmp_path: Path) -> None:
    page = judged(keys, Verdict(1, "wrong", "time"), Fact(places(0, 14), "partly", 1))
    write_verdicts(tmp_path / "x.jsonl", page)
    assert read_verdicts(tmp_path / "x.jsonl") == page
    told = (tmp_path / "x.jsonl").read_text(encoding="utf-8")
    assert not any(word in told for word in ("Velmora", "bought", "yard"))


def test_a_line_that_is_no_verdict_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"subject": [[0, 7]]}\n', encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"x\.jsonl:1: no verdict and no fact"):
        read_verdicts(tmp_path / "x.jsonl")


def test_other_words_of_the_relation_keep_a_verdict_unless_the_fault_was_in_it(graph: KnowledgeGraph) -> None:
    first = key_of(content_statements(graph)[0], graph)
    longer = replace(first, cue=((first.cue[0][0] - 1, first.cue[0][1]),))
    elsewhere = replace(first, cue=((80, 84),))

    def verdict(key: StatementKey, fault: str) -> str:
        page = judged({1: key}, Verdict(1, "wrong", fault))
        return scored_statements(graph, page)[0].verdict

    assert verdict(first, "garbled") == "wrong"
    assert verdict(longer, "participant") == "wrong"
    assert verdict(longer, "garbled") == verdict(elsewhere, "participant") == ""
    assert verdict(replace(first, actuality="planned"), "participant") == ""
    assert verdict(replace(first, names="0"), "participant") == ""


def test_a_fact_is_found_by_what_holds_it(graph: KnowledgeGraph, keys: dict[int, StatementKey]) -> None:
    place = places(0, TEXT.index("."))

    def status(verdict: Verdict, fact: Fact, in_round: str = ROUND) -> str:
        page = judged(keys, verdict, fact)
        found = replace(page.facts[0], round=in_round)
        return fact_status(found, scored_statements(graph, page))

    right, thin = Verdict(1, "right"), Verdict(1, "thin", "cut")
    assert status(right, Fact(place, "found", 1)) == "found"
    assert status(right, Fact(place, "partly", 1)) == "partly"
    assert status(thin, Fact(place, "found", 1)) == "partly"
    assert status(Verdict(1, "wrong", "time"), Fact(place, "found", 1)) == "missing"
    assert status(right, Fact(place, "missing")) == "missing"
    assert status(right, Fact(place, "missing"), in_round="earlier") == "found"
    assert status(thin, Fact(place, "missing"), in_round="earlier") == "partly"


def test_figures_of_one_page(graph: KnowledgeGraph, keys: dict[int, StatementKey]) -> None:
    measured = figures({PAGE: graph}, {PAGE: judged(keys, Verdict(1, "right"))})
    assert measured["statements"] == len(keys)
    assert measured["judged"] == 1 / len(keys)
    assert measured["right"] == measured["plain right"] == measured["not wrong"] == 1.0


def test_judges_agree_beyond_chance(keys: dict[int, StatementKey]) -> None:
    answers = Answers((Verdict(1, "right"), Verdict(2, "thin", "cut")), ())
    page = JudgedPage().with_answers(answers, keys, Judge("a", ROUND))
    page = page.with_answers(answers, keys, Judge("b", ROUND))
    assert agreement([page]) == {"judges agree": 1.0, "judges' kappa": 1.0}
    assert agreement([judged(keys, Verdict(1, "right"))]) == {}


def test_no_page_is_in_two_rounds_or_read_before_the_last_test() -> None:
    groups = page_groups()
    rounds = [page for name, pages in groups.items() if name != "twice" for page in pages]
    assert len(rounds) == len(set(rounds))
    assert len(groups["held_out"]) == 10
    assert set(groups["twice"]) <= set(rounds) - set(groups["held_out"])


def places(start: int, end: int) -> tuple[kg.model.Span, ...]:
    return (kg.model.Span(start, end),)


def test_class_verdict(graph: KnowledgeGraph) -> None:
    """A verdict for a class of an entity ends with that class; another fault stays."""
    key = key_of(content_statements(graph)[0], graph)
    assert key.classes.split()[1:]  # the subject's and the object's
    for fault, classes, judged in (
        ("type", key.classes, True),
        ("type", "Event Event", False),
        ("type", "", True),
        ("cut", "Event Event", True),
    ):
        verdict = JudgedStatement(replace(key, classes=classes), "wrong", fault, "a", ROUND)
        first = scored_statements(graph, JudgedPage((verdict,)))[0]
        assert (first.judged is not None) is judged, (fault, classes)
