"""Texts of a woman and a man in every order, then a pronoun that can mean only one of them, made from names and sentences.

`two_people.toml` has those to learn from, `tests/quality/grid.toml` others to measure on.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from kg.model import Span
from kg.training.coreference_examples import Chained

SENTENCES = Path(__file__).with_suffix(".toml")
BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the role and form of the pronoun in it, and where it and the two names stand."""

    text: str
    cell: str
    pronoun: Span
    meant: Span
    other: Span


def two_people(nlp: Language, path: Path = SENTENCES) -> Iterator[Chained]:
    """The texts as kg reads them, each with one chain: the pronoun and whom it means."""
    cases = list(cases_of(tomllib.loads(path.read_text(encoding="utf-8"))))
    for case, doc in zip(cases, nlp.pipe(case.text for case in cases), strict=True):
        words = [case.meant.start + m.start() for m in re.finditer(r"\S+", case.meant.of(case.text))]
        chain = (len("".join(case.text[:start].split())) for start in (*words, case.pronoun.start))
        yield Chained(doc, [frozenset(chain)])


def cases_of(sentences: Mapping[str, Any]) -> Iterator[Case]:
    """Every sentence with every pair in both orders, each meant once; the pairs go round with the sentences."""
    women, men = sentences["names"]["female"], sentences["names"]["male"]
    for form, alike in sentences["forms"].items():
        for turn, sentence in enumerate(alike):
            for i, woman in enumerate(women):
                pair = {"female": woman, "male": men[(i + turn) % len(men)]}
                for first, second in (("female", "male"), ("male", "female")):
                    for gender in (first, second):
                        role = "subject" if gender == first else "object"
                        words = {"A": pair[first], "B": pair[second], **sentences["pronouns"][gender]}
                        other = pair[second if gender == first else first]
                        yield _case(sentence, words, f"{role} {words[form]}", pair[gender], other)


def _case(sentence: str, words: Mapping[str, str], cell: str, meant: str, other: str) -> Case:
    text = BLANK.sub(lambda blank: words[blank[1]], sentence)
    pronoun = next(b[1] for b in BLANK.finditer(sentence) if b[1] not in ("A", "B"))
    before = BLANK.sub(lambda blank: words[blank[1]], sentence.partition(f"{{{pronoun}}}")[0])
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in (meant, other)]
    return Case(text, cell, Span(len(before), len(before) + len(words[pronoun])), *spans)
