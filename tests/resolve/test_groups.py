"""Which mentions of one article are one entity, what it is called, and of which class. The cases are in `groups.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.resolve import resolve
from tests.resolve.page import Page
from tests.toml_cases import all_cases

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "groups.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", all_cases(CASES))
def test_groups(case: dict[str, Any]) -> None:
    page = Page(case["text"], outlet=None)
    made: dict[str, int] = {}
    for given in case["mentions"]:
        options = {key: value for key, value in given.items() if key not in ("words", "type", "chain")}
        made[given["words"]] = page.mention(given["words"], given["type"], given.get("chain"), **options)
    for words in case.get("used", ()):
        page.claim(page.term(words, made[words]), case.get("relation", "produces"), cue=words)
    found = resolve([page.reading]).by_id

    def full(name: str) -> str:
        return name.replace("{article}", page.article.id[:8])

    known = set(found)
    assert {full(name) for name in case.get("ids", ())} <= known, known
    assert not {full(name) for name in case.get("no", ())} & known, known
    for key, attribute in (("labels", "label"), ("types", "type")):
        wanted = {full(name): value for name, value in case.get(key, {}).items()}
        assert {name: getattr(found[name], attribute) for name in wanted if name in found} == wanted, known
    for name, aliases in case.get("aliases", {}).items():
        assert list(found[full(name)].aliases) == aliases
