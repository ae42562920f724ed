"""People of whom a report tells first without a name: "A 45-year-old man was shot. Karl Enn, 45, died"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from kg.extraction.coref.ages import age_before, age_behind
from kg.extraction.coref.clusters import FULL_NAME, Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import can_be_one
from kg.extraction.coref.grammatical_roles import role_of, verb_of
from kg.extraction.coref.nominal_features import determiner
from kg.extraction.layers import language_of
from kg.extraction.mentions.nouns import is_plural, lemma_of
from kg.extraction.tree import dep, is_passive, kids, tokens_in
from kg.model import MentionKind

OPENING = 3
"""The last sentence in which a report introduces whom it names next, a headline and the lead among them."""
ADULT = 20
"""Years from which on nobody is a boy or a teenager."""
HEADLINES = 2
"""Sentences at the beginning of which names may stand before the report introduces whom they mean."""
NEXT = 4
"""Sentences after which the name follows at most."""


def join_same_age(clusters: Clusters) -> None:
    """Joins the one unnamed person of an age and the one name beside which that age stands."""
    unnamed = _by(clusters, _unnamed(clusters), lambda i: age_before(clusters.discourse.roots[i]))
    named = _by(clusters, _full_names(clusters), lambda i: _age_of_name(clusters.discourse, i))
    for age, people in unnamed.items():
        _join_if_one(clusters, people, named.get(age, set()))


def join_minors(clusters: Clusters) -> None:
    """Joins "a teenager" and "the boy" to the one name of the text beside which such an age stands."""
    discourse = clusters.discourse
    nouns = discourse.language.words("coreference", "age", "minor")
    names = _full_names(clusters)
    young = {clusters.find(i) for i in names if (_age_of_name(discourse, i) or ADULT) < ADULT}
    for i, mention in enumerate(discourse.mentions):
        if mention.kind == MentionKind.NOMINAL and discourse.of_head(lemma_of, i) in nouns:
            fits = mention.type == "Person" and not discourse.of_head(is_plural, i)
            if (
                fits
                and not clusters.of_kind(i, MentionKind.NAME)
                and not _tells_another_age(clusters, i, young)
            ):
                _join_if_one(clusters, {clusters.find(i)}, {clusters.find(j) for j in young})


def _tells_another_age(clusters: Clusters, index: int, people: set[int]) -> bool:
    """Whether an age beside the noun is that of none of them."""
    discourse = clusters.discourse
    own = age_before(discourse.roots[index])
    theirs = {_age_of_name(discourse, j) for i in people for j in clusters.of_kind(i, FULL_NAME)}
    return own is not None and own not in theirs


def join_apposed(clusters: Clusters) -> None:
    """Joins whom a text introduces and "the man" who is named beside the noun: "The man, *Karl Enn*, …"."""
    discourse = clusters.discourse
    for i, mention in enumerate(discourse.mentions):
        told = mention.kind == MentionKind.NOMINAL and mention.type == "Person"
        definite = told and discourse.of_head(determiner, i) == "the"
        if not definite or not clusters.of_kind(i, MentionKind.NAME):
            continue
        unnamed = (j for j in discourse.same_head_before(i) if _is_unnamed(clusters, j))
        same = [j for j in unnamed if _words(discourse, i) <= _words(discourse, j)]
        same = same or [j for j in _of_role(clusters, i) if j < i]
        _join_if_one(clusters, {clusters.find(j) for j in same}, {clusters.find(i)})


def _of_role(clusters: Clusters, index: int) -> list[int]:
    """Those whom a report opens with of whom the same is told as by a noun: "a man was charged", "the *suspect*"."""
    discourse = clusters.discourse
    role = discourse.language.by_word("coreference", "lot_noun").get(discourse.of_head(lemma_of, index))
    return [i for i in _opening(clusters) if role in _lots(discourse.roots[i])]


def _opening(clusters: Clusters) -> list[int]:
    discourse = clusters.discourse
    unnamed = (i for i in _unnamed(clusters) if discourse.sentence(i) <= OPENING)
    return [i for i in unnamed if _is_subject(clusters, i)]


def join_same_lot(clusters: Clusters) -> None:
    """Joins whom a report opens with and the first person named after that, where the same is told of both: "A man was
    charged with theft. Karl Enn was arrested on Monday"."""
    discourse = clusters.discourse
    opening = _opening(clusters)
    for i in opening:
        here = discourse.sentence(i)
        lots = _lots(discourse.roots[i])
        rivals = [j for j in opening if lots & _lots(discourse.roots[j])]
        named = _next_named(clusters, here)
        is_one = len({discourse.of_head(lemma_of, j) for j in rivals}) == 1  # "climber" in the headline too
        fits = is_one and len(named) == 1 and lots & _lots(discourse.roots[min(named)])
        if fits and not _was_named(clusters, min(named), i):
            _join_if_one(clusters, {clusters.find(i)}, {clusters.find(min(named))})


