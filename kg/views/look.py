"""How types and arrows look: page/look.json as Python. Colours and words are data there."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from kg.model import Actuality, Graph, Statement


def asset(name: str) -> str:
    """The text of a file of kg/views/page/."""
    return files("kg.views").joinpath("page", name).read_text(encoding="utf-8")


@cache
def look() -> dict[str, Any]:
    """`types` (colour, shape, words by class), `other`, `arrows` (by `arrow_of`) and `actuality` (words)."""
    data: dict[str, Any] = json.loads(asset("look.json"))
    return data


def arrow_of(graph: Graph, statement: Statement) -> str:
    """Which arrow shows the statement: "denied" over "plan" and "possible", and these over "claim".

    "fact" is what the outlet itself says happened or goes on, "claim" the same as a speaker's word only, and what the
    outlet reports as such a word; what stands where no news is told is "possible".
    """
    if statement.negated or statement.actuality == Actuality.DENIED:
        return "denied"
    if statement.actuality.is_to_come:
        return "plan"
    if statement.actuality in (Actuality.POSSIBLE, Actuality.UNKNOWN) or statement.stands_in:
        return "possible"
    return "claim" if len(statement.said_by) > 1 or is_speech(graph, statement) else "fact"


def is_speech(graph: Graph, statement: Statement) -> bool:
    """Whether it reports what its subject says: what it reports has the subject as one more speaker."""
    told = graph.statement_by_id.get(statement.content) if statement.content is not None else None
    return told is not None and told.said_by == (*statement.said_by, statement.subject)
