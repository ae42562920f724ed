"""What speaks for the class of a name at one place of a text: its own words, and what stands beside it.

The reader's label is one voice among these; `kg.extraction.mentions.name_agreement` counts them over the whole text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extraction.mentions import class_from_neighbours as beside
from kg.extraction.mentions import class_from_words as inside
from kg.extraction.mentions.name import Name
from kg.rules import Rule


@dataclass(frozen=True, kw_only=True)
class Evidence(Rule):
    """What speaks for a class; the reader's own label of a name weighs 1."""

    weight: float
    apply: Callable[[Name], str | None]
    """The class that it speaks for at this place, or None."""


RULES = (
    Evidence(
        name="known name",
        example="Gazprom sold gas.",
        counterexample="Norline sold gas.",
        weight=6,
        apply=inside.known,
    ),
    Evidence(
        name="noun of the name",
        example="The Tarn Institute sold a house.",
        counterexample="Ada Church sold a house.",
        weight=3,
        apply=inside.by_its_noun,
    ),
    Evidence(
        name="maker",
        example="They praised Google Stadia.",
        counterexample="They praised Google.",
        weight=2.5,
        apply=inside.by_maker,
    ),
    Evidence(
        name="given name",
        example="Ada Brook sold a house.",
        counterexample="Brook sold a house.",
        weight=0.8,
        apply=inside.by_given_name,
    ),
    Evidence(
        name="part of a country",
        example="They left Colorado in May.",
        counterexample="They left Velmora in May.",
        weight=0.7,
        apply=inside.by_part_of_country,
    ),
    Evidence(
        name="title",
        example="Mayor Ada Brook sold a house.",
        counterexample="Ada Brook sold a house.",
        weight=4,
        apply=beside.by_title,
    ),
    Evidence(
        name="apposition",
        example="Norline, a shipping company, sold a house.",
        counterexample="Norline sold a shipping company.",
        weight=2.5,
        apply=beside.by_apposition,
    ),
    Evidence(
        name="place of a town",
        example="They met in Irvine, California.",
        counterexample="They met Ada Brook, California’s governor.",
        weight=2.5,
        apply=beside.by_larger_place,
    ),
    Evidence(
        name="seat",
        example="The Oslo-based firm sold a house.",
        counterexample="The firm sold a house in Oslo.",
        weight=3,
        apply=beside.by_seat,
    ),
    Evidence(
        name="noun of a place",
        example="They left the city of Tarn.",
        counterexample="They left the company of Brook.",
        weight=2.5,
        apply=beside.by_noun_of_place,
    ),
    Evidence(
        name="preposition of place",
        example="They met in Tarn.",
        counterexample="They believe in Brook.",
        weight=1.1,
        apply=beside.by_preposition,
    ),
    Evidence(
        name="part of an organisation",
        example="Norline’s shareholders met in Tarn.",
        counterexample="Norline’s house burned.",
        weight=1.2,
        apply=beside.by_part_of_organization,
    ),
    Evidence(
        name="post in an organisation",
        example="Ada Brook, chief executive of Norline, left.",
        counterexample="Ada Brook, mayor of Tarn, left.",
        weight=1.2,
        apply=beside.by_post,
    ),
    Evidence(
        name="deed of an organisation",
        example="Norline acquired a ship.",
        counterexample="Norline left.",
        weight=1.1,
        apply=beside.by_deed_of_organization,
    ),
    Evidence(
        name="deed of a person",
        example="Brook testified in May.",
        counterexample="Brook opened in May.",
        weight=1.1,
        apply=beside.by_deed_of_person,
    ),
    Evidence(
        name="age",
        example="Ada Brook, 45, left.",
        counterexample="Ada Brook left.",
        weight=2,
        apply=beside.by_age,
    ),
    Evidence(
        name="kin and part of a person",
        example="Brook’s wife left.",
        counterexample="Brook’s factory closed.",
        weight=1.5,
        apply=beside.by_part_of_person,
    ),
    Evidence(
        name="neuter relative",
        example="Brook, which won twice, left Oslo.",
        counterexample="Brook, who won twice, left Oslo.",
        weight=4,
        apply=beside.by_neuter_relative,
    ),
    Evidence(
        name="score",
        example="Brook beat Velmora, 91-73.",
        counterexample="Brook beat Velmora on Monday.",
        weight=3,
        apply=beside.by_score,
    ),
    Evidence(
        name="hashtag",
        example="Ada Brook used the hashtag #TarnSpeaks on Monday.",
        counterexample="Ada Brook used the name Tarn on Monday.",
        weight=6,
        apply=beside.by_hashtag,
    ),
)
"""In no order: the voices are added up."""
