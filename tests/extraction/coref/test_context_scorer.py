"""Pronouns read in windows of text, and what that says of their candidates."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import InvalidWeights
from kg.extraction.coref import context_scorer
from kg.extraction.coref.context_windows import windows_of
from kg.reader.weight_files import HOME, open_weights, read_files, shipped
from kg.reader.word_features import Featurizer

STORY = "Ada Brook met Juris Kalns in Tarn. "
HER = "She praised him for the harbour. "


@pytest.fixture(scope="module")
def featurize() -> Featurizer:
    return Featurizer(shipped().tokenizer)


def pronouns_in(text: str, nlp: Language) -> tuple[Doc, list[int]]:
    doc = nlp(text)
    return doc, [t.i for t in doc if t.lower_ in ("she", "him")]


def test_a_short_text_is_one_window(nlp: Language, featurize: Featurizer) -> None:
    doc, pronouns = pronouns_in(STORY + HER, nlp)
    (window,) = windows_of(doc, pronouns, featurize)
    assert list(window.places) == list(range(len(doc)))
    assert window.pronouns == tuple(pronouns)


@pytest.mark.parametrize("limit", [20, 60, 220])
def test_every_pronoun_is_in_one_window_and_no_window_is_too_long(
    nlp: Language, featurize: Featurizer, limit: int
) -> None:
    doc, pronouns = pronouns_in((STORY + HER + "\n\n") * 20 + "she " * 300, nlp)
    windows = windows_of(doc, pronouns, featurize, limit)
    assert sorted(p for w in windows for p in w.pronouns) == pronouns
    for window in windows:
        assert len(window.features.ids) <= limit + 2
        assert all(window.place(p)[0] > 0 for p in window.pronouns)
        assert not any(doc[i].is_space for i in window.places)
    assert len(windows) < len(pronouns)


def test_what_stands_outside_a_window_has_no_place_in_it(nlp: Language, featurize: Featurizer) -> None:
    doc, pronouns = pronouns_in(STORY * 30 + HER, nlp)
    (window,) = windows_of(doc, pronouns, featurize, 60)
    assert window.place(0) == (-1, -1)
    first = min(window.places)
    assert first > 0 and doc[first].is_sent_start


def test_the_context_prefers_who_is_meant(nlp: Language) -> None:
    text = "The mayor hired the engineer because she was the best in her field."
    doc = nlp(text)
    mayor, engineer, she = (next(t.i for t in doc if t.text == w) for w in ("mayor", "engineer", "she"))
    links = context_scorer.context().links(doc, {she: False}, [mayor, engineer])
    chances = links.chances(she, [[mayor], [engineer]])
    assert chances.sum() == pytest.approx(1)
    assert chances[1] > chances[0]


def test_the_same_text_gets_the_same_links(nlp: Language) -> None:
    doc, pronouns = pronouns_in((STORY + HER) * 10, nlp)
    asked = dict.fromkeys(pronouns, False)
    first, again = (context_scorer.context().links(doc, asked, range(len(doc))) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("name", [context_scorer.MODEL, context_scorer.CARD])
def test_a_damaged_or_missing_file_is_said_in_one_line(tmp_path: Path, name: str) -> None:
    for file in (context_scorer.MODEL, context_scorer.CARD):
        shutil.copy(context_scorer.HOME / file, tmp_path)
    (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(InvalidWeights, match=r"context\.onnx") as caught:
        context_scorer.context(tmp_path)
    assert "\n" not in str(caught.value)
    (tmp_path / name).unlink()
    with pytest.raises(InvalidWeights, match=r"context\.onnx"):
        context_scorer.context(tmp_path)


def test_the_reader_is_opened_once(nlp: Language) -> None:
    assert shipped() is open_weights(read_files(HOME))


def test_weights_made_for_another_reader_are_refused(tmp_path: Path) -> None:
    shutil.copy(context_scorer.HOME / context_scorer.MODEL, tmp_path)
    card = (context_scorer.HOME / context_scorer.CARD).read_text()
    (tmp_path / context_scorer.CARD).write_text(card.replace(shipped().checksum, "0" * 64))
    with pytest.raises(InvalidWeights, match="another reader"):
        context_scorer.context(tmp_path)
