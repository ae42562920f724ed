"""Whom or what a pronoun can mean: the parts of the text that came before it, or that its clause hangs below."""

from __future__ import annotations

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.gender import gender_of_pronoun
from kg.extraction.coref.grammatical_roles import is_above, role_of, verb_of

FAR = 8
"""Sentences back to which a candidate is looked for; the main character of a text further still."""


def candidates(clusters: Clusters, index: int, people: bool) -> list[int]:
    """The parts that the pronoun can mean, the one named last first."""
    here = clusters.sentence(index)
    found = []
    near = [*clusters.within(0, 0), *clusters.within(here - FAR, here)]
    for part in sorted({clusters.find(i) for i in near}):
        members = clusters.members(part)
        if members[0] == index or not _can_be(clusters, part, people) or _is_other(clusters, part, index):
            continue
        last = clusters.last_before(index, members)
        if last is None:
            if clusters.sentence(members[0]) == here and _is_ahead(clusters, index, members[0]):
                found.append((10**6, part))
        elif _acts_on(clusters, last, index):
            continue
        elif here - clusters.sentence(last) <= FAR or clusters.sentence(members[0]) == 0:
            found.append((clusters.roots[index].i - clusters.roots[last].i, part))
    return [part for _, part in sorted(found)]


def _acts_on(clusters: Clusters, mention: int, index: int) -> bool:
    """ "*The navy* tested *them*": the object of a verb is not its subject, unless it says so ("themselves")."""
    pronoun, other = clusters.roots[index], clusters.roots[mention]
    bare = role_of(pronoun) == "object" and not pronoun.lower_.endswith(("self", "selves"))
    return bare and role_of(other) == "subject" and verb_of(pronoun) == verb_of(other)


def _can_be(clusters: Clusters, part: int, people: bool) -> bool:
    first = clusters.mentions[part]
    if len(clusters.of_kind(part, "pronoun")) == len(clusters.members(part)):
        return False
    if people:
        names = (clusters.mentions[i] for i in clusters.of_kind(part, "name"))
        return clusters.type(part) == "Person" or any(m.type == "Person" for m in names)
    return first.type not in ("Person", "Position")


def _is_other(clusters: Clusters, part: int, index: int) -> bool:
    """A man for "she": what the words say ("husband", "Mr"), or a "he" of before; a given name alone does not."""
    mine = gender_of_pronoun(clusters.mentions[index].normal)
    if mine is None:
        return False
    theirs, sure = clusters.gender(part)
    return bool(clusters.genders_said(part) - {mine}) or (sure and theirs not in (None, mine))


def _is_ahead(clusters: Clusters, index: int, mention: int) -> bool:
    """ "When *she* left, Ada …": the pronoun's clause hangs below that of the name after it."""
    pronoun, name = verb_of(clusters.roots[index]), verb_of(clusters.roots[mention])
    return (pronoun != name and is_above(name, pronoun)) or role_of(clusters.roots[index]) == "owner"
