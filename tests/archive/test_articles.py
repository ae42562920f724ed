"""Articles into an archive and out of it: what is there, what is replaced, and what is left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.archive import add, backup, listed, remove, restore, stats, unread
from kg.archive.checking import faults
from kg.errors import InvalidInput, InvalidStore
from kg.store import graph_to_dataset
from tests.archive.invented import numbered, told


def all_of(folder: Path) -> str:
    return "".join(backup(folder))


def test_an_article_is_a_named_graph_with_just_its_triples(store: Path) -> None:
    graph = numbered(2)
    name, *_ = [g for g in graph_to_dataset(graph).graphs() if "article" in g.identifier]
    lines = [line for line in all_of(store).splitlines() if line.endswith(f"<{name.identifier}> .")]
    assert len(lines) == len(name)
    assert [article.title for article in listed(store)] != [] and stats(store)["articles"] == 3


def test_the_same_again_changes_nothing(store: Path) -> None:
    before = all_of(store)
    assert unread(store, numbered(1).articles) == []
    add(store, [numbered(1)])
    assert all_of(store) == before and faults(store) == []


def test_a_changed_text_at_the_same_address_takes_the_place_of_the_old_one(store: Path) -> None:
    before = all_of(store)
    new = numbered(1, version=2)
    assert unread(store, new.articles) == list(new.articles)
    (stored,) = add(store, [new])
    assert stored.replaced == (numbered(1).articles[0].id,)
    assert stats(store)["articles"] == 3 and faults(store) == []
    add(store, [numbered(1)])
    assert all_of(store) == before


def test_what_is_removed_takes_with_it_only_what_it_alone_backs(store: Path, tmp_path: Path) -> None:
    add(tmp_path / "other", [numbered(0), numbered(2)])
    assert remove(store, [numbered(1).articles[0].id[:7]]) == [numbered(1).articles[0].id]
    assert all_of(store) == all_of(tmp_path / "other")
    ids = [article.id for article in listed(store)]
    remove(store, ["https://quay.example/0", ids[0], ids[1]])
    assert stats(store) == dict.fromkeys(["articles", "statements", "entities", "triples", "decisions"], 0)
    assert all_of(store).count("\n") == 1


@pytest.mark.parametrize("wanted", ["nobody", "", "https://quay.example/7", "0" * 12])
def test_one_that_is_not_there_leaves_all_as_it_is(wanted: str, store: Path) -> None:
    before = all_of(store)
    with pytest.raises(InvalidInput, match="no such article"):
        remove(store, [listed(store)[0].id, wanted])
    assert all_of(store) == before


def test_a_backup_restores_to_the_same_bytes(store: Path, tmp_path: Path) -> None:
    add(store, [told(("Ada Lund", "met", "Donald J. Marlow")), told(("Donald Marlow", "met", "Ada Lund"))])
    before = all_of(store)
    (tmp_path / "b.nq").write_text(before, encoding="utf-8")
    assert restore(tmp_path / "new", tmp_path / "b.nq") == 5
    assert all_of(tmp_path / "new") == before and faults(tmp_path / "new") == []
    with pytest.raises(InvalidStore, match="holds articles"):
        restore(tmp_path / "new", tmp_path / "b.nq")


@pytest.mark.parametrize("kept", [0.3, 0.8])
def test_a_backup_that_is_cut_off_is_refused_and_leaves_an_empty_archive(
    kept: float, store: Path, tmp_path: Path
) -> None:
    whole = all_of(store)
    (tmp_path / "b.nq").write_text(whole[: int(len(whole) * kept)], encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"b\.nq: no backup"):
        restore(tmp_path / "new", tmp_path / "b.nq")
    (tmp_path / "b.nq").write_text(whole, encoding="utf-8")
    restore(tmp_path / "new", tmp_path / "b.nq")
    assert all_of(tmp_path / "new") == whole


def test_the_order_of_articles_without_a_namesake_does_not_matter(tmp_path: Path) -> None:
    for name, order in (("a", (0, 1, 2)), ("b", (2, 0, 1))):
        for number in order:
            add(tmp_path / name, [numbered(number)])
    assert all_of(tmp_path / "a") == all_of(tmp_path / "b")


def test_a_copied_folder_is_an_archive(store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path / "copy")
    assert all_of(tmp_path / "copy") == all_of(store)


def test_what_a_killed_restore_left_is_no_part_of_the_next(store: Path, tmp_path: Path) -> None:
    (tmp_path / "b.nq").write_text("".join(backup(store)))
    restore(tmp_path / "new", tmp_path / "b.nq")
    (tmp_path / "new" / "oxigraph").rename(tmp_path / "new" / "oxigraph.part")  # killed before the last step
    assert listed(tmp_path / "new") == []
    assert restore(tmp_path / "new", tmp_path / "b.nq") == 3
    assert (
        "".join(backup(tmp_path / "new")) == (tmp_path / "b.nq").read_text()
        and faults(tmp_path / "new") == []
    )
