"""Common nouns that mean someone or something already named: "the minister", "the drone coalition"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from kg.extraction.coref.clusters import Clusters
from kg.extraction.coref.pronoun_features import Quotes
from kg.extraction.coref.repeated_mentions import repeated_mention_of
from kg.extraction.mentions.classes import ORGANIZATIONS, PEOPLE, is_plural, lemma_of
from kg.extraction.mentions.positions import Holding
from kg.extraction.tree import dep, is_dep, kid, kids
from kg.model import MentionKind

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
GENERIC = frozenset({"Thing", "Topic", "Event", "Product", "Weapon", "Work", "Place", "Group"})


def join_appositions(clusters: Clusters) -> None:
    """ "the spokesman, *Peter Olin*,", "*his wife* Anna", "Daesh, *the terrorist group*,"."""
    by_token = {root.i: i for i, root in enumerate(clusters.roots) if clusters.mentions[i].type != "Position"}
    for i, root in enumerate(clusters.roots):
        mention = clusters.mentions[i]
        if mention.type == "Position" or mention.kind == MentionKind.PRONOUN:
            continue
        beside = (dep(root) == "appos" and not _is_of_whom(root)) or (
            dep(root) in ("flat", "nmod")
            and mention.type == "Person"
            and mention.kind == MentionKind.NAME
            and kid(root, "case") is None
            and not is_dep(root, "nmod:poss", "nmod:desc")
            and root.i > root.head.i
        )
        other = by_token.get(root.head.i)
        if beside and other is not None and other != i and _one_thing(clusters, i, other):
            clusters.join(other, i)


def _is_of_whom(root: Token) -> bool:
    """ "Fenn, *whose brother* is a pilot": somebody else than the one it stands beside."""
    return any(c.lower_ == "whose" for c in root.children)


def _one_thing(clusters: Clusters, i: int, j: int) -> bool:
    """Whether two phrases side by side can mean one: a name and a noun of its class, one number, one gender."""
    a, b = clusters.mentions[i], clusters.mentions[j]
    if (a.kind == MentionKind.NAME) == (b.kind == MentionKind.NAME):
        return False
    if is_plural(clusters.roots[i]) or is_plural(clusters.roots[j]):
        return False
    if "Person" in (a.type, b.type):
        return a.type == b.type and _one_gender(clusters, i, j)
    return a.type == b.type or {a.type, b.type} <= ORGANIZATIONS - {"Country"}


def _one_gender(clusters: Clusters, i: int, j: int) -> bool:
    one, other = clusters.gender(i)[0], clusters.gender(j)[0]
    return one is None or other is None or one == other


def join_nominals(clusters: Clusters, holdings: Sequence[Holding], quotes: Quotes) -> None:
    """Joins phrases said again, and definite ones to the one antecedent that fits; where two fit, none is taken."""
    posts = _by_word(holdings)
    for i in range(len(clusters.mentions)):
        if not clusters.is_phrase(i) or len(clusters.members(i)) > 1:
            continue
        found = repeated_mention_of(clusters, i, quotes)
        if found is None and _is_definite(clusters.roots[i]):
            found = _named(clusters, i)
            found = _holder(clusters, i, posts) if found is None else found
            found = _of_type(clusters, i) if found is None else found
        if found is not None:
            clusters.join(found, i)


def _is_definite(root: Token) -> bool:
    return any(c.lower_ in DEFINITE for c in kids(root, "det"))


def _modifiers(root: Token) -> frozenset[str]:
    return frozenset(
        lemma_of(c) for c in root.children if dep(c) in ("amod", "compound", "nmod", "acl", "nummod")
    )


def _named(clusters: Clusters, index: int) -> int | None:
    """ "the *coalition*" after "the Drone Coalition": the name with the same head, of a body of people; None of two."""
    root = clusters.roots[index]
    if _modifiers(root):
        return None
    names = (j for j in clusters.said_before(index) if clusters.mentions[j].kind == MentionKind.NAME)
    bodies = [j for j in names if clusters.mentions[j].type in ORGANIZATIONS]
    alike = bool(bodies) and is_plural(clusters.roots[bodies[0]]) == is_plural(root)
    return bodies[0] if alike and len({clusters.find(j) for j in bodies}) == 1 else None


def _by_word(holdings: Sequence[Holding]) -> Mapping[str, list[Holding]]:
    """The holdings by each word of the post, without that of which it is one."""
    found: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        for word in set(holding.label.lower().split(" of ")[0].split()):
            found[word].append(holding)
    return found


def _holder(clusters: Clusters, index: int, posts: Mapping[str, Sequence[Holding]]) -> int | None:
    """ "the *minister*" after "Defense Minister Ada Brook": the one person whose post has that head."""
    mention = clusters.mentions[index]
    if mention.type != "Person":
        return None
    noun = lemma_of(clusters.roots[index])
    own = _modifiers(clusters.roots[index])
    people = {
        clusters.find(h.person)
        for h in posts.get(noun, ())
        if h.spans[0].start < mention.span.start and own <= set(h.label.lower().replace(" of ", " ").split())
    }
    return people.pop() if len(people) == 1 else None


def _of_type(clusters: Clusters, index: int) -> int | None:
    """ "the *company*", "the *country*": the one name of that class in the last sentences."""
    mention = clusters.mentions[index]
    if mention.type in GENERIC | PEOPLE or _modifiers(clusters.roots[index]):
        return None
    here = clusters.sentence(index)
    near = {
        clusters.find(j)
        for j in clusters.within(here - 1, here)
        if j < index
        and clusters.mentions[j].kind == MentionKind.NAME
        and clusters.mentions[j].type == mention.type
    }
    return near.pop() if len(near) == 1 else None


def join_counterparts(clusters: Clusters, holdings: Sequence[Holding]) -> None:
    """ "my colleague", said by one defence minister after the other was named: who holds the same post."""
    posts: dict[int, set[str]] = {}
    for holding in holdings:
        posts.setdefault(clusters.find(holding.person), set()).add(holding.label.partition(" of ")[0].lower())
    by_token = {root: i for i, root in reversed(list(enumerate(clusters.roots)))}
    for i, root in enumerate(clusters.roots):
        if lemma_of(root) not in ("colleague", "counterpart") or is_plural(root):
            continue
        owner = next((c for c in root.children if is_dep(c, "nmod:poss")), None)
        at = by_token.get(owner) if owner is not None else None
        speaker = clusters.find(at) if at is not None else None
        own = posts.get(speaker, set()) if speaker is not None else set()
        fits = {j for j, theirs in posts.items() if j != speaker and own & theirs and j < i}
        if len(fits) == 1 and len(clusters.members(i)) == 1:
            clusters.join(fits.pop(), i)
