"""The page: one file, no request, nothing of the text runs, the same bytes on every run."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.model import as_label
from kg.views.exports.html import write
from tests.views.sample import GRAPH, HOSTILE, TITLE, hostile, many

ROOT = Path(__file__).parents[2]


class Page(HTMLParser):
    """The page as a browser's parser cuts it: elements with attributes, and the text of each script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data

    def json(self, name: str) -> Any:
        ids = [a.get("id") for tag, a in self.elements if tag == "script"]
        return json.loads(self.scripts[ids.index(name)])


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(write(GRAPH))


def words(page: Page, label: str) -> dict[str, Any]:
    """The node that has the words of a relation."""
    nodes: list[dict[str, Any]] = page.json("nodes")
    return next(n for n in nodes if n["id"].startswith("words:") and " ".join(n["label"].split()) == label)


def lines(page: Page, node: str) -> dict[str, tuple[str, str]]:
    """The lines at the words of a relation: "from" the subject, "to" the object, "says" from who says it."""
    at = [e for e in page.json("edges") if node in (e["from"], e["to"])]
    return {e["id"].partition("|")[2]: (e["from"], e["to"]) for e in at}


@pytest.mark.parametrize("graph", [GRAPH, hostile()], ids=["sample", "hostile"])
def test_no_request_leaves_the_page(graph: Any) -> None:
    made = write(graph)
    page = Page(made)
    for tag, attributes in page.elements:
        assert tag not in ("iframe", "object", "embed", "img", "base", "form")
        for name in ("src", "href", "srcset", "action"):
            assert (attributes.get(name) or "data:,") == "data:,", (tag, attributes)
        assert not [n for n in attributes if n.startswith("on")]
    assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import|sourceMappingURL", made)
    own = page.scripts[-1]
    assert not re.search(
        r"fetch\(|XMLHttpRequest|sendBeacon|import\(|innerHTML|insertAdjacentHTML|eval\(", own
    )


