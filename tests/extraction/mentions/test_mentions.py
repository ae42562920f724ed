"""Who and what a sentence speaks of, and who holds which post."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kg.extraction import layers
from kg.extraction.mentions import mentions_in
from kg.extraction.mentions.classes import type_of_name
from kg.lexicon.countries import country_named, country_of_people
from kg.model import Mention
from kg.ontology import types


def found(text: str, nlp: Language) -> dict[str, Mention]:
    """The mentions by the words of their head."""
    return {m.head.of(text): m for m in mentions_in(nlp(text))}


def test_title_country_and_name_are_three(nlp: Language) -> None:
    text = "Norway's Defense Minister Ada Brook met Juris Kalns, the mayor of Riga, on Monday."
    made = found(text, nlp)
    assert {word: m.type for word, m in made.items()} == {
        "Ada Brook": "Person",
        "Defense Minister": "Position",
        "Norway": "Country",
        "Juris Kalns": "Person",
        "mayor": "Position",
        "Riga": "Place",
    }
    assert made["Ada Brook"].span.of(text) == "Norway's Defense Minister Ada Brook"


def test_posts_are_named_in_full_with_what_they_are_posts_in(nlp: Language) -> None:
    doc = nlp("Norway's Defense Minister Ada Brook met Juris Kalns, the mayor of Riga, on Monday.")
    mentions = layers.mentions(doc)
    held = [(mentions[h.person].normal, h.label, h.former) for h in layers.holdings(doc)]
    assert held == [
        ("Ada Brook", "Defense Minister of Norway", False),
        ("Juris Kalns", "Mayor of Riga", False),
    ]


def test_a_post_is_in_the_body_named_behind_it_whatever_country_its_holder_is_from(nlp: Language) -> None:
    doc = nlp("The British head of the Tarn Rail Agency, Ada Brook, met the press.")
    mentions = layers.mentions(doc)
    (holding,) = layers.holdings(doc)
    assert holding.organization is not None
    assert mentions[holding.organization].normal == "Tarn Rail Agency"


@pytest.mark.parametrize(
    "name", ["Operation Long Night", "Operation: Long Night", "Hurricane Odile", "Typhoon Mei"]
)
def test_the_first_word_types_a_name_that_the_last_does_not(name: str) -> None:
    assert type_of_name(name, "ORG") == type_of_name(name, "LOC") == type_of_name(name, "MISC") == "Event"


def test_an_adjective_alone_is_nobody(nlp: Language) -> None:
    made = found("The scholars' interest grew, and Western scholars' books were sold in Riga.", nlp)
    assert "Western" not in made


def test_a_former_post_is_former(nlp: Language) -> None:
    doc = nlp("Former Norwegian Prime Minister Ada Brook resigned from the board.")
    (held,) = layers.holdings(doc)
    assert held.former and held.label == "Prime Minister of Norway"


def test_an_unnamed_group_keeps_its_count_and_its_country(nlp: Language) -> None:
    made = found("More than 40 Norwegian companies sent drones to the U.S. army.", nlp)
    assert (made["companies"].kind, made["companies"].type) == ("nominal", "Company")
    assert made["companies"].count == "More than 40"
    assert (made["Norwegian"].normal, made["Norwegian"].link) == ("Norway", "iso3166:NO")
    assert (made["U.S."].normal, made["U.S."].link) == ("United States", "iso3166:US")
    assert made["drones"].type == "Weapon"


def test_people_of_a_country_are_not_the_country(nlp: Language) -> None:
    assert found("Latvians were glad.", nlp)["Latvians"].type == "Group"


def test_kin_ties_two_people(nlp: Language) -> None:
    doc = nlp("Juris Kalns's wife Anna Kalns opened the bridge.")
    mentions = mentions_in(doc)
    (tie,) = layers.ties(doc)
    assert (mentions[tie.subject].normal, tie.relation, mentions[tie.object].normal) == (
        "Anna Kalns",
        "spouseOf",
        "Juris Kalns",
    )


@pytest.mark.parametrize(
    ("name", "code"), [("the United Kingdom", "GB"), ("Russian Federation", "RU"), ("Czechia", "CZ")]
)
def test_country_names(name: str, code: str) -> None:
    country = country_named(name)
    assert country is not None and country.code == code


def test_a_word_that_is_no_country_is_none() -> None:
    assert country_named("Atlantis") is None and country_of_people("Brook") is None


@settings(max_examples=25)
@given(
    words=st.lists(
        st.sampled_from(
            ["Ada", "Brook", "the", "minister", "of", "Norway", "’s", "40", "said", "\u00a0", ",", "她"]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_mentions_are_sorted_and_within_the_text(words: list[str], nlp: Language) -> None:
    text = " ".join(words)
    made = mentions_in(nlp(text))
    assert all(m.span.of(text) and m.type in types() for m in made)
    assert [m.span.start for m in made] == sorted(m.span.start for m in made)
