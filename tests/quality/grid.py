"""The grid of two people: a woman and a man in every order, then a pronoun that can mean only one of them.

`grid.toml` has names and sentences. A cell is a role ("subject", "object" of who is meant) and a pronoun; its figure is the
share of its texts in which the pronoun is in the chain of the one whose given name has its gender. "right" is that of
all texts, "never the other" the share of all in which the pronoun is not in the chain of the other.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

from spacy.tokens import Doc

import kg.extraction
from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref import chains
from kg.model import Span
from kg.training.two_people import cases_of

DEFAULT = Path(__file__).with_suffix(".toml")


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


def chain_of_heads(doc: Doc) -> dict[Span, int | None]:
    """The chain of each mention by its head; posts are left out."""
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    pairs = zip(layers.mentions(doc), chains(doc), strict=True)
    return {mention.head: chain for mention, chain in pairs if mention.type != "Position"}