def test_the_policy_allows_the_two_scripts_and_nothing_else() -> None:
    page = Page(write(hostile()))
    policy = next(a["content"] for t, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy and policy.startswith("default-src 'none'")
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    runnable = [
        s
        for s, (_, a) in zip(page.scripts, [e for e in page.elements if e[0] == "script"], strict=True)
        if a.get("type") != "application/json"
    ]
    assert allowed == [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in runnable]
    assert "unsafe-inline" not in policy.split("script-src")[1]


def test_text_of_an_article_is_only_ever_data() -> None:
    made = write(hostile())
    assert HOSTILE not in made
    assert "onerror=document" not in re.sub(r'<script id="\w+" type="application/json">.*', "", made).replace(
        "&lt;img src=x onerror=document", ""
    )
    page = Page(made)
    assert page.json("details")["entities"]["a"]["label"] == HOSTILE
    assert not any("title" in node for node in page.json("nodes"))


def test_the_page_is_called_by_its_headline() -> None:
    assert f"<title>{TITLE}</title>" in write(GRAPH)
    assert "<title>A &lt;b&gt;</title>" in write(GRAPH, title="A <b>")


def test_words_look_as_real_as_they_are(page: Page) -> None:
    met, plan = words(page, "met"), words(page, "▷ “plans with”")
    assert "borderDashes" not in met["shapeProperties"] and plan["shapeProperties"]["borderDashes"]
    denied, neither = words(page, "✕ “signed with” (denied by Nordlys shipyard)"), words(page, "✕ (not) gave")
    assert denied["color"]["border"] == neither["color"]["border"] != met["color"]["border"]
    heads = {e["arrows"]["to"].get("type") for e in page.json("edges") if e["from"] == denied["id"]}
    assert heads == {"bar"}


def test_a_claim_is_a_path_from_who_says_it_to_what_is_said(page: Page) -> None:
    plan = words(page, "▷ “plans with”")["id"]
    assert lines(page, plan) == {
        "from": ("velmar", plan),
        "to": (plan, "ostrova"),
        "says": ("ilse-brandt", plan),
    }
    met = words(page, "met")["id"]
    assert set(lines(page, met)) == {"from", "to"}, "the outlet itself is no node of the picture"


def test_words_that_run_from_the_object_are_drawn_in_their_order() -> None:
    called = next(s for s in GRAPH.statements if s.label == "called")
    turned = replace(called, label=as_label("was called by", inverse=True))
    page = Page(write(replace(GRAPH, statements=(turned,))))
    node = words(page, "was called by")["id"]
    assert lines(page, node) == {"from": (called.object, node), "to": (node, called.subject)}


def test_what_is_held_back_waits_behind_its_switch() -> None:
    held = [replace(s, held_back="no point") if s.label == "resigned" else s for s in GRAPH.statements]
    page = Page(write(replace(GRAPH, statements=tuple(held))))
    assert words(page, "resigned")["hidden"]
    assert not words(page, "▷ “plans with”").get("hidden")
    steps = page.json("details")["steps"]
    assert words(page, "resigned")["id"] not in steps[-2]["at"]
    assert words(page, "resigned")["id"] in steps[-1]["at"]
    known = page.json("details")["statements"].values()
    assert [s["relation"] for s in known if s.get("heldBack") == "no point"] == ["resigned"]


def test_a_report_is_the_speaker_of_what_it_reports(page: Page) -> None:
    told = {s.id for s in GRAPH.statements if s.content is not None}
    assert told and not told & set(page.json("details")["statements"])
    assert not told & {e["id"].partition("|")[0] for e in page.json("edges")}


def test_a_report_that_is_shown_has_its_words_as_object() -> None:
    shown = [replace(s, held_back="") for s in GRAPH.statements]
    page = Page(write(replace(GRAPH, statements=tuple(shown))))
    wrote = next(s for s in page.json("details")["statements"].values() if s["relation"] == "wrote")
    assert wrote["value"]["text"].startswith("Velmar and Ostrova are planning")
    assert wrote["node"] in {n["id"] for n in page.json("nodes")}


def test_the_panel_knows_who_says_it_and_when(page: Page) -> None:
    known = page.json("details")["statements"].values()
    plan = next(s for s in known if s["relation"] == "plans with")
    assert plan["saidBy"] == ["quay-courier", "ilse-brandt"]
    assert plan["qualifiers"] == [{"role": "topic", "entity": "ferry-line"}]
    promise = next(s for s in known if s["relation"] == "promised")
    assert (promise["time"], promise["value"]["normal"]) == ("until 2031-12-31", "12 berth")


def test_the_legend_keeps_its_order(page: Page) -> None:
    look = page.json("details")["look"]
    assert list(look["arrows"]) == ["fact", "claim", "plan", "possible", "denied"]


def test_a_large_graph_waits_with_its_labels() -> None:
    large = Page(write(many(2000)))
    options = large.json("options")
    assert options["nodes"]["scaling"]["label"]["drawThreshold"] > 4
    assert options["interaction"]["hideEdgesOnDrag"]
    assert len({e["id"].partition("|")[0] for e in large.json("edges")}) == 2000


def test_the_browser_lays_out_nothing(page: Page) -> None:
    assert page.json("options")["physics"] == {"enabled": False}
    assert all(isinstance(n["x"], int) and isinstance(n["y"], int) for n in page.json("nodes"))


def test_the_article_stands_beside_the_picture_with_its_statements(page: Page) -> None:
    known = page.json("details")["articles"][GRAPH.articles[0].id]
    said = {key for _, keys in known["parts"] for key in keys}
    assert said == set(page.json("details")["statements"])
    text = GRAPH.articles[0].text
    for kind, first, end in known["blocks"]:
        assert "".join(part for part, _ in known["parts"][first:end]) in text
        assert (kind == "aside") == ("SUBSCRIBE" in "".join(part for part, _ in known["parts"][first:end]))


def test_the_bytes_are_the_same_under_any_hash_seed() -> None:
    code = (
        "import hashlib; from kg.views import formats, written; from tests.views.sample import GRAPH\n"
        "made = {n: written(GRAPH, n) for n in formats()}\n"
        "print([(n, hashlib.sha256(m if isinstance(m, bytes) else m.encode()).hexdigest())"
        " for n, m in made.items()])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"))
    }
    assert len(runs) == 1


def of_article(**known: Any) -> Any:
    article = replace(GRAPH.articles[0], **known)
    return Page(write(replace(GRAPH, articles=(article,)))).json("details")["articles"][article.id]


def test_the_page_knows_who_wrote_the_article_and_where_it_stands() -> None:
    known = of_article(authors=("Jonna Hald",), agency="AP", opinion=True, url="https://quay.example/ferry")
    assert (known["authors"], known["agency"], known["opinion"]) == (["Jonna Hald"], "AP", True)
    assert known["url"] == "https://quay.example/ferry"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//x.example", "https://"]
)
def test_the_page_links_to_web_addresses_only(url: str) -> None:
    assert "url" not in of_article(url=url)
