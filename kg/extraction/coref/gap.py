"""Pronouns of a GAP file: Webster et al., "Mind the GAP" (TACL 2018)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import InvalidInput
from kg.extraction import layers
from kg.extraction.coref.anaphor_kinds import AnaphorKind
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.learned_links import join_anaphors
from kg.extraction.coref.sieves import PRONOUNS_OF_PEOPLE, Sieve, joined_before
from kg.extraction.mentions import holdings_in
from kg.model import Mention, MentionKind, Span

COLUMNS = ("ID", "Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "B", "B-offset")
START = re.compile(r"[0-9]{1,9}")
MIN_PROBABILITY = 0.2
"""A name is the answer from this probability on, if the other name has less (set on GAP development)."""
BATCH_SIZE = 32


def answers(path: Path, nlp: Language, *, least: float = MIN_PROBABILITY) -> Iterator[str]:
    """A line an example: ID, then TRUE or FALSE for each of the two names, tab-separated.

    The two names are given, as GAP has it; nothing else of the file is used but the text and the offsets.
    Raises InvalidInput for a file of another form.
    """
    rows = rows_of(path)
    for row, doc in zip(rows, nlp.pipe((r["Text"] for r in rows), batch_size=BATCH_SIZE), strict=True):
        a, b = chances(row, doc)
        yield f"{row['ID']}\t{_said(a, b, least)}\t{_said(b, a, least)}"


def _said(own: float, other: float, least: float) -> str:
    return "TRUE" if own >= least and own > other else "FALSE"


def rows_of(path: Path) -> list[dict[str, str]]:
    """The examples of a file; the answers, where it has them, are dropped.

    Raises InvalidInput where the file cannot be read, lacks a column, or has an offset at which the word is not.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            absent = [column for column in COLUMNS if column not in (table.fieldnames or ())]
            rows = list(table)
    except OSError as error:
        raise InvalidInput(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise InvalidInput(f"{path}: no GAP file: {error}") from error
    if absent:
        raise InvalidInput(
            f"{path}: no GAP file: its first line names no column {absent[0]};"
            f" expected, separated by tabs, {', '.join(COLUMNS)}"
        )
    if not rows:
        raise InvalidInput(f"{path}: no GAP file: it has no line below that of the columns")
    for number, row in enumerate(rows, 2):
        missing = [c for c in COLUMNS if not row.get(c)]
        if missing:
            raise InvalidInput(f"{path}:{number}: no {missing[0]}; a GAP file has {', '.join(COLUMNS)}")
        for letter in ("Pronoun", "A", "B"):
            start, word = row[f"{letter}-offset"], row[letter]
            if not (START.fullmatch(start) and row["Text"].startswith(word, int(start))):
                raise InvalidInput(
                    f"{path}:{number}: {word!r} is not at {letter}-offset {start!r} of the text"
                )
    return [{c: row[c] for c in COLUMNS} for row in rows]


def chances(row: dict[str, str], doc: Doc) -> tuple[float, float]:
    """How probable it is that the pronoun means A, and B."""
    clusters, pronoun, a, b = prepared(row, doc)
    told = join_anaphors(clusters, AnaphorKind.PEOPLE, last=pronoun)[pronoun]
    return told.get(clusters.find(a), 0.0), told.get(clusters.find(b), 0.0)


def prepared(
    row: dict[str, str], doc: Doc, before: Sieve = PRONOUNS_OF_PEOPLE
) -> tuple[Clusters, int, int, int]:
    """The mentions with the two given names and the pronoun among them, joined by all sieves before one, by default that of
    people's pronouns; which mentions the pronoun and the two names are. Writes the mentions to the document."""
    given = [_span(row, letter) for letter in ("Pronoun", "A", "B")]
    mentions = with_given(layers.mentions(doc), given[0], MentionKind.PRONOUN, row["Pronoun"].lower())
    for letter, span in zip(("A", "B"), given[1:], strict=True):
        mentions = with_given(mentions, span, MentionKind.NAME, row[letter])
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.head))
    layers.write(doc, "mentions", mentions)
    layers.write(doc, "holdings", holdings_in(doc))
    clusters = joined_before(before, doc)
    pronoun, a, b = (next(i for i, m in enumerate(mentions) if m.head == span) for span in given)
    return clusters, pronoun, a, b


def _span(row: dict[str, str], letter: str) -> Span:
    start = int(row[f"{letter}-offset"])
    return Span(start, start + len(row[letter]))


def with_given(mentions: Sequence[Mention], span: Span, kind: MentionKind, normal: str) -> list[Mention]:
    """The mentions with a given one in place of those whose heads overlap it."""
    over = [m for m in mentions if m.head.overlaps(span) and m.type != "Position"]
    whole = next((m.span for m in over if m.span.covers(span)), span)
    kept = [m for m in mentions if not m.head.overlaps(span)]
    return [*kept, Mention(whole, span, "Person", kind, normal=normal)]
