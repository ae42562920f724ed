"""The class of the ontology that a noun or a name stands for. The words are in `classes.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction import layers
from kg.extraction.mentions.classes import type_of_name
from kg.lexicon import ENGLISH

TABLE = tomllib.loads(Path(__file__).with_name("classes.toml").read_text(encoding="utf-8"))
NOUNS = [(text, kind) for kind, texts in TABLE["noun"].items() for text in texts]


def plain(text: str) -> str:
    """The text without brackets."""
    return text.replace("[", "").replace("]", "")


@pytest.fixture(scope="module")
def docs(nlp: Language) -> dict[str, Doc]:
    """The read sentences by their text with brackets."""
    return dict(zip((t for t, _ in NOUNS), nlp.pipe([plain(t) for t, _ in NOUNS]), strict=True))


@pytest.mark.parametrize(("text", "kind"), NOUNS)
def test_nouns(text: str, kind: str, docs: dict[str, Doc]) -> None:
    end = plain(text[: text.index("]")])
    (found,) = (m for m in layers.mentions(docs[text]) if m.head.end == len(end))
    assert found.type == kind


@pytest.mark.parametrize(
    ("name", "kind"), [(n, kind) for kind, names in TABLE["name"].items() for n in names]
)
def test_names(name: str, kind: str) -> None:
    label, _, words = name.partition(" ")
    assert type_of_name(words, label) == kind


@pytest.mark.parametrize(
    ("name", "kind"), [(n, kind) for kind, names in TABLE["not_name"].items() for n in names]
)
def test_names_under_another_label(name: str, kind: str) -> None:
    label, _, words = name.partition(" ")
    assert type_of_name(words, label) != kind


def test_every_class_of_the_lexicon_has_a_word_here() -> None:
    assert set(ENGLISH.table("types")["noun"]) <= set(TABLE["noun"])
    assert set(ENGLISH.table("types")["name"]) - {"Position"} <= set(TABLE["name"])
