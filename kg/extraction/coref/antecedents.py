"""Whom or what a pronoun can mean: the clusters of the text before it, or whose clause its own depends on. Gender, number
and kind exclude."""

from __future__ import annotations

from kg.extraction.coref.anaphor_kinds import AnaphorKind, is_reflexive
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import Evidence
from kg.extraction.coref.grammatical_roles import is_above, role_of, verb_of
from kg.extraction.coref.own_owners import own_subject
from kg.model import MentionKind

MAX_SENTENCE_DISTANCE = 8
"""Sentences back to which a candidate is looked for; the main character of a text further still."""
AHEAD = 10**6
"""In the place of a distance in tokens: the candidate is first named after the pronoun."""


def antecedents(clusters: Clusters, index: int, kind: AnaphorKind) -> list[int]:
    """The clusters that the pronoun can mean, the one named last first."""
    discourse = clusters.discourse
    here = discourse.sentence(index)
    found = []
    near = [*discourse.within(0, 0), *discourse.within(here - MAX_SENTENCE_DISTANCE, here)]
    for cluster in sorted({clusters.find(i) for i in near}):
        members = clusters.members(cluster)
        if members[0] == index or not _is_of_kind(clusters, cluster, kind):
            continue
        if is_of_other_gender(clusters, cluster, index):
            continue
        last = discourse.last_before(index, members)
        if last is None:
            if discourse.sentence(members[0]) == here and _can_be_ahead(discourse, index, members[0]):
                found.append((AHEAD, cluster))
        elif _is_subject_of_its_verb(discourse, last, index) or _is_named_below(clusters, cluster, index):
            continue
        elif here - discourse.sentence(last) <= MAX_SENTENCE_DISTANCE or discourse.sentence(members[0]) == 0:
            found.append((discourse.roots[index].i - discourse.roots[last].i, cluster))
    fits = of_fitting_gender(clusters, index, [cluster for _, cluster in sorted(found)])
    owner = own_subject(clusters, index)
    return [c for c in fits if c == owner] or fits


def of_fitting_gender(clusters: Clusters, index: int, candidates: list[int]) -> list[int]:
    """Those whose given name does not tell against the gender of a pronoun or noun.

    A name of one word, which may be a surname ("Wilson"), tells against "she" only beside a woman. Where all tell against
    it, those are left that the text keeps to (a man called Andrea).
    """
    mine = clusters.discourse.own_gender(index)
    if mine is None:
        return candidates
    genders = {c: clusters.gender(c) for c in candidates}
    against = {c for c, told in genders.items() if told.gender not in (None, mine)}
    if len(against) == len(candidates):
        return [c for c in candidates if len(clusters.members(c)) > 1]
    if all(told.gender != mine for told in genders.values()):
        against = {c for c in against if genders[c].evidence > Evidence.SINGLE_WORD}
    return [c for c in candidates if c not in against]


def _is_subject_of_its_verb(discourse: Discourse, mention: int, index: int) -> bool:
    """ "*The navy* tested *them*": the object of a verb is not its subject, unless it says so ("themselves")."""
    pronoun, other = discourse.roots[index], discourse.roots[mention]
    bare = discourse.of_head(role_of, index) == "object" and not is_reflexive(
        pronoun.lower_, discourse.language
    )
    return bare and discourse.of_head(role_of, mention) == "subject" and verb_of(pronoun) == verb_of(other)


def _is_named_below(clusters: Clusters, cluster: int, index: int) -> bool:
    """ "*He* knew of *Fenn's* debts": whom a clause names behind its subject is not that subject."""
    discourse = clusters.discourse
    pronoun = discourse.roots[index]
    if discourse.of_head(role_of, index) != "subject":
        return False
    verb = verb_of(pronoun)
    names = (j for j in discourse.in_sentence(index) if j > index and clusters.find(j) == cluster)
    return any(
        discourse.mentions[j].kind == MentionKind.NAME and verb_of(discourse.roots[j]) == verb for j in names
    )


def _is_of_kind(clusters: Clusters, cluster: int, kind: AnaphorKind) -> bool:
    """Whether a cluster is a person, or anything but a person; one of pronouns alone is neither."""
    mentions = clusters.discourse.mentions
    if len(clusters.of_kind(cluster, MentionKind.PRONOUN)) == len(clusters.members(cluster)):
        return False
    if kind == AnaphorKind.PEOPLE:
        names = (mentions[i] for i in clusters.of_kind(cluster, MentionKind.NAME))
        return clusters.type(cluster) == "Person" or any(m.type == "Person" for m in names)
    return mentions[cluster].type not in ("Person", "Position")


def is_of_other_gender(clusters: Clusters, cluster: int, index: int) -> bool:
    """A man for "she", by words ("husband", "Mr") or by a "he" before; a given name alone decides nothing."""
    discourse = clusters.discourse
    mine = discourse.own_gender(index)
    if mine is None:
        return False
    theirs = clusters.gender(cluster)
    sure = theirs.sure and theirs.gender != mine
    return sure or bool(clusters.genders_of_pronouns(cluster) - {mine})


def _can_be_ahead(discourse: Discourse, index: int, mention: int) -> bool:
    """ "When *she* left, Ada …": the pronoun's clause depends on that of the name after it, or it is a possessive."""
    root = discourse.roots[index]
    pronoun, name = verb_of(root), verb_of(discourse.roots[mention])
    return (pronoun != name and is_above(name, pronoun)) or role_of(root) == "owner"
