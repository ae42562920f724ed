"""A graph written by hand: what an invented article says of invented people."""

from __future__ import annotations

from datetime import date

from kg.model import (
    Article,
    Block,
    Days,
    Entity,
    Evidence,
    Graph,
    Span,
    Statement,
    StatementQualifier,
    Value,
    as_label,
)
from kg.ontology import relations

TEXT = """\
Velmar plans a ferry with Ostrova, minister says
Minister Ilse Brandt called Tomas Rekk on Tuesday. "Velmar plans a ferry line with Ostrova," Brandt wrote on Chatterly. \
Olga Marsh said Rekk had told her that Brandt denied meeting Pia Holt. Velmar joined the Blue Coast Coalition. \
Rekk did not thank Brandt. Holt snubbed Marsh.
"""
ARTICLE = Article(
    TEXT,
    (Block(Span(0, TEXT.index("\n")), "title"), Block(Span(TEXT.index("\n") + 1, len(TEXT) - 1), "body")),
    title=TEXT.splitlines()[0],
    outlet="The Quay Courier",
    published=date(2030, 4, 3),
)
ENTITIES = """\
blue-coast-coalition|Coalition|Blue Coast Coalition
chatterly|Channel|Chatterly
ferry-line|Topic|ferry line
ilse-brandt|Person|Ilse Brandt|Brandt
minister|Position|Minister
olga-marsh|Person|Olga Marsh|Marsh
ostrova|Country|Ostrova
pia-holt|Person|Pia Holt|Holt
quay-courier|Media|The Quay Courier
tomas-rekk|Person|Tomas Rekk|Rekk
velmar|Country|Velmar"""


def place(words: str, sentence: str) -> Span:
    """Where the words stand in the first sentence that begins so."""
    start = TEXT.index(words, TEXT.index(sentence))
    return Span(start, start + len(words))


def say(
    subject: str,
    relation: str,
    what: str | Value | None,
    sentence: str,
    words: tuple[str, str, str],
    said_by: tuple[str | None, ...] = (),
    **more: object,
) -> Statement:
    """A statement of the sentence that begins so, on these words of it."""
    start = TEXT.index(sentence)
    places = [place(word, sentence) for word in words]
    last = max(p.end for p in places[:2])
    end = min(TEXT.find(stop, last) for stop in (". ", ".\n", ',"') if TEXT.find(stop, last) > 0) + 1
    own = str(more.pop("label", ""))
    evidence = Evidence(
        ARTICLE, Span(start, end), *((p,) for p in places), label=(place(own, sentence),) if own else ()
    )
    given = {"content": None, "qualifiers": (), "actuality": "happened", "negated": False, "open": False}
    return Statement(
        subject,
        relation,
        own or as_label(label_of(relation), negated=bool(more.get("negated"))),
        object=what,
        said_by=("quay-courier", *said_by),
        evidence=evidence,
        confidence=0.875,
        rule="by-hand",
        relation_label=label_of(relation),
        **{**given, **more},  # type: ignore[arg-type]
    )


def label_of(relation: str) -> str:
    """The label of a relation of the ontology, or an open one's own words."""
    known = relations().get(relation)
    return known.label if known is not None else relation


def statements() -> tuple[Statement, ...]:
    """Facts, a plan that is reported, a chain of three reports, a negation and an open relation."""
    first, plan, chain = "Minister Ilse", '"Velmar plans', "Olga Marsh said"
    tuesday = Days(date(2030, 4, 2), date(2030, 4, 2))
    topic = StatementQualifier("topic", (place("ferry line", plan),), entity="ferry-line")
    count = StatementQualifier("quantity", (place("a ferry", plan),), value=Value("a ferry", "1 ferry"))
    plans = say(
        "velmar", "plansWith", "ostrova", plan, ("Velmar", "plans", "Ostrova"), ("ilse-brandt",),
        actuality="planned", qualifiers=(topic, count), said_at=Days(None, date(2030, 4, 3)),
    )  # fmt: skip
    met = say(
        "ilse-brandt", "met", "pia-holt", chain, ("Brandt", "meeting", "Pia Holt"),
        ("olga-marsh", "tomas-rekk", "ilse-brandt"), actuality="denied",
    )  # fmt: skip
    return (
        say("ilse-brandt", "called", "tomas-rekk", first, ("Ilse Brandt", "called", "Tomas Rekk"),
            time=tuesday, said_at=Days(date(2030, 4, 3), date(2030, 4, 3))),
        say("ilse-brandt", "holdsPosition", "minister", first, ("Ilse Brandt", "Minister", "Minister"),
            actuality="ongoing"),
        plans,
        say("ilse-brandt", "wrote", None, plan, ("Brandt", "wrote", "Velmar plans a ferry line"),
            content=plans.id, channel="chatterly"),
        met,
        say("velmar", "joined", "blue-coast-coalition", "Velmar joined",
            ("Velmar", "joined", "the Blue Coast Coalition")),
        say("tomas-rekk", "thanked", "ilse-brandt", "Rekk did", ("Rekk", "thank", "Brandt"), negated=True),
        say("pia-holt", "snub", "olga-marsh", "Holt snubbed", ("Holt", "snubbed", "Marsh"), open=True,
            label="snubbed"),
    )  # fmt: skip


def entities() -> tuple[Entity, ...]:
    rows = [line.split("|") for line in ENTITIES.splitlines()]
    return tuple(Entity(key, kind, label, tuple(aliases)) for key, kind, label, *aliases in rows)


GRAPH = Graph((ARTICLE,), entities(), statements())


def reports() -> tuple[Statement, ...]:
    """That Marsh said that Rekk said that Brandt denied what the chain of three speakers is about."""
    met = next(s for s in GRAPH.statements if s.relation == "met")
    chain = "Olga Marsh said"
    denied = say(
        "ilse-brandt", "said", None, chain, ("Brandt", "denied", "meeting Pia Holt"),
        ("olga-marsh", "tomas-rekk"), content=met.id,
    )  # fmt: skip
    told = say(
        "tomas-rekk", "said", None, chain, ("Rekk", "told", "Brandt denied meeting"), ("olga-marsh",),
        content=denied.id,
    )  # fmt: skip
    said = say(
        "olga-marsh", "said", None, chain, ("Olga Marsh", "said", "Rekk had told her"), content=told.id
    )
    return denied, told, said


HOLDING = Graph((ARTICLE,), entities(), (*GRAPH.statements, *reports()))
"""The same with a report for each speaker, without which `kg validate` finds fault."""


def one_meeting(name: str, other: str) -> Graph:
    """Two people of these names, and that they met."""
    text = f"{name} met {other}"
    article = Article(text, (Block(Span(0, len(text)), "body"),), title=name, outlet=None, url=other)
    subject, cue = Span(0, len(name)), Span(len(name) + 1, len(name) + 4)
    evidence = Evidence(article, Span(0, len(text)), (subject,), (cue,), (Span(len(name) + 5, len(text)),))
    people = (Entity("a", "Person", name, (other,)), Entity("b", "Person", other, links=(name,)))
    met = Statement(
        "a", "met", "met", False, "b", None, (), "happened", False, (None,), evidence, rule="by-hand"
    )
    return Graph((article,), people, (met,))
