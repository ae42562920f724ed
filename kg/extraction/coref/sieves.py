"""The sieves of coreference, in their order: from sure to less sure, as in Raghunathan et al., "A Multi-Pass Sieve for
Coreference Resolution" (2010). What no sieve joins stays open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.extraction.coref.appositions import join_appositions, join_named_places
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.counterparts import join_counterparts
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.first_person import join_first_person
from kg.extraction.coref.introduced_aliases import join_introduced
from kg.extraction.coref.introduced_people import (
    join_apposed,
    join_minors,
    join_same_age,
    join_same_lot,
)
from kg.extraction.coref.learned_links import (
    join_common_nouns,
    join_pronouns_of_people,
    join_pronouns_of_things,
)
from kg.extraction.coref.name_matching import join_equal_names, join_person_names
from kg.extraction.coref.nominals import join_nominals
from kg.extraction.coref.organization_names import (
    join_firms,
    join_last_words,
    join_ministries,
    join_shortened,
)
from kg.extraction.coref.team_names import join_teams
from kg.rules import Rule


@dataclass(frozen=True, kw_only=True)
class Sieve(Rule):
    """A rule that joins mentions; it sees what the sieves before it have joined."""

    apply: Callable[[Clusters], None]
    """Joins, among the clusters given, those that the sieve takes for one."""


EQUAL_NAMES = Sieve(
    name="equal names",
    apply=join_equal_names,
    example="Ada Brook bought ships. The crew thanked Ada Brook.",
    counterexample="Brook bought ships. Brook thanked nobody.",
)
INTRODUCED_NAMES = Sieve(
    name="introduced names",
    apply=join_introduced,
    example="The Tarn Housing Agency (THA) sold the house.",
    counterexample="The Tarn Housing Agency and the Port Office sold the house.",
)
PERSON_NAMES = Sieve(
    name="forms of a person's name",
    apply=join_person_names,
    example="Ada Brook left the town. Mrs Brook came back in May.",
    counterexample="Ada Brook met Karl Brook. Brook came back in May.",
)
FIRMS = Sieve(
    name="legal forms of a firm",
    apply=join_firms,
    example="Halvard Corp. bought a ship. Halvard Corporation sold it in May.",
    counterexample="Halvard Corp. bought a ship. Halvard Ltd. sold it in May.",
)
MINISTRIES = Sieve(
    name="orders of a ministry's name",
    apply=join_ministries,
    example="The Ministry of Transport closed the port. The Transport Ministry opened it again.",
    counterexample="The Ministry of Transport closed the port. The Health Ministry opened it again.",
)
SHORTENED_NAMES = Sieve(
    name="shortened names",
    apply=join_shortened,
    example="The Northern Ferry Union closed the port. The NFU opened it again.",
    counterexample="The Northern Ferry Union closed the port. The NGU opened it again.",
)
LAST_WORDS = Sieve(
    name="last words of a name",
    apply=join_last_words,
    example="The Tarn Housing Act was passed in May. The Act bans new towers.",
    counterexample="The Tarn Housing Act and the Northern Ferry Act were passed in May. The Act bans new towers.",
)
TEAMS = Sieve(
    name="names of teams",
    apply=join_teams,
    example="The Tarn Otters beat Velmora on Monday. The Otters won again in May.",
    counterexample="The Tarn Otters beat the Velmora Otters on Monday. The Otters won again in May.",
)
APPOSITIONS = Sieve(
    name="appositions",
    apply=join_appositions,
    example="Peter Olin, a farmer from Tarn, sold the barn.",
    counterexample="Peter Olin, whose brother left the town, sold the barn.",
)
SAME_AGE = Sieve(
    name="same age",
    apply=join_same_age,
    example="A 45-year-old man was shot in Tarn. The doctors gave up. Karl Enn, 45, owned a shop.",
    counterexample="A 45-year-old man was shot in Tarn. The doctors gave up. Karl Enn, 54, owned a shop.",
)
MINORS = Sieve(
    name="minors",
    apply=join_minors,
    example="The town mourned 15-year-old Karl Enn. It rained. The teenager was shot on Monday.",
    counterexample="The town mourned 35-year-old Karl Enn. It rained. The teenager was shot on Monday.",
)
APPOSED_AGAIN = Sieve(
    name="named beside the noun",
    apply=join_apposed,
    example="A man was shot in Tarn. The doctors gave up. The man, Karl Enn, owned a shop.",
    counterexample="A man and another man were shot in Tarn. The doctor, Karl Enn, gave up.",
)
SAME_LOT = Sieve(
    name="same lot",
    apply=join_same_lot,
    example="A farmer was charged with theft. Karl Enn was arrested in Tarn on Monday.",
    counterexample="A farmer was charged with theft. Karl Enn sold a barn in Tarn on Monday.",
)
NOMINALS = Sieve(
    name="common nouns by rule",
    apply=join_nominals,
    example="Defense Minister Ada Brook came to Oslo. The minister thanked the crew.",
    counterexample="Defense Minister Ada Brook came to Oslo. Another minister thanked the crew.",
)
COMMON_NOUNS = Sieve(
    name="common nouns",
    apply=join_common_nouns,
    example="The union called a strike. The strike closed the port.",
    counterexample="The union called a strike. Another strike closed the port.",
)
FIRST_PERSON = Sieve(
    name="first person",
    apply=join_first_person,
    example="“I will stay,” Ada Brook said.",
    counterexample="“She will stay,” Ada Brook said.",
)
PRONOUNS_OF_PEOPLE = Sieve(
    name="pronouns of people",
    apply=join_pronouns_of_people,
    example="Karl Enn sold his farm.",
    counterexample="Karl Enn hurt him.",
)
COUNTERPARTS = Sieve(
    name="counterparts",
    apply=join_counterparts,
    example="Defense Minister Ada Brook met Defense Minister Karl Enn. “My colleague is right,” Brook said.",
    counterexample="Defense Minister Ada Brook met Mayor Karl Enn. “My colleague is right,” Brook said.",
)
PRONOUNS_OF_THINGS = Sieve(
    name="pronouns of things",
    apply=join_pronouns_of_things,
    example="The company said it would sell its ships.",
    counterexample="Karl Enn said it would rain.",
)
NAMED_PLACES = Sieve(
    name="named places",
    apply=join_named_places,
    example="A storm hit the town of Tarn in May.",
    counterexample="A storm hit a town of Norway in May.",
)
RULES = (
    EQUAL_NAMES,
    INTRODUCED_NAMES,
    PERSON_NAMES,
    FIRMS,
    MINISTRIES,
    SHORTENED_NAMES,
    LAST_WORDS,
    TEAMS,
    APPOSITIONS,
    SAME_AGE,
    MINORS,
    APPOSED_AGAIN,
    SAME_LOT,
    NOMINALS,
    COMMON_NOUNS,
    FIRST_PERSON,
    PRONOUNS_OF_PEOPLE,
    COUNTERPARTS,
    PRONOUNS_OF_THINGS,
    NAMED_PLACES,  # after all that asks what a noun has before it
)
"""All sieves, in the order in which they are applied."""


def joined(doc: Doc) -> Clusters:
    """The mentions of a document, joined by all sieves."""
    return _applied(RULES, doc)


def joined_before(sieve: Sieve, doc: Doc) -> Clusters:
    """The mentions of a document, joined by the sieves that come before `sieve`."""
    return _applied(RULES[: RULES.index(sieve)], doc)


def _applied(sieves: Iterable[Sieve], doc: Doc) -> Clusters:
    clusters = Clusters(Discourse(doc))
    for sieve in sieves:
        sieve.apply(clusters)
    return clusters
