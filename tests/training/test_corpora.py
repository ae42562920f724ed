"""How corpora become sentences; nothing here needs torch."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.training import corpora
from kg.training.corpora import from_io
from kg.training.gum import mentions_in, names_in

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def row(i: int, form: str, upos: str, head: int, relation: str, entity: str = "_") -> list[str]:
    return [str(i), form, form.lower(), upos, "_", "_", str(head), relation, "_", entity]


MINISTER = [
    row(1, "the", "DET", 2, "det", "Entity=(1-person-new-acc:inf-1-ana"),
    row(2, "minister", "NOUN", 3, "nmod:desc"),
    row(3, "Andris", "PROPN", 5, "nsubj"),
    row(4, "Spruds", "PROPN", 3, "flat", "Entity=1)"),
    row(5, "left", "VERB", 0, "root"),
    row(6, "Riga", "PROPN", 5, "obj", "Entity=(2-place-new-acc:inf-1-sgl)"),
]


def test_mentions_are_read_from_brackets() -> None:
    assert sorted(mentions_in(MINISTER)) == [(0, 4, "person"), (5, 6, "place")]


def test_a_title_is_no_part_of_a_name() -> None:
    assert names_in(MINISTER) == ["O", "O", "B-PER", "I-PER", "O", "B-LOC"]


def test_neighbouring_kinds_are_two_names() -> None:
    assert from_io(["I-PER", "I-LOC", "O"]) == ["B-PER", "B-LOC", "O"]


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="wikigold"):
        corpora.wikigold(tmp_path, "train")


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/corpora")
def test_nothing_is_learnt_from_test_sets() -> None:
    train = {tuple(s.words) for s in corpora.wikigold(SHARED, "train")}
    test = {tuple(s.words) for s in corpora.wikigold(SHARED, "test") if len(s.words) > 6}
    assert not train & test
