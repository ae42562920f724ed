"""A graph written by hand: an invented article, its people and what it says of them."""

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

TITLE = "Velmar and Ostrova agree on ferry line, minister says"
BODY = """\
Velmar's Transport Minister Ilse Brandt met Ostrova's Harbor Minister Tomas Rekk in Lindhaven on Tuesday. \
Brandt called Rekk the day before, and Rekk called Brandt again that evening.
"Velmar and Ostrova are planning a joint ferry line," Brandt wrote on Chatterly. \
She thanked Rekk for his patience. \
Rekk promised Brandt 12 new berths by 2031.
President Olga Marsh said that Rekk had told her that the Nordlys shipyard would build three ferries. \
Nordlys denied that it had signed a contract with Ostrova. Neither Brandt nor Rekk gave details.
The Harbor Union may strike in May, its leader Pia Holt warned. \
Holt criticized Marsh, and Marsh criticized Holt. \
More than 40 Velmar fishermen oppose the line. The Blue Coast Coalition supports Brandt. \
Velmar joined the Blue Coast Coalition last year. Ostrova has been a member since 2019. \
The Lindhaven Gazette published the letter. Deputy minister Karl Voss resigned. \
Velmar bought two Heron patrol boats from Nordlys. The Storm Week exercise took place in Lindhaven."""

TEXT = f"{TITLE}\nSUBSCRIBE TO OUR LETTER\n{BODY}\n"
UNKNOWN = Days()
START = TEXT.index(BODY)

ARTICLE = Article(
    text=TEXT,
    blocks=(
        Block(Span(0, len(TITLE)), "title"),
        Block(Span(len(TITLE) + 1, START - 1), "promo"),
        Block(Span(START, START + len(BODY)), "body"),
    ),
    title=TITLE,
    outlet="The Quay Courier",
    published=date(2030, 4, 3),
)

_ENTITIES = """\
quay-courier|Media|The Quay Courier
velmar|Country|Velmar
ostrova|Country|Ostrova
lindhaven|Place|Lindhaven
ilse-brandt|Person|Ilse Brandt|Brandt
tomas-rekk|Person|Tomas Rekk|Rekk
olga-marsh|Person|Olga Marsh|Marsh|President Marsh
pia-holt|Person|Pia Holt|Holt
karl-voss|Person|Karl Voss|Voss
transport-minister-of-velmar|Position|Transport Minister of Velmar
harbor-minister-of-ostrova|Position|Harbor Minister of Ostrova
nordlys|Company|Nordlys shipyard|Nordlys
harbor-union|Organization|Harbor Union
blue-coast-coalition|Coalition|Blue Coast Coalition
chatterly|Channel|Chatterly
lindhaven-gazette|Media|Lindhaven Gazette
heron|Vehicle|Heron patrol boat|Heron
storm-week|Event|Storm Week
ferry-line|Topic|ferry line
a1-more-than-40-fishermen|Group|more than 40 Velmar fishermen"""


def _entities() -> tuple[Entity, ...]:
    out = []
    for line in _ENTITIES.splitlines():
        key, kind, label, *aliases = line.split("|")
        links = ("iso3166:VL",) if key == "velmar" else ()
        named = not key.startswith("a1-")
        out.append(
            Entity(
                key, kind, label, tuple(aliases), links, count=None if named else ">40 fisherman", named=named
            )
        )
    return tuple(sorted(out, key=lambda e: e.id))


def span(words: str, near: str, article: Article = ARTICLE) -> Span:
    """The first `words` within the first `near` of the text."""
    start = article.text.index(words, article.text.index(near))
    return Span(start, start + len(words))


def say(
    subject: str,
    label: str,
    what: str | Value | None,
    sentence: str,
    words: tuple[str, str, str],
    actuality: str = "happened",
    negated: bool = False,
    speakers: tuple[str, ...] = (),
    content: Statement | None = None,
    channel: str | None = None,
    time: Days = UNKNOWN,
    qualifiers: tuple[StatementQualifier, ...] = (),
) -> Statement:
    """A statement on the given words of the sentence ("" for none), which may be cut short with "…"."""
    s, cue, o = words
    end = ARTICLE.text.index(sentence[-12:], ARTICLE.text.index(sentence[:12])) + len(sentence[-12:])
    first = ARTICLE.text.index(sentence[:12])
    evidence = Evidence(
        ARTICLE,
        Span(first, end),
        (span(s, sentence[:12]),),
        (span(cue, sentence[:12]),),
        (span(o, sentence[:12]),) if o else (),
    )
    relation = label.title().replace(" ", "")
    return Statement(
        subject,
        relation[:1].lower() + relation[1:],
        as_label(label, negated=negated),
        False,
        what,
        None if content is None else content.id,
        qualifiers,
        actuality,
        negated,
        ("quay-courier", *speakers),
        evidence,
        time=time,
        channel=channel,
        confidence=0.9,
        rule="by-hand",
        held_back="" if content is None else "told as speaker",
    )


