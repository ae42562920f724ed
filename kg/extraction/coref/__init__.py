"""Which mentions of a text mean the same: sieves from sure to less sure; what stays unsure stays open."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.first_person import join_first_person, quotes_of
from kg.extraction.coref.name_matching import join_names
from kg.extraction.coref.nominals import join_appositions, join_counterparts, join_nominals
from kg.extraction.coref.pronouns import join_pronouns, linked
from kg.extraction.mentions import positions_in
from kg.model import Attribution, Mention, MentionKind

__all__ = ["chains"]


def chains(
    doc: Doc, mentions: Sequence[Mention], attributions: Sequence[Attribution] = ()
) -> tuple[int | None, ...]:
    """The number of each mention's chain, counted in order of the text; None where it is left open.

    A name always has a chain; a common noun or pronoun only where it means something that was said before.
    Raghunathan et al., "A Multi-Pass Sieve for Coreference Resolution" (2010), for the order.
    """
    clusters = Clusters(doc, mentions)
    holdings = positions_in(doc, mentions)
    quotes = quotes_of(clusters, attributions)
    join_names(clusters)
    join_appositions(clusters)
    join_nominals(clusters, holdings, quotes)
    join_first_person(clusters, quotes)
    links = linked(clusters)
    join_pronouns(clusters, quotes, "people", links)
    join_counterparts(clusters, holdings)
    join_pronouns(clusters, quotes, "things", links)
    return _numbered(clusters)


def _numbered(clusters: Clusters) -> tuple[int | None, ...]:
    numbers: dict[int, int] = {}
    found: list[int | None] = []
    for i, mention in enumerate(clusters.mentions):
        alone = len(clusters.members(i)) == 1 and mention.kind != MentionKind.NAME
        found.append(None if alone else numbers.setdefault(clusters.find(i), len(numbers)))
    return tuple(found)
