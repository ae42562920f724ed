"""Which mentions corefer, and which stay open. The cases are in `chains.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.attribution import attributions_in
from kg.extraction.coref import chains
from tests.toml_cases import all_cases

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "chains.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def docs(nlp: Language) -> Mapping[str, Doc]:
    """Every text of the table, parsed."""
    texts = list(dict.fromkeys(case["text"] for cases in CASES.values() for case in cases))
    return dict(zip(texts, nlp.pipe(texts), strict=True))


def chains_in(doc: Doc) -> dict[str, int]:
    """The head of each mention that stands for who or what acts, the second of the same words as "he/2" → its chain; a
    mention in a chain of its own has a negative one."""
    layers.write(doc, "attributions", attributions_in(doc, nested=True))
    found: dict[str, int] = {}
    for place, (mention, chain) in enumerate(zip(layers.mentions(doc), chains(doc), strict=True)):
        if mention.type != "Position":
            words = mention.head.of(doc.text)
            number = 1 + sum(key.partition("/")[0] == words for key in found)
            found[words if number == 1 else f"{words}/{number}"] = -place - 1 if chain is None else chain
    return found


@pytest.mark.parametrize("case", all_cases(CASES))
def test_chains(case: dict[str, Any], docs: Mapping[str, Doc]) -> None:
    found = chains_in(docs[case["text"]])
    for mentions in case.get("one", ()):
        assert len({found[mention] for mention in mentions}) == 1, (mentions, found)
    for mentions in case.get("apart", ()):
        for one, other in combinations(mentions, 2):
            assert found[one] != found[other], (one, other, found)
    for mention in case.get("open", ()):
        assert list(found.values()).count(found[mention]) == 1, (mention, found)
