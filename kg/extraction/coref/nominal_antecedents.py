"""What a common noun can mean: clusters with the same head word, and of a definite noun others near by of its class and
number."""

from __future__ import annotations

from kg.extraction.coref.agreement_features import is_several
from kg.extraction.coref.antecedents import is_of_other_gender, of_fitting_gender
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.nominal_features import BARE_PLURAL, determiner, modifiers_before
from kg.extraction.mentions.classes import ORGANIZATIONS
from kg.extraction.mentions.nouns import is_plural, lemma_of
from kg.model import MentionKind

MAX_SAME_HEAD = 4
"""So many clusters with the same head word are candidates, the last first."""
MAX_CANDIDATES = 16
NEAR = 3
"""Sentences back to which other clusters are looked for."""
PAST = 5
"""Sentences after which a name that stood once is not meant by its head word."""
PROMINENT = 3
"""From so many mentions on, a cluster with a name is looked for in the whole text."""
POINTING = ("this", "that")
DEFINITE = ("the", *POINTING)
OPEN_CLASSES = frozenset({"Thing", "Topic", "Product", "Work", "Event"})
"""Classes that say so little that a noun of them can mean anything but a person."""
BODIES = ORGANIZATIONS | {"Group"}


def nominal_antecedents(clusters: Clusters, index: int) -> list[int]:
    """The clusters that a common noun can mean, the one named last first.

    None for what is new by its form ("another fire", "a fire"), for "drones" after "drones", where the text does not say
    that they are the same, and for what is counted.
    """
    discourse = clusters.discourse
    det, own = discourse.of_head(determiner, index), discourse.of_head(modifiers_before, index)
    if not discourse.is_repeatable(index) or det == "indefinite" or (det == BARE_PLURAL and not own):
        return []
    same = [j for j in discourse.same_head_before(index) if _repeats(clusters, index, j)]
    found = list(dict.fromkeys(clusters.find(j) for j in same))[:MAX_SAME_HEAD]
    found = [c for c in found if not clusters.of_kind(c, MentionKind.NAME) or not is_past(clusters, index, c)]
    if det in DEFINITE:
        found += [c for c in _near(clusters, index) if c not in found]
    fits = _unambiguous(clusters, index, [c for c in found if _can_be(clusters, index, c)])
    last = {c: discourse.last_before(index, clusters.members(c)) for c in fits}
    places = sorted(((j, c) for c, j in last.items() if j is not None), reverse=True)
    return of_fitting_gender(clusters, index, [c for _, c in places[:MAX_CANDIDATES]])


def is_past(clusters: Clusters, index: int, other: int) -> bool:
    """Whether the text spoke of a cluster once, and more than a few sentences before."""
    discourse = clusters.discourse
    members = clusters.members(other)
    last = discourse.last_before(index, members)
    far = last is None or discourse.sentence(index) - discourse.sentence(last) > PAST
    return far and discourse.count_before(index, members) < 2


def _repeats(clusters: Clusters, index: int, other: int) -> bool:
    """Whether a mention with the same head word says as much: "the bridge" after "the northern bridge", not "the new
    bridge"; what is pointed at may be told of anew ("this new bridge")."""
    discourse = clusters.discourse
    if discourse.mentions[other].type == "Position" or discourse.mentions[other].count is not None:
        return False
    own, theirs = (discourse.of_head(modifiers_before, k) for k in (index, other))
    return own <= theirs or (theirs <= own and discourse.of_head(determiner, index) in POINTING)


def _near(clusters: Clusters, index: int) -> list[int]:
    """Clusters of the sentences before, and those with a name that the text keeps to."""
    discourse = clusters.discourse
    here = discourse.sentence(index)
    mentions = [*discourse.within(0, 0), *discourse.within(here - NEAR, here)]
    near = {clusters.find(j) for j in mentions if j < index}
    kept = {c for c in clusters.prominent(PROMINENT) if clusters.of_kind(c, MentionKind.NAME) and c < index}
    return sorted(near | kept)


def _unambiguous(clusters: Clusters, index: int, candidates: list[int]) -> list[int]:
    """All but namesakes: of two unions that are named, or two ministers, "the union" or "the minister" tells of none."""
    discourse = clusters.discourse
    lemma = discourse.of_head(lemma_of, index)
    held = {clusters.find(h.person) for h in discourse.holdings_by_word.get(lemma, ())}
    named = {
        clusters.find(j)
        for j in discourse.same_head_before(index)
        if discourse.mentions[j].kind == MentionKind.NAME
    }
    own = discourse.of_head(modifiers_before, index)
    same = [c for c in candidates if c in held | named]
    return [c for c in candidates if c not in same] if len(same) > 1 and not own else candidates


def _holds_another_post(clusters: Clusters, index: int, cluster: int) -> bool:
    """Whether a noun is a post and the candidate a person of whom only other posts are told."""
    discourse = clusters.discourse
    lemma = discourse.of_head(lemma_of, index)
    if lemma not in discourse.language.words("types", "position", "noun"):
        return False
    posts = [discourse.post(h) for h in discourse.holdings if clusters.find(h.person) == cluster]
    return bool(posts) and not any(lemma in post.split() for post in posts)


def _can_be(clusters: Clusters, index: int, cluster: int) -> bool:
    """Whether class, number and gender allow that a noun means a cluster, and neither stands within the other."""
    discourse = clusters.discourse
    mentions = discourse.mentions
    if clusters.find(cluster) == clusters.find(index) or mentions[cluster].type == "Position":
        return False
    solid = [j for j in clusters.members(cluster) if mentions[j].kind != MentionKind.PRONOUN]
    if not solid or is_of_other_gender(clusters, cluster, index):
        return False
    span = mentions[index].span
    beside = [j for j in discourse.in_sentence(index) if j != index and clusters.find(j) == cluster]
    if any(mentions[j].span.overlaps(span) for j in beside):
        return False
    lemma, plural = discourse.of_head(lemma_of, index), discourse.of_head(is_plural, index)
    same = [j for j in solid if discourse.of_head(lemma_of, j) == lemma]
    if same:
        fits = (j for j in same if _repeats(clusters, index, j))
        return plural in {discourse.of_head(is_plural, j) for j in fits}
    return _agrees(clusters, index, cluster, solid[-1])


def _agrees(clusters: Clusters, index: int, cluster: int, last: int) -> bool:
    """Whether a noun with another head word is of the class and number of a cluster."""
    discourse = clusters.discourse
    own, theirs = discourse.mentions[index].type, clusters.type(cluster)
    several = discourse.of_head(is_several, last)
    if "Person" in (own, theirs):
        return own == theirs and not several and not _holds_another_post(clusters, index, cluster)
    if discourse.of_head(is_plural, index) != several and theirs not in BODIES:
        return False
    return (
        own == theirs or bool({own, theirs} & OPEN_CLASSES) or {own, theirs} <= BODIES or _places(own, theirs)
    )


def _places(own: str, theirs: str) -> bool:
    return {own, theirs} <= {"Place", "Country"}
