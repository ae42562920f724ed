"""Verdicts as the project keeps them: `verdicts/DATA/NAME.jsonl`, offsets and answers, without any word of the page.

A line is a verdict on a statement (its key, `verdict`, `fault`, `judge`, `round`) or a main fact (`fact`: its spans,
`status`, `judge`, `round`, `holder`: the key of the statement that holds it). A later answer replaces that of the same
judge on the same statement, and that of any judge on the same fact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InvalidInput
from kg.model import Span
from tests.quality.judged.answers import Answers
from tests.quality.judged.shown_statements import StatementKey

VERDICT_FOLDER = Path(__file__).with_name("verdicts")


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judged, and in which round."""

    name: str
    round: str


@dataclass(frozen=True, slots=True)
class JudgedStatement:
    """A verdict on a statement, wherever it is found again."""

    key: StatementKey
    verdict: str
    fault: str
    judge: str
    round: str

    def record(self) -> dict[str, Any]:
        fault = {"fault": self.fault} if self.fault else {}
        told = {"verdict": self.verdict, **fault, "judge": self.judge, "round": self.round}
        return {**self.key.record(), **told}


@dataclass(frozen=True, slots=True)
class JudgedFact:
    """A main fact, and the statement that held it when it was judged."""

    spans: tuple[Span, ...]
    status: str
    judge: str
    round: str
    holder: StatementKey | None = None

    def record(self) -> dict[str, Any]:
        spans = [[span.start, span.end] for span in self.spans]
        held = {"holder": self.holder.record()} if self.holder is not None else {}
        return {"fact": spans, "status": self.status, "judge": self.judge, "round": self.round, **held}


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """All that judges said of a page."""

    statements: tuple[JudgedStatement, ...] = ()
    facts: tuple[JudgedFact, ...] = ()

    def with_answers(self, answers: Answers, keys: Mapping[int, StatementKey], by: Judge) -> JudgedPage:
        """This page with the answers to one sheet, of which `keys` are the keys by number."""
        statements = {(s.key, s.judge): s for s in self.statements}
        for v in answers.verdicts:
            made = JudgedStatement(keys[v.number], v.verdict, v.fault, by.name, by.round)
            statements[made.key, by.name] = made
        facts = {f.spans: f for f in self.facts}
        for f in answers.facts:
            holder = keys[f.number] if f.number is not None else None
            facts[f.spans] = JudgedFact(f.spans, f.status, by.name, by.round, holder)
        return JudgedPage(tuple(statements.values()), tuple(facts.values()))


def judged_pages(folder: Path = VERDICT_FOLDER) -> dict[str, JudgedPage]:
    """What was judged, by the id of the page."""
    paths = sorted(folder.glob("*/*.jsonl"))
    return {f"{path.parent.name}/{path.stem}": read_verdicts(path) for path in paths}


def read_verdicts(path: Path) -> JudgedPage:
    """The verdicts of a file, none where there is no file; raises InvalidInput for a line that is none."""
    if not path.is_file():
        return JudgedPage()
    statements, facts = [], []
    for where, told in _records(path):
        try:
            if "fact" in told:
                holder = StatementKey.of_record(told["holder"]) if "holder" in told else None
                spans = tuple(Span(start, end) for start, end in told["fact"])
                facts.append(JudgedFact(spans, told["status"], told["judge"], told["round"], holder))
            else:
                key, fault = StatementKey.of_record(told), told.get("fault", "")
                statements.append(JudgedStatement(key, told["verdict"], fault, told["judge"], told["round"]))
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidInput(f"{where}: no verdict and no fact: {error!r}") from None
    return JudgedPage(tuple(statements), tuple(facts))


def write_verdicts(path: Path, page: JudgedPage) -> None:
    """Writes the verdicts of a page, by judge and place in the text."""
    statements = sorted(page.statements, key=lambda s: (s.judge, s.key.cue, s.key.subject, repr(s.key)))
    facts = sorted(page.facts, key=lambda f: (f.judge, f.spans))
    path.parent.mkdir(parents=True, exist_ok=True)
    records: Iterable[JudgedStatement | JudgedFact] = [*statements, *facts]
    lines = [json.dumps(r.record(), separators=(",", ":")) for r in records]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read_keys(path: Path) -> dict[int, StatementKey]:
    """The keys of a sheet by number; raises InvalidInput where they are not there or not such."""
    if not path.is_file():
        raise InvalidInput(f"{path}: no keys of a sheet; `sheet --into FOLDER` writes FOLDER/keys")
    try:
        return {told["number"]: StatementKey.of_record(told) for _, told in _records(path)}
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidInput(f"{path}: no keys of a sheet: {error!r}") from None


def _records(path: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield f"{path}:{number}", json.loads(line)
        except ValueError:
            raise InvalidInput(f"{path}:{number}: no JSON object") from None
