"""Which names of several articles are one: the cases that sank others, each by what the rules decide."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.archive import Decision, Kind, add, decide, decisions
from kg.archive.articles import put
from kg.archive.checking import faults
from kg.archive.entries import entries_of
from kg.archive.journal import stands
from kg.archive.oxigraph import Data, reading
from kg.archive.view import TYPE, entity
from kg.model import Graph
from kg.resolve.slugs import slug
from tests.archive.invented import told


def decided(folder: Path, *graphs: Graph) -> list[tuple[str, str, str]]:
    """What the rules decide on the articles: outcome, entity and the one that it goes by."""
    for graph in graphs:
        add(folder, [graph])
    assert faults(folder) == []
    return [(d.outcome, d.entity, d.other) for d in decisions(folder)]


def named(name: str, kind: str = "Person", title: str = "") -> Graph:
    """An article that names someone or something, and nobody else whom others name."""
    met = f"Pia {slug(title or name).replace('-', '')}"
    return told((met, "visited", name), kinds={name: kind}, title=title or f"On {name}")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tigran", "Iran", "Country"),
        ("Tigran Velm", "Iran Velm", "Person"),
        ("Room 101", "Room 102", "Place"),
        ("Ole Brandt", "Ole Brandt Jr.", "Person"),
        ("Ole Brandt Sr.", "Ole Brandt Jr.", "Person"),
        ("Ada Holt", "Ida Holt", "Person"),
        ("Oster University", "University of Oster", "Organization"),
        ("Ministry of Defence of Velmar", "Ministry of Defence of Ostrova", "GovernmentBody"),
        ("Ministry of Defence of France", "Ministry of Justice of France", "GovernmentBody"),
        ("President of France", "Prime Minister of France", "Position"),
    ],
)
def test_names_that_are_only_alike_stay_apart(one: str, other: str, kind: str, tmp_path: Path) -> None:
    assert decided(tmp_path / "s", named(one, kind), named(other, kind)) == []


def test_a_city_and_its_club_stay_apart(tmp_path: Path) -> None:
    assert decided(tmp_path / "s", named("Oster", "Place"), named("Oster FC", "Organization")) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Donald J. Marlow", "Donald Marlow", "Person"),
        ("Donald Marlow", "Donald J. Marlow", "Person"),
        ("Ole B. Brandt Jr.", "Ole Brandt Jr.", "Person"),
        ("Defence Minister of France", "Defense Minister of France", "Position"),
    ],
)
def test_names_that_mean_the_same_are_one(one: str, other: str, kind: str, tmp_path: Path) -> None:
    ((outcome, entity, by),) = decided(tmp_path / "s", named(one, kind), named(other, kind, "more"))
    assert outcome == "same" and entity != by


def test_four_spellings_of_one_ministry(tmp_path: Path) -> None:
    names = (
        "Ministry of Defence of France", "Defense Ministry of France", "French Defence Ministry",
        "France's Ministry of Defense",
    )  # fmt: skip
    found = decided(
        tmp_path / "s", *(named(name, "GovernmentBody", f"no {n}") for n, name in enumerate(names))
    )
    assert [outcome for outcome, _, _ in found] == ["same"] * 3
    assert {by for _, _, by in found} == {"ministry-of-defence-of-france"}


def test_two_john_smiths(tmp_path: Path) -> None:
    mayor = told(("John Smith", "met", "Pia Holt"), posts={"John Smith": "Mayor of Oster"}, title="one")
    captain = told(
        ("John Smith", "met", "Tom Rekk"), posts={"John Smith": "Captain of Velmar FC"}, title="two"
    )
    article = captain.articles[0].id
    own = [("own", "john-smith", f"john-smith-{article[:8]}")]
    assert decided(tmp_path / "s", mayor, captain) == own
    again = told(
        ("John Smith", "thanked", "Pia Holt"), posts={"John Smith": "Senator for Oster"}, title="three"
    )
    assert decided(tmp_path / "s", again) == own, "another post, but the same company"


def test_an_office_before_and_after_an_election(tmp_path: Path) -> None:
    """The person changes, the office stays."""
    before = told(("Ada Lund", "met", "Tom Rekk"), posts={"Ada Lund": "President of France"}, title="before")
    after = told(("Carl Fenn", "met", "Tom Rekk"), posts={"Carl Fenn": "President of France"}, title="after")
    assert decided(tmp_path / "s", before, after) == []


def surname_only(*company: str) -> Graph:
    rows = [("Marlow", "met", name) for name in company]
    return told(*rows, ids={"Marlow": "marlow-1a2b3c4d"}, title="surname")


def test_a_surname_is_enough_only_in_company(tmp_path: Path) -> None:
    whole = told(
        ("Donald J. Marlow", "met", "Ada Lund"), ("Donald J. Marlow", "met", "Tom Rekk"), title="whole"
    )
    for place, company in (
        ("a", ["Ada Lund", "Tom Rekk"]),
        ("b", ["Ada Lund"]),
        ("c", ["Pia Holt", "Eva Ness"]),
    ):
        found = decided(tmp_path / place, whole, surname_only(*company))
        assert found == ([("same", "marlow-1a2b3c4d", "donald-j-marlow")] if place == "a" else [])


def test_a_surname_of_two_is_nobodys(tmp_path: Path) -> None:
    whole = [
        told((name, "met", "Ada Lund"), (name, "met", "Tom Rekk"), title=name)
        for name in ("Donald Marlow", "Eva Marlow")
    ]
    assert decided(tmp_path / "s", *whole, surname_only("Ada Lund", "Tom Rekk")) == []


WHOLE = told(("Donald J. Marlow", "met", "Ada Lund"), ("Donald J. Marlow", "met", "Tom Rekk"), title="whole")
FIRST = told(("Donald J. Marlow", "met", "Ada Lund"), title="first")
SECOND = told(("Donald J. Marlow", "met", "Tom Rekk"), title="second")
SHORT = told(("Donald Marlow", "met", "Ada Lund"), ("Donald J. Marlow", "met", "Tom Rekk"), title="short")
COUSIN = told(("Eva Marlow", "met", "Ada Lund"), ("Eva Marlow", "met", "Tom Rekk"), title="cousin")
STRANGER = told(("Eva Marlow", "met", "Pia Holt"), title="stranger")
BOTH = told(("Eva Marlow", "met", "Donald Marlow"), ("Ada Lund", "met", "Tom Rekk"), title="both")
WITH_COUSIN = told(
    ("Marlow", "met", "Ada Lund"), ("Tom Rekk", "met", "Eva Marlow"),
    ids={"Marlow": "marlow-1a2b3c4d"}, title="surname",
)  # fmt: skip


@pytest.mark.parametrize(
    ("articles", "means"),
    [
        ([WHOLE], True),
        ([FIRST, SECOND], True),
        ([WHOLE, FIRST, STRANGER], True),
        ([SHORT], True),
        ([FIRST], False),
        ([STRANGER], False),
        ([WHOLE, COUSIN], False),
        ([FIRST, SECOND, COUSIN], False),
        ([BOTH], False),
    ],
)
def test_whom_a_surname_means_hangs_on_no_order(articles: list[Graph], means: bool) -> None:
    for order in permutations([*articles, surname_only("Ada Lund", "Tom Rekk")]):
        data = Data(Store())
        for graph in order:
            for entry in entries_of(graph):
                put(data, entry)
        donald = stands(data).canonical("donald-j-marlow")
        assert stands(data).canonical("marlow-1a2b3c4d") == (donald if means else "marlow-1a2b3c4d")


def test_a_second_marlow_takes_back_what_a_surname_meant(tmp_path: Path) -> None:
    found = decided(tmp_path / "s", WHOLE, surname_only("Ada Lund", "Tom Rekk"), COUSIN)
    assert found == [("same", "marlow-1a2b3c4d", "donald-j-marlow"), ("undo", "", "")]


def test_a_surname_beside_another_of_the_name_is_left_open_in_both_orders(tmp_path: Path) -> None:
    for place, order in (("a", (WHOLE, WITH_COUSIN)), ("b", (WITH_COUSIN, WHOLE))):
        assert decided(tmp_path / place, *order) == []


def test_a_surname_told_before_the_name_is_seen_under_it(tmp_path: Path) -> None:
    """The earlier article is shown anew; it can be taken back, and then no rule does it again."""
    store = tmp_path / "s"
    alone = surname_only("Ada Lund", "Tom Rekk")
    assert decided(store, alone, WHOLE) == [("same", "marlow-1a2b3c4d", "donald-j-marlow")]
    with reading(store) as data:
        assert not [*data.quads(entity("marlow-1a2b3c4d"))]
        assert alone.articles[0].id in {
            q.graph_name.value[-len(alone.articles[0].id) :]
            for q in data.quads(entity("donald-j-marlow"), TYPE)
        }
    decide(store, [Decision(Kind.UNDO, value="1")])
    assert [outcome for outcome, _, _ in decided(store, FIRST)] == ["same", "undo"]


def test_no_chain_of_weak_links(tmp_path: Path) -> None:
    """B is either of two whose initials differ: that makes the two no one."""
    names = ("Ada B. Holt", "Ada C. Holt", "Ada Holt")
    found = decided(tmp_path / "s", *(named(name, title=name) for name in names))
    assert found[0] == ("proposed", "ada-c-holt", "ada-b-holt")
    assert [outcome for outcome, entity, _ in found if entity == "ada-holt"] == ["proposed"]


def test_negative_decisions_bind(tmp_path: Path) -> None:
    store = tmp_path / "s"
    add(store, [named("Donald J. Marlow")])
    decide(store, [Decision(Kind.APART, entity="donald-marlow", other="donald-j-marlow")])
    assert [outcome for outcome, _, _ in decided(store, named("Donald Marlow"))] == ["apart"]


def test_what_a_user_undoes_no_rule_does_again(tmp_path: Path) -> None:
    store = tmp_path / "s"
    again = named("Donald Marlow")
    assert len(decided(store, named("Donald J. Marlow"), again)) == 1
    decide(store, [Decision(Kind.UNDO, value="1")])
    assert [outcome for outcome, _, _ in decided(store, again)] == ["same", "undo"]
