"""The W3C's query tests through the archive: what Oxigraph answers rightly by itself, kg does too, but for four.

756 of 810 pass. Of the other 54, 50 are missed by Oxigraph as well: 8 tell by FROM which files to load, which an archive
never does; others ask for numbers as they were written ("01"), which Oxigraph keeps by their value, or for functions that
nobody has.
"""

from __future__ import annotations

import pytest

from tests.archive import w3c

ALL, PASS = 810, 756
BY_KG = {
    "subquery: sq01 - Subquery within graph pattern",
    "subquery: sq03 - Subquery within graph pattern, graph variable is not bound",
    "subquery: sq04 - Subquery within graph pattern, default graph does not apply",
    "subquery: sq05 - Subquery within graph pattern, from named applies",
}
"""Oxigraph leaves ?g open in `GRAPH ?g { SELECT … }`: the condition by which kg hides its notes from ?g holds of nothing."""
pytestmark = [
    pytest.mark.skipif(not w3c.FOLDER.is_dir(), reason="the W3C's tests are not at hand"),
    pytest.mark.filterwarnings("ignore"),  # rdflib warns of numbers that are none
]


def test_what_oxigraph_answers_kg_answers() -> None:
    found = w3c.all_tests()
    passed = {test.name for test in found if w3c.passes(test, w3c.by_kg)}
    by_itself = {test.name for test in found if w3c.passes(test, w3c.by_oxigraph)}
    assert by_itself - passed == BY_KG
    assert len(found) >= ALL and sum(test.name in passed for test in found) >= PASS
