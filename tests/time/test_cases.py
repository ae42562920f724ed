"""The table of cases.txt: a publication day, a sentence, and the days that a time in it means.

That each rule earns its place: with a rule, the tense of clauses or the day of utterances switched off, cases fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import ENGLISH
from kg.model import Days, Span
from kg.time import grammar_of, rule_times, times_in

TABLE = Path(__file__).with_name("cases.txt")


class Case(NamedTuple):
    """A line of the table."""

    kind: str
    published: date | None
    text: str
    span: Span
    days: str

    def __str__(self) -> str:
        return f"{self.published} {self.text[: self.span.start]}[{self.span.of(self.text)}]"

    @property
    def found(self) -> str:
        """What is read: the days of the time that has exactly the words, or "none"."""
        times = times_in(self.text, self.published)
        return next((shown(t.days) for t in times if t.span == self.span), "none")


def shown(days: Days) -> str:
    if days == Days():
        return "?"
    return days.iso or f"{days.first or ''}..{days.last or ''}"


def _cases() -> Iterator[Case]:
    kind, published = "", None
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            kind = line[3:]
        elif line.startswith("@ "):
            published = None if line == "@ none" else date.fromisoformat(line[2:])
        elif line and not line.startswith("#"):
            sentence, _, days = line.rpartition(" = ")
            words = re.search(r"\[(.+?)\]", sentence)
            assert words, line
            text = sentence.replace(words[0], words[1])
            yield Case(kind, published, text, Span(words.start(), words.start() + len(words[1])), days)


CASES = tuple(_cases())


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_days_of_a_time(case: Case) -> None:
    assert case.found == case.days


def failing() -> Mapping[str, int]:
    """Kind → its cases that fail."""
    count: dict[str, int] = {}
    for case in CASES:
        count[case.kind] = count.get(case.kind, 0) + (case.found != case.days)
    return count


GRAMMAR = grammar_of(ENGLISH)
OF_CASES = {"parts_of_months", "weeks", "fiscal_periods", "weekdays", "deictic_dates", "anchored_durations"}
"""Modules whose forms stand in the table one by one."""


@pytest.mark.parametrize(
    "name", [rule.name for rule in GRAMMAR.rules if rule.normalise.__module__.rpartition(".")[2] in OF_CASES]
)
def test_no_rule_without_a_case_that_needs_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found_by_it = [case for case in CASES if name in _rules(case)]
    monkeypatch.setattr(GRAMMAR, "rules", tuple(rule for rule in GRAMMAR.rules if rule.name != name))
    assert any(case.found != case.days for case in found_by_it)


@cache
def _rules(case: Case) -> frozenset[str]:
    """The names of the rules that find something in a case."""
    return frozenset(rule.name for rule, _ in rule_times(case.text, case.published))


AHEAD = (
    "a modal looks ahead",
    "what is arranged",
    "an infinitive of intent",
    "the present tense of what is arranged",
    "a lead that looks ahead",
)


def test_without_tense_what_is_to_come_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GRAMMAR.tense, "ahead", lambda text, start, end: None)
    lost = failing()
    for kind in AHEAD:
        same = sum(c.kind == kind and c.days in ("2024-01-05", "none") for c in CASES)
        assert lost[kind] >= sum(c.kind == kind for c in CASES) - same


def test_without_tense_what_was_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GRAMMAR.tense, "ahead", lambda text, start, end: True)
    kind = "the past tense looks back"
    assert failing()[kind] == sum(c.kind == kind for c in CASES)


def test_without_its_rule_a_verb_of_wishing_looks_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GRAMMAR.tense, "_ahead_of", lambda verb: verb["ahead"] is not None)
    assert failing()["a verb of wishing in the past, behind the time"] >= 8


def test_without_its_rule_the_present_looks_far_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GRAMMAR.tense, "is_present", lambda text, start: False)
    assert failing()["the present tense far from the day"] == 2


def test_without_its_rule_a_clause_takes_the_way_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GRAMMAR.tense, "looks_back", lambda text, start, end: False)
    assert failing()["a clause with its own verb beside one that looks ahead"] >= 3


def test_without_the_day_of_utterances_tomorrow_is_told_from_publication(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(GRAMMAR.utterances, "days", lambda text, times, places: {})
    assert failing()["the day of an utterance"] >= 9


VOCABULARY = (
    "Monday|next|last|this|week|on|of|the|first|fifth|Friday|May|June|31|29|0|99999|2024|2023|10000|year|month|in|"
    "within|48|999999999999|hours|days'|time|until|by|since|from|to|end|quarter|fiscal|season|before|after|W53|"
    "2024-W53-7|0000-00-00|9999-12-31|31/02/2020|03/04/2020|said|“|”|.|,|he|will|centuries|ago|a|day|tomorrow|"
    "yesterday|overnight|weekend|decade|century|and|–|'s|Jan.|winter|Christmas|later|earlier|that|following|\n"
)
DATES = st.none() | st.dates() | st.sampled_from([date.min, date.max, date(1, 1, 7), date(9999, 12, 26)])


@given(st.lists(st.sampled_from(VOCABULARY.split("|")), max_size=25), DATES)
def test_no_words_and_no_day_are_too_much(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for found in times_in(text, published):
        assert found.span.of(text)
        assert shown(found.days)
