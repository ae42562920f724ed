"""Files come to their place whole, all or none, and no other file is lost."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import InvalidOutput
from kg.files import identity_of, sealed, write_together
from kg.files.marks import MARK

ROOT = Path(__file__).resolve().parents[2]


def own(words: str) -> str:
    """A file as kg writes one."""
    return sealed(f"# {MARK}\n{words}\n")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_are_written_with_the_permissions_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_together({tmp_path / "a.ttl": own("a"), tmp_path / "b.html": own("b").encode()})
    finally:
        os.umask(before)
    assert {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()} == {
        "a.ttl": 0o640,
        "b.html": 0o640,
    }
    assert (tmp_path / "a.ttl").read_text() == own("a")


def test_a_file_of_kg_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(own("old"))
    path.chmod(0o600)
    write_together({path: own("new")})
    assert path.read_text() == own("new") and stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("force", [False, True])
def test_a_file_of_another_is_replaced_by_force_only(force: bool, tmp_path: Path) -> None:
    free, taken = tmp_path / "a.ttl", tmp_path / "b.ttl"
    taken.write_text("mine")
    if force:
        write_together({free: own("a"), taken: own("b")}, force=True)
        assert taken.read_text() == own("b")
    else:
        with pytest.raises(InvalidOutput, match=r"b\.ttl: is there and not as kg wrote it; --force"):
            write_together({free: own("a"), taken: own("b")})
        assert taken.read_text() == "mine" and names(tmp_path) == {"b.ttl"}


def test_the_same_bytes_harm_nobody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    write_together({tmp_path / "a.txt": "mine"})
    assert (tmp_path / "a.txt").read_text() == "mine"


def test_an_input_is_never_replaced_not_by_another_name_either(tmp_path: Path) -> None:
    source, hard, soft = (tmp_path / name for name in ("in.html", "hard.html", "soft.html"))
    source.write_text(own("mine"))
    os.link(source, hard)
    soft.symlink_to(source)
    for path in (source, hard, soft):
        with pytest.raises(InvalidOutput, match="is an input of this run"):
            write_together({path: own("new")}, force=True, inputs={identity_of(source.stat())})
    assert source.read_text() == own("mine")


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "a.ttl"
    target.write_text(own("old"))
    link.symlink_to(target)
    with pytest.raises(InvalidOutput, match="is a symbolic link"):
        write_together({link: own("new")})
    write_together({link: own("new")}, force=True)
    assert target.read_text() == own("old") and not link.is_symlink() and link.read_text() == own("new")


def test_a_folder_or_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").mkdir()
    os.mkfifo(tmp_path / "b.ttl")
    for name in ("a.ttl", "b.ttl"):
        with pytest.raises(InvalidOutput, match="is a folder or device"):
            write_together({tmp_path / name: own("new")}, force=True)


@pytest.mark.parametrize("place", ["none/a.ttl", "x" * 300 + ".ttl", "nul\0.ttl"])
def test_a_place_that_cannot_be_gets_one_line(place: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidOutput, match="cannot be written") as refused:
        write_together({tmp_path / "good.ttl": own("a"), tmp_path / place: own("b")})
    assert "\n" not in str(refused.value) and ".part" not in str(refused.value)
    assert not names(tmp_path)


def test_where_a_later_rename_fails_the_old_files_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = {tmp_path / f"{n}.ttl": own(f"old {n}") for n in range(3)}
    write_together(old)
    (tmp_path / "2.ttl").unlink()
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "3.ttl":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(InvalidOutput, match=r"3\.ttl: cannot be written: No space left"):
        write_together({tmp_path / f"{n}.ttl": own(f"new {n}") for n in range(4)})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {
        "0.ttl": own("old 0"), "1.ttl": own("old 1")
    }  # fmt: skip


def test_where_the_file_system_has_no_links_the_old_files_stay_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_together({tmp_path / "a.ttl": own("old")})
    write_together({tmp_path / "a.ttl": own("new")})
    assert names(tmp_path) == {"a.ttl"} and (tmp_path / "a.ttl").read_text() == own("new")


INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from kg.cli import main

real_open, real_replace, number, when = os.open, Path.replace, int(sys.argv[1]), sys.argv[2]
# What runs in the background of a script is started with Ctrl-C ignored.
signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)

def opened(path, flags, *more, **named):
    found = real_open(path, flags, *more, **named)
    if when == "written" and str(path).endswith(".part"):
        os.kill(os.getpid(), number)
    return found

def replaced(self, target):
    if when == "renamed" and self.name.endswith(".part"):
        os.kill(os.getpid(), number)
    return real_replace(self, target)

os.open, Path.replace = opened, replaced
sys.exit(main(["build", sys.argv[3], "-o", sys.argv[4]]))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("when", ["written", "renamed"])
def test_a_signal_leaves_all_files_or_none_and_no_remains(number: int, when: str, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday.\n")
    out = tmp_path / "out"
    out.mkdir()
    (out / "in.ttl").write_text(own("old"))
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(int(number)), when, str(tmp_path / "in.txt"), str(out)],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert done.returncode == 128 + number
    assert names(out) == ({"in.ttl"} if when == "written" else {"in.ttl", "in.html"})
    assert ((out / "in.ttl").read_text() == own("old")) is (when == "written")


RIVALS = """
import sys
from pathlib import Path
from kg.files import sealed, write_together
from kg.files.marks import MARK

folder, name = Path(sys.argv[1]), sys.argv[2]
for n in range(60):
    content = sealed(f"# {MARK}\\n{name} {n}\\n" + name * 200_000)
    write_together({folder / f"{part}.ttl": content for part in "abc"})
"""


def test_two_writers_at_once_never_mix_or_fail(tmp_path: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", RIVALS, str(tmp_path), name],
            env=os.environ | {"PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True,
        )
        for name in ("x", "y", "z")
    ]  # fmt: skip
    seen = 0
    while any(run.poll() is None for run in runs):
        for path in tmp_path.glob("*.ttl"):
            text = path.read_text()
            assert text == sealed(text) and len(text) > 200_000, "half a file"
            seen += 1
    assert [run.wait() for run in runs] == [0, 0, 0], [run.stderr.read() for run in runs if run.stderr]
    for run in runs:
        assert run.stderr is not None
        run.stderr.close()
    assert seen and names(tmp_path) == {"a.ttl", "b.ttl", "c.ttl"}
    assert len({path.read_text() for path in tmp_path.iterdir()}) == 1


def test_where_the_disk_is_full_the_old_files_stay(tmp_path: Path) -> None:
    """Here a limit on the size of files stands for the disk: it is the page, written second, that has no room."""
    (tmp_path / "in.txt").write_text("Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday.\n")
    out = tmp_path / "out"
    out.mkdir()
    (out / "in.ttl").write_text(own("old"))
    line = f"ulimit -f 100; {sys.executable} -m kg build in.txt -o out"
    done = subprocess.run(
        ["bash", "-c", line],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 2 and done.stderr == "kg: out/in.html: cannot be written: File too large\n"
    assert names(out) == {"in.ttl"} and (out / "in.ttl").read_text() == own("old")
