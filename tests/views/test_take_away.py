"""What the page gives as files: each is what kg itself would write of the statements that are shown."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from rdflib import RDF, Graph, URIRef

from kg.store import to_turtle
from kg.store.vocabulary import KG
from kg.views import written
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH, HOSTILE, hostile

SVG = "{http://www.w3.org/2000/svg}"
ID = "https://w3id.org/kg-news/id/"


def taken(opened: Opened, what: str) -> Path:
    opened.page.locator("#take").click()
    with opened.page.expect_download() as download:
        opened.page.locator(f"[data-take={what}]").click()
    assert not opened.page.locator("#takes").is_visible()
    return Path(download.value.path())


def statements(opened: Opened) -> set[str]:
    """The ids of the statements in the picture."""
    return {b["id"].removeprefix("words:") for b in opened.boxes() if b["id"].startswith("words:")}


def test_png(browser: Any, made: Path) -> None:
    assert taken(Opened(browser, made), "png").read_bytes().startswith(b"\x89PNG")


def test_svg_is_the_picture_that_kg_writes_without_a_browser(browser: Any, made: Path) -> None:
    here = ElementTree.fromstring(taken(Opened(browser, made), "svg").read_text(encoding="utf-8"))
    there = ElementTree.fromstring(str(written(GRAPH, "svg")))

    def drawn(svg: ElementTree.Element) -> list[Any]:
        texts = [(t.text, t.get("style"), _close(t, "x", "y")) for t in svg.iter(f"{SVG}text")]
        boxes = [
            (r.get("stroke"), r.get("stroke-dasharray"), _close(r, "x", "y")) for r in svg.iter(f"{SVG}rect")
        ]
        lines = [(x.get("stroke"), _close(x, "x1", "y1", "x2", "y2")) for x in svg.iter(f"{SVG}line")]
        return [sorted(texts, key=str), sorted(boxes[1:], key=str), sorted(lines, key=str)]

    assert len(list(here.iter(f"{SVG}text"))) > 40
    for ours, theirs in zip(drawn(here), drawn(there), strict=True):
        assert [x[:-1] for x in ours] == [x[:-1] for x in theirs]
        for one, other in zip(ours, theirs, strict=True):
            assert one[-1] == pytest.approx(other[-1], abs=2)


def _close(element: ElementTree.Element, *names: str) -> list[float]:
    return [float(element.get(name, "")) for name in names]


def test_turtle_is_part_of_the_graph_that_kg_writes(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#no-real=planned")
    found = Graph().parse(taken(opened, "turtle"), format="turtle")
    whole = Graph().parse(data=to_turtle(GRAPH), format="turtle")
    assert set(found) <= set(whole)
    told = {str(s).removeprefix(f"{ID}statement-") for s in found.subjects(RDF.type, KG.Statement)}
    assert told == statements(opened) and len(told) > 10
    wanted = [
        RDF.subject,
        RDF.predicate,
        RDF.object,
        KG.actuality,
        KG.negated,
        KG.label,
        KG.evidence,
        KG.confidence,
    ]
    for key in told:
        for name in wanted:
            node = URIRef(f"{ID}statement-{key}")
            assert set(found.objects(node, name)) == set(whole.objects(node, name))
    direct = {
        t
        for t in whole
        if str(t[1]).startswith(str(KG)) and str(t[0]).startswith(ID) and "statement-" not in t[0]
    }
    shown = {(s.subject, s.object) for s in GRAPH.statements if s.id in told and s.asserted}
    ends = {(str(a).removeprefix(ID), str(b).removeprefix(ID)) for a, _, b in direct & set(found)}
    assert {pair for pair in shown if isinstance(pair[1], str)} <= ends


def test_the_base_of_the_graph_is_that_of_the_page(browser: Any, tmp_path: Path) -> None:
    from kg.library import KnowledgeGraph

    graph = KnowledgeGraph.of(GRAPH, (), base="https://desk.example/graph/")
    (tmp_path / "page.html").write_text(str(graph.to("html")), encoding="utf-8")
    found = Graph().parse(taken(Opened(browser, tmp_path / "page.html"), "turtle"), format="turtle")
    assert set(found) <= set(Graph().parse(data=graph.to_turtle(), format="turtle")) and len(found) > 50


def test_a_dossier_has_every_statement_with_its_quote(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    text = taken(opened, "dossier").read_text(encoding="utf-8")
    assert text.count("\n- ") == len(statements(opened)) + 1, "and the source"
    assert (
        "- Ilse Brandt *thanked* Tomas Rekk (happened; the outlet)\n  > She thanked Rekk for his patience."
        in text
    )
    opened.page.locator("#panel .item").first.click()
    opened.click("pia-holt")
    with opened.page.expect_download() as download:
        opened.page.get_by_text("Save as dossier").click()
    of_one = Path(download.value.path()).read_text(encoding="utf-8")
    assert (
        of_one.startswith("# Pia Holt\n") and "Harbor Union *strike*" in of_one and "patience" not in of_one
    )


def test_csv_has_a_row_for_each_statement_that_is_shown(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#own=1")
    rows = list(csv.reader(taken(opened, "csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == len(statements(opened)) + 1


def test_text_that_tries_to_run_is_text_in_every_file(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(write(hostile()), encoding="utf-8")
    opened = Opened(browser, tmp_path / "page.html")
    assert len(Graph().parse(taken(opened, "turtle"), format="turtle")) > 10
    svg = ElementTree.fromstring(taken(opened, "svg").read_text(encoding="utf-8"))
    assert {e.tag for e in svg.iter()} <= {
        f"{SVG}{n}" for n in ("svg", "title", "style", "rect", "line", "text", "polygon", "circle")
    }
    assert not re.search(r"(?<!\\)<img", taken(opened, "dossier").read_text(encoding="utf-8"))
    assert HOSTILE and opened.said == []


def test_escape_closes_the_choice_and_the_focus_returns(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("#take").focus()
    opened.page.keyboard.press("Enter")
    assert "statements" in opened.page.locator("#taken").inner_text()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#takes").is_visible()
    assert opened.page.evaluate("document.activeElement.id") == "take"
