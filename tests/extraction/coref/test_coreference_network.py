"""Words read in windows of text, and how probable the model finds the candidates of an anaphor."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.errors import InvalidWeights
from kg.extraction.coref import coreference_network
from kg.extraction.coref.coreference_network import (
    CANDIDATES,
    CARD,
    HOME,
    NEAREST,
    WORDS,
    gathered,
    network,
)
from kg.extraction.coref.reading_windows import windows_of
from kg.reader.annotation import states_of
from kg.reader.weight_files import HOME as READER
from kg.reader.weight_files import open_weights, read_files, shipped

STORY = "Ada Brook met Juris Kalns in Tarn. "
HER = "She praised him for the harbour. "


def test_a_short_text_is_one_window(nlp: Language) -> None:
    doc = nlp(STORY + HER)
    (window,) = windows_of(doc)
    assert list(window.words) == list(range(len(doc))) and window.before == 0


@pytest.mark.parametrize(("limit", "overlap"), [(20, 5), (60, 20), (220, 60)])
def test_every_word_is_read_once_and_no_window_is_too_long(nlp: Language, limit: int, overlap: int) -> None:
    doc = nlp((STORY + HER + "\n\n") * 20 + "she " * 300)
    windows = list(windows_of(doc, limit, overlap))
    assert [i for w in windows for i in w.words[w.before :]] == [t.i for t in doc if not t.is_space]
    assert all(len(window.words) <= limit and window.before <= overlap for window in windows)


def test_what_leads_up_to_a_window_is_whole_sentences(nlp: Language) -> None:
    doc = nlp(STORY * 30 + HER)
    later = list(windows_of(doc, 60, 20))[1:]
    assert later and all(window.before and doc[window.words[0]].is_sent_start for window in later)


def test_a_window_goes_on_across_sentences(nlp: Language) -> None:
    """The reader sees one sentence at a time; what a pronoun's vector says of the one before comes from the window."""
    here, elsewhere = (
        network().vectors(nlp(before + HER))[-8:] for before in (STORY, "It rained for days. ")
    )
    assert not np.allclose(here, elsewhere, atol=1e-3)


def test_a_document_that_the_reader_has_not_read_has_no_states() -> None:
    assert not states_of(Doc(Vocab(), ["She", "left"])).any()


def test_an_empty_text_has_no_vectors(nlp: Language) -> None:
    assert network().vectors(nlp("")).shape[0] == 0
    assert not network().vectors(nlp(" \n ")).any()


def test_the_same_text_gets_the_same_vectors(nlp: Language) -> None:
    first, again = (network().vectors(nlp((STORY + HER) * 10)) for _ in range(2))
    assert np.array_equal(first, again)


def test_candidates_are_compared_at_their_nearest_mentions_before() -> None:
    vectors = np.arange(10, dtype=np.float32)[:, None]
    others, known = gathered(vectors, 5, [[0, 1, 2, 3, 4], [4, 6], [5]])
    assert others[:, :, 0].tolist() == [[4, 3, 2, 1], [4, 6, 0, 0], [0, 0, 0, 0]]
    assert known.sum(1).tolist() == [NEAREST, 2, 0]


@pytest.mark.parametrize("name", [WORDS, CANDIDATES, CARD])
def test_a_damaged_or_missing_file_is_said_in_one_line(tmp_path: Path, name: str) -> None:
    for file in (WORDS, CANDIDATES, CARD):
        shutil.copy(HOME / file, tmp_path)
    (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(InvalidWeights, match="coreference") as caught:
        network(tmp_path)
    assert "\n" not in str(caught.value)
    (tmp_path / name).unlink()
    with pytest.raises(InvalidWeights, match="coreference"):
        network(tmp_path)


def test_the_reader_is_opened_once(nlp: Language) -> None:
    assert shipped() is open_weights(read_files(READER))


def test_weights_made_for_another_reader_are_refused(tmp_path: Path) -> None:
    for file in (WORDS, CANDIDATES):
        shutil.copy(HOME / file, tmp_path)
    card = (HOME / CARD).read_text()
    (tmp_path / CARD).write_text(card.replace(shipped().checksum, "0" * 64))
    with pytest.raises(InvalidWeights, match="another reader"):
        coreference_network.network(tmp_path)
