"""Times of statements, and days that are no part of who did what to whom. Published on Friday, 5 January 2024."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rdflib import XSD, Literal
from spacy.language import Language

from kg.extraction.read import read
from kg.jsonl import document
from kg.model import Article
from kg.model import Graph as Statements
from kg.resolve import resolve
from kg.store.dataset import article_graphs

PUBLISHED = date(2024, 1, 5)


def read_one(
    text: str, nlp: Language, published: date | None = PUBLISHED
) -> tuple[dict[str, Any], Statements]:
    reading = read(Article(text, published=published), nlp)
    graph = resolve([reading])
    return document(reading, graph), graph


def told(text: str, nlp: Language, published: date | None = PUBLISHED) -> dict[str, str]:
    """ "subject | cue | object" → days of each statement, "2024-01-05..", "?" where it has none."""
    found = {}
    for statement in read_one(text, nlp, published)[0]["statements"]:
        words = [statement[part]["text"] for part in ("subject", "relation", "object") if statement[part]]
        time = statement["time"]
        found[" | ".join(words)] = f"{time['from'] or ''}..{time['to'] or ''}" if time else "?"
    return found


BOUNDS = [
    ("Lind has led the council since 2014.", "Lind | has led | the council", "2014-01-01.."),
    ("Lind will lead the council through November 2028.", "Lind | will lead | the council", "..2028-11-30"),
    ("The firm will build 300 ships by 2026.", "The firm | will build | 300 ships", "..2026-12-31"),
    ("Lind led the council from 2019 to 2021.", "Lind | led | the council", "2019-01-01..2021-12-31"),
    ("Maslin visited Tarrow between 3 and 5 May.", "Maslin | visited | Tarrow", "2023-05-03..2023-05-05"),
    (
        "The firm sold 300 ships between 2019 and 2021.",
        "The firm | sold | 300 ships",
        "2019-01-01..2021-12-31",
    ),
    (
        "The firm must deliver the ships no later than March 2025.",
        "The firm | must deliver | the ships",
        "..2025-03-31",
    ),
    (
        "Norland could join the alliance as early as May.",
        "Norland | could join | the alliance",
        "2024-05-01..",
    ),
    ("The council opened the bridge before May.", "The council | opened | the bridge", "..2023-04-30"),
    ("Oduya left Norland after the election of 2022.", "Oduya | left | Norland", "2022-01-01.."),
    ("Lind resigned before the vote of March 2023.", "Lind | resigned", "..2023-03-31"),
    ("Police searched the house after Monday's attack.", "Police | searched | the house", "2024-01-01.."),
    (
        "Norland has sold no ships since it left the alliance in 2019.",
        "Norland | has sold | no ships",
        "2019-01-01..",
    ),
    ("Lind will chair the bank until May.", "Lind | will chair | the bank", "..2024-05-31"),
    ("The talks will last until Wednesday.", "The talks | will last", "..2024-01-10"),
    ("The road will be closed from Monday.", "The road | will be closed", "2024-01-08.."),
    ("Lind closed the bridge until the end of the season.", "Lind | closed | the bridge", "?"),
    (
        "On Monday Lind closed the bridge until the end of the season.",
        "Lind | closed | the bridge",
        "2024-01-01..2024-01-01",
    ),
    (
        "The bank must repay the loan within 48 hours.",
        "The bank | must repay | the loan",
        "2024-01-05..2024-01-07",
    ),
    (
        "Norland will hold a vote on the last Sunday of May.",
        "Norland | will hold | a vote",
        "2024-05-26..2024-05-26",
    ),
    ("Norland won the cup in late 2023.", "Norland | won | the cup", "2023-09-01..2023-12-31"),
    (
        "Lind said on Tuesday that Maslin would leave Tarrow tomorrow.",
        "Maslin | would leave | Tarrow",
        "2024-01-03..2024-01-03",
    ),
]


@pytest.mark.parametrize(("text", "statement", "days"), BOUNDS)
def test_the_time_of_a_statement(text: str, statement: str, days: str, nlp: Language) -> None:
    assert told(text, nlp).get(statement) == days


BESIDE = [
    ("The minister Tuesday said the port was shut.", "The minister | said | the port was shut", "2024-01-02"),
    ("The council on Wednesday approved the budget.", "The council | approved | the budget", "2024-01-03"),
    (
        "The council on Wednesday night approved the budget.",
        "The council | approved | the budget",
        "2024-01-03",
    ),
    ("Officials Thursday announced a ban on boats.", "Officials | announced | a ban on boats", "2024-01-04"),
    ("Norland Tuesday accused Velmora of theft.", "Norland | accused | Velmora", "2024-01-02"),
    ("Lind Tuesday said the port was shut.", "Lind | said | the port was shut", "2024-01-02"),
    ("Mara Oduya on Wednesday called Teodor Maslin.", "Mara Oduya | called | Teodor Maslin", "2024-01-03"),
    (
        "President Mara Oduya Monday met Teodor Maslin in Tarrow.",
        "President Mara Oduya | met | Teodor Maslin",
        "2024-01-01",
    ),
    ("The army on January 3 captured Tarrow.", "The army | captured | Tarrow", "2024-01-03"),
    (
        "The mayor of Tarrow on Tuesday opened the bridge.",
        "The mayor of Tarrow | opened | the bridge",
        "2024-01-02",
    ),
    ("Police Sunday arrested Jon Ferrin.", "Police | arrested | Jon Ferrin", "2023-12-31"),
    ("Norland signed the deal Monday.", "Norland | signed | the deal", "2024-01-01"),
    ("Oduya met President Ferrin Monday.", "Oduya | met | President Ferrin", "2024-01-01"),
    ("The mayor opened the museum Monday night.", "The mayor | opened | the museum", "2024-01-01"),
    ("Two men from Tarrow Wednesday were jailed.", "Two men from Tarrow | were jailed", "2024-01-03"),
]


@pytest.mark.parametrize(("text", "statement", "day"), BESIDE)
def test_a_day_is_no_part_of_subject_or_object(text: str, statement: str, day: str, nlp: Language) -> None:
    assert told(text, nlp).get(statement) == f"{day}..{day}"


@pytest.mark.parametrize(("text", "statement", "day"), BESIDE)
def test_nor_of_a_name(text: str, statement: str, day: str, nlp: Language) -> None:
    record, _ = read_one(text, nlp)
    for mention in record["mentions"]:
        assert "day" not in text[mention["start"] : mention["end"]]


def test_days_that_are_names_or_of_an_event_stay(nlp: Language) -> None:
    assert "The meeting on Wednesday | ended" in told("The meeting on Wednesday ended early.", nlp)
    assert "Bloody Sunday | killed | 13 people" in told("Bloody Sunday killed 13 people.", nlp)
    assert not any("1914" in key.split(" | ")[0] for key in told("The war between 1914 and 1918.", nlp))


def test_a_bound_reaches_every_form(nlp: Language) -> None:
    record, graph = read_one("Lind has led the council since 2014.", nlp)
    (statement,) = record["statements"]
    (qualifier,) = statement["qualifiers"]
    assert (qualifier["text"], qualifier["value"]) == ("since 2014", "2014-01-01/..")
    times = {record["text"][t["start"] : t["end"]]: (t["from"], t["to"]) for t in record["times"]}
    assert times == {"since 2014": ("2014-01-01", None), "2014": ("2014-01-01", "2014-12-31")}
    found = {p.rpartition("#")[2]: o for _, p, o in triples(graph) if "#not" in p or "#event" in p}
    assert found == {"notBefore": Literal("2014-01-01", datatype=XSD.date)}


def triples(graph: Statements) -> list[tuple[Any, str, Any]]:
    return [(s, str(p), o) for _, made in article_graphs(graph) for s, p, o in made]


def test_without_a_publication_day_a_statement_takes_no_year(nlp: Language) -> None:
    text = "Lind won the vote in 2016. Oduya left Norland in October. Maslin met Lind on Friday."
    found = told(text, nlp, None)
    assert found["Oduya | left | Norland"] == found["Maslin | met | Lind"] == "?"


@pytest.mark.parametrize("day", ["On Monday", "On Monday night", "By Tuesday", "Late Monday"])
def test_a_day_before_a_name_is_no_sentence(day: str, nlp: Language) -> None:
    assert len(list(nlp(f"{day} Oduya met Maslin.").sents)) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lind said on Monday night that the port was shut.", "2024-01-01"),
        ("Lind said two days ago that the port was shut.", "2024-01-03"),
        ("The port was shut on Monday, Lind said Wednesday morning.", "2024-01-03"),
        ("Speaking on Tuesday, Lind said the port was shut.", "2024-01-02"),
        ("“The port was shut,” Lind told reporters late Tuesday.", "2024-01-02"),
    ],
)
def test_when_it_was_said(text: str, day: str, nlp: Language) -> None:
    found = [s for s in read_one(text, nlp)[0]["statements"] if s["relation"]["text"] == "was shut"]
    assert [s["said_at"] for s in found] == [{"from": day, "to": day}]
    assert not any("on" in s["relation"]["text"].split() for s in read_one(text, nlp)[0]["statements"])


@pytest.mark.parametrize(
    ("text", "actuality"),
    [
        ("Tickets go on sale on January 12.", "planned"),
        ("Tickets go on sale at noon.", "ongoing"),
        ("Tickets went on sale on January 3.", "happened"),
        ("The tour stops in Oslo on March 22, 2024.", "planned"),
    ],
)
def test_a_present_of_a_day_to_come_is_planned(text: str, actuality: str, nlp: Language) -> None:
    assert {s["actuality"] for s in read_one(text, nlp)[0]["statements"]} == {actuality}
