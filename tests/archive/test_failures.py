"""Archives that cannot be opened, read or written: one line each, and nothing stored is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.archive import add, backup, listed, restore, stats
from kg.archive.checking import faults
from kg.archive.folder import DATA, MARK, held
from kg.errors import InvalidStore
from tests.archive.invented import numbered

ROOT = Path(__file__).resolve().parents[2]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InvalidStore, match="no such archive; make one with `kg add"):
        listed(tmp_path / "none")
    with pytest.raises(InvalidStore, match="holds no archive"):
        listed(tmp_path)
    (tmp_path / "letter.txt").write_text("Dear Ada")
    with pytest.raises(InvalidStore, match="is no archive and not empty"):
        add(tmp_path, [numbered(0)])
    with pytest.raises(InvalidStore, match="cannot be made an archive"):
        add(tmp_path / "letter.txt", [numbered(0)])
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_newer_version_is_refused(store: Path) -> None:
    (store / MARK).write_text("2\n")
    for use in (listed, lambda folder: add(folder, [numbered(7)])):
        with pytest.raises(InvalidStore, match="version 2; this kg knows those up to 1"):
            use(store)
    (store / MARK).write_text("1\n")
    assert stats(store)["articles"] == 3


def _cut(folder: Path) -> None:
    for path in (folder / DATA).glob("*.sst"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGE: dict[str, Callable[[Path], object]] = {
    "current": lambda folder: (folder / DATA / "CURRENT").write_text("garbage"),
    "manifest": lambda folder: [p.write_bytes(b"\xff" * 50) for p in (folder / DATA).glob("MANIFEST*")],
    "tables": _cut,
    "tables gone": lambda folder: [path.unlink() for path in (folder / DATA).glob("*.sst")],
    "version": lambda folder: (folder / MARK).write_bytes(b"\xff\xfe"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damaged_files_are_one_clear_line(kind: str, store: Path) -> None:
    DAMAGE[kind](store)
    for use in (lambda: "".join(backup(store)), lambda: add(store, [numbered(7)])):
        with pytest.raises(InvalidStore) as error:
            use()
        assert "\n" not in str(error.value) and str(store) in str(error.value)


def test_readers_share_and_writers_wait(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.archive.folder.WAIT_SECONDS", 0.1)
    with held(store, writing=False):
        assert len(listed(store)) == 3
        with (
            pytest.raises(InvalidStore, match="in use by another process"),
            held(store, writing=True, wait=0.1),
        ):
            pass
    with held(store, writing=True), pytest.raises(InvalidStore, match="being written"):  # noqa: SIM117
        with held(store, writing=False, wait=0.1):
            pass


FULL = textwrap.dedent(
    """
    import resource, signal, sys
    from pathlib import Path
    from kg.archive import add
    from kg.errors import InvalidStore
    from tests.archive.invented import numbered

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    folder = Path(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
    try:
        add(folder, [numbered(n) for n in range(3, 60)])
    except InvalidStore as error:
        print(error)
    """
)
"""Files may not grow beyond a size: what a full disk is to the store."""


@pytest.mark.parametrize("size", [4_000, 20_000, 60_000])
def test_a_full_disk_loses_nothing(size: int, store: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(store), str(size)], cwd=ROOT, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    assert done.stdout.count("\n") == 1 and str(store) in done.stdout, done.stdout
    assert faults(store) == []
    titles = {article.title for article in listed(store)}
    assert titles >= {f"News of the day {n}" for n in range(3)}
    add(store, [numbered(n) for n in range(3, 8)])
    assert {f"News of the day {n}" for n in range(8)} <= {article.title for article in listed(store)}


@pytest.mark.parametrize(
    ("old", "new"),
    [("> .\n", ">.\n"), (" <https://w3id.org/kg-news/article/", "<https://w3id.org/kg-news/article/")],
)
def test_a_backup_that_is_written_otherwise_is_restored_as_well(
    store: Path, tmp_path: Path, old: str, new: str
) -> None:
    text = "".join(backup(store))
    lines = [
        line.replace(old, new) if line.startswith("<") else line for line in text.splitlines(keepends=True)
    ]
    (tmp_path / "b.nq").write_text("".join(lines), encoding="utf-8")
    assert "".join(lines) != text
    restore(tmp_path / "new", tmp_path / "b.nq")
    assert "".join(backup(tmp_path / "new")) == text and faults(tmp_path / "new") == []
