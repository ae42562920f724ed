"""Mentions of one article → groups of those that mean the same, each with the name it goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Article, Mention, MentionKind, Reading
from kg.resolve.class_families import family, known_type, type_of
from kg.resolve.group_labels import is_full_name, longest_name, nicknames
from kg.resolve.institution_names import firm_slug, is_general, owner_of, without_demonym
from kg.resolve.name_words import label_word
from kg.resolve.post_labels import post_label
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.slugs import one_line, slug
from kg.resolve.unnamed_labels import unnamed_label


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
    reading = Reading(article, (), ())
    if len(article.authors) > 1:
        label = f" {label_word('and')} ".join(article.authors)
        return Group(reading, (), "Group", label, named=True, shared=False)
    name = one_line(article.authors[0])
    return Group(reading, (), "Person", name, named=True, shared=is_full_name(name))


def groups_of(reading: Reading) -> dict[int, Group]:
    """Index of each mention → its group. A chain that authorities contradict is cut; posts stand apart."""
    parts: dict[object, list[int]] = {}
    by_place = ReadingIndex(reading)
    for index, mention in enumerate(reading.mentions):
        if mention.type == "Position":
            parts.setdefault(("post", slug(post_label(mention, by_place))), []).append(index)
        elif mention.chain is None:
            parts.setdefault(("alone", index), []).append(index)
        else:
            parts.setdefault(("chain", mention.chain), []).append(index)
    found: dict[int, Group] = {}
    for indexes in parts.values():
        for part in _cut(indexes, by_place):
            group = group_of([reading.mentions[i] for i in part], by_place)
            found.update(dict.fromkeys(part, group))
    return found


def _cut(indexes: Sequence[int], by_place: ReadingIndex) -> list[list[int]]:
    """The chain in parts, a part for each country or owner that its names tell of."""
    parts: dict[str, list[int]] = {}
    early: list[int] = []
    last: str | None = None
    for index in indexes:
        mention = by_place.reading.mentions[index]
        mark = mention.link or (owner_of(mention, by_place) if mention.kind == MentionKind.NAME else "")
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


def group_of(members: Sequence[Mention], by_place: ReadingIndex) -> Group:
    """The group of some mentions of one reading, in order of the text."""
    reading = by_place.reading
    names = [m for m in members if m.kind == MentionKind.NAME]
    nominals = [m for m in members if m.kind == MentionKind.NOMINAL]
    kind = type_of(names or nominals or members)
    if kind == "Position":
        label = post_label(members[0], by_place)
        shared = f" {label_word('of')} " in label
        return Group(reading, tuple(members), kind, label, named=True, shared=shared)
    if names:
        return _named_group(members, names, kind, by_place)
    label = unnamed_label((nominals or members)[0], by_place)
    return Group(reading, tuple(members), kind, label, named=False, shared=False)


def _named_group(
    members: Sequence[Mention], names: Sequence[Mention], kind: str, by_place: ReadingIndex
) -> Group:
    reading, inside = by_place.reading, nicknames(names)
    whole = [m for m in names if m.normal not in inside]
    of_kind = [m for m in whole if m.link or family(known_type(m.type)) == family(kind)]
    label = longest_name(of_kind, reading) or longest_name(names, reading)
    owner = next((o for m in names if (o := owner_of(m, by_place))), "")
    shared = is_full_name(label) if kind == "Person" else bool(owner) or not all(is_general(m) for m in names)
    if owner and owner not in label.split():
        label = f"{without_demonym(label)[1]} {label_word('of')} {owner}"
    return Group(reading, tuple(members), kind, label, named=True, shared=shared)
