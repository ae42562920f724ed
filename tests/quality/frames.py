"""Headline, day of publication and outlet of pasted pages, as a careful reader can tell them from the text."""

from __future__ import annotations

import re
from pathlib import Path

from kg.sources import read_article
from tests.quality.scorers import SHARED, records, scored

DEFAULT = SHARED / "frames-dev" / "gold.jsonl"
PAGES = SHARED / "pages-dev" / "pages"
NAMES = {"title": "headline", "published": "date", "outlet": "outlet"}
LINE = re.compile(r"(\w+)\s+right ([\d.]+) of (\d+)\s+wrong (\d+)\s+none (\d+)(?:\s+invented (\d+))?")


def run(data: Path) -> dict[str, float]:
    """Shares right, wrong and without answer of each part, and how many were made up where a reader can tell none.

    "sound" counts down: 1 less the wrong and made-up ones for each page, so that a floor can be set for it.
    """
    gold = records(data)
    made = []
    for row in gold:
        text = (PAGES / f"{row['id']}.txt").read_bytes().decode("utf-8")
        made.append({"id": row["id"], **read_article(text).metadata})
    figures: dict[str, float] = {}
    for line in scored("score_frames.py", data, made).splitlines():
        match = LINE.match(line)
        assert match is not None, line
        name, of = NAMES[match[1]], int(match[3])
        wrong, none, invented = int(match[4]), int(match[5]), int(match[6] or 0)
        figures[f"{name} right"] = (of - wrong - none) / of
        figures[f"{name} wrong"] = wrong / of
        figures[f"{name} none"] = none / of
        figures[f"{name} invented"] = float(invented)
        figures[f"{name} sound"] = 1 - (wrong + invented) / of
    return figures
