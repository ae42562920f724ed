"""What is joined among mentions written by hand, so that the reader's own mistakes stay outside. The cases are in
`given_mentions.toml`: a text; its mentions, each as its words (the second of the same as "Tarn/2") and class, and "nominal"
or "pronoun" for one that is no name; `one` and `apart` as in `chains.toml`."""

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
from kg.extraction.coref.sieves import joined
from kg.model import Mention, MentionKind, Span

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "given_mentions.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def docs(nlp: Language) -> Mapping[str, Doc]:
    """Every text of the table, parsed."""
    texts = list(dict.fromkeys(case["text"] for cases in CASES.values() for case in cases))
    return dict(zip(texts, nlp.pipe(texts), strict=True))


def mention(text: str, words: str, kind: str, form: str = "name") -> Mention:
    words, _, number = words.partition("/")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    return Mention(span, span, kind, MentionKind(form), normal=words if form == "name" else words.lower())


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=f"{kind}-{n}") for kind, cases in CASES.items() for n, c in enumerate(cases, 1)],
)
def test_given_mentions(case: dict[str, Any], docs: Mapping[str, Doc]) -> None:
    doc = docs[case["text"]]
    made = {given[0]: mention(case["text"], *given) for given in case["mentions"]}
    order = sorted(made, key=lambda words: (made[words].span.start, -made[words].span.end))
    layers.write(doc, "mentions", [made[words] for words in order])
    layers.write(doc, "holdings", ())
    clusters = joined(doc)
    found = {words: clusters.find(i) for i, words in enumerate(order)}
    for mentions in case.get("one", ()):
        assert len({found[words] for words in mentions}) == 1, found
    for mentions in case.get("apart", ()):
        for one, other in combinations(mentions, 2):
            assert found[one] != found[other], found
