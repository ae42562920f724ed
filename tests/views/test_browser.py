"""The page in a real browser: nothing is asked of a network, a click leads to its sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.model import Graph
from kg.views.exports.html import write
from tests.views.browser import Opened
from tests.views.sample import GRAPH, TITLE, hostile, many


@pytest.mark.parametrize(
    "graph", [GRAPH, hostile(), Graph((), (), ()), many(400)], ids=["sample", "hostile", "empty", "many"]
)
def test_nothing_is_asked_for_and_nothing_complains(browser: Any, tmp_path: Path, graph: Graph) -> None:
    file = tmp_path / "page.html"
    file.write_text(write(graph), encoding="utf-8")
    opened = Opened(browser, file)
    for view in ("article", "claims", "table", "names", "picture"):
        opened.page.locator(f"[data-view={view}]").first.click()
    assert opened.said == []
    assert {url.partition(":")[0] for url in opened.asked} <= {"file", "data"}
    assert len([url for url in opened.asked if url.startswith("file")]) == 1
    assert opened.page.evaluate("window.hacked") is None


def test_a_click_leads_to_the_sentence(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    plan = next(s for s in GRAPH.statements if s.label == "plans with")
    opened.click(f"words:{plan.id}")
    assert "Velmar and Ostrova are planning a joint ferry line" in opened.panel
    assert opened.page.url.endswith(f"#statement={plan.id}")
    opened.click("tomas-rekk")
    assert opened.panel.startswith("Person") and "Tomas Rekk" in opened.panel
    opened.page.go_back()
    opened.page.wait_for_timeout(100)
    assert "joint ferry line" in opened.panel
    opened.page.keyboard.press("Escape")
    assert opened.panel.startswith("Statements")


def test_an_address_opens_its_view_and_says_where_it_leads_nowhere(browser: Any, made: Path) -> None:
    assert "Pia Holt" in Opened(browser, made, fragment="#entity=pia-holt").panel
    assert "Not on this page" in Opened(browser, made, fragment="#statement=none").panel
    assert Opened(browser, made, fragment="#own=1").page.locator("#own").is_checked()


def test_only_what_the_outlet_states_is_shown_by_one_switch(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    before = {box["id"] for box in opened.boxes()}
    opened.page.locator("#own").check()
    after = {box["id"] for box in opened.boxes()}
    facts = {f"words:{s.id}" for s in GRAPH.statements if len(s.said_by) == 1 and s.plain}
    assert {node for node in after if node.startswith("words:")} == before & facts


def test_statements_are_chosen_by_their_day_and_by_how_sure_they_are(browser: Any, tmp_path: Path) -> None:
    unsure = [replace(s, confidence=0.3) if s.label == "resigned" else s for s in GRAPH.statements]
    (tmp_path / "page.html").write_text(write(replace(GRAPH, statements=tuple(unsure))), encoding="utf-8")
    opened = Opened(browser, tmp_path / "page.html")
    assert "resigned" in opened.panel
    opened.page.locator("#sure").fill("50")
    assert "resigned" not in opened.panel and "supports" in opened.panel
    assert opened.page.url.endswith("#sure=50")
    opened.page.locator("#from").fill("2030-01-01")
    opened.page.locator("#from").dispatch_event("change")
    assert "met" in opened.panel and "promised" in opened.panel
    assert "joined" not in opened.panel and "supports" not in opened.panel
    opened.page.locator("#reset").click()
    assert "resigned" in opened.panel and "joined" in opened.panel


def test_a_page_of_which_nothing_is_shown_says_so(browser: Any, tmp_path: Path) -> None:
    unsure = tuple(replace(s, held_back="unsure") for s in GRAPH.statements)
    (tmp_path / "page.html").write_text(write(replace(GRAPH, statements=unsure)), encoding="utf-8")
    assert f"{len(GRAPH.rows)} statements held back" in Opened(browser, tmp_path / "page.html").panel


def test_the_way_between_two_is_shown_alone(browser: Any, made: Path) -> None:
    opened = Opened(browser, made, fragment="#entity=heron")
    opened.page.locator("#panel select").select_option("tomas-rekk")
    words = {box["id"] for box in opened.boxes() if box["id"].startswith("words:")}
    assert len(words) == 3, "bought by Velmar, whose plan Brandt tells, who met Rekk"
    assert "shortest way, 3 statements" in opened.page.locator("#only").inner_text()
    opened.page.locator("#panel select").select_option("pia-holt")
    assert "No way is shown" in opened.page.locator("#only").inner_text()
    opened.page.locator("#only").click()
    assert len(opened.boxes()) > 20
    opened.page.keyboard.press("Escape")
    opened.click("olga-marsh")
    opened.page.keyboard.down("Shift")
    opened.click("pia-holt")
    opened.page.keyboard.up("Shift")
    opened.page.get_by_text("The shortest way").click()
    assert "from Olga Marsh to Pia Holt" in opened.page.locator("#only").inner_text()


def test_print_gives_the_article_the_picture_and_the_statements(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    assert not opened.page.locator("main").is_visible()
    text = opened.page.locator("#print").inner_text()
    assert "She thanked Rekk for his patience." in text and "SUBSCRIBE" not in text
    assert "Holt criticized Marsh" in opened.page.locator("#print tbody").inner_text()
    image = opened.page.locator("#print img")
    assert image.is_visible() and image.evaluate("image => image.naturalWidth") > 300
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not opened.page.locator("#print").inner_text() and opened.said == []


def test_search_finds_names_words_and_sentences(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("patience")
    assert "Sentence" in opened.page.locator("#found").inner_text()
    opened.page.keyboard.press("Enter")
    assert "thanked" in opened.panel


def test_the_article_lights_what_is_open_and_opens_what_is_clicked(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("[data-view=article]").first.click()
    text = opened.page.locator("#sheet").inner_text()
    assert TITLE in text and "SUBSCRIBE" not in text, "what is not the article is folded away"
    opened.page.locator(".said", has_text="She thanked Rekk").click()
    assert "thanked" in opened.panel
    assert "She thanked Rekk" in opened.page.locator(".said.lit").inner_text()


def test_who_says_what_is_a_table(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("[data-view=claims]").click()
    head = opened.page.locator("#sheet thead th").all_inner_texts()
    assert head[0] == "What is said" and {"Ilse Brandt", "Nordlys shipyard", "Pia Holt"} <= set(head)
    opened.page.locator(".stance", has_text="denies").click()
    assert "denied that it had signed a contract" in opened.panel


def test_the_table_is_sorted_and_taken_away(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("[data-view=table]").click()
    opened.page.locator("#sheet thead button").first.click()
    first = opened.page.locator("#sheet tbody tr td:first-child").all_inner_texts()
    assert first == sorted(first, key=str.casefold)
    with opened.page.expect_download() as download:
        opened.page.get_by_text("Save CSV").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Subject,Relation,Object") and len(lines) == len(first) + 1


def test_the_picture_is_walked_by_keys(browser: Any, made: Path) -> None:
    opened = Opened(browser, made)
    opened.page.locator("#mynetwork").focus()
    opened.page.keyboard.press("ArrowRight")
    told = opened.page.locator("#told").inner_text()
    assert told
    opened.page.keyboard.press("Enter")
    assert told in opened.panel.replace("\n", " ")


def brightness(opened: Opened) -> float:
    """How bright the picture is on the whole, 0 to 255."""
    return float(
        opened.page.evaluate(
            """() => { const c = document.querySelector('#mynetwork canvas'), m = document.createElement('canvas');
            Object.assign(m, { width: c.width, height: c.height }); const p = m.getContext('2d');
            p.drawImage(c, 0, 0); const d = p.getImageData(0, 0, m.width, m.height).data;
            let sum = 0, n = 0;
            for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 200) { sum += d[i] + d[i + 1] + d[i + 2]; n += 3; }
            return sum / n; }"""
        )
    )


def test_dark_as_the_machine_is_set_until_the_reader_chooses(browser: Any, made: Path) -> None:
    light, dark = Opened(browser, made), Opened(browser, made, scheme="dark")
    inked = "getComputedStyle(document.body).color"
    assert light.page.evaluate(inked) != dark.page.evaluate(inked)
    before = (len(light.boxes()), brightness(light))
    light.page.locator("#theme").click()
    light.page.wait_for_timeout(200)
    assert light.page.locator("#theme").get_attribute("aria-pressed") == "true"
    assert light.page.evaluate(inked) == dark.page.evaluate(inked)
    assert len(light.boxes()) == before[0] and abs(brightness(light) - brightness(dark)) < 5
    assert abs(before[1] - brightness(dark)) > 20
    light.page.reload()
    light.page.wait_for_selector("body[data-ready]")
    assert light.page.locator("html").get_attribute("data-theme") == "dark", "the choice is kept"
    light.page.emulate_media(color_scheme="light")
    assert light.page.locator("html").get_attribute("data-theme") == "dark"
    dark.page.emulate_media(color_scheme="light")
    dark.page.wait_for_timeout(200)
    assert abs(brightness(dark) - before[1]) < 5, "without a choice it follows the machine"
    assert light.said == dark.said == []


def test_a_dark_page_is_printed_and_taken_away_light(browser: Any, made: Path) -> None:
    light, dark = Opened(browser, made), Opened(browser, made, scheme="dark")
    shown = []
    for opened in (light, dark):
        opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        opened.page.emulate_media(media="print")
        colour = opened.page.evaluate("getComputedStyle(document.body).color")
        shown.append((colour, opened.page.locator("#print img").get_attribute("src")))
    assert shown[0] == shown[1] and shown[0][1].startswith("data:image/svg+xml")
