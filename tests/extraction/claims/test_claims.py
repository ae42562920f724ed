"""Statements of a sentence: "subject | relation | object | how", and what must not be read."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.read import read
from kg.model import Article, Claim, Reading, Term


def words(term: Term | None, reading: Reading) -> str:
    if term is None:
        return "-"
    if term.claim is not None:
        return f"<{reading.claims[term.claim].words}>"
    return term.head.of(reading.article.text)


def line(claim: Claim, reading: Reading) -> str:
    how = ("not " if claim.negated else "") + claim.actuality
    name = claim.relation or f"~{claim.words}"
    return " | ".join([words(claim.subject, reading), name, words(claim.object, reading), how])


def lines(text: str, nlp: Language) -> list[str]:
    reading = read(Article(text), nlp)
    return [line(claim, reading) for claim in reading.claims]


READS = [
    ("Mayor Ada Brook called Governor Carl Fenn on Monday.", ["Ada | called | Carl | happened"]),
    ("Brook held a phone call with Fenn.", ["Brook | called | Fenn | happened"]),
    (
        "Neither Brook nor Fenn provided details.",
        ["Brook | mentions | details | not happened", "Fenn | mentions | details | not happened"],
    ),
    ("Carl Fenn was arrested by the police in Tarn.", ["police | arrested | Carl | happened"]),
    ("The arrest of Carl Fenn by the police drew protests.", ["police | arrested | Carl | happened"]),
    ("Brook managed to rebuild the bridge.", ["Brook | ~manage to rebuild | bridge | happened"]),
    ("The council failed to approve the budget.", ["council | endorsed | budget | not happened"]),
    ("The army may withdraw from Tarn.", ["army | withdrewFrom | Tarn | possible"]),
    (
        "Brook thanked Fenn and Ina Dole for their help.",
        ["Brook | thanked | Fenn | happened", "Brook | thanked | Ina | happened"],
    ),
    ("Brook and Fenn met in Tarn.", ["Brook | met | Fenn | happened"]),
    (
        "Norway and Latvia are planning joint projects in shipbuilding.",
        ["Norway | plansWith | Latvia | planned"],
    ),
    ("Norway, a member of the Baltic Alliance, borders Sweden.", ["Norway | memberOf | Alliance | ongoing"]),
    (
        "Troops struck the city of Tarn with missiles, killing 12 people.",
        ["Troops | struck | city | happened", "Troops | killed | people | happened"],
    ),
    ("The port company, which employs 300 people, closed.", ["people | worksFor | company | ongoing"]),
    ("Has Brook resigned?", ["Brook | resignedFrom | - | possible"]),
    ("Brook stopped short of condemning the attack.", ["Brook | condemned | attack | not happened"]),
]

REPORTS = [
    (
        "President Ada Brook pledged to produce one million drones in 2024.",
        ["Ada | produces | drones | pledged", "Ada | promised | <produce> | happened"],
    ),
    (
        "The ministry denied that its troops had entered Sweden.",
        ["troops | arrivedIn | Sweden | denied", "ministry | said | <enter> | happened"],
    ),
    (
        "According to Brook, the firm supplied 200 drones.",
        ["firm | supplies | drones | happened", "Brook | said | <supply> | happened"],
    ),
    (
        "Brook said Fenn told her that the plan had been rejected.",
        ["Fenn | said | <be rejected> | happened", "Brook | said | <tell> | happened"],
    ),
    (
        "Brook accused Fenn of bombing the port.",
        ["Fenn | bombed | port | possible", "Brook | accused | Fenn | happened"],
    ),
    ("The firm intends to buy two ferries.", ["firm | buys | ferries | planned"]),
]

NEVER = [
    ("President Ada Brook pledged to produce one million drones.", "| produces | drones | happened"),
    ("Mayor Ada Brook called Governor Carl Fenn.", "Mayor | called"),
    ("Brook urged Fenn to resign.", "Fenn | resignedFrom | - | happened"),
    ("The call was short.", "| called |"),
    ("Brook refused to sign the treaty.", "Brook | signed | treaty | happened"),
]


@pytest.mark.parametrize(("text", "expected"), READS + REPORTS)
def test_sentence_gives_its_statements(text: str, expected: list[str], nlp: Language) -> None:
    found = lines(text, nlp)
    assert [e for e in expected if e not in found] == [], found


@pytest.mark.parametrize(("text", "wrong"), NEVER)
def test_sentence_never_gives(text: str, wrong: str, nlp: Language) -> None:
    assert [f for f in lines(text, nlp) if wrong in f] == []


def test_a_reported_claim_knows_its_report(nlp: Language) -> None:
    reading = read(Article("Brook said that the port had closed."), nlp)
    claim = next(c for c in reading.claims if c.reported_by is not None)
    report = reading.claims[claim.reported_by or 0]
    assert (report.relation, report.object and report.object.claim) == ("said", reading.claims.index(claim))


def test_every_span_is_in_the_text(nlp: Language) -> None:
    text = "“We will rebuild,” Brook\u00a0told report\u00aders on Friday.\r\n\r\nThe brid\u0261e closed."
    reading = read(Article(text), nlp)
    spans = [
        s for c in reading.claims for s in (*c.subject.spans, *c.cue, *(c.object.spans if c.object else ()))
    ]
    assert spans and all(span.of(text).strip() for span in spans)


def test_an_order_does_not_make_a_claim_of_the_addressee(nlp: Language) -> None:
    assert all("happened" not in found for found in lines("Close the port!", nlp))


def test_a_quantity_has_the_noun_that_it_counts(nlp: Language) -> None:
    reading = read(Article("More than 200 Norwegian firms left."), nlp)
    (quantity,) = (q for claim in reading.claims for q in claim.qualifiers if q.role == "quantity")
    assert [span.of(reading.article.text) for span in quantity.spans] == ["More than 200", "firms"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Brook is the fifth coach fired this season.", True),
        ("Brook is Fenn's nominee to replace Dole.", True),
        ("Brook is the coach of Norline.", False),
    ],
)
def test_a_post_with_its_clause_is_told_in_its_words(text: str, whole: bool, nlp: Language) -> None:
    first = next(c for c in read(Article(text), nlp).claims if c.rule == "copula")
    assert first.object is not None and (first.object.mention is None) == whole


def mention_of_qualifier(text: str, role: str, nlp: Language) -> str:
    reading = read(Article(text), nlp)
    found = (q for claim in reading.claims for q in claim.qualifiers if q.role == role)
    return " ".join(reading.mentions[q.mention].span.of(text) for q in found if q.mention is not None)


def test_the_recipient_is_the_head_of_its_phrase(nlp: Language) -> None:
    text = "Ada Brook told her husband that the mill had closed."
    assert mention_of_qualifier(text, "recipient", nlp) == "her husband"
