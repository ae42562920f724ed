"""Who says what: a sentence, and the source, cue and content that it must give."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extraction.attribution import attributions_in
from kg.model import Attribution, Span


def drawn(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in spans)


def triples(text: str, nlp: Language, *, nested: bool = False) -> list[tuple[str, str, str]]:
    found = attributions_in(nlp(text), nested=nested)
    return [(drawn(a.source, text), drawn(a.cue, text), drawn(a.content, text)) for a in found]


def only(text: str, nlp: Language) -> Attribution:
    (found,) = attributions_in(nlp(text))
    return found


INDIRECT = [
    (
        "Marta Ozols said that the bridge was safe.",
        ("Marta Ozols", "said", "that the bridge was safe"),
    ),
    (
        "The bridge, the mayor said, is safe.",
        ("the mayor", "said", "The bridge … is safe"),
    ),
    (
        "The ferry is late, according to two people close to the company.",
        ("two people close to the company", "according to", "The ferry is late"),
    ),
    (
        "The driver was told by police that the road was closed.",
        ("police", "was told", "that the road was closed"),
    ),
    (
        "Ozols met the engineers and said the work would begin in May.",
        ("Ozols", "said", "the work would begin in May"),
    ),
    (
        "The minister, who said the budget was final, left the hall.",
        ("who", "said", "the budget was final"),
    ),
    ("Critics say the plan is weak.", ("Critics", "say", "the plan is weak")),
    (
        "The ship has reportedly left the port.",
        ("", "reportedly", "The ship has … left the port"),
    ),
    (
        "As the mayor noted, the bridge is safe.",
        ("the mayor", "noted", "the bridge is safe"),
    ),
]

PARAGRAPHS = (
    "“We begin in May,” the mayor said.\n\n“First we close the road.\n\n“Then we open the bridge.”\n\n"
    "The ferry left at noon."
)
DIRECT = [
    (
        "“The bridge is safe,” Ozols said. “We tested it twice.”",
        ("Ozols", "said", "“The bridge is safe,” … “We tested it twice.”"),
    ),
    ("“The bridge,” she said, “is safe.”", ("she", "said", "“The bridge,” … “is safe.”")),
    (
        "“We tested it twice. Nothing moved,” said Ozols, the mayor of Ventava.",
        ("Ozols, the mayor of Ventava", "said", "“We tested it twice. Nothing moved,”"),
    ),
    (
        '"We tested it twice. Nothing moved," said Ozols, the mayor of Ventava.',
        ("Ozols, the mayor of Ventava", "said", '"We tested it twice. Nothing moved,"'),
    ),
    (
        "The police said: “Nobody was hurt. The driver has been arrested.”",
        ("The police", "said", "“Nobody was hurt. The driver has been arrested.”"),
    ),
    (
        "Kalnins called the plan “a slow disaster” and left.",
        ("Kalnins", "called", "the plan “a slow disaster”"),
    ),
    (
        "He said the plan was a “sham” and “a joke.”",
        ("He", "said", "the plan was a “sham” and “a joke.”"),
    ),
    (
        "“It will take years,” Ozols said.\n\n“But we will finish it.”",
        ("Ozols", "said", "“It will take years,” … “But we will finish it.”"),
    ),
    (
        PARAGRAPHS,
        (
            "the mayor",
            "said",
            "“We begin in May,” … “First we close the road … “Then we open the bridge.”",
        ),
    ),
    ("“We lost everything.” — Janis Kalnins", ("Janis Kalnins", "—", "“We lost everything.”")),
]

ATTITUDES = [
    ("The council wants to close the harbour.", ("The council", "wants", "to close the harbour")),
    ("The council refused to pay.", ("The council", "refused", "to pay")),
    ("The union called for a strike.", ("The union", "called for", "a strike")),
    (
        "The minister urged the two sides to meet.",
        ("The minister", "urged", "the two sides to meet"),
    ),
    (
        "Her claim that the votes were lost angered the party.",
        ("Her", "claim", "that the votes were lost"),
    ),
    (
        "The mayor made the claim that nobody was hurt.",
        ("The mayor", "made the claim", "that nobody was hurt"),
    ),
    (
        "In his view, the harbour is too small.",
        ("his", "In his view", "the harbour is too small"),
    ),
    (
        "The ferry is expected to return in June.",
        ("", "is expected", "The ferry … to return in June"),
    ),
    (
        "The company was accused of hiding the report.",
        ("", "was accused of", "hiding the report"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*INDIRECT, *DIRECT, *ATTITUDES])
def test_one_attribution(text: str, expected: tuple[str, str, str], nlp: Language) -> None:
    assert triples(text, nlp) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The train stopped and the band played.",
        "They called the plumber and fixed the pipe.",
        "The students’ books weren’t cheap, and the ’90s were long gone.",
        "The plan: rebuild the bridge in May.",
        "If he says so, the work will begin.",
    ],
)
def test_nobody_says_anything(text: str, nlp: Language) -> None:
    assert triples(text, nlp) == []


def test_a_participle_has_the_source_of_its_clause(nlp: Language) -> None:
    text = "The mayor praised the crew, adding that the repairs had cost little."
    assert triples(text, nlp) == [
        ("The mayor", "praised", "the crew"),
        ("The mayor", "adding", "that the repairs had cost little"),
    ]


def test_a_report_within_a_report_is_marked(nlp: Language) -> None:
    text = "The minister said officials had denied that the dam was leaking."
    assert [source for source, _, _ in triples(text, nlp)] == ["The minister"]
    outer, inner = attributions_in(nlp(text), nested=True)
    assert (outer.nested, inner.nested) == (False, True)
    assert inner.actuality == "denied"
    assert drawn(inner.source, text) == "officials"


def test_where_to_whom_and_when(nlp: Language) -> None:
    text = "The mayor told reporters at a news conference on Friday that the ferry would return."
    found = only(text, nlp)
    assert found.recipient is not None and found.recipient.of(text) == "reporters"
    assert found.channel is not None and found.channel.of(text) == "a news conference"
    assert found.time is not None and found.time.of(text) == "Friday"


def test_a_relative_pronoun_has_its_noun_as_head(nlp: Language) -> None:
    text = "The minister, who said the budget was final, left the hall."
    head = only(text, nlp).source_head
    assert head is not None and head.of(text) == "minister"


@pytest.mark.parametrize(
    ("text", "kind", "actuality"),
    [
        ("Latvia pledged to send a second ship.", "intention", "pledged"),
        ("The council plans to close the harbour.", "intention", "planned"),
        ("The party believes that the votes were lost.", "attitude", "possible"),
        ("The report says that the bank lent too much.", "document", None),
        ("The bank denied that the money was lost.", "report", "denied"),
    ],
)
def test_what_the_cue_makes_of_the_content(
    text: str, kind: str, actuality: str | None, nlp: Language
) -> None:
    found = only(text, nlp)
    assert (found.kind, found.actuality) == (kind, actuality)


def test_a_lost_mark_does_not_swallow_what_follows(nlp: Language) -> None:
    text = "“We begin in May, the mayor said.\n\nThe ferry left at noon. Nobody was hurt."
    ends = [span.end for a in attributions_in(nlp(text)) for span in a.content]
    assert max(ends) <= text.index("\n")


def test_a_split_quotation_is_whole(nlp: Language) -> None:
    text = "“Now that I am free to speak,” Ozols told reporters, “the work is over.”"
    assert triples(text, nlp) == [("Ozols", "told", "“Now that I am free to speak,” … “the work is over.”")]


def test_a_participle_goes_on_with_the_speaker(nlp: Language) -> None:
    text = "Ozols said that the bridge has stood for decades, citing a report by the engineers."
    assert triples(text, nlp) == [
        ("Ozols", "said", "that the bridge has stood for decades"),
        ("Ozols", "citing", "a report by the engineers"),
    ]


def test_whoever_was_reported_to_be_something_has_said_nothing(nlp: Language) -> None:
    before = "The society acts as a registry and has been reported to be close to the state."
    text = f"{before}\n\n“We sold all of the ships in the harbour last year.”"
    assert all("ships" not in content for source, _, content in triples(text, nlp) if source)
