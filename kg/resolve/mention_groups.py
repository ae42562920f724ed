"""Mentions of one article → groups of those that mean the same, each with the name it goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Article, AttributionKind, Mention, MentionKind, Reading, Span
from kg.ontology import is_a, types
from kg.resolve.name_words import common_nouns, country_of, institutions, legal_forms, own_names
from kg.resolve.reading_index import Places
from kg.resolve.slugs import one_line, slug

FAMILIES = (
    "Country", "Organization", "Place", "Person", "Position", "Group", "Product", "Event", "Work", "Topic",
)  # fmt: skip
"""Classes whose names are kept apart; of two that share a name the first bears it without a suffix."""
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
NEAR = 4
"""A country's name ends at most so many characters before the phrase that it owns."""
LOCAL = 8
"""Digits of an article's id in the id of an entity that is known in that article only."""


@dataclass(frozen=True)
class Group:
    """Mentions of one article that mean the same; `label` is the longest name, or the words of the first."""

    reading: Reading
    mentions: tuple[Mention, ...]
    type: str
    label: str
    named: bool
    shared: bool
    """Whether its name is enough to tell who is meant in other articles too."""

    @property
    def article(self) -> Article:
        return self.reading.article

    @property
    def key(self) -> tuple[str, str]:
        """Under which the groups of several articles meet: the name's slug and its family."""
        kind = family(self.type)
        return firm_slug(self.label) if kind == "Organization" else slug(self.label), kind


def author_of(article: Article) -> Group | None:
    """The author of an opinion piece, whom its byline names; several are one group of that article."""
    if not (article.opinion and article.authors):
        return None
    told = Reading(article, (), ())
    if len(article.authors) > 1:
        return Group(told, (), "Group", " and ".join(article.authors), True, False)
    name = one_line(article.authors[0])
    return Group(told, (), "Person", name, True, _is_full(name))


def firm_slug(name: str) -> str:
    """The slug of an organisation's name, its legal form and "and" in one spelling.

    >>> firm_slug("Brekke & Sons, Limited"), firm_slug("The Halvard Corporation"), firm_slug("The Limited")
    ('brekke-and-sons-ltd', 'halvard-corp', 'limited')
    """
    words = slug(name.replace("&", " and ")).split("-")
    last = legal_forms().get(words[-1], words[-1]) if len(words) > 1 else words[-1]
    return "-".join([*words[:-1], last])


def known_type(name: str) -> str:
    """The class if the ontology has it, else Thing."""
    return name if name in types() else "Thing"


def family(kind: str) -> str:
    """The class among FAMILIES that a class belongs to, else Thing; a channel counts as an organisation.

    >>> family("Company"), family("Weapon"), family("Thing")
    ('Organization', 'Product', 'Thing')
    """
    if kind == "Channel":
        return "Organization"
    return next((name for name in FAMILIES if is_a(kind, name)), "Thing")


def groups_of(reading: Reading) -> dict[int, Group]:
    """Index of each mention → its group. A chain that authorities contradict is cut; posts stand apart."""
    parts: dict[object, list[int]] = {}
    for index, mention in enumerate(reading.mentions):
        if mention.type == "Position":
            parts.setdefault(("post", slug(mention.normal or _text(mention, reading))), []).append(index)
        elif mention.chain is None:
            parts.setdefault(("alone", index), []).append(index)
        else:
            parts.setdefault(("chain", mention.chain), []).append(index)
    found: dict[int, Group] = {}
    places = Places(reading)
    for indexes in parts.values():
        for part in _cut(indexes, places):
            group = group_of([reading.mentions[i] for i in part], places)
            found.update(dict.fromkeys(part, group))
    return found


def _cut(indexes: Sequence[int], places: Places) -> list[list[int]]:
    """The chain in parts, a part for each country or owner that its names tell of."""
    parts: dict[str, list[int]] = {}
    early: list[int] = []
    last: str | None = None
    for index in indexes:
        mention = places.reading.mentions[index]
        mark = mention.link or (owner_of(mention, places) if mention.kind == MentionKind.NAME else "")
        last = mark or last
        if last is None:
            early.append(index)
        else:
            parts.setdefault(last, []).append(index)
    if not parts:
        return [early]
    first = next(iter(parts))
    parts[first] = early + parts[first]
    return list(parts.values())


def owner_of(mention: Mention, places: Places) -> str:
    """The country whose institution a general name means, by name: "*Latvia*'s Defense Ministry"; else ""."""
    if mention.link or not is_general(mention):
        return ""
    people, _ = _without_people(mention.normal)
    around = Span(max(0, mention.span.start - NEAR), mention.span.end)
    inside = (
        m.normal
        for m in places.mentions_near(around)
        if m.link and m.head != mention.head and (mention.span.covers(m.head) or _is_right_before(m, mention))
    )
    return people or next(inside, "")


