"""The dossier of a name on the page and that of an archive: the same parts with the same number of statements."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.archive import about, add
from kg.archive.report import markdown
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH
from tests.views.test_filtering import quoted


def parts(dossier: str) -> list[str]:
    return [line for line in dossier.splitlines() if line.startswith("## ") and line != "## Sources"]


def test_page_and_archive_tell_the_same_of_each_name(browser: Any, tmp_path: Path) -> None:
    graph = quoted()
    (tmp_path / "page.html").write_text(write(graph), encoding="utf-8")
    add(tmp_path / "store", [graph])
    opened = Opened(browser, tmp_path / "page.html")
    told = 0
    spoken_of = {key for s in graph.rows for key in (s.subject, s.object, *s.said_by)}
    for entity in (e for e in GRAPH.entities if e.id in spoken_of):
        opened.page.evaluate("id => { location.hash = `entity=${id}`; }", entity.id)
        opened.page.wait_for_function(
            "name => document.querySelector('#panel .say').textContent === name", arg=entity.label
        )
        there = parts(markdown(about(tmp_path / "store", f":{entity.id}")))
        assert [f"## {head}" for head in opened.page.locator("#panel h3").all_inner_texts()] == there
        told += len(there)
    assert told > 20


def test_the_file_is_called_after_the_name(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#entity=tomas-rekk")
    with opened.page.expect_download() as download:
        opened.page.get_by_text("Save as dossier").click()
    assert download.value.suggested_filename == "tomas-rekk-dossier.md"
    here = parts(Path(download.value.path()).read_text(encoding="utf-8"))
    assert here == [f"## {head}" for head in opened.page.locator("#panel h3").all_inner_texts()]
    opened.page.get_by_role("button", name="1", exact=True).click()
    opened.page.locator("#take").click()
    with opened.page.expect_download() as download:
        opened.page.locator("[data-take=csv]").click()
    assert (
        download.value.suggested_filename
        == "velmar-and-ostrova-agree-on-ferry-line-minister-says-tomas-rekk-statements.csv"
    )