def _statements() -> tuple[Statement, ...]:
    met = "Velmar's Transport Minister Ilse Brandt met … in Lindhaven on Tuesday."
    calls = "Brandt called Rekk the day before, and Rekk called Brandt again that evening."
    plan = '"Velmar and Ostrova are planning a joint ferry line," Brandt wrote on Chatterly.'
    told = "President Olga Marsh said that … would build three ferries."
    denied = "Nordlys denied that it had signed a contract with Ostrova."
    neither = "Neither Brandt nor Rekk gave details."
    strike = "The Harbor Union may strike in May, its leader Pia Holt warned."
    critic = "Holt criticized Marsh, and Marsh criticized Holt."
    tuesday = Days(date(2030, 4, 2), date(2030, 4, 2))
    topic = StatementQualifier("topic", (span("ferry line", '"Velmar and'),), entity="ferry-line")
    place = StatementQualifier("place", (span("Lindhaven", "Velmar's Transport"),), entity="lindhaven")
    plans = say(
        "velmar",
        "plans with",
        "ostrova",
        plan,
        ("Velmar", "planning", "Ostrova"),
        "planned",
        speakers=("ilse-brandt",),
        qualifiers=(topic,),
    )
    builds = say(
        "nordlys",
        "build",
        Value("three ferries", "3 ferry"),
        told,
        ("the Nordlys shipyard", "build", "three ferries"),
        "planned",
        speakers=("olga-marsh", "tomas-rekk"),
    )
    rekk = say(
        "tomas-rekk",
        "told",
        None,
        told,
        ("Rekk", "told", "that the Nordlys shipyard would build three ferries"),
        speakers=("olga-marsh",),
        content=builds,
    )
    signed = say(
        "nordlys",
        "signed with",
        "ostrova",
        denied,
        ("it", "signed", "Ostrova"),
        "denied",
        speakers=("nordlys",),
    )
    strikes = say(
        "harbor-union",
        "strike",
        None,
        strike,
        ("The Harbor Union", "strike", ""),
        "possible",
        speakers=("pia-holt",),
    )
    return (
        say(
            "ilse-brandt",
            "met",
            "tomas-rekk",
            met,
            ("Ilse Brandt", "met", "Tomas Rekk"),
            time=tuesday,
            qualifiers=(place,),
        ),
        say(
            "ilse-brandt",
            "holds position",
            "transport-minister-of-velmar",
            met,
            ("Ilse Brandt", "Transport Minister", "Velmar's Transport Minister"),
            "ongoing",
        ),
        say(
            "tomas-rekk",
            "holds position",
            "harbor-minister-of-ostrova",
            met,
            ("Tomas Rekk", "Harbor Minister", "Ostrova's Harbor Minister"),
            "ongoing",
        ),
        say("ilse-brandt", "called", "tomas-rekk", calls, ("Brandt", "called", "Rekk")),
        say("tomas-rekk", "called", "ilse-brandt", calls, ("Rekk", "called", "Brandt again")),
        plans,
        say(
            "ilse-brandt",
            "wrote",
            None,
            plan,
            ("Brandt", "wrote", "Velmar and Ostrova are planning a joint ferry line"),
            content=plans,
            channel="chatterly",
        ),
        say(
            "ilse-brandt",
            "thanked",
            "tomas-rekk",
            "She thanked Rekk for his patience.",
            ("She", "thanked", "Rekk"),
        ),
        say(
            "tomas-rekk",
            "promised",
            Value("12 new berths", "12 berth"),
            "Rekk promised Brandt 12 new berths by 2031.",
            ("Rekk", "promised", "12 new berths"),
            "pledged",
            time=Days(None, date(2031, 12, 31)),
        ),
        builds,
        rekk,
        say(
            "olga-marsh",
            "said",
            None,
            told,
            ("Olga Marsh", "said", "Rekk had told her that the Nordlys shipyard would build three ferries"),
            content=rekk,
        ),
        signed,
        say(
            "nordlys",
            "denied",
            None,
            denied,
            ("Nordlys", "denied", "it had signed a contract with Ostrova"),
            content=signed,
        ),
        say(
            "ilse-brandt",
            "gave",
            Value("details"),
            neither,
            ("Brandt", "gave", "details"),
            negated=True,
        ),
        say("tomas-rekk", "gave", Value("details"), neither, ("Rekk", "gave", "details"), negated=True),
        strikes,
        say(
            "pia-holt",
            "warned",
            None,
            strike,
            ("Pia Holt", "warned", "The Harbor Union may strike in May"),
            content=strikes,
        ),
        say("pia-holt", "leads", "harbor-union", strike, ("Pia Holt", "leader", "its"), "ongoing"),
        say("pia-holt", "criticized", "olga-marsh", critic, ("Holt", "criticized", "Marsh")),
        say("olga-marsh", "criticized", "pia-holt", critic, ("Marsh", "criticized", "Holt.")),
        say(
            "a1-more-than-40-fishermen",
            "opposes",
            "ferry-line",
            "More than 40 Velmar fishermen oppose the line.",
            ("More than 40 Velmar fishermen", "oppose", "the line"),
            "ongoing",
        ),
        say(
            "blue-coast-coalition",
            "supports",
            "ilse-brandt",
            "The Blue Coast Coalition supports Brandt.",
            ("The Blue Coast Coalition", "supports", "Brandt"),
            "ongoing",
        ),
        say(
            "velmar",
            "joined",
            "blue-coast-coalition",
            "Velmar joined the Blue Coast Coalition last year.",
            ("Velmar", "joined", "the Blue Coast Coalition"),
            time=Days(date(2029, 1, 1), date(2029, 12, 31)),
        ),
        say(
            "karl-voss",
            "resigned",
            None,
            "Deputy minister Karl Voss resigned.",
            ("Karl Voss", "resigned", ""),
        ),
        say(
            "velmar",
            "bought",
            "heron",
            "Velmar bought two Heron patrol boats from Nordlys.",
            ("Velmar", "bought", "two Heron patrol boats"),
        ),
        say(
            "storm-week",
            "took place in",
            "lindhaven",
            "The Storm Week exercise took place in Lindhaven.",
            ("The Storm Week exercise", "took place in", "Lindhaven"),
        ),
    )


