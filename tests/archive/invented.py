"""Graphs of invented articles, made without reading: who met whom, and which posts people hold."""

from __future__ import annotations

from datetime import date

from kg.model import Article, Block, Entity, Evidence, Graph, Span, Statement
from kg.resolve.slugs import slug

Person = tuple[str, str]
"""A name and a post, "" for none."""


def told(
    *sentences: tuple[str, str, str],
    posts: dict[str, str] | None = None,
    kinds: dict[str, str] | None = None,
    title: str = "News",
    url: str | None = None,
    outlet: str | None = "The Quay Courier",
    published: date | None = date(2031, 5, 6),
    ids: dict[str, str] | None = None,
) -> Graph:
    """An article whose sentences are subject, relation ("met") and object by their names; `posts` gives the post of a
    person, `kinds` the class of a name (Person if not given), `ids` an id other than the slug of the name."""
    rows = [*sentences, *((name, "holdsPosition", post) for name, post in (posts or {}).items())]
    lines = [f"{one} {relation} {other}." for one, relation, other in rows]
    text = "\n".join([title, *lines])
    article = Article(
        text, (Block(Span(0, len(text)), "body"),), title=title, url=url, outlet=outlet, published=published
    )
    kind = dict.fromkeys((posts or {}).values(), "Position") | (kinds or {})
    key = {name: slug(name) for row in rows for name in (row[0], row[2])} | (ids or {})
    voice = slug(outlet) if outlet else None
    statements, mentions, start = [], {}, len(title) + 1
    for (one, relation, other), line in zip(rows, lines, strict=True):
        end = start + len(line)
        first = Span(start, start + len(one))
        cue = Span(first.end + 1, first.end + 1 + len(relation))
        last = Span(cue.end + 1, cue.end + 1 + len(other))
        mentions.setdefault(one, (article.id, first))
        mentions.setdefault(other, (article.id, last))
        evidence = Evidence(article, Span(start, end), (first,), (cue,), (last,))
        statements.append(
            Statement(
                key[one], relation, relation, False, key[other], None, (), "happened", False, (voice,), evidence,
                confidence=0.99, rule="by-hand",
            )
        )  # fmt: skip
        start = end + 1
    found = {
        key[name]: Entity(key[name], kind.get(name, "Person"), name, mentions=(mention,))
        for name, mention in mentions.items()
    }
    if outlet:
        found.setdefault(slug(outlet), Entity(slug(outlet), "Media", outlet))
    entities = tuple(found[name] for name in sorted(found))
    return Graph((article,), entities, tuple(sorted(statements, key=lambda s: s.evidence.sentence)))


def numbered(number: int, version: int = 0) -> Graph:
    """One of as many articles as are wanted; another version is another text at the same address."""
    people = [f"Ada Brook{number % 7}", f"Carl Fenn{number % 5}", f"Olga Marsh{number}"]
    rows = [(people[0], "met", people[1]), (people[1], "thanked", people[2])]
    rows += [(people[2], "called", f"Ilse Brandt{i}") for i in range(version + 1)]
    return told(*rows, title=f"News of the day {number}", url=f"https://quay.example/{number}")
