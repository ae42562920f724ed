"""Which clause a time belongs to, and which way it looks. Published on Sunday, 16 June 2024."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from kg.extraction import read as reading
from kg.jsonl import document
from kg.lexicon import ENGLISH
from kg.model import Article
from kg.resolve import resolve
from kg.time import grammar_of

PUBLISHED = date(2024, 6, 16)
MONDAY, TUESDAY, THURSDAY, FRIDAY = (f"2024-06-{day}" for day in (10, 11, 13, 14))
APRIL = "2024-04-01..2024-04-30"
MAY, JULY, AUGUST = "2024-05-01..2024-05-31", "2024-07-01..2024-07-31", "2024-08-01..2024-08-31"


def statements(text: str, nlp: Language, published: date | None = PUBLISHED) -> list[dict[str, Any]]:
    found = reading.read(Article(text, published=published), nlp)
    made: list[dict[str, Any]] = document(found, resolve([found]))["statements"]
    return made


def days(time: dict[str, Any] | None) -> str:
    return f"{time['from'] or ''}..{time['to'] or ''}" if time else "?"


def one(day: str) -> str:
    return f"{day}..{day}"


SAID = [
    ("Norline said on Monday it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline said on Monday that it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline said on Monday, it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline said Monday it will cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline said on Monday it would cut jobs by August.", "cut", "..2024-08-31", one(MONDAY)),
    ("Ilse Torvald said on Tuesday she would leave on Friday.", "leave", one(FRIDAY), one(TUESDAY)),
    (
        "Lodestar said on Friday it would publish results on Thursday.",
        "publish",
        one("2024-06-20"),
        one(FRIDAY),
    ),
    ("Quist said on Monday the union struck on Sunday.", "struck", one("2024-06-09"), one(MONDAY)),
    ("Norline said yesterday it would cut jobs tomorrow.", "cut", one("2024-06-16"), one("2024-06-15")),
    ("Norline said last week it would cut jobs in August.", "cut", AUGUST, "2024-06-03..2024-06-09"),
    ("Norline said in May it would cut jobs in August.", "cut", AUGUST, MAY),
    ("Norline told the union on Monday it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Quist told reporters on Monday it would shut on Friday.", "shut", one(FRIDAY), one(MONDAY)),
    ("Lodestar announced Tuesday it will shut the mine in August.", "shut", AUGUST, one(TUESDAY)),
    ("Quist warned on Tuesday the bridge could fall by Friday.", "fall", f"..{FRIDAY}", one(TUESDAY)),
    ("Quist confirmed on Monday she will resign in July.", "resign", JULY, one(MONDAY)),
    ("Quist vowed on Tuesday she would resign on Friday.", "resign", one(FRIDAY), one(TUESDAY)),
    ("On Monday Norline said it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("On Monday, Norline said that it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline on Monday said it would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline would cut jobs on Thursday, it said on Monday.", "cut", one(THURSDAY), one(MONDAY)),
    ("It would cut jobs on Thursday, Norline said on Monday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline will cut jobs on Thursday, the firm said Monday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline, it said on Monday, would cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline, the firm said on Monday, will cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("The mill, Quist said in May, would close in August.", "close", AUGUST, MAY),
    ("The mine, Lodestar said Monday, would shut in August.", "shut", AUGUST, one(MONDAY)),
    ("The mine would shut in August, Lodestar announced on Tuesday.", "shut", AUGUST, one(TUESDAY)),
    ("“We will strike on Thursday,” Quist said on Monday.", "strike", one(THURSDAY), one(MONDAY)),
    ("The court ruled on Monday she would be freed on Friday.", "be freed", one(FRIDAY), one(MONDAY)),
    ("Norline disclosed on Monday it will cut jobs on Thursday.", "cut", one(THURSDAY), one(MONDAY)),
    ("Norline said late on Tuesday it would cut jobs on Friday.", "cut", one(FRIDAY), one(TUESDAY)),
    ("Norline said in a statement on Tuesday it would cut jobs on Friday.", "cut", one(FRIDAY), one(TUESDAY)),
    ("Norline said that on Monday it would raise prices.", "raise", one("2024-06-17"), "..2024-06-16"),
    ("Norline said on Friday that on Monday it would raise prices.", "raise", one("2024-06-17"), one(FRIDAY)),
    ("Norline said Monday it plans to cut jobs on Thursday.", "to cut", one(THURSDAY), one(MONDAY)),
    (
        "The court must hear it by the end of August, a judge ruled in April.",
        "hear",
        "..2024-08-31",
        "2024-04-01..2024-04-30",
    ),
]


@pytest.mark.parametrize(("text", "verb", "when", "said"), SAID)
def test_the_day_of_saying_and_the_day_of_what_was_said(
    text: str, verb: str, when: str, said: str, nlp: Language
) -> None:
    (found,) = (s for s in statements(text, nlp) if s["relation"]["text"].endswith(verb))
    assert (days(found["time"]), days(found["said_at"])) == (when, said)


WAYS = [
    ("In May, Lodestar agreed to sell the yard.", {"agreed": MAY, "to sell": "?"}),
    ("In April the council voted to close the mill.", {"voted": APRIL, "to close": "?"}),
    ("In May Quist promised to open the bridge by July.", {"promised": MAY, "to open": "..2024-07-31"}),
    ("In October, Quist hoped to reopen the bridge.", {"hoped": "2023-10-01..2023-10-31"}),
    ("In May Norline wanted to sell the ferry.", {"wanted": MAY}),
    ("In May, Norline planned to sell the ferry.", {"planned": MAY}),
    ("In May the union threatened to strike.", {"threatened": MAY}),
    ("In November, Norline plans to sell the ferry.", {"plans": "?", "to sell": "2024-11-01..2024-11-30"}),
    ("On Thursday, Quist plans to visit Skell.", {"plans": "?", "to visit": one("2024-06-20")}),
    ("Quist intends to leave in May.", {"to leave": "2025-05-01..2025-05-31"}),
    ("Ada Brix, who will leave in July, joined in May.", {"will leave": JULY, "joined": MAY}),
    ("In May Norline, which will close in July, sued Quist.", {"will close": JULY, "sued": MAY}),
    ("Rask, who plans to retire in August, won the vote in May.", {"to retire": AUGUST, "won": MAY}),
    ("The bridge will reopen in July after it was shut in May.", {"will reopen": JULY, "was shut": MAY}),
    ("The law will take effect in August, the council said in May.", {"will take": AUGUST, "said": MAY}),
    ("Mayor Della Quist opens the new quay in May.", {"opens": MAY}),
    ("Quist resigned in August.", {"resigned": "2023-08-01..2023-08-31"}),
    ("Lodestar agreed on Monday to sell the yard in August.", {"agreed": one(MONDAY), "to sell": AUGUST}),
    ("In February, Jon Ferrin was told to leave Brackwater by August.", {"to leave": "..2024-08-31"}),
    ("Jon Ferrin was told to leave Brackwater by August.", {"to leave": "..2024-08-31"}),
    ("Ferrin was ordered in May to leave Skell by August.", {"to leave": "..2024-08-31"}),
    (
        "Quist was elected in May to lead the council until August.",
        {"was elected": MAY, "lead": "..2024-08-31"},
    ),
    ("Varley was warned by the board in May to pay by July.", {"was warned": MAY, "to pay": "..2024-07-31"}),
    ("In May the court ordered Lodestar to pay the fine by July.", {"ordered": MAY, "pay": "..2024-07-31"}),
    ("In May, Quist asked the firm to mend the quay before July.", {"asked": MAY, "mend": "..2024-06-30"}),
    (
        "On Monday the union decided to strike on Thursday.",
        {"decided": one(MONDAY), "to strike": one(THURSDAY)},
    ),
    ("In February, Jon Ferrin was told to leave Brackwater.", {"to leave": "?"}),
    ("Varley was appointed in May to run the port from July.", {"was appointed": MAY, "run": "2024-07-01.."}),
    ("The council in May rejected the plan.", {"rejected": MAY}),
    ("Police in May arrested a man over the fire.", {"arrested": MAY}),
    ("Police arrested a man in May over the fire.", {"arrested": MAY}),
    ("The union decided to strike on Thursday.", {"to strike": one("2024-06-20")}),
    ("Norline said it had cut jobs on Thursday.", {"had cut": one(THURSDAY)}),
]


@pytest.mark.parametrize(("text", "times"), WAYS)
def test_the_times_of_main_clause_and_infinitive(text: str, times: dict[str, str], nlp: Language) -> None:
    found = {s["relation"]["text"]: days(s["time"]) for s in statements(text, nlp)}
    assert {verb: found.get(verb) for verb in times} == times


@pytest.mark.parametrize(
    "text",
    [
        "Jon Ferrin was told to leave Brackwater by August.",
        "Quist was asked by Monday to resign.",
        "Staff were asked by 2026 to move.",
        "Ferry passengers were warned by midnight to leave.",
        "Staff were told by the end of May to move.",
        "Varley was advised by April to sell.",
        "The yard was bought by Lodestar by August.",
        "Ferrin was urged by the council by Friday to leave.",
    ],
)
def test_a_time_is_no_agent(text: str, nlp: Language) -> None:
    told = {s["subject"]["text"] for s in statements(text, nlp)} | {
        a.of(text) for found in reading.read(Article(text), nlp).attributions for a in found.source
    }
    assert not told & {"August", "Monday", "2026", "April", "Friday", "midnight", "the end of May"}


DAYS = [
    ("Police arrested a man of 34 on Wednesday over the fire that gutted a bakery.", "a man of 34"),
    ("Officers charged a woman of 29 on Wednesday with theft.", "a woman of 29"),
    ("A court jailed a sailor of 41 on Wednesday for fraud.", "a sailor of 41"),
    ("Rescuers met a boy of nine on Wednesday in the woods.", "a boy of nine"),
    ("Police detained a driver from Skell on Wednesday after a crash.", "a driver from Skell"),
    ("The mayor opened a school for girls on Wednesday in Skell.", "a school for girls"),
]


@pytest.mark.parametrize(("text", "thing"), DAYS)
def test_a_day_behind_an_object_is_the_clause_s(text: str, thing: str, nlp: Language) -> None:
    (found,) = (s for s in statements(text, nlp) if s["object"] and s["object"]["text"] == thing)
    assert days(found["time"]) == one("2024-06-12")


@pytest.mark.parametrize("text", [t for t, *_ in (*SAID, *WAYS)])
def test_what_has_happened_is_never_after_the_publication(text: str, nlp: Language) -> None:
    for published in (date(2024, month, 16) for month in range(1, 13)):
        for found in statements(text, nlp, published):
            late = found["time"] and (found["time"]["from"] or "") > published.isoformat()
            assert not (late and found["actuality"] == "happened")


def test_nor_is_what_was_said(nlp: Language) -> None:
    for found in statements("Rain fell on Saturday; more is expected on Monday.", nlp):
        assert (found["said_at"]["from"] or "") <= PUBLISHED.isoformat()


def test_a_day_set_for_what_was_moved_stays_open(nlp: Language) -> None:
    text = "The hearing, set for Monday, was moved to Friday, the court said on Thursday."
    assert all((s["time"] or {}).get("from") != "2024-06-10" for s in statements(text, nlp))


def test_a_year_to_come_leaves_what_happened_open(nlp: Language) -> None:
    (found,) = statements("Lodestar sold the yard in 2027.", nlp)
    assert (found["actuality"], found["time"]) == ("happened", None)


def failing(nlp: Language) -> int:
    wrong = 0
    for text, verb, when, said in SAID:
        found = [s for s in statements(text, nlp) if s["relation"]["text"].endswith(verb)]
        wrong += [(days(s["time"]), days(s["said_at"])) for s in found] != [(when, said)]
    for text, times in WAYS:
        got = {s["relation"]["text"]: days(s["time"]) for s in statements(text, nlp)}
        wrong += {verb: got.get(verb) for verb in times} != times
    return wrong


def test_without_each_rule_cases_fail(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, name, off in (
        (reading, "ways_of", lambda *given: {}),
        (grammar_of(ENGLISH).tense, "is_present", lambda text, start: False),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(place, name, off)
            assert failing(nlp) > 0, name
