"""Names that mean the same: equal ones, countries by code, forms of a person's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from kg.characters.folding import folded
from kg.extraction.coref.clusters import FULL_NAME, SUBJECT, Clusters
from kg.extraction.coref.discourse import Discourse
from kg.extraction.coref.gender import can_be_one
from kg.extraction.coref.introduced_aliases import nicknames
from kg.extraction.coref.nominal_features import modifiers_before
from kg.extraction.coref.person_names import NamePart, is_short_for, parts, same_person, short_keys
from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import PEOPLE
from kg.extraction.mentions.nouns import lemma_of
from kg.extraction.tree import dep, kids
from kg.model import MentionKind


def join_equal_names(clusters: Clusters) -> None:
    """Names with the same words, or of the same country; a single word for a person may mean several people. A capitalised
    noun that the reader takes for no name where another mention of the same words is one ("the Constitution") is one."""
    discourse = clusters.discourse
    first: dict[tuple[str, str], int] = {}
    for i, mention in enumerate(discourse.mentions):
        if mention.kind == MentionKind.NOMINAL and _is_capitalised_noun(discourse, i):
            clusters.join(first.setdefault(("other", folded(discourse.roots[i].text)), i), i)
        if mention.kind != MentionKind.NAME:
            continue
        kind = "Person" if mention.type == "Person" else ("Country" if mention.link else "other")
        key = (kind, mention.link or folded(mention.normal))
        if kind == "Person" and len(mention.normal.split()) == 1:
            continue
        clusters.join(first.setdefault(key, i), i)


def _is_capitalised_noun(discourse: Discourse, index: int) -> bool:
    """Whether a noun of one word without modifiers, of a thing or a body of people, is written as a name."""
    mention, root = discourse.mentions[index], discourse.roots[index]
    written = root.pos_ == "PROPN" and root.text[:1].isupper() and len(discourse.heads[index]) == 1
    return written and mention.type not in (*PEOPLE, "Position") and not modifiers_before(root)


def join_person_names(clusters: Clusters) -> None:
    """Full names among each other, then single words to the one full name that they can be short for."""
    mentions = clusters.discourse.mentions
    people = [i for i, m in enumerate(mentions) if m.kind == MentionKind.NAME and m.type == "Person"]
    full = _FullNames(clusters, people)
    for i in sorted(full, key=lambda i: _openness(mentions[i].normal)):
        _join_full(clusters, i, full)
    inside = nicknames(clusters.discourse)
    namesakes: dict[int, list[int]] = {}
    ambiguous: dict[str, list[int]] = defaultdict(list)
    for i in people:
        name = mentions[i].normal
        found = _full_forms(clusters, i, full) if i not in inside else []
        if len(found) == 1:
            clusters.join(found[0], i)
        elif len(name.split()) == 1:
            ambiguous[folded(name)].append(i)
            namesakes[i] = found
    for group in ambiguous.values():
        _join_same_title(clusters, group)
        _join_first_namesake(clusters, group, namesakes)


def _openness(name: str) -> tuple[int, int]:
    """How little a full name tells of who is meant: by its initials, then by the words that it lacks."""
    words, _ = parts(name)
    return sum(len(w.strip(".")) == 1 for w in words[:1]), -len(words)


def _join_full(clusters: Clusters, index: int, full: _FullNames) -> None:
    """Joins a full name to the one cluster whose fuller names it can be a form of; where two fit, to none."""
    mentions = clusters.discourse.mentions
    name = mentions[index].normal
    rank = _openness(name)
    fits: set[int] = set()
    for j in full.sharing_a_word(index):
        other = mentions[j].normal
        if j == index or clusters.find(j) == clusters.find(index) or _openness(other) > rank:
            continue
        if same_person(name, other) and can_be_one(clusters.gender(index), clusters.gender(j)):
            fits.add(clusters.find(j))
    if len(fits) == 1:
        clusters.join(fits.pop(), index)


class _FullNames:
    """The names of people in several words, each at its first mention, by the words in them."""

    def __init__(self, clusters: Clusters, people: Iterable[int]) -> None:
        self._names = [m.normal for m in clusters.discourse.mentions]
        first: dict[str, int] = {}
        for i in people:
            if len(self._names[i].split()) > 1:
                first.setdefault(self._names[i], i)
        self._mentions = sorted(first.values())
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for i in self._mentions:
            for word in short_keys(self._names[i]):
                self._by_word[word].append(i)

    def __iter__(self) -> Iterator[int]:
        return iter(self._mentions)

    def sharing_a_word(self, index: int) -> list[int]:
        """Those that have a word in common with the name of a mention, in order of the text."""
        words = short_keys(self._names[index])
        return sorted({j for word in words for j in self._by_word.get(word, ())})


def _full_forms(clusters: Clusters, index: int, full: _FullNames) -> list[int]:
    """The clusters whose full name the name may shorten: by surname, or where none has it by given name."""
    mentions = clusters.discourse.mentions
    name = mentions[index].normal
    ways: dict[NamePart | None, set[int]] = defaultdict(set)
    for j in full.sharing_a_word(index):
        if clusters.find(j) != clusters.find(index):
            ways[is_short_for(name, mentions[j].normal)].add(clusters.find(j))
    for how in (NamePart.SURNAME, NamePart.GIVEN):
        fits = {j for j in ways[how] if can_be_one(clusters.gender(index), clusters.gender(j))}
        if fits:
            return sorted(fits)
    return []


def _join_same_title(clusters: Clusters, group: list[int]) -> None:
    """Bare surnames without one full form: those of one title belong together, apart from all full names."""
    for at, i in enumerate(group):
        for j in group[:at]:
            if can_be_one(clusters.gender(i), clusters.gender(j)):
                clusters.join(j, i)
                break


def _join_first_namesake(clusters: Clusters, group: list[int], namesakes: dict[int, list[int]]) -> None:
    """A bare surname to the one whom the text names first, before it names another so: those after are told apart by
    their given names. Not where that one goes by a given name more often than the surname stands alone."""
    for i in group:
        if len(namesakes[i]) < 2 or clusters.of_kind(i, FULL_NAME):
            continue
        main = _main_namesake(clusters, sorted(namesakes[i]), i)
        if main is not None:
            given = [j for j in clusters.of_kind(main, MentionKind.NAME) if _is_given_name(clusters, main, j)]
            if len(given) < len(group):
                clusters.join(main, i)


def _main_namesake(clusters: Clusters, namesakes: list[int], index: int) -> int | None:
    """The one of the namesakes who is not told of as another's kin ("his sister *Ada Enn*"), else the first of them, or the
    second where of the first nothing is told before a surname alone: "The body of *Ada Enn* was found. *Karl Enn* was
    arrested. *Enn* …"; None where both are named in one sentence."""
    discourse = clusters.discourse
    first, second = namesakes[:2]
    independent = [j for j in namesakes if not _is_kin(discourse.roots[j])]
    if len(independent) == 1 and independent[0] < index:
        return independent[0]
    if first >= index or discourse.sentence(first) >= discourse.sentence(second):
        return None
    told = [any(k < index for k in clusters.of_kind(j, SUBJECT)) for j in (first, second)]
    return second if told == [False, True] else first


def _is_kin(root: Token) -> bool:
    """ "his *brother* Karl Enn", "her *mother*, Ada Enn"."""
    kin = language_of(root).by_word("types", "kin")
    beside = [
        *kids(root, "nmod", "appos", "compound"),
        *([root.head] if dep(root) in ("appos", "flat") else []),
    ]
    return any(lemma_of(token) in kin for token in beside)


def _is_given_name(clusters: Clusters, full: int, index: int) -> bool:
    """Whether a name is no more than the given name of a full one."""
    mentions = clusters.discourse.mentions
    return is_short_for(mentions[index].normal, mentions[full].normal) == NamePart.GIVEN