def _without_people(name: str) -> tuple[str, str]:
    """ "*Latvian* Defense Ministry": the country that a demonym in front means, and the rest of the name."""
    words = name.split()
    for size in (2, 1):
        country = country_of(" ".join(words[:size])) if len(words) > size else ""
        if country:
            return country, " ".join(words[size:])
    return "", name


def _is_right_before(country: Mention, mention: Mention) -> bool:
    return (
        0 < mention.head.start - country.head.end <= len("'s ")
        and country.head.end > mention.span.start - NEAR
    )


def is_general(mention: Mention) -> bool:
    """Whether many could bear the name: that of a kind of institution ("Defense Ministry"), or a mere noun."""
    words = mention.normal.lower().split()
    if mention.link or not words:
        return False
    if mention.normal in own_names() and (len(words) == 1 or words[-1] not in institutions()):
        return False
    if not is_a(known_type(mention.type), "Organization"):
        return " ".join(words) in common_nouns()
    ends = {" ".join(part) for part in (words[-1:], words[-2:])}
    if words[1:2] in (["of"], ["for"]) and words[0] in ("ministry", "department"):
        ends.add(words[0])
    return (len(words) < 5 and bool(ends & institutions())) or " ".join(words) in common_nouns()


def group_of(members: Sequence[Mention], places: Places) -> Group:
    """The group of some mentions of one reading, in order of the text."""
    reading = places.reading
    names = [m for m in members if m.kind == MentionKind.NAME]
    kind = type_of(names or [m for m in members if m.kind == MentionKind.NOMINAL] or members)
    if kind == "Position":
        label = one_line(members[0].normal) or _text(members[0], reading)
        return Group(reading, tuple(members), kind, label, True, " of " in label)
    if not names:
        first = next((m for m in members if m.kind == MentionKind.NOMINAL), members[0])
        return Group(reading, tuple(members), kind, _open_label(first, places), False, False)
    nicknames = _nicknames(names)
    whole = [m for m in names if m.normal not in nicknames]
    same = [m for m in whole if m.link or family(known_type(m.type)) == family(kind)]
    label = _longest([one_line(m.normal) or _text(m, reading) for m in same])
    label = label or _longest([one_line(m.normal) or _text(m, reading) for m in names])
    owner = next((o for m in names if (o := owner_of(m, places))), "")
    shared = _is_full(label) if kind == "Person" else bool(owner) or not all(is_general(m) for m in names)
    if owner and owner not in label.split():
        label = f"{_without_people(label)[1]} of {owner}"
    return Group(reading, tuple(members), kind, label, True, shared)


def _nicknames(names: Sequence[Mention]) -> frozenset[str]:
    """ "Ole “*Sparrow*” Brandt", there and again: what stands inside a name is none to go by."""
    return frozenset(n.normal for m, n in pairwise(names) if m.head != n.head and m.head.covers(n.head))


def type_of(mentions: Sequence[Mention]) -> str:
    """The class that most mentions have, Thing only where there is no other; of two the more special one."""
    votes = Counter(known_type(m.type) for m in mentions)
    return most_voted(votes)


def most_voted(votes: Counter[str]) -> str:
    """The winner of a vote on classes."""
    return min(votes, key=lambda t: (t == "Thing", -votes[t], -len(types()[t].ancestors), t))


def _is_full(name: str) -> bool:
    """A person's name of two words at least that are no initials."""
    return sum(len(word.strip(".")) > 1 for word in name.split()) > 1


def _longest(names: Sequence[str]) -> str:
    return max(names, key=lambda n: (len(n.split()), len(n)), default="")


def _text(mention: Mention, reading: Reading) -> str:
    return one_line(reading.words(mention.span))


def _open_label(mention: Mention, places: Places) -> str:
    """The words of one whom no name tells; of "we" in what somebody says, whose side it is: "We (Umerov)"."""
    words = _text(mention, places.reading)
    if mention.kind != MentionKind.PRONOUN or mention.normal not in FIRST_PLURAL:
        return words
    told = [
        (sum(s.end - s.start for s in a.content), a.source_head)
        for a in places.attributions_of(mention.head)
        if a.kind != AttributionKind.ATTITUDE and a.source_head is not None
    ]
    if not told:
        return words
    head = min(told)[1]
    names = [m for m in places.mentions_near(head) if m.kind == MentionKind.NAME and m.type != "Position"]
    speaker = names[0].normal if names else places.reading.words(head)
    return f"{words} ({one_line(speaker)})"