def _next_named(clusters: Clusters, here: int) -> list[int]:
    """The full names that are a subject in the first sentence after this one that has such, if it follows soon."""
    discourse = clusters.discourse
    for sentence in range(here + 1, here + 1 + NEXT):
        names = [j for j in discourse.within(sentence, sentence) if _is_full_name(clusters, j)]
        if subjects := [j for j in names if _is_subject(clusters, j)]:
            return subjects
    return []


def _words(discourse: Discourse, index: int) -> set[str]:
    """What a phrase tells, in small letters: "the *man*" no more than "a *man* from *Tarn*"."""
    tokens = tokens_in(discourse.doc, discourse.mentions[index].span)
    return {t.lower_ for t in tokens if t.pos_ in ("NOUN", "PROPN", "ADJ")}


def _was_named(clusters: Clusters, name: int, index: int) -> bool:
    """Whether the text has told of whom a name means before the mention, but for the headline."""
    discourse = clusters.discourse
    return any(discourse.sentence(j) >= HEADLINES and j < index for j in clusters.members(name))


def _join_if_one(clusters: Clusters, unnamed: set[int], named: set[int]) -> None:
    if len(unnamed) != 1 or len(named) != 1:
        return
    (one,), (other,) = unnamed, named
    if one != other and can_be_one(clusters.gender(one), clusters.gender(other)):
        clusters.join(one, other)


def _by(
    clusters: Clusters, mentions: Iterable[int], tell: Callable[[int], int | None]
) -> dict[int, set[int]]:
    """The clusters of mentions by what is told of them."""
    found: dict[int, set[int]] = {}
    for i in mentions:
        key = tell(i)
        if key is not None:
            found.setdefault(key, set()).add(clusters.find(i))
    return found


def _unnamed(clusters: Clusters) -> list[int]:
    return [i for i in range(len(clusters.discourse.mentions)) if _is_unnamed(clusters, i)]


def _is_unnamed(clusters: Clusters, index: int) -> bool:
    """Whether it is "a man", or "man" in a headline, whom no name tells yet."""
    discourse = clusters.discourse
    mention, root = discourse.mentions[index], discourse.roots[index]
    if mention.kind != MentionKind.NOMINAL or mention.type != "Person" or is_plural(root):
        return False
    bare = dep(root) not in ("appos", "xcomp") and discourse.sentence(index) == 0
    is_new = discourse.of_head(determiner, index) == "indefinite" or bare
    return is_new and not _is_predicate(root) and not clusters.of_kind(index, MentionKind.NAME)


def _is_predicate(root: Token) -> bool:
    return any(dep(c) == "cop" for c in root.children) or dep(root) == "appos"


def _full_names(clusters: Clusters) -> list[int]:
    return [i for i in range(len(clusters.discourse.mentions)) if _is_full_name(clusters, i)]


def _is_full_name(clusters: Clusters, index: int) -> bool:
    mention = clusters.discourse.mentions[index]
    return mention.type == "Person" and index in clusters.of_kind(index, FULL_NAME)


def _is_subject(clusters: Clusters, index: int) -> bool:
    return clusters.discourse.of_head(role_of, index) == "subject"


def _lots(root: Token) -> frozenset[str]:
    """What is told of a subject, by lists of verbs; "was shot" and "shot" are two things."""
    verb = verb_of(root)
    verbs = [verb, *(c for c in verb.children if dep(c) == "conj"), *kids(root, "acl")]
    return frozenset(lot for v in verbs if (lot := _lot(v, is_passive(verb) or dep(v) == "acl")))


def _lot(verb: Token, undergone: bool) -> str:
    key = "lot_undergone" if undergone else "lot_done"
    return str(language_of(verb).by_word("coreference", key).get(lemma_of(verb), ""))


def _age_of_name(discourse: Discourse, index: int) -> int | None:
    age = age_behind(discourse.heads[index])
    return age if age is not None else age_before(discourse.roots[index])
