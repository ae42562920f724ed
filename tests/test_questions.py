"""A page of question headings: what a heading asks is no fact, what the answer says is one."""

from __future__ import annotations

from kg.pipeline import read_text

PAGE = """What we know about the closure of the Velm Bridge

By Ada Brook
12 May 2024

Did Harl Salt bribe the inspectors?

Prosecutors have not said so. The road agency closed the bridge on Friday.

When will the bridge open again?

Transport Minister Uwe Brandt said it would open in June.

Has Brandt resigned?

No. He told reporters that he would stay.
"""


def test_what_a_heading_asks_is_only_possible() -> None:
    graph = read_text(PAGE)
    asked = [s for s in graph.statements if s.evidence.quote.endswith("?")]
    assert len(asked) >= 3
    assert {s.actuality for s in asked} == {"possible"}
    closed = next(s for s in graph.statements if s.label == "closed")
    assert closed.actuality == "happened"
