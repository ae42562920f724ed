"""A judge's answers: a line a statement or main fact, columns by TAB, checked against the sheet they answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.errors import InvalidInput, unknown
from kg.model import Article, Span

VERDICTS = ("right", "thin", "wrong")
FOUND = ("found", "partly", "missing")
FAULTS = (
    "boilerplate", "not-speech", "speaker", "participant", "coreference-wrong", "coreference-open", "identity-split",
    "identity-merged", "actuality", "negation", "time", "relation", "garbled", "cut", "type", "vague", "tautology",
    "duplicate",
)  # fmt: skip
"""The kinds of fault of RUBRIC.md, in its order."""
FACT, REMARK = "fact", "#"
OFFSETS = re.compile(r"\d+-\d+(?:,\d+-\d+)*")
GAP = re.compile(r"\s*(?:\.\.\.|…)\s*")
"""What is left out between the words of a fact."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judge's word on one statement of a sheet, by its number."""

    number: int
    verdict: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A main fact: the places of the words that state it, and the number of the statement that holds it."""

    spans: tuple[Span, ...]
    status: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of a judge to one sheet."""

    verdicts: tuple[Verdict, ...]
    facts: tuple[Fact, ...]


def read_answers(told: str, where: str, article: Article, numbers: Sequence[int]) -> Answers:
    """The verdicts and facts of an answer file; raises InvalidInput, which names the line, where one is none, and where a
    number of the sheet has no verdict or two."""
    verdicts: dict[int, Verdict] = {}
    facts: list[Fact] = []
    for place, fields in _lines(told, where):
        if fields[0] == FACT:
            facts.append(_fact(fields, place, article, numbers))
            continue
        verdict = _verdict(fields, place, numbers)
        if verdict.number in verdicts:
            raise InvalidInput(f"{place}: statement {verdict.number} has a verdict already")
        verdicts[verdict.number] = verdict
    missing = [str(number) for number in numbers if number not in verdicts]
    if missing:
        raise InvalidInput(f"{where}: no verdict on {', '.join(missing)}; expected one for every statement")
    return Answers(tuple(verdicts.values()), tuple(facts))


def places_of(words: str, article: Article) -> tuple[Span, ...] | None:
    """The places of words copied from an article ("the yard ... closed"), each piece after the one before; spaces and line
    ends count alike. None where they do not stand in it. Offsets may be given instead: "12-20,31-40".
    """
    if OFFSETS.fullmatch(words):
        pairs = [tuple(map(int, pair.split("-"))) for pair in words.split(",")]
        inside = all(0 <= start < end <= len(article.text) for start, end in pairs)
        return tuple(Span(start, end) for start, end in pairs) if inside else None
    read = [block.span for block in article.read_blocks]
    starts = [span.start for span in read] or [0]
    return _pieces(GAP.split(words), article.text, starts[0]) or _pieces(GAP.split(words), article.text, 0)


def _pieces(pieces: Sequence[str], text: str, start: int) -> tuple[Span, ...] | None:
    spans = []
    for piece in filter(None, pieces):
        match = re.compile(r"\s+".join(map(re.escape, piece.split()))).search(text, start)
        if match is None:
            return None
        spans.append(Span(*match.span()))
        start = match.end()
    return tuple(spans) or None


def _lines(told: str, where: str) -> Iterator[tuple[str, list[str]]]:
    for number, line in enumerate(told.splitlines(), 1):
        if line.strip() and not line.startswith(REMARK):
            yield f"{where}:{number}", [field.strip() for field in line.split("\t")]


def _verdict(fields: list[str], place: str, numbers: Sequence[int]) -> Verdict:
    number, verdict, fault, *more = [*fields, "", ""][: max(3, len(fields))]
    if any(more):
        raise InvalidInput(f"{place}: {len(fields)} columns; expected number, verdict, fault")
    if verdict not in VERDICTS:
        raise InvalidInput(unknown(place, "verdict", verdict, VERDICTS))
    if fault not in (FAULTS if verdict != "right" else ("",)):
        known = FAULTS if verdict != "right" else ["none for what is right"]
        raise InvalidInput(unknown(place, "fault", fault, known))
    return Verdict(_number(number, place, numbers), verdict, fault)


def _fact(fields: list[str], place: str, article: Article, numbers: Sequence[int]) -> Fact:
    if len(fields) not in (3, 4):
        raise InvalidInput(
            f"{place}: {len(fields)} columns; expected fact, words, status, number of the statement"
        )
    _, words, status, number = [*fields, ""][:4]
    spans = places_of(words, article)
    if spans is None:
        raise InvalidInput(
            f"{place}: {words!r} does not stand in the text; expected words copied from it, or offsets"
        )
    if status not in FOUND:
        raise InvalidInput(unknown(place, "status of a fact", status, FOUND))
    if status == "missing":
        return Fact(spans, status)
    return Fact(spans, status, _number(number, place, numbers))


def _number(told: str, place: str, numbers: Sequence[int]) -> int:
    if not told.isdecimal() or int(told) not in numbers:
        raise InvalidInput(
            f"{place}: no statement {told!r} on the sheet; known: {numbers[0]} to {numbers[-1]}"
        )
    return int(told)
