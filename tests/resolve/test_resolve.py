"""Which mentions are the same entity, on readings written by hand: the reader's own mistakes stay outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.model import (
    Attribution,
    AttributionKind,
    Days,
    Graph,
    Qualifier,
    Span,
    Statement,
    Value,
)
from kg.resolve import resolve
from tests.resolve.page import TEXT, Page


def of_relation(graph: Graph, relation: str) -> Statement:
    return next(s for s in graph.statements if s.relation == relation)


def test_a_chain_is_one_entity_with_its_longest_name_and_its_other_forms() -> None:
    page = Page()
    full = page.mention("Ilse Brandt", "Person", 0, within="Transport Minister Ilse Brandt")
    short = page.mention("Brandt thanked", "Person", 0, normal="Brandt")
    rekk = page.mention("Tomas Rekk", "Person", 1)
    him = page.mention("him", "Person", 1, how="pronoun")
    page.claim(page.term("Ilse Brandt", full), "met", page.term("Tomas Rekk", rekk), cue="met")
    page.claim(page.term("Brandt", short), "thanked", page.term("him", him), cue="thanked")
    graph = resolve([page.reading])
    assert [(s.subject, s.relation, s.object) for s in graph.statements] == [
        ("ilse-brandt", "met", "tomas-rekk"),
        ("ilse-brandt", "thanked", "tomas-rekk"),
    ]
    brandt = graph.by_id["ilse-brandt"]
    assert (brandt.label, brandt.type, brandt.named) == ("Ilse Brandt", "Person", True)
    assert len(brandt.mentions) == 2
    assert all(s.said_by == ("quay-courier",) and s.asserted for s in graph.statements)
    assert graph.by_id["quay-courier"].type == "Media"


def test_a_country_is_one_by_its_code_and_a_demonym_is_no_name_of_it() -> None:
    page = Page()
    page.mention("Latvia", "Country", 0, link="iso3166:LV")
    page.mention("Latvian", "Country", 1, normal="Latvia", link="iso3166:LV")
    (latvia, *_) = [e for e in resolve([page.reading]).entities if e.type == "Country"]
    assert (latvia.id, latvia.links, latvia.aliases, len(latvia.mentions)) == (
        "latvia",
        ("iso3166:LV",),
        (),
        2,
    )


def test_a_chain_that_joins_two_countries_is_cut() -> None:
    page = Page()
    page.mention("Latvia", "Country", 0, link="iso3166:LV")
    page.mention("Norway", "Country", 0, link="iso3166:NO")
    assert {"latvia", "norway"} <= resolve([page.reading]).by_id.keys()


def test_unnamed_participants_belong_to_their_article_and_keep_their_count() -> None:
    page = Page()
    firms = page.mention("More than 40 Latvian firms", "Company", how="nominal", count="More than 40")
    page.claim(page.term("More than 40 Latvian firms", firms), "produces", page.term("ferries"), cue="build")
    graph = resolve([page.reading])
    made = graph.statements[0]
    entity = graph.by_id[made.subject]
    assert entity.id == f"{page.article.id[:8]}-more-than-40-latvian-firms"
    assert (entity.named, entity.count) == (False, "More than 40")
    assert made.object == Value("ferries")


def test_a_pronoun_left_open_stays_visibly_open() -> None:
    page = Page()
    we = page.mention("We", "Group", how="pronoun")
    page.claim(page.term("We", we), "produces", page.term("ferries"), cue="build")
    graph = resolve([page.reading])
    assert not graph.by_id[graph.statements[0].subject].named


def test_a_pronoun_is_never_the_subject_of_its_own_clause() -> None:
    page = Page()
    rekk = page.mention("Tomas Rekk", "Person", 0)
    him = page.mention("him", "Person", 0, how="pronoun")
    page.claim(page.term("Tomas Rekk", rekk), "thanked", page.term("him", him), cue="thanked")
    graph = resolve([page.reading])
    assert graph.statements[0].subject == "tomas-rekk"
    assert graph.statements[0].object != "tomas-rekk"


def test_a_reflexive_pronoun_is_the_subject_of_its_clause() -> None:
    page = Page("Tomas Rekk hurt himself.")
    rekk = page.mention("Tomas Rekk", "Person", 0)
    himself = page.mention("himself", "Person", 0, how="pronoun")
    page.claim(page.term("Tomas Rekk", rekk), "met", page.term("himself", himself), cue="hurt")
    (statement,) = resolve([page.reading]).statements
    assert (statement.subject, statement.object) == ("tomas-rekk", "tomas-rekk")


@pytest.mark.parametrize(
    ("kind", "words", "how", "label"),
    [
        (AttributionKind.REPORT, "We", "pronoun", "We (Tomas Rekk)"),
        (AttributionKind.ATTITUDE, "We", "pronoun", "We"),
        (AttributionKind.REPORT, "They", "pronoun", "They"),
        (AttributionKind.REPORT, "Farmers", "nominal", "Farmers"),
    ],
)
def test_we_is_labelled_with_the_side_of_the_speaker(
    kind: AttributionKind, words: str, how: str, label: str
) -> None:
    page = Page(f"“{words} build ferries,” Tomas Rekk said.")
    page.mention("Tomas Rekk", "Person", 0)
    said = page.mention(words, "Group", how=how, normal=words.lower())
    rekk = page.span("Tomas Rekk")
    content = page.span(f"{words} build ferries")
    page.attributions.append(
        Attribution((rekk,), (page.span("said"),), (content,), source_head=rekk, kind=kind)
    )
    page.claim(page.term(words, said), "produces", page.term("ferries"), cue="build")
    graph = resolve([page.reading])
    assert graph.by_id[graph.statements[0].subject].label == label


def test_of_nested_reports_the_inner_speaker_is_named() -> None:
    page = Page("“We build ferries,” Rekk said, Brandt said.")
    page.mention("Rekk", "Person", 0)
    page.mention("Brandt", "Person", 1)
    said = page.mention("We", "Group", how="pronoun", normal="we")
    for name, content in (("Brandt", "We build ferries,” Rekk said"), ("Rekk", "We build ferries")):
        head = page.span(name)
        page.attributions.append(
            Attribution((head,), (page.span("said"),), (page.span(content),), source_head=head)
        )
    page.claim(page.term("We", said), "produces", page.term("ferries"), cue="build")
    graph = resolve([page.reading])
    assert graph.by_id[graph.statements[0].subject].label == "We (Rekk)"


def test_statements_stand_in_the_order_of_the_text() -> None:
    page = Page()
    for cue in ("wrote", "thanked", "met"):
        page.claim(page.term("Brandt"), "met", page.term("Oslo"), cue=cue)
    cues = [s.evidence.cue[0].start for s in resolve([page.reading]).statements]
    assert cues == sorted(cues) and len(cues) == 3


SPEAKERS = [
    # What is reported by whom, as indexes of claims, and by an attribution → the chain from the outlet on.
    ({}, ("quay-courier",)),
    ({"reported_by": 1}, ("quay-courier", "ilse-brandt")),
    ({"reported_by": 2}, ("quay-courier", "tomas-rekk", "ilse-brandt")),
    ({"attribution": 0}, ("quay-courier", "tomas-rekk")),
    ({"attribution": 1}, ("quay-courier", None)),
    ({"reported_by": 1, "attribution": 0}, ("quay-courier", "ilse-brandt")),
    ({"reported_by": 7}, ("quay-courier",)),
]


@pytest.mark.parametrize(("told", "chain"), SPEAKERS)
def test_the_chain_of_speakers(told: dict[str, int], chain: tuple[str | None, ...]) -> None:
    page = Page()
    brandt, rekk = page.mention("Ilse Brandt", "Person", 0), page.mention("Tomas Rekk", "Person", 1)
    source = page.span("Tomas Rekk")
    page.attributions += [
        Attribution((source,), (page.span("said"),), (page.span("build ferries"),), source_head=source),
        Attribution((), (page.span("said"),), (page.span("build ferries"),)),
    ]
    page.claim(page.term("firms"), "produces", page.term("ferries"), cue="build", **told)
    page.claim(page.term("Ilse Brandt", brandt), "said", page.term("build", claim=0), cue="wrote")
    page.claim(
        page.term("Ilse Brandt", brandt), "said", page.term("build", claim=0), cue="said", reported_by=3
    )
    page.claim(page.term("Tomas Rekk", rekk), "said", page.term("wrote", claim=2), cue="thanked")
    found = of_relation(resolve([page.reading]), "produces")
    assert found.said_by == chain
    assert found.asserted is (chain == ("quay-courier",))


def test_a_report_holds_its_content_and_the_content_says_whose_word_it_is() -> None:
    page = Page()
    brandt = page.mention("Ilse Brandt", "Person", 0)
    page.mention("Facebook", "Channel", 1)
    page.attributions.append(
        Attribution(
            (page.span("she"),),
            (page.span("wrote"),),
            (page.span("We will build ferries"),),
            channel=page.span("on Facebook"),
        )
    )
    channel = Qualifier("channel", (page.span("on Facebook"),), page.span("on Facebook"))
    page.claim(page.term("We"), "produces", page.term("ferries"), cue="build", reported_by=1, attribution=0)
    page.claim(
        page.term("she", brandt), "wrote", page.term("build", claim=0), cue="wrote", qualifiers=(channel,)
    )
    graph = resolve([page.reading])
    said, content = of_relation(graph, "wrote"), of_relation(graph, "produces")
    assert (said.content, said.object, said.channel) == (content.id, None, "facebook")
    assert content.said_by == ("quay-courier", "ilse-brandt") and not content.asserted
    assert said.said_by == ("quay-courier",) and said.asserted
    assert content.said_at == Days(None, date(2030, 4, 3))
    assert said.said_at.iso == "2030-04-03"
    assert graph.by_id["facebook"].type == "Channel"


CHANNELS = [
    # Where it was said, a name in that with its class, and what the channel is called.
    ("on Facebook", "Facebook", "Channel", "Facebook"),
    ("at a rally in Oslo", "Oslo", "Place", "a rally in Oslo"),
    ("in a report on Rekk's death", "Rekk", "Person", "a report on Rekk's death"),
    ("in a letter to Facebook's lawyers", "Facebook", "Channel", "a letter to Facebook's lawyers"),
    ("on her Telegram channel", "", "", "Telegram"),
]


@pytest.mark.parametrize(("where", "name", "kind", "label"), CHANNELS)
def test_a_channel_is_what_one_speaks_through(where: str, name: str, kind: str, label: str) -> None:
    page = Page(f"Brandt wrote {where} that ferries sink.")
    if name:
        page.mention(name, kind, 1)
    words = where.partition(" ")[2]
    page.claim(
        page.term("Brandt", page.mention("Brandt", "Person", 0)),
        "wrote",
        page.term("ferries sink"),
        cue="wrote",
        qualifiers=(Qualifier("channel", (page.span(words),), page.span(words)),),
    )
    graph = resolve([page.reading])
    channel = of_relation(graph, "wrote").channel
    assert channel is not None and graph.by_id[channel].label == label


def test_what_somebody_untold_says_is_not_the_outlets_word() -> None:
    page = Page(outlet=None)
    page.attributions.append(Attribution((), (page.span("said"),), (page.span("met"),)))
    page.claim(page.term("Ilse Brandt"), "met", page.term("Tomas Rekk"), cue="met", attribution=0)
    assert resolve([page.reading]).statements[0].said_by == (None, None)


def test_reports_that_report_each_other_end() -> None:
    page = Page()
    page.claim(page.term("she"), "said", page.term("met", claim=1), cue="wrote", reported_by=1)
    page.claim(page.term("Brandt"), "said", page.term("wrote", claim=0), cue="thanked", reported_by=0)
    assert len(resolve([page.reading]).statements) == 2


def test_a_post_is_a_node_and_one_who_acts_by_a_post_is_a_person() -> None:
    page = Page()
    brandt = page.mention("Ilse Brandt", "Person", 0)
    post = page.mention(
        "Transport Minister", "Position", how="nominal", normal="Transport Minister of Latvia"
    )
    latvia = page.mention("Latvia", "Country", 1, link="iso3166:LV")
    other = page.mention("The minister of Norway", "Position", how="nominal")
    held = page.term("Transport Minister", post)
    page.claim(page.term("Ilse Brandt", brandt), "holdsPosition", held, cue="Minister")
    page.claim(held, "positionIn", page.term("Latvia", latvia), cue="Minister")
    page.claim(page.term("The minister of Norway", other), "said", page.term("so"), cue="said")
    graph = resolve([page.reading])
    assert of_relation(graph, "holdsPosition").object == "transport-minister-of-latvia"
    assert of_relation(graph, "positionIn").subject == "transport-minister-of-latvia"
    assert graph.by_id[of_relation(graph, "said").subject].type == "Person"


def test_a_relation_that_the_lexicon_lacks_is_open() -> None:
    page = Page()
    page.claim(page.term("Brandt"), "", page.term("ferries"), cue="build ferries")
    statement = resolve([page.reading]).statements[0]
    assert (statement.relation, statement.label, statement.open) == ("build-ferries", "build ferries", True)


def test_across_articles_a_full_name_is_one_person_and_a_surname_is_not() -> None:
    pages = [Page(), Page(TEXT + " More follows.")]
    for page in pages:
        page.mention("Tomas Rekk", "Person", 0)
        page.mention("Brandt", "Person", 1)
    graph = resolve([page.reading for page in pages])
    assert len({a for a, _ in graph.by_id["tomas-rekk"].mentions}) == 2
    surnames = [e.id for e in graph.entities if e.label == "Brandt"]
    assert surnames == sorted(f"brandt-{page.article.id[:8]}" for page in pages)


def test_a_ministry_is_that_of_its_country_and_without_one_that_of_its_article() -> None:
    page = Page(
        "Latvia's Defense Ministry wrote to the Norwegian Defense Ministry. The Defense Ministry paid."
    )
    page.mention("Latvia", "Country", 0, link="iso3166:LV")
    page.mention("Defense Ministry", "GovernmentBody", 1, within="Latvia's Defense Ministry")
    page.mention("Norwegian Defense Ministry", "GovernmentBody", 1)
    alone = Page("The Defense Ministry paid.")
    alone.mention("Defense Ministry", "GovernmentBody", 0)
    assert {"defense-ministry-of-latvia", "defense-ministry-of-norway"} <= resolve(
        [page.reading]
    ).by_id.keys()
    assert f"defense-ministry-{alone.article.id[:8]}" in resolve([alone.reading]).by_id


def test_a_noun_with_a_capital_names_nothing_outside_its_article() -> None:
    page = Page("The Summit opened in Oslo. The Kremlin sent nobody.")
    page.mention("Summit", "Event", 0)
    page.mention("Kremlin", "GovernmentBody", 1)
    ids = resolve([page.reading]).by_id.keys()
    assert f"summit-{page.article.id[:8]}" in ids and "kremlin" in ids


def test_a_place_and_a_person_of_one_name_are_two() -> None:
    page = Page("Paris Hill drove to Paris Hill.")
    page.mention("Paris Hill", "Place", 0)
    page.mentions.append(
        replace(page.mentions[0], span=Span(20, 30), head=Span(20, 30), type="Person", chain=1)
    )
    assert {"paris-hill", "paris-hill-person"} <= resolve([page.reading]).by_id.keys()


def test_the_order_of_articles_changes_nothing_and_one_given_twice_counts_once() -> None:
    pages = [Page(), Page(TEXT + " More follows.", outlet=None)]
    for page in pages:
        rekk = page.mention("Tomas Rekk", "Person", 0)
        page.claim(page.term("Tomas Rekk", rekk), "visited", page.term("Oslo"), cue="in")
    one, two = (page.reading for page in pages)
    assert resolve([one, two]) == resolve([two, one, two])


def test_references_that_point_nowhere_become_words() -> None:
    page = Page()
    page.claim(
        page.term("Brandt", 99), "met", page.term("him", 77, 55), cue="met", reported_by=44, attribution=33
    )
    statement = resolve([page.reading]).statements[0]
    assert statement.object == Value("him") and statement.said_by == ("quay-courier",)


def opinion(*authors: str, text: str = TEXT) -> Page:
    """An opinion piece in which Brandt met Rekk, as its author says, and writes on Facebook what she will build."""
    page = Page(text)
    page.article = replace(page.article, opinion=True, authors=authors)
    page.claim(page.term("Ilse Brandt"), "met", page.term("Tomas Rekk"), cue="met")
    page.claim(page.term("We"), "builds", page.term("ferries"), cue="will build", reported_by=2)
    page.claim(page.term("she"), "said", page.term("We will build ferries", claim=1), cue="wrote")
    return page


def test_what_an_opinion_piece_says_is_its_authors_word() -> None:
    graph = resolve([opinion("Jonna Hald").reading])
    met, built, said = graph.statements
    assert met.said_by == ("quay-courier", "jonna-hald") and not met.asserted
    assert said.said_by == ("quay-courier", "jonna-hald") and not said.asserted
    assert (
        built.said_by == ("quay-courier", "jonna-hald", built.said_by[-1]) and built.said_by[-1] is not None
    )
    assert met.said_at.iso == "2030-04-03"
    assert (graph.by_id["jonna-hald"].type, graph.by_id["jonna-hald"].label) == ("Person", "Jonna Hald")


def test_an_author_who_is_also_mentioned_is_one_person() -> None:
    page = opinion("Tomas Rekk")
    page.mention("Tomas Rekk", "Person", 0)
    graph = resolve([page.reading])
    assert graph.statements[0].said_by[1] == "tomas-rekk"
    assert len([e for e in graph.entities if e.label == "Tomas Rekk"]) == 1


def test_an_opinion_piece_of_several_or_of_nobody() -> None:
    both = resolve([opinion("Jonna Hald", "Ed Voss").reading])
    key = both.statements[0].said_by[1]
    assert key is not None and (both.by_id[key].type, both.by_id[key].label) == (
        "Group",
        "Jonna Hald and Ed Voss",
    )
    assert resolve([opinion().reading]).statements[0].said_by == ("quay-courier", None)


def test_an_author_of_one_word_is_known_in_that_article_only() -> None:
    pages = [opinion("Jonna"), opinion("Jonna", text=TEXT + " More follows.")]
    authors = {s.said_by[1] for page in pages for s in resolve([page.reading]).statements}
    assert len(authors) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Halvard Corp.", "Halvard Corporation", True),
        ("Brekke Limited", "Brekke Ltd", True),
        ("Lorne Foods, Inc.", "Lorne Foods Incorporated", True),
        ("Holt Motor Company", "Holt Motor Co.", True),
        ("Brekke & Sons", "Brekke and Sons", True),
        ("Halvard Corp.", "Halvard Industries", False),
        ("Brekke Ltd", "Brekke AG", False),
    ],
)
def test_the_legal_form_of_a_firm_is_one_in_all_articles(one: str, other: str, same: bool) -> None:
    readings = []
    for name in (one, other):
        page = Page(f"{name} bought a ship in May.", outlet=None)
        page.mention(name, "Company", 0)
        readings.append(page.reading)
    assert len(resolve(readings).entities) == (1 if same else 2)


def test_a_nickname_inside_a_name_is_an_alias_and_never_the_label() -> None:
    page = Page("Karl “The Hammer” Enn left the town. The Hammer was fined.", outlet=None)
    page.mention("Karl “The Hammer” Enn", "Person", 0, normal="Karl Enn")
    page.mention("The Hammer", "Person", 0)
    (enn,) = resolve([page.reading]).entities
    assert (enn.label, enn.id) == ("Karl Enn", "karl-enn")
    assert "The Hammer" in enn.aliases
