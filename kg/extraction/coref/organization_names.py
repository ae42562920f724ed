"""Names of organisations that mean the same: abbreviations, legal forms, ministries, first words of a longer name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.characters.folding import folded
from kg.extraction.coref.clusters import FULL_NAME, Clusters
from kg.extraction.mentions.classes import ORGANIZATIONS
from kg.extraction.mentions.organization_name_forms import FILE, firm, initials, is_small, ministry
from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_named
from kg.model import MentionKind

LOOSE = ORGANIZATIONS | {"Thing", "Channel", "Event", "Work", "Place", "Topic"}
BODIES = ORGANIZATIONS - {"Country"}


def _names(clusters: Clusters) -> dict[str, int]:
    """Each name that can be one of an organisation, at its first mention."""
    names: dict[str, int] = {}
    for i, m in enumerate(clusters.discourse.mentions):
        if m.kind == MentionKind.NAME and m.type in LOOSE and not m.link:
            names.setdefault(m.normal, i)
    return names


def join_firms(clusters: Clusters) -> None:
    """ "Halvard Corp.", "Halvard Corporation" and "Halvard"; not "Halvard Ltd" and "Halvard AG"."""
    forms: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for name, i in _names(clusters).items():
        words, form = firm(name)
        if form or clusters.discourse.mentions[i].type in BODIES | {"Thing"}:
            clusters.join(forms[words].setdefault(form, i), i)
    for found in forms.values():
        legal = {clusters.find(i) for form, i in found.items() if form}
        if "" in found and len(legal) == 1:
            clusters.join(legal.pop(), found[""])


def join_ministries(clusters: Clusters) -> None:
    """ "the Ministry of Transport" and "the Transport Ministry"."""
    first: dict[str, int] = {}
    for name, i in _names(clusters).items():
        key = ministry(name)
        if key:
            clusters.join(first.setdefault(key, i), i)


def join_shortened(clusters: Clusters) -> None:
    """ "the European Commission" and "EC", "Amnesty International" and "Amnesty"."""
    mentions, names = clusters.discourse.mentions, _names(clusters)
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in _shortenings(name):
            by_key[key].append(name)
    taken = _words_of_people(clusters)
    for short, i in names.items():
        near = dict.fromkeys([*by_key.get(short, ()), *by_key.get(short.replace(".", ""), ())])
        long = [name for name in near if name != short and _abbreviates(short, name)]
        if not long and mentions[i].type in BODIES and _stands_alone(short, taken):
            long = [n for n in near if n != short and _begins(short, n, mentions[names[n]].type)]
        parts = {clusters.find(names[name]) for name in long}
        if len(parts) == 1 and not _is_placed(clusters, i):
            clusters.join(parts.pop(), i)


def join_last_words(clusters: Clusters) -> None:
    """ "the Act" after "the Housing Act", where it is the last word of one longer name only, and that stands before."""
    discourse = clusters.discourse
    articles = ENGLISH.words("coreference", "determiner", "definite")
    longer: dict[str, set[int]] = defaultdict(set)
    for i, mention in enumerate(discourse.mentions):
        if mention.kind != MentionKind.NAME or mention.type not in LOOSE or mention.link:
            continue
        *before, word = mention.normal.split(" ")
        if before:
            longer[word].add(clusters.find(i))
            continue
        start = discourse.roots[i].i
        known = {clusters.find(j) for j in longer[word]}
        if start and discourse.doc[start - 1].lower_ in articles and len(known) == 1 and _is_noun(word):
            clusters.join(known.pop(), i)


def _is_noun(word: str) -> bool:
    """Whether a capitalised word is a common noun for what a name can be of."""
    return word.lower() in ENGLISH.by_word("types", "noun") or word.lower() in ENGLISH.by_word(
        "types", "name"
    )


def _is_placed(clusters: Clusters, index: int) -> bool:
    """Whether the text or a surer sieve has given the name a longer one."""
    mentions = clusters.discourse.mentions
    own = mentions[index].normal
    return any(mentions[j].normal != own for j in clusters.of_kind(index, FULL_NAME))


def _words_of_people(clusters: Clusters) -> frozenset[str]:
    """The words of all names of people and of places in the text."""
    mentions = clusters.discourse.mentions
    names = (
        m.normal for m in mentions if m.kind == MentionKind.NAME and m.type in ("Person", "Place", "Country")
    )
    return frozenset(word for name in names for word in name.split())


def _stands_alone(short: str, taken: Iterable[str]) -> bool:
    """Whether first words can be the name of an organisation by themselves: no place, person or common word."""
    words = short.split()
    common = ENGLISH.words(FILE, "short", "not")
    listed = any(folded(short) in ENGLISH.by_word("types", part) for part in ("noun", "name"))
    return (
        words[0] not in taken
        and short[:1].isupper()
        and folded(short) not in common
        and (len(words) > 1 or not listed)
        and not is_small(words[-1])
    )


def _begins(short: str, name: str, kind: str) -> bool:
    """ "Amnesty" of "Amnesty International"; not "Tarn" of "Tarn University", nor "Halvard" of "Halvard Norway"."""
    if not name.startswith(short + " ") or kind not in BODIES or kind in ("GovernmentBody", "ArmedForce"):
        return False
    rest = name.removeprefix(short).split()
    return (
        not is_small(rest[0])
        and rest[-1].lower() not in ENGLISH.words(FILE, "short", "place_head")
        and not _is_region(" ".join(rest))
    )


def _is_region(words: str) -> bool:
    """Whether words behind a firm's name tell where a part of it is at work: "Halvard *North America*"."""
    return country_named(words) is not None or folded(words) in ENGLISH.words(FILE, "short", "region")


def _shortenings(name: str) -> set[str]:
    """What may shorten the name by the rules of this module: both kinds of initials, and its first words."""
    words = name.split(" ")
    return {*initials(name), *(" ".join(words[:n]) for n in range(1, len(words)))}


def _abbreviates(short: str, name: str) -> bool:
    """ "EC" of "European Commission", not "West" of "West Bank"."""
    letters, every = initials(name)
    plain = short.replace(".", "")
    return len(plain) >= 2 and plain.isupper() and len(letters) >= 2 and plain in (letters, every)
