"""Many inputs read with several processes: what comes of them is what one process makes of them."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from kg.cli import build, main, readers
from kg.cli.pages import Page, Task, made
from kg.cli.progress import Progress
from kg.cli.readers import AHEAD, ReaderLost, mapped
from kg.errors import InvalidInput

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("Ada Brook", "Carl Fenn", "Olga Marsh", "Teodor Maslin", "Sigrun Haldor")
Out = pytest.CaptureFixture[str]


@pytest.fixture
def news(tmp_path: Path) -> list[str]:
    """Five articles and one that is none."""
    for number, name in enumerate(NAMES):
        other = NAMES[number - 1]
        text = f"Mayor {name} met the builder {other} in Oslo on Monday. He said that {name} would leave the town."
        (tmp_path / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\0\1\2")
    return [str(path) for path in sorted(tmp_path.iterdir())]


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The processes that were started."""
    found: list[str] = []
    start = readers.started

    def counting(module: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
        found.append(module)
        return start(module, environment)

    monkeypatch.setattr(readers, "started", counting)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_build_gives_the_same_bytes(
    news: list[str], tmp_path: Path, processes: list[str], capsys: Out
) -> None:
    said = []
    for number in (1, 2):
        assert main(["build", *news, "-o", str(tmp_path / str(number)), "--processes", str(number)]) == 2
        assert len(processes) == (2 if number == 2 else 0)
        said.append(capsys.readouterr().err.replace(str(tmp_path / str(number)), "out"))
    assert len(contents(tmp_path / "1")) == 11
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    assert said[0].splitlines()[-2:] == [
        "kg: 1 could not be done:",
        f"kg: {news[-1]}: is no text but binary data",
    ]
    assert sorted(said[0].splitlines()) == sorted(said[1].splitlines())


def test_add_and_statements_give_the_same(
    news: list[str], tmp_path: Path, processes: list[str], capsys: Out
) -> None:
    copies, printed = [], []
    for number in ("1", "2"):
        store, backup = str(tmp_path / f"store{number}"), tmp_path / f"{number}.nq"
        assert main(["add", *news, "--store", store, "--processes", number]) == 2
        assert capsys.readouterr().err.splitlines()[-1] == "5 added, 0 replaced, 0 unchanged"
        assert main(["export", "--store", store, "-o", str(backup)]) == 0
        copies.append(backup.read_bytes())
        assert main(["statements", *news, "--format", "jsonl", "--processes", number]) == 2
        printed.append(capsys.readouterr().out)
    assert len(processes) == 4
    assert copies[0] == copies[1] and printed[0] == printed[1] and printed[0].count("\n") == 5
    assert main(["add", *news, news[1], "--store", str(tmp_path / "store2"), "--processes", "2"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 0 replaced, 6 unchanged"
    assert len(processes) == 4, "nothing was to be read"


def test_what_this_run_replaced_is_read_again(tmp_path: Path, capsys: Out) -> None:
    """The archive still holds the first text while the second one of its address is being read."""
    first, second = "Mayor Ada Brook met Carl Fenn in Oslo.", "Mayor Ada Brook left Carl Fenn in Oslo."
    paths = []
    for number, text in enumerate((first, second, first)):
        paths.append(str(tmp_path / f"{number}.txt"))
        Path(paths[-1]).write_text(text + "\n", encoding="utf-8")
        Path(paths[-1]).with_suffix(".meta.toml").write_text('url = "https://quay.example/a"\n')
    store = str(tmp_path / "store")
    main(["add", paths[0], "--store", store])
    capsys.readouterr()
    assert main(["add", *paths, "--store", store, "--processes", "1"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "0 added, 2 replaced, 1 unchanged"


def test_few_inputs_start_no_process(
    news: list[str], tmp_path: Path, processes: list[str], capsys: Out
) -> None:
    assert main(["build", *news[:2], "-o", str(tmp_path / "out"), "--processes", "8"]) == 0
    assert processes == []


def doubled(items: Iterable[int]) -> Iterator[int]:
    for item in items:
        time.sleep(0.05 * (item % 3))
        yield 2 * item


def refusing(items: Iterable[int]) -> Iterator[int]:
    for item in items:
        if item == 4:
            raise InvalidInput("four")
        yield item


def killed(items: Iterable[int]) -> Iterator[int]:
    for item in items:
        if item == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        yield item


def threads(items: Iterable[int]) -> Iterator[tuple[str, int]]:
    from kg.pipeline import reader

    for _ in items:
        yield os.environ["OPENBLAS_NUM_THREADS"], reader().get_pipe("kg_reader").threads


def made_or_killed(base: str, formats: Sequence[str], tasks: Iterable[Task]) -> Iterator[Page]:
    for task in tasks:
        if task.source.name == "3":
            os.kill(os.getpid(), signal.SIGKILL)
        yield from made(base, formats, [task])


def test_no_more_is_in_hand_than_a_window() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(40):
            taken.append(number)
            yield number

    for number, found in enumerate(mapped(doubled, items(), 2, str)):
        assert found == 2 * number
        assert len(taken) - number <= 2 * AHEAD + 1
    assert number == 39


@pytest.mark.parametrize(
    ("work", "error", "said"),
    [(refusing, InvalidInput, "^four$"), (killed, ReaderLost, "^number 4: the process .*SIGKILL")],
)
def test_what_stands_before_an_error_is_given_out(
    work: Callable[[Iterable[int]], Iterator[int]], error: type[Exception], said: str
) -> None:
    found = []
    with pytest.raises(error, match=said):
        for value in mapped(work, range(9), 2, lambda item: f"number {item}"):
            found.append(value)
    assert found == [0, 1, 2, 3]


def test_networks_use_their_share_of_the_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "cores", lambda: 2)
    assert set(mapped(threads, range(3), 2, str)) == {("1", 1)}


def test_a_killed_process_leaves_nothing_half_written(
    news: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.setattr(build, "made", made_or_killed)
    out = tmp_path / "out"
    assert main(["build", *news[:5], "-o", str(out), "--processes", "2"]) == 2
    error = capsys.readouterr().err.splitlines()[-1]
    assert error.startswith(f"kg: {news[3]}: the process that read it ended (stopped by SIGKILL)")
    assert sorted(contents(out)) == [f"{n}.{form}" for n in range(3) for form in ("html", "ttl")]


def test_ctrl_c_ends_all_processes_in_one_line(news: list[str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "build", *news[:5], "-o", str(tmp_path / "out"), "--processes", "2"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    while not _children(process.pid):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    out, error = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert error.splitlines()[-1] == "kg: stopped; what was built until now is whole"
    assert "Traceback" not in error
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_progress_has_rate_and_time_left_on_a_terminal_only(
    stream: type[io.StringIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 10.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(sys, "stderr", stream())
    line = Progress("reading", 20)
    line.reach(5, read=5)
    line.end()
    written = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert ("reading 5/20, 0.5 a second, 30 s left" in written) is (stream is Terminal)
    assert written == "" or stream is Terminal
