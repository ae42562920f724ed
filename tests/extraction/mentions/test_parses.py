"""Mentions and posts of parses written by hand, which no model need ever make. The parses are in `parses.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.mentions.mention_component import mark_mentions
from kg.extraction.mentions.nouns import is_plural
from tests.extraction.mentions import described

CASES = tomllib.loads(Path(__file__).with_name("parses.toml").read_text(encoding="utf-8"))
VOCAB = English().vocab


def parsed(lines: str) -> Doc:
    """The document of a parse in the notation of `parses.toml`, its words divided by single spaces."""
    rows = [line.split() for line in lines.strip().splitlines()]
    labels: list[str] = []
    for row in rows:
        label = row[4] if len(row) > 4 else "O"
        labels.append(f"I-{labels[-1][2:]}" if label == "+" else f"B-{label}" if label != "O" else label)
    return Doc(
        VOCAB,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) - 1 for row in rows],
        lemmas=[row[0].lower() for row in rows],
        ents=labels,
    )


@pytest.mark.parametrize("case", [pytest.param(c, id=name) for name, cases in CASES.items() for c in cases])
def test_parses(case: dict[str, Any]) -> None:
    doc = mark_mentions(parsed(case["parse"]))
    mentions, text = layers.mentions(doc), doc.text
    found = [described.mention(m, text) for m in mentions]
    assert found == case.get("mentions", found)
    assert set(case.get("has", ())) <= set(found), found
    assert not set(case.get("lacks", ())) & {m.head.of(text) for m in mentions}
    posts = [described.holding(h, mentions, text) for h in layers.holdings(doc)]
    assert posts == case.get("posts", posts)


@pytest.mark.parametrize(("noun", "plural"), [("police", True), ("ship", False)])
def test_number_of_nouns_without_ending(noun: str, plural: bool) -> None:
    doc = parsed(f"the DET det 2\n{noun} NOUN nsubj 3\nleft VERB root 3")
    assert is_plural(doc[1]) is plural
