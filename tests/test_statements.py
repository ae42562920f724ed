"""`kg statements`: the table of what articles say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.cli.statements import rows
from kg.model import Graph
from kg.views import written
from tests.store.sample import GRAPH


def test_an_unknown_speaker_or_outlet_is_never_shown_as_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation of whose speaker nothing is told; a text of which nobody knows the outlet."""
    monkeypatch.setenv("COLUMNS", "200")
    first, second, third = GRAPH.statements[:3]
    untold = Graph(
        GRAPH.articles,
        GRAPH.entities,
        (
            replace(first, said_by=("quay-courier", None)),
            replace(second, said_by=(None,)),
            replace(third, said_by=(None, "olga-marsh", None)),
        ),
    )
    shown = [
        line.split("  ")[1].strip() or line.split("  ")[2].strip() for line in rows(untold).splitlines()[2:]
    ]
    told = [
        "The Quay Courier > unknown speaker",
        "unknown outlet",
        "unknown outlet > Olga Marsh > unknown speaker",
    ]
    assert shown == told
    assert all("; ".join(names.split(" > ")) in str(written(untold, "csv")) for names in told)
