"""The closed vocabularies: what their members are asked, and what the model refuses."""

from __future__ import annotations

import json

import pytest

from kg.errors import InvalidModel
from kg.model import Actuality, AttributionKind, Block, BlockKind, Mention, MentionKind, Span


def test_what_happened_or_goes_on_is_real_and_what_is_planned_or_pledged_is_to_come() -> None:
    assert [a for a in Actuality if a.is_real] == ["happened", "ongoing"]
    assert [a for a in Actuality if a.is_to_come] == ["planned", "pledged"]


def test_reports_and_documents_say_something() -> None:
    assert [k for k in AttributionKind if k.is_said] == ["report", "document"]


def test_what_is_said_or_thought_is_an_opinion() -> None:
    assert [k for k in AttributionKind if k.is_opinion] == ["report", "document", "attitude"]


def test_members_are_written_as_plain_strings() -> None:
    assert json.dumps([Actuality.PLANNED]) == '["planned"]' and f"{BlockKind.BODY}" == "body"


def test_a_known_string_becomes_a_member_and_another_is_refused() -> None:
    assert isinstance(Block(Span(0, 4), "body").kind, BlockKind)
    assert Mention(Span(0, 4), Span(0, 4), "Person", "name").kind is MentionKind.NAME
    with pytest.raises(InvalidModel, match="unknown block kind 'foo'; known: body, byline"):
        Block(Span(0, 4), "foo")
