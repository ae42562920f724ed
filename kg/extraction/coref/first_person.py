"""Who "I" and "we" are: the speaker of the quotation they stand in, or the speaker's side.

Within one quotation, and in the text outside of all, every "I" is one person and every "we" one side. "I" is joined to
the speaker where that is known, "we" to the organisation that speaks, itself or through a spokesperson or one who leads it;
whom the "we" of others takes in is not said, so it is joined to nothing but itself.
"""

from __future__ import annotations

from kg.extraction.coref.clusters import Clusters
from kg.extraction.mentions.classes import BODIES
from kg.extraction.post_holdings import Holding
from kg.model import MentionKind

OUTSIDE = 0
"""In the place of a quotation's number: the text outside of all."""


def join_first_person(clusters: Clusters) -> None:
    """Joins "I" to its speaker, and what one speaker calls "I" or "we" among itself."""
    discourse = clusters.discourse
    singular = discourse.language.words("coreference", "pronoun", "first_singular")
    plural = discourse.language.words("coreference", "pronoun", "first_plural")
    first: dict[tuple[bool, int, int | None], int] = {}
    for i, mention in enumerate(discourse.mentions):
        if mention.kind != MentionKind.PRONOUN or mention.normal not in singular | plural:
            continue
        one = mention.normal in singular
        speaker = _speaker(clusters, i)
        quote = discourse.quoted.inside.get(discourse.roots[i].i, OUTSIDE)
        key = (one, quote, None) if speaker is None else (one, OUTSIDE, clusters.find(speaker))
        clusters.join(first.setdefault(key, i), i)
        meant = speaker if one or speaker is None else _organization(clusters, speaker)
        if meant is not None:
            clusters.join(meant, i)


def _speaker(clusters: Clusters, index: int) -> int | None:
    """Who says the quotation that a pronoun stands in; a group says "I" of nobody."""
    discourse = clusters.discourse
    if discourse.roots[index].i not in discourse.quoted.inside:
        return None
    speaker = discourse.quoted.speaker.get(index)
    return None if speaker is None or discourse.mentions[speaker].type == "Group" else speaker


def _organization(clusters: Clusters, speaker: int) -> int | None:
    """The organisation that speaks, or for which a spokesperson does, or who leads it."""
    discourse = clusters.discourse
    if discourse.mentions[speaker].type in BODIES:
        return speaker
    nouns = discourse.language.words("coreference", "spokesperson", "noun")
    leaders = discourse.language.words("coreference", "spokesperson", "leader")
    theirs = [h for h in discourse.holdings if clusters.find(h.person) == clusters.find(speaker)]
    for holding in theirs:
        if nouns & set(discourse.post(holding).split()):
            return _organization_of(clusters, holding)
    led = (
        _organization_of(clusters, holding)
        for holding in theirs
        if not holding.former and leaders & set(discourse.post(holding).split())
    )
    return next((i for i in led if i is not None and _is_named_body(clusters, i)), None)


def _is_named_body(clusters: Clusters, index: int) -> bool:
    """Whether a mention is the name of an organisation; who leads a country says "we" of more than its state."""
    mention = clusters.discourse.mentions[index]
    return mention.type in BODIES and mention.kind == MentionKind.NAME


def _organization_of(clusters: Clusters, holding: Holding) -> int | None:
    """That in which a post is one, or whose name stands before it: "*Halvard Corp.* spokesman Peter Olin"."""
    if holding.organization is not None:
        return holding.organization
    discourse = clusters.discourse
    mentions, person = discourse.mentions, discourse.mentions[holding.person]
    inside = (i for i in discourse.in_sentence(holding.person) if person.span.covers(mentions[i].head))
    return next(
        (i for i in inside if mentions[i].type in BODIES and mentions[i].kind == MentionKind.NAME), None
    )
