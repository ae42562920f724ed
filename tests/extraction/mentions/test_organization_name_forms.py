"""Forms of the names of firms and government bodies. The names are in `organization_name_forms.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extraction.mentions.organization_name_forms import firm, initials, legal_size, ministry
from kg.lexicon import ENGLISH

TABLE = tomllib.loads(Path(__file__).with_name("organization_name_forms.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("names", TABLE["same"], ids=lambda names: names[0])
def test_one_firm(names: list[str]) -> None:
    assert len({firm(name) for name in names}) == 1


@pytest.mark.parametrize("names", TABLE["other"], ids=lambda names: names[0])
def test_two_firms(names: list[str]) -> None:
    assert len({firm(name) for name in names}) == len(names)


def test_every_legal_form_has_a_name_here() -> None:
    forms = {form for names in TABLE["same"] for form in firm(names[0])[1].split()}
    assert forms >= set(ENGLISH.table("names")["legal"])


@pytest.mark.parametrize("names", TABLE["body"], ids=lambda names: names[0])
def test_one_government_body(names: list[str]) -> None:
    assert len({ministry(name) for name in names}) == 1 and ministry(names[0])


@pytest.mark.parametrize("name", TABLE["no_body"])
def test_no_government_body(name: str) -> None:
    assert not ministry(name)


@pytest.mark.parametrize("name", TABLE["legal"])
def test_size_of_legal_forms(name: str) -> None:
    assert legal_size(name.split()) == TABLE["legal"][name]


@pytest.mark.parametrize("name", TABLE["initials"])
def test_initials(name: str) -> None:
    assert initials(name) == tuple(TABLE["initials"][name])
