"""Common nouns that surely mean someone or something already named: "the minister", "the drone coalition"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.coref.ages import age_before
from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.gender import can_be_one
from kg.extraction.coref.nominal_antecedents import is_past
from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import ORGANIZATIONS, PEOPLE
from kg.extraction.mentions.nouns import is_plural, lemma_of
from kg.extraction.tree import dep, kids
from kg.lexicon.countries import country_of_people
from kg.model import MentionKind
from kg.rules import Rule

GENERIC = frozenset({"Thing", "Topic", "Event", "Product", "Weapon", "Work", "Place", "Group"})
"""Classes of which a text speaks of too many for one to be meant by the class alone."""

MAX_SENTENCE_DISTANCE = 5
"""Sentences back to the last time that the one name of a class stands."""


@dataclass(frozen=True, kw_only=True)
class NominalRule(Rule):
    """A way to find the one antecedent of a common noun."""

    apply: Callable[[Clusters, int], int | None]
    """Given the clusters and the mention: a mention that it corefers with, or None where none or more than one fits."""


def join_nominals(clusters: Clusters) -> None:
    """Joins each definite common noun that stands alone to the antecedent that the first of NOMINAL_RULES finds."""
    discourse = clusters.discourse
    for i in range(len(discourse.mentions)):
        if not discourse.is_repeatable(i) or len(clusters.members(i)) > 1:
            continue
        if not _is_definite(discourse.roots[i]):
            continue
        found = next((j for rule in NOMINAL_RULES if (j := rule.apply(clusters, i)) is not None), None)
        if found is not None:
            clusters.join(found, i)


def _is_definite(root: Token) -> bool:
    definite = language_of(root).words("coreference", "determiner", "definite")
    return any(c.lower_ in definite for c in kids(root, "det"))


def _modifiers(root: Token) -> frozenset[str]:
    return frozenset(
        lemma_of(c) for c in root.children if dep(c) in ("amod", "compound", "nmod", "acl", "nummod")
    )


def _named_with_same_head(clusters: Clusters, index: int) -> int | None:
    """The name of a body of people or a place with the same head; None of two, of another number, or of one that is long
    past. A name of the headline alone is no second one: it is mostly a shorter form."""
    discourse = clusters.discourse
    root = discourse.roots[index]
    if _modifiers(root):
        return None
    names = (j for j in discourse.same_head_before(index) if discourse.mentions[j].kind == MentionKind.NAME)
    bodies = [j for j in names if discourse.mentions[j].type in ORGANIZATIONS | {"Place"}]
    bodies = [j for j in bodies if discourse.sentence(j) > 0] or bodies
    alike = bool(bodies) and is_plural(discourse.roots[bodies[0]]) == is_plural(root)
    one = alike and len({clusters.find(j) for j in bodies}) == 1 and not is_past(clusters, index, bodies[0])
    return bodies[0] if one else None


def _holder_of_post(clusters: Clusters, index: int) -> int | None:
    """The one person named before whose post has that head and all the words before it."""
    discourse = clusters.discourse
    mention, root = discourse.mentions[index], discourse.roots[index]
    if mention.type != "Person":
        return None
    noun, own = lemma_of(root), _modifiers(root)
    people = {
        clusters.find(h.person)
        for h in discourse.holdings_by_word.get(noun, ())
        if h.spans[0].start < mention.span.start and own <= set(h.label.lower().split())
    }
    return people.pop() if len(people) == 1 else None


def _only_name_of_class(clusters: Clusters, index: int) -> int | None:
    """The one name of that class in this sentence and the one before."""
    if not _means_one_of_class(clusters, index):
        return None
    near = _names_of_class(clusters, index, 1)
    return near.pop() if len(near) == 1 else None


def _kept_name_of_class(clusters: Clusters, index: int) -> int | None:
    """The one name of that class in all the text before, where the text has come back to it and not left it since."""
    if not _means_one_of_class(clusters, index):
        return None
    discourse = clusters.discourse
    every = _names_of_class(clusters, index, discourse.sentence(index))
    if len(every) != 1 or not every & _names_of_class(clusters, index, MAX_SENTENCE_DISTANCE):
        return None
    (name,) = every
    return name if discourse.count_before(index, clusters.members(name)) > 1 else None


def _means_one_of_class(clusters: Clusters, index: int) -> bool:
    """Whether a noun without modifiers, in the singular, is of a class of which a text names few."""
    discourse = clusters.discourse
    root = discourse.roots[index]
    return not (discourse.mentions[index].type in GENERIC | PEOPLE or _modifiers(root) or is_plural(root))


def _names_of_class(clusters: Clusters, index: int, sentences: int) -> set[int]:
    """The clusters with a name of a noun's class before it, so many sentences back."""
    discourse = clusters.discourse
    mention, here = discourse.mentions[index], discourse.sentence(index)
    return {
        clusters.find(j)
        for j in discourse.within(here - sentences, here)
        if j < index
        and discourse.mentions[j].kind == MentionKind.NAME
        and discourse.mentions[j].type == mention.type
    }


def _by_age_or_nationality(clusters: Clusters, index: int) -> int | None:
    """The one person named in this sentence and the one before, beside whom no other is spoken of."""
    discourse = clusters.discourse
    root = discourse.roots[index]
    if discourse.mentions[index].type != "Person" or not (
        age_before(root) is not None or _tells_nationality(root)
    ):
        return None
    here = discourse.sentence(index)
    people = {
        clusters.find(j)
        for j in discourse.within(here - 1, here)
        if j < index and discourse.mentions[j].type == "Person"
    }
    if len(people) != 1:
        return None
    (person,) = people
    named = bool(clusters.of_kind(person, MentionKind.NAME))
    return person if named and can_be_one(clusters.gender(person), discourse.gender(index)) else None


def _tells_nationality(root: Token) -> bool:
    return root.text[:1].isupper() and country_of_people(root.text, language_of(root)) is not None


NOMINAL_RULES = (
    NominalRule(
        name="named with the same head",
        apply=_named_with_same_head,
        example="The Drone Coalition met in Oslo. Nobody came. It rained. The coalition thanked nobody.",
        counterexample="The Drone Coalition met in Oslo. Nobody came. It rained. The small coalition thanked nobody.",
    ),
    NominalRule(
        name="holder of the post",
        apply=_holder_of_post,
        example="Defense Minister Ada Brook came to Oslo. The minister thanked the crew.",
        counterexample="Defense Minister Ada Brook met Transport Minister Karl Enn. The minister thanked the crew.",
    ),
    NominalRule(
        name="age or nationality",
        apply=_by_age_or_nationality,
        example="Ada Brook won the race on Monday. The 48-year-old Norwegian thanked the crew.",
        counterexample="Ada Brook beat Anna Holt on Monday. The 48-year-old Norwegian thanked the crew.",
    ),
    NominalRule(
        name="only name of the class",
        apply=_only_name_of_class,
        example="Halvard Corp sold a ship in May. The company lost money.",
        counterexample="Halvard Corp sold a ship to Tarn Steel plc in May. The company lost money.",
    ),
    NominalRule(
        name="only name of the class in the text",
        apply=_kept_name_of_class,
        example="Halvard Corp sold a ship. Halvard lost money. It rained in Tarn. The company will close.",
        counterexample="Halvard Corp sold a ship to Tarn Steel plc. Halvard lost money. The company will close.",
    ),
)
"""In the order in which they are asked."""
