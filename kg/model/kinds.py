"""The closed vocabularies of the model. Members are strings, so that JSON, CSV and RDF write them as they are."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from kg.errors import InvalidModel, unknown


class Actuality(StrEnum):
    """How real what a clause says is; whether it is negated is told apart from it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PLEDGED = "pledged"
    POSSIBLE = "possible"
    DENIED = "denied"
    UNKNOWN = "unknown"

    @property
    def is_real(self) -> bool:
        """Whether it happened or goes on."""
        return self in (Actuality.HAPPENED, Actuality.ONGOING)

    @property
    def is_to_come(self) -> bool:
        """Whether somebody plans or pledges it."""
        return self in (Actuality.PLANNED, Actuality.PLEDGED)


class AttributionKind(StrEnum):
    """What a source does with a content: says it, holds it, knows it, means to do it, wants it done, or shows it; or
    something written says it."""

    REPORT = "report"
    DOCUMENT = "document"
    ATTITUDE = "attitude"
    KNOWLEDGE = "knowledge"
    INTENTION = "intention"
    DEMAND = "demand"
    EVIDENCE = "evidence"

    @property
    def is_said(self) -> bool:
        """Whether the content was said or written."""
        return self in (AttributionKind.REPORT, AttributionKind.DOCUMENT)

    @property
    def is_opinion(self) -> bool:
        """Whether the content was said, written or thought, so that it counts as the source's and nobody else's. What
        somebody knows is so for all; what is meant, wanted or shown is told by whoever tells of that."""
        return self.is_said or self is AttributionKind.ATTITUDE


class BlockKind(StrEnum):
    """The function of a run of text on its page."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    BODY = "body"
    CAPTION = "caption"
    PROMO = "promo"
    TEASER = "teaser"
    NOTICE = "notice"
    FOREIGN = "foreign"


class MentionKind(StrEnum):
    """The form of a phrase that stands for someone or something."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


READ_KINDS = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION})
"""The kinds of block that are read into the graph; all others are boilerplate."""

Member = TypeVar("Member", bound=StrEnum)


def member_of(kinds: type[Member], value: str, where: str, what: str) -> Member:
    """The member of a vocabulary that a string names.

    Raises InvalidModel, which names the known ones.

    >>> member_of(MentionKind, "name", "mention 3", "kind")
    <MentionKind.NAME: 'name'>
    """
    try:
        return kinds(value)
    except ValueError:
        raise InvalidModel(unknown(where, what, value, kinds)) from None