GRAPH = Graph((ARTICLE,), _entities(), _statements())
HOSTILE = "</script><img src=x onerror=document.title='hacked'>{{7*7}}\u2028<!--&\"'"


def hostile() -> Graph:
    """Two people and what they say, with text that tries to run wherever text can stand."""
    text = f"{HOSTILE} met {HOSTILE}."
    article = Article(text, (Block(Span(0, len(text)), "body"),), title=HOSTILE, outlet=HOSTILE, url=HOSTILE)
    size = len(HOSTILE)
    evidence = Evidence(
        article,
        Span(0, len(text)),
        (Span(0, size),),
        (Span(size + 1, size + 4),),
        (Span(size + 5, len(text) - 1),),
    )
    who = Entity("a", HOSTILE, HOSTILE, (HOSTILE,), ("javascript:alert(1)", HOSTILE))
    whom = Entity("b", "Person", HOSTILE)
    qualifier = StatementQualifier(HOSTILE, (Span(0, 3),), value=Value(HOSTILE, HOSTILE))
    statement = Statement(
        "a",
        "met",
        HOSTILE,
        True,
        "b",
        None,
        (qualifier,),
        "happened",
        False,
        (None, "b"),
        evidence,
        rule=HOSTILE,
    )
    return Graph((article,), (who, whom), (statement,))


def many(count: int = 2000, names: int | None = None) -> Graph:
    """A graph of `count` statements between so many people, a fifth of it if not given, for the page's speed."""
    people = tuple(Entity(f"p{n:04d}", "Person", f"Person {n}") for n in range(names or count // 5))
    line = GRAPH.statements[0].evidence
    statements = tuple(
        Statement(
            people[n * 7 % len(people)].id,
            f"met{n}",
            "met",
            False,
            people[(n * n + 3 * n + 1) % len(people)].id,
            None,
            (),
            "happened" if n % 3 else "planned",
            n % 11 == 0,
            (None,),
            line,
        )
        for n in range(count)
    )
    return Graph((ARTICLE,), people, statements)
