"""The whole way: from the sample page to what the graph must hold, and must not."""

from __future__ import annotations

import pytest

import kg
from kg.errors import InvalidInput
from kg.library import KnowledgeGraph
from kg.model import READ_KINDS, Statement


def told(graph: KnowledgeGraph) -> list[tuple[str, str, str, str, bool, str | None]]:
    """Subject, relation, object, actuality, negated and last speaker of each statement, by label."""
    names = graph.labels

    def thing(s: Statement) -> str:
        if isinstance(s.object, str):
            return names[s.object]
        return s.object.text if s.object is not None else ""

    return [
        (
            names[s.subject],
            s.relation,
            thing(s),
            s.actuality,
            s.negated,
            names[s.said_by[-1]] if len(s.said_by) > 1 and s.said_by[-1] else None,
        )
        for s in graph.statements
    ]


def test_every_statement_stands_in_what_is_read(graph: KnowledgeGraph) -> None:
    assert len(graph.statements) >= 20
    for statement in graph.statements:
        evidence = statement.evidence
        for span in (evidence.sentence, *evidence.subject, *evidence.cue, *evidence.object):
            block = evidence.article.block_at(span.start)
            assert block is not None and block.kind in READ_KINDS, evidence.quote


def test_what_the_page_says_of_itself(graph: KnowledgeGraph) -> None:
    (article,) = graph.articles
    assert article.title == "Velmora, Iceland to build electric ferries together"
    assert str(article.published) == "2025-03-14"


CALL = ("Teodor Maslin", "called", "Sigrun Haldor", "happened", False, None)
THANKS = ("Sigrun Haldor", "thanked", "Teodor Maslin", "happened", False, None)


@pytest.mark.parametrize("statement", [CALL, THANKS], ids=["the call", "the thanks"])
def test_facts_in_the_outlets_voice(statement: tuple[object, ...], graph: KnowledgeGraph) -> None:
    assert statement in told(graph)


def test_joint_projects_are_planned_and_only_the_ministers_word(graph: KnowledgeGraph) -> None:
    found = [t for t in told(graph) if t[1] == "plansWith" and {t[0], t[2]} == {"Velmora", "Iceland"}]
    assert found and all(t[3] == "planned" for t in found)
    assert "Teodor Maslin" in {t[5] for t in found}
    assert not [s for s in graph.statements if s.relation == "plansWith" and s.asserted]


def test_two_countries_of_a_headline_are_not_one_inside_the_other(graph: KnowledgeGraph) -> None:
    assert not any(s.subject == "velmora" and s.relation == "locatedIn" for s in graph.statements)


def test_the_pledge_is_pledged_by_the_president(graph: KnowledgeGraph) -> None:
    found = [t for t in told(graph) if t[0] == "Velmora" and t[3] == "pledged"]
    assert found and {t[5] for t in found} == {"Adela Corvin"}


def test_neither_nor_is_two_negated_statements(graph: KnowledgeGraph) -> None:
    said = {t[0] for t in told(graph) if t[4] and "price" in t[2]}
    assert said == {"Teodor Maslin", "Sigrun Haldor"}


def test_what_is_denied_is_no_fact(graph: KnowledgeGraph) -> None:
    denied = [s for s in graph.statements if s.actuality == "denied"]
    assert denied and not any(s.asserted for s in denied)
    assert any("money" in s.evidence.quote for s in denied)


@pytest.mark.parametrize(
    ("person", "position"),
    [
        ("Teodor Maslin", "Transport Minister"),
        ("Sigrun Haldor", "Infrastructure Minister of Iceland"),
        ("Adela Corvin", "President"),
        ("Petra Lund", "Economy Minister"),
        ("Marta Olin", "mayor of Port Ansel"),
    ],
)
def test_positions_are_nodes(person: str, position: str, graph: KnowledgeGraph) -> None:
    held = {t[2].casefold() for t in told(graph) if t[:2] == (person, "holdsPosition")}
    assert any(position.casefold() in label for label in held)


def test_more_than_two_hundred_companies_are_counted_and_unnamed(graph: KnowledgeGraph) -> None:
    companies = [e for e in graph.entities if e.count and "200" in e.count]
    assert len(companies) == 1 and not companies[0].named


def test_the_promos_and_the_feed_say_nothing(graph: KnowledgeGraph) -> None:
    everything = " ".join(s.evidence.quote for s in graph.statements)
    for boilerplate in ("herring", "church bell", "lighthouse keepers", "salt tax", "briefing"):
        assert boilerplate not in everything


def test_the_library_gives_every_form(graph: KnowledgeGraph) -> None:
    assert len(graph.to_rdflib()) > len(graph.statements)
    assert graph.to_networkx().number_of_nodes() >= 10
    assert graph.to_html().lstrip().lower().startswith("<!doctype html")
    assert graph.to_turtle() == graph.to("ttl")
    with pytest.raises(ValueError, match="known: csv"):
        graph.to("pdf")


def test_reading_text_that_is_not_english_is_refused() -> None:
    with pytest.raises(InvalidInput):
        kg.read_text("Der Minister sagte am Montag, dass die Brücke im Hafen nicht gebaut wird. " * 5)


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="known: KnowledgeGraph"):
        kg.no_such_name  # noqa: B018
