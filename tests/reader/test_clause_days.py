"""Days lifted from nouns to the verbs of their clauses, on trees as the network might give them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.reader.clause_days import days_of_clauses
from kg.reader.day_expressions import is_bare_day
from kg.reader.name_tags import Name
from kg.reader.network import Parse

FORMS = [
    "Lind",
    "Norland",
    "on",
    "Tuesday",
    "night",
    "met",
    "said",
    "the",
    "council",
    "May",
    "3",
    "since",
    "2014",
    ",",
]
UPOS = ["NOUN", "PROPN", "VERB", "AUX", "ADP", "NUM", "PUNCT"]
RELATIONS = [
    "nsubj",
    "obj",
    "obl",
    "obl:unmarked",
    "nmod",
    "nmod:unmarked",
    "compound",
    "flat",
    "case",
    "aux",
    "conj",
]


@st.composite
def parses(draw: st.DrawFn) -> tuple[Parse, list[str]]:
    """A random tree over random words."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = [-1] * size
    for place, token in enumerate(order[1:], 1):
        heads[token] = order[draw(st.integers(0, place - 1))]
    each = st.lists(st.sampled_from(RELATIONS), min_size=size, max_size=size)
    relations = ["root" if h < 0 else r for h, r in zip(heads, draw(each), strict=True)]
    upos = draw(st.lists(st.sampled_from(UPOS), min_size=size, max_size=size))
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=size, max_size=size))
    return Parse(upos, ["X"] * size, heads, relations, [], [""] * size), forms


@given(parses())
def test_a_tree_stays_a_tree(given: tuple[Parse, list[str]]) -> None:
    parse, forms = given
    mended = days_of_clauses(parse, forms)
    assert [h < 0 for h in mended.heads] == [h < 0 for h in parse.heads]
    for token in range(len(forms)):
        for _ in forms:
            token = mended.heads[token] if mended.heads[token] >= 0 else token
        assert mended.heads[token] < 0


def test_a_name_ends_before_its_day() -> None:
    # "Lind Monday met Norland"
    parse = Parse(
        upos=["PROPN", "PROPN", "VERB", "PROPN"],
        tags=["NNP", "NNP", "VBD", "NNP"],
        heads=[2, 0, -1, 2],
        relations=["nsubj", "flat", "root", "obj"],
        names=[Name(0, 2, "PER")],
        kinds=["person", "", "", "place"],
    )
    mended = days_of_clauses(parse, ["Lind", "Monday", "met", "Norland"])
    assert (mended.heads[1], mended.relations[1], mended.names) == (2, "obl:unmarked", [Name(0, 1, "PER")])


def test_what_is_no_more_than_a_day() -> None:
    assert is_bare_day(["On", "Monday"]) and is_bare_day(["Late", "Tuesday", "night"])
    assert not is_bare_day(["Lind", "Monday"]) and not is_bare_day(["On", "Monday", "Lind"])
