"""A graph finds its statements by id, subject and article, and by what they report; it stays frozen."""

from __future__ import annotations

from collections import Counter
from dataclasses import FrozenInstanceError

import pytest

from tests.views.sample import GRAPH


def test_every_statement_is_found_by_id_subject_and_article() -> None:
    assert set(GRAPH.statement_by_id) == {s.id for s in GRAPH.statements}
    for found, key in (
        (GRAPH.statements_by_subject, lambda s: s.subject),
        (GRAPH.statements_by_article, lambda s: s.evidence.article.id),
    ):
        assert {k: len(made) for k, made in found.items()} == Counter(map(key, GRAPH.statements))
        assert all(key(statement) == k for k, made in found.items() for statement in made)
        assert all(list(made) == sorted(made, key=GRAPH.statements.index) for made in found.values())


def test_a_statement_leads_to_its_reports() -> None:
    told = {s.id: s.content for s in GRAPH.statements if s.content is not None}
    assert told
    for content, reports in GRAPH.reports_of.items():
        assert {told[report.id] for report in reports} == {content}


def test_indexes_are_made_once_and_nothing_can_be_set() -> None:
    assert GRAPH.statements_by_subject is GRAPH.statements_by_subject
    with pytest.raises(FrozenInstanceError):
        GRAPH.statements = ()  # type: ignore[misc]
