"""The grid of two people: a woman and a man in every order, then a pronoun that can mean only one of them.

`grid.toml` has names and sentences. A cell is a role ("subject", "object" of who is meant) and a pronoun; its figure is the
share of its texts in which the pronoun is in the chain of the one whose given name has its gender. "right" is that of
all texts, "never the other" the share of all in which the pronoun is not in the chain of the other.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

import kg.extraction
from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref import chains
from kg.model import Span

DEFAULT = Path(__file__).with_suffix(".toml")
BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the role and form of the pronoun in it, and where it and the two names stand."""

    text: str
    cell: str
    pronoun: Span
    meant: Span
    other: Span


def run(data: Path | None = None) -> dict[str, float]:
    """The share of each cell, of all, and of those without a chain of the wrong one."""
    cases = list(cases_of(tomllib.loads((data or DEFAULT).read_text(encoding="utf-8"))))
    right: dict[str, list[bool]] = defaultdict(list)
    wrong: list[bool] = []
    for case, doc in zip(cases, kg.extraction.load().pipe(c.text for c in cases), strict=True):
        found = chain_of_heads(doc)
        pronoun = found.get(case.pronoun)
        right[case.cell].append(pronoun is not None and pronoun == found.get(case.meant))
        wrong.append(pronoun is not None and pronoun == found.get(case.other))
    every = [answer for answers in right.values() for answer in answers]
    cells = {cell: sum(answers) / len(answers) for cell, answers in sorted(right.items())}
    return {"right": sum(every) / len(every), "never the other": 1 - sum(wrong) / len(wrong)} | cells


def cases_of(grid: Mapping[str, Any]) -> Iterator[Case]:
    """Every sentence with every pair in both orders, each meant once; the pairs go round with the sentences."""
    women, men = grid["names"]["female"], grid["names"]["male"]
    for form, sentences in grid["forms"].items():
        for turn, sentence in enumerate(sentences):
            for i, woman in enumerate(women):
                pair = {"female": woman, "male": men[(i + turn) % len(men)]}
                for first, second in (("female", "male"), ("male", "female")):
                    for gender in (first, second):
                        role = "subject" if gender == first else "object"
                        words = {"A": pair[first], "B": pair[second], **grid["pronouns"][gender]}
                        other = pair[second if gender == first else first]
                        yield _case(sentence, words, f"{role} {words[form]}", pair[gender], other)


def _case(sentence: str, words: Mapping[str, str], cell: str, meant: str, other: str) -> Case:
    text = BLANK.sub(lambda blank: words[blank[1]], sentence)
    pronoun = next(b[1] for b in BLANK.finditer(sentence) if b[1] not in ("A", "B"))
    before = BLANK.sub(lambda blank: words[blank[1]], sentence.partition(f"{{{pronoun}}}")[0])
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in (meant, other)]
    return Case(text, cell, Span(len(before), len(before) + len(words[pronoun])), *spans)


def chain_of_heads(doc: Doc) -> dict[Span, int | None]:
    """The chain of each mention by its head; posts are left out."""
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    pairs = zip(layers.mentions(doc), chains(doc), strict=True)
    return {mention.head: chain for mention, chain in pairs if mention.type != "Position"}
