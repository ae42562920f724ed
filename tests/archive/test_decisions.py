"""Decisions of users: what they change in what is seen, that they can be undone, and that they survive a new reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.archive import Decision, Kind, add, ask_archive, backup, decide, decisions, entity_named
from kg.archive.checking import faults
from kg.errors import InvalidInput
from kg.store import Question
from tests.archive.invented import numbered, told

LABELS = "SELECT DISTINCT ?l { ?s rdfs:label ?l } ORDER BY ?l"


def rows(store: Path, question: str) -> list[tuple[str, ...]]:
    return ask_archive(store, Question(question), {}).rows


def lines(store: Path) -> set[str]:
    return {line for line in "".join(backup(store)).splitlines() if "archive#decision" not in line}


def same(one: str, other: str) -> Decision:
    return Decision(Kind.SAME, entity=one, other=other)


def test_what_is_one_goes_by_one_id_and_one_name(store: Path) -> None:
    before = rows(store, "SELECT ?o { :ada-brook0 kg:met|kg:thanked ?o }")
    effect = decide(store, [same("ada-brook0", "ada-brook1")])
    assert len(effect.articles) == 1 and effect.triples > 0
    assert set(before) < set(rows(store, "SELECT ?o { :ada-brook1 kg:met|kg:thanked ?o }"))
    assert rows(store, "ASK { :ada-brook0 ?p ?o }") == [("false",)]
    assert rows(store, "SELECT ?l { :ada-brook1 rdfs:label ?l }") == [("Ada Brook1",)]
    assert rows(store, "SELECT ?l { :ada-brook1 skos:altLabel ?l }") == [("Ada Brook0",)]
    assert faults(store) == []


def test_a_decision_is_undone_to_the_byte(store: Path) -> None:
    before = lines(store)
    decide(store, [same("ada-brook0", "ada-brook1")])
    decide(store, [same("ada-brook1", "ada-brook2")])
    assert rows(
        store, "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a rdfs:label ?l FILTER(STRSTARTS(?l, 'Ada')) }"
    ) == [("1",)]
    decide(store, [Decision(Kind.UNDO, value="2")])
    assert rows(store, "ASK { :ada-brook1 rdfs:label ?l }") == [("true",)]
    decide(store, [Decision(Kind.UNDO, value="1")])
    assert lines(store) == before and faults(store) == []
    decide(store, [Decision(Kind.UNDO, value="4")])
    assert rows(store, "ASK { :ada-brook0 rdfs:label ?l }") == [("false",)], "what is undone undoes nothing"


def test_what_is_split_is_two_again(store: Path) -> None:
    before = lines(store)
    decide(store, [same("ada-brook0", "ada-brook1")])
    decide(store, [Decision(Kind.APART, entity="ada-brook0", other="ada-brook1")])
    assert lines(store) == before


def test_one_article_can_mean_someone_else(store: Path) -> None:
    add(store, [numbered(7)])
    article = numbered(7).articles[0].id
    decide(store, [Decision(Kind.OWN, entity="ada-brook0", other="ada-brook0-b", article=article)])
    assert rows(store, "ASK { :ada-brook0 ?p ?o . :ada-brook0-b ?q ?r }") == [("true",)]
    add(store, [numbered(7, version=1)])
    assert rows(store, "ASK { :ada-brook0-b ?q ?r }") == [("true",)], "also in a new text of the article"
    assert faults(store) == []


def test_a_dry_run_changes_nothing(store: Path) -> None:
    before = "".join(backup(store))
    wet = decide(store, [same("ada-brook0", "ada-brook1")], dry=True)
    assert "".join(backup(store)) == before
    assert decide(store, [same("ada-brook0", "ada-brook1")]) == wet


def statement_of(store: Path, relation: str) -> str:
    ((found,),) = ask_archive(
        store,
        Question(f"SELECT ?s {{ GRAPH ?g {{ ?s rdf:predicate kg:{relation} ; rdf:subject :carl-fenn1 }} }}"),
        {},
    ).cells or [(None,)]
    return str(found).rpartition("statement-")[2]


@pytest.mark.parametrize("kind", [Kind.DROP, Kind.NOT_SAID])
def test_a_dropped_statement_takes_its_direct_triple_along(kind: Kind, store: Path) -> None:
    before = lines(store)
    decide(store, [Decision(kind, statement=statement_of(store, "thanked"))])
    assert rows(store, "ASK { :carl-fenn1 kg:thanked ?o }") == [("false",)]
    assert rows(store, "ASK { ?s rdf:subject :carl-fenn1 }") == [("false",)]
    assert faults(store) == []
    decide(store, [Decision(Kind.UNDO, value="1")])
    assert lines(store) == before


def test_a_correction_survives_a_new_reading_and_a_changed_text(store: Path) -> None:
    decide(store, [Decision(Kind.DROP, statement=statement_of(store, "thanked"))])
    decide(store, [Decision(Kind.RENAME, entity="ada-brook1", value="Ada Brook-Lund")])
    add(store, [numbered(1)])
    assert rows(store, "ASK { :carl-fenn1 kg:thanked ?o }") == [("false",)]
    add(store, [numbered(1, version=2)])
    assert rows(store, "ASK { :carl-fenn1 kg:thanked ?o }") == [("false",)]
    assert rows(store, "SELECT ?l { :ada-brook1 rdfs:label ?l }") == [("Ada Brook-Lund",)]
    assert rows(store, "ASK { :carl-fenn2 kg:thanked ?o }") == [("true",)], "others stay"
    assert faults(store) == []


def test_names_classes_and_checks(store: Path) -> None:
    decide(
        store,
        [
            Decision(Kind.RENAME, entity="ada-brook1", value="Ada Lund"),
            Decision(Kind.RETYPE, entity="ada-brook1", value="Company"),
        ],
    )
    decide(store, [Decision(Kind.CHECKED, statement=statement_of(store, "thanked"))])
    assert rows(store, "SELECT ?l ?k { :ada-brook1 rdfs:label ?l ; a ?k }") == [("Ada Lund", "company")]
    assert entity_named(store, "Ada Brook1") == entity_named(store, "ada lund") == "ada-brook1"
    checked = "ASK { ?s <https://w3id.org/kg-news/archive#checked> true ; rdf:subject :carl-fenn1 }"
    assert rows(store, checked) == [("true",)]
    assert [d.number for d in decisions(store)] == [1, 2, 3] and faults(store) == []


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (same("nobody", "ada-brook1"), ":nobody: no such entity"),
        (same("ada-brook1", "ada-brook1"), "are one already"),
        (Decision(Kind.UNDO, value="9"), "9: no decision of that number"),
        (Decision(Kind.DROP, statement="0" * 12), "no such statement"),
        (Decision(Kind.RETYPE, entity="ada-brook1", value="Wizard"), "no class of the ontology; known: "),
    ],
)
def test_what_cannot_be_decided_changes_nothing(decision: Decision, said: str, store: Path) -> None:
    before = "".join(backup(store))
    with pytest.raises(InvalidInput, match=said):
        decide(store, [same("ada-brook0", "ada-brook2"), decision])
    assert "".join(backup(store)) == before


def test_merging_the_other_way_round_turns_it_round(store: Path) -> None:
    decide(store, [same("ada-brook0", "ada-brook1")])
    with pytest.raises(InvalidInput, match="are one already, :ada-brook1"):
        decide(store, [same("ada-brook1", "ada-brook0")])


def test_a_merge_in_one_article_that_names_both(tmp_path: Path) -> None:
    store = tmp_path / "s"
    add(store, [told(("Ada Lund", "met", "Eda Lund"), ("Eda Lund", "met", "Tom Rekk"))])
    before = lines(store)
    decide(store, [same("eda-lund", "ada-lund")])
    assert rows(store, "SELECT ?o { :ada-lund kg:met ?o } ORDER BY ?o") == [("Ada Lund",), ("Tom Rekk",)]
    decide(store, [Decision(Kind.UNDO, value="1")])
    assert lines(store) == before
