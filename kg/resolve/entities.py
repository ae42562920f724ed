"""Groups → entities: which groups of several articles are the same one, and what it is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.lexicon.countries import people_of
from kg.model import Entity, Mention, MentionKind, Span
from kg.resolve.class_families import FAMILIES, most_voted
from kg.resolve.institution_names import firm_slug
from kg.resolve.mention_groups import Group
from kg.resolve.name_words import institutions
from kg.resolve.slugs import one_line, slug

ARTICLE_DIGITS = 8
"""Digits of an article's id in the id of an entity that is known in that article only."""


@dataclass
class _Draft:
    """An entity in the making."""

    groups: list[Group] = field(default_factory=list)
    outlet: str = ""
    used: bool = False
    channel: bool = False


class Register:
    """Gives every group its entity's id: the same for names that mean the same, an own one to all others."""

    def __init__(self, groups: Iterable[Group], outlets: Iterable[str]) -> None:
        self._drafts: dict[str, _Draft] = {}
        self._local: dict[int, str] = {}
        self._kept: list[Group] = []
        named = {firm_slug(name): name for name in sorted(set(outlets), reverse=True)}
        groups = list(groups)
        self._ids = _ids({g.key for g in groups if g.named and g.shared}, named)
        self._shared = frozenset(self._ids.values())
        self._numbers: dict[str, int] = {}
        for group in groups:
            if group.named and group.type not in ("Thing", "Position"):
                self.add(group)
        for words, name in named.items():
            self._draft(self._ids[words, "Organization"]).outlet = name

    def outlet(self, name: str) -> str:
        """The id of a news outlet."""
        found = self._ids[firm_slug(name), "Organization"]
        self._draft(found).used = True
        return found

    def use(self, group: Group, *, channel: bool = False) -> str:
        """The id of the group's entity, which is then part of the graph."""
        found = self.add(group)
        draft = self._draft(found)
        draft.used, draft.channel = True, draft.channel or channel
        return found

    def add(self, group: Group) -> str:
        """The id of the group's entity."""
        if group.named and group.shared:
            return self._join(self._ids[group.key], group)
        if id(group) not in self._local:
            self._kept.append(group)  # so that no other group is ever given the same id()
            self._local[id(group)] = self._free(_local_id(group))
        return self._join(self._local[id(group)], group)

    def _free(self, wanted: str) -> str:
        found, number = wanted, self._numbers.get(wanted, 1)
        while found in self._drafts or found in self._shared:
            number += 1
            found = f"{wanted}-{number}"
        self._numbers[wanted] = number
        return found

    def _join(self, name: str, group: Group) -> str:
        draft = self._draft(name)
        if not any(group is g for g in draft.groups):
            draft.groups.append(group)
        return name

    def _draft(self, name: str) -> _Draft:
        return self._drafts.setdefault(name, _Draft())

    def entities(self) -> tuple[Entity, ...]:
        """Every entity that was used or that the articles name, sorted by id."""
        return tuple(_entity(name, draft) for name, draft in sorted(self._drafts.items()))


def _ids(keys: set[tuple[str, str]], outlets: Iterable[str]) -> dict[tuple[str, str], str]:
    """Key → id. A name without known class joins the one class that has it; others get their class behind."""
    keys = keys | {(words, "Organization") for words in outlets}
    families: dict[str, set[str]] = defaultdict(set)
    for words, kind in keys:
        families[words].add(kind)
    found: dict[tuple[str, str], str] = {}
    for words, kinds in families.items():
        order = sorted(kinds, key=lambda k: FAMILIES.index(k) if k in FAMILIES else len(FAMILIES))
        for place, kind in enumerate(order):
            bare = place == 0 or kind == "Thing"
            found[words, kind] = words if bare else f"{words}-{kind.lower()}"
    return found


def _local_id(group: Group) -> str:
    article = group.article.id[:ARTICLE_DIGITS]
    words = slug(group.label)
    return f"{words}-{article}" if group.named else f"{article}-{words}"


def _entity(name: str, draft: _Draft) -> Entity:
    groups = sorted(draft.groups, key=lambda g: (g.article.id, [m.span for m in g.mentions[:1]]))
    label = draft.outlet or _label(groups)
    links = {m.link for g in groups for m in g.mentions if m.link}
    return Entity(
        id=name,
        type=_type(groups, draft),
        label=label,
        aliases=tuple(sorted(_aliases(groups) - {label})),
        links=tuple(sorted(links)),
        mentions=tuple(sorted({(g.article.id, backing(m)) for g in groups for m in g.mentions})),
        count=next((m.count for g in groups for m in g.mentions if m.count), None),
        named=bool(draft.outlet) or any(g.named for g in groups),
    )


def _type(groups: Sequence[Group], draft: _Draft) -> str:
    if draft.outlet:
        return "Media"
    votes = Counter({g.type: 0 for g in groups})
    for group in groups:
        votes[group.type] += len(group.mentions)
    found = most_voted(votes)
    if found == "Organization" and _last_word(groups) in institutions():
        return found  # a university in whose hall somebody spoke stays one
    return "Channel" if draft.channel and found in ("Thing", "Organization") else found


def _last_word(groups: Sequence[Group]) -> str:
    return next((g.label.lower().split()[-1] for g in groups if g.label), "")


def _label(groups: Sequence[Group]) -> str:
    """The spelling that most articles have; of two the first in order."""
    votes = Counter(g.label for g in groups)
    return min(votes, key=lambda label: (-votes[label], label))


def _aliases(groups: Sequence[Group]) -> set[str]:
    """Every form of the name as written; a demonym is no name of its country."""
    found = set()
    for group in groups:
        for mention in group.mentions:
            if mention.kind == MentionKind.NAME:
                form = _form(mention, group)
                if form not in people_of(mention.link.rpartition(":")[2]):
                    found.add(form)
    return found


def _form(mention: Mention, group: Group) -> str:
    return one_line(group.reading.words(mention.head)).removesuffix("'s").removesuffix("’s")


def backing(mention: Mention) -> Span:
    """The span by which an entity points to a mention: the name itself, else the whole noun phrase."""
    return mention.head if mention.kind == MentionKind.NAME else mention.span
