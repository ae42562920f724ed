"""The tables of sentences in this folder, and what a reading says as lines to compare with them.

A line is "subject | relation: cue | object | actuality | rule | role=words, …, @days": the relation of the ontology, or
`~` and the words of an open one; "-" where there is no object, and "<verb>" for an object that is itself a statement. The
words of a role are its head, and before it the prepositions that the role does not tell.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.model import Claim, Qualifier, Reading, Span, Term

FOLDER = Path(__file__).parent


def table(name: str) -> dict[str, Any]:
    """The contents of `NAME.toml`."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def cases(name: str) -> list[Any]:
    """The cases of a table whose sections are lists of cases; one with `weak` is expected to fail."""
    return [
        pytest.param(case, id=f"{section}-{number}", marks=marks(case.get("weak", "")))
        for section, found in table(name).items()
        for number, case in enumerate(found, 1)
    ]


def marks(reason: str) -> list[pytest.MarkDecorator]:
    """The mark of a case that is known not to work."""
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def lines(reading: Reading) -> list[str]:
    """Every claim as a line."""
    return [line(claim, reading) for claim in reading.claims]


def line(claim: Claim, reading: Reading) -> str:
    """A claim as a line."""
    roles = [f"{q.role}={_circumstance(q, reading)}" for q in claim.qualifiers]
    when = [f"@{claim.time.interval}"] if claim.time.interval else []
    parts = (
        words(claim.subject.shown or claim.subject.spans, reading),
        f"{claim.relation or '~' + claim.words}: {words(claim.cue, reading)}",
        target(claim.object, reading),
        ("not " if claim.negated else "") + claim.actuality,
        claim.rule,
        ", ".join([*roles, *when, *["quoted"] * claim.quoted]),
    )
    return " | ".join(parts).removesuffix(" | ")


def _circumstance(qualifier: Qualifier, reading: Reading) -> str:
    return " ".join(words((span,), reading) for span in (*qualifier.case, qualifier.head))


def target(term: Term | None, reading: Reading) -> str:
    if term is None:
        return "-"
    inner = f"<{reading.claims[term.claim].words}> " if term.claim is not None else ""
    return inner + words(term.shown or term.spans, reading)


def words(spans: tuple[Span, ...], reading: Reading) -> str:
    return " … ".join(span.of(reading.article.text) for span in spans)


def head(term: Term | None, reading: Reading) -> str:
    """The word that heads a term."""
    return "-" if term is None else term.head.of(reading.article.text)
