"""The weights by which headline and outlet are told."""

from __future__ import annotations

import tomllib

import pytest

from kg.sources.metadata.conditional_logit import weights
from kg.sources.metadata.metadata_words import AFTER, BEFORE
from kg.training.metadata_weights import HERE, Choice, fit, written


@pytest.mark.parametrize("what", ["headline", "outlet"])
def test_every_feature_with_a_prior_is_computed(what: str) -> None:
    folder = HERE.parent / "sources" / "metadata"
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    expected = tomllib.loads((HERE / "metadata_weights.toml").read_text(encoding="utf-8"))[what]
    names = set(expected) - {"hold"} | set(weights(what))
    assert [name for name in names if f'"{name}"' not in code and name not in {*BEFORE, *AFTER}] == []


def test_a_fit_follows_the_pages_and_holds_to_what_is_expected() -> None:
    pytest.importorskip("scipy")
    pages = [Choice([{"host": 1.0}, {"alone": 1.0}], [False, True], ["a", "b"]) for _ in range(30)]
    fitted = fit("outlet", pages)
    assert fitted["alone"] > 1.0 > fitted["host"]
    assert fitted["rights"] == 3.0, "no page says anything of it"


def test_weights_are_written_the_strongest_first() -> None:
    text = written({"outlet": {"weak": 0.1, "none": 0.0, "strong": -2.0}})
    assert tomllib.loads(text) == {"outlet": {"strong": -2.0, "weak": 0.1}}
    assert text.index("strong") < text.index("weak")
