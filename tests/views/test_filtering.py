"""What the filters keep: one count everywhere, in a picture that fits the window and leads to all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.model import Graph
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH, many
from tests.views.test_first_sight import check_labels


def quoted() -> Graph:
    """The sample, in which the president's report is shown in her words, since what she tells is held back."""
    told = next(s for s in GRAPH.statements if s.label == "build").id
    report = next(s for s in GRAPH.statements if s.content == told).id
    shown = {told: "unsure", report: ""}
    return replace(
        GRAPH,
        statements=tuple(replace(s, held_back=shown[s.id]) if s.id in shown else s for s in GRAPH.statements),
    )


def page(folder: Path, graph: Graph) -> Path:
    (folder / "page.html").write_text(write(graph), encoding="utf-8")
    return folder / "page.html"


def counted(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\((\d+)\)", text)]


def test_what_the_outlet_states_as_fact_has_one_count(browser: Any, tmp_path: Path) -> None:
    graph = quoted()
    opened = Opened(browser, page(tmp_path, graph))
    facts = sum(len(s.said_by) == 1 and s.plain and s.content is None for s in graph.statements)
    (of_switch,) = counted(opened.page.locator("label", has=opened.page.locator("#own")).inner_text())
    legend = opened.page.locator("#arrows li", has_text="states it as fact").locator(".number").inner_text()
    voices = [
        o.inner_text() for o in opened.page.locator("#speaker option").all() if not o.get_attribute("hidden")
    ]
    assert (of_switch, int(legend), counted(voices[1])[0]) == (facts, facts, facts)
    opened.page.locator("#own").check()
    assert f"Statements ({facts} of {len(graph.rows)})" in opened.panel
    assert opened.page.locator("#speaker").input_value() == "" and "told" not in opened.panel.split()
    opened.page.locator("#speaker").select_option("*")
    assert not opened.page.locator("#own").is_checked()


def test_what_one_says_is_one_list_quoted_or_reported(browser: Any, tmp_path: Path) -> None:
    opened = Opened(browser, page(tmp_path, quoted()), fragment="#entity=tomas-rekk")
    heads = opened.page.locator("#panel h3").all_inner_texts()
    assert heads[0] == "What Tomas Rekk says, quoted or reported (1)"
    assert "told" in opened.page.locator("#panel section").first.inner_text()
    opened.page.locator("[data-view=claims]").click()
    assert "Tomas Rekk" in opened.page.locator("#sheet thead").inner_text()
    assert opened.page.get_by_role("button", name="told, says Olga Marsh").is_visible()


def test_the_head_and_the_bar_say_what_they_count(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    head = opened.page.locator("#origin").inner_text()
    assert f"{len(GRAPH.rows)} of {len(GRAPH.statements)} statements shown" in head
    things = re.search(r"(\d+) names and things", head)
    bar = opened.page.locator("#shown").inner_text()
    assert things and bar in (
        f"All {things[1]} names and things",
        f"{bar.split()[0]} of {things[1]} names and things",
    )
    people = opened.page.locator("#types li", has_text="Person").locator(".number").inner_text()
    shown = {s.subject for s in GRAPH.rows} | {s.object for s in GRAPH.rows if isinstance(s.object, str)}
    assert int(people) == sum(e.type == "Person" and e.id in shown for e in GRAPH.entities)
    opened.page.get_by_text("What the numbers count").click()
    assert (
        f"kg read {len(GRAPH.statements)} statements; {len(GRAPH.rows)} are shown. 5 only tell"
        in opened.panel
    )


@pytest.mark.parametrize("fragment", ["#only=near/3/p0007", "#no-real=happened&no-arrow=denied&sure=100"])
def test_a_part_fits_the_window_with_letters_to_read(browser: Any, tmp_path: Path, fragment: str) -> None:
    opened = Opened(browser, page(tmp_path, many(400, 200)), fragment=fragment)
    boxes = opened.boxes()
    assert len(boxes) > 20
    check_labels(opened, whole=True, least=10)


def test_all_that_a_filter_keeps_can_be_reached(browser: Any, tmp_path: Path) -> None:
    opened = Opened(browser, page(tmp_path, many(400, 200)))
    opened.page.get_by_role("button", name="Only: ▷ Planned", exact=True).click()
    kept = int(opened.panel.partition("(")[2].split()[0])
    before = 0
    while opened.page.locator("#more").is_visible():
        things = int(opened.page.locator("#shown").inner_text().split()[0])
        assert things > before
        before = things
        (more,) = re.findall(r"\+ (\d+) more", opened.page.locator("#more").inner_text())
        opened.page.locator("#more").click()
        assert str(things + int(more)) in opened.page.locator("#shown").inner_text()
    assert sum(box["id"].startswith("words:") for box in opened.boxes()) == kept > 20


def test_only_this_is_seen_without_a_pointer(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    for button in opened.page.locator(".only-this").all():
        if button.is_visible():
            assert button.evaluate("b => getComputedStyle(b).opacity") == "1"
            box = button.bounding_box()
            assert box["height"] >= 24 and box["width"] >= 24


def test_what_is_not_known_of_the_article_is_told(browser: Any, tmp_path: Path) -> None:
    bare = replace(GRAPH.articles[0], outlet=None, published=None)
    graph = replace(
        GRAPH,
        articles=(bare,),
        statements=tuple(replace(s, evidence=replace(s.evidence, article=bare)) for s in GRAPH.statements),
    )
    opened = Opened(browser, page(tmp_path, graph))
    assert "outlet and day of publication not known" in opened.page.locator("#origin").inner_text().lower()
    opened.page.locator("[data-view=article]").click()
    assert "not known" in opened.page.locator("#sheet").inner_text()
    assert Opened(browser, page(tmp_path, GRAPH)).page.locator(".unknown").count() == 0


def test_the_claims_scroll_within_the_window_and_break_no_word(browser: Any, tmp_path: Path) -> None:
    plan = next(s for s in GRAPH.statements if s.label == "plans with")
    people = [e.id for e in GRAPH.entities if e.named]
    said = [replace(plan, said_by=("quay-courier", who)) for who in people]
    opened = Opened(browser, page(tmp_path, replace(GRAPH, statements=(*GRAPH.statements, *said))))
    opened.page.locator("[data-view=claims]").click()
    table = opened.page.locator("#sheet .scroll")
    box = table.bounding_box()
    assert box["y"] + box["height"] <= 900 and box["x"] + box["width"] <= 1400
    assert table.evaluate("t => t.scrollWidth > t.clientWidth")
    table.evaluate("t => { t.scrollLeft = t.scrollWidth; t.scrollTop = 200; }")
    first = opened.page.locator("#sheet tbody th").last.bounding_box()
    assert abs(first["x"] - box["x"]) < 2, "what is said stays in sight"
    assert abs(opened.page.locator("#sheet thead th").first.bounding_box()["y"] - box["y"]) < 2
    for head in opened.page.locator("#sheet thead th").all():
        longest = max(head.inner_text().split(), key=len)
        assert head.evaluate("(h, word) => h.clientWidth >= word.length * 6", longest)


def test_reasons_are_plain_words_and_names_of_rules_are_folded_away(browser: Any, tmp_path: Path) -> None:
    unsure = next(s for s in GRAPH.statements if s.label == "resigned")
    graph = replace(
        GRAPH,
        statements=tuple(replace(s, held_back="unsure") if s is unsure else s for s in GRAPH.statements),
    )
    opened = Opened(browser, page(tmp_path, graph), fragment=f"#held=1&statement={unsure.id}")
    assert "strict readers called fewer than" in opened.panel and "by-hand" not in opened.panel
    opened.page.get_by_text("How kg read it").click()
    assert "by-hand" in opened.panel and "unsure" in opened.panel
