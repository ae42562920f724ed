"""The names on a page that may be its outlet's, each with its features."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.sources.metadata.metadata_words import BUTTONS, FIRMS, LEGAL, MENUS, OWNERS, PHOTO_AGENCIES, PLATFORMS
from kg.sources.metadata.outlet_cues import IN_BODY, cues_of
from kg.sources.metadata.outlet_features import FOOT_LINES, HEAD_LINES, MIXED, features_of, page_of, words_of
from kg.sources.metadata.outlet_names import Named, bare, names_in
from kg.sources.page_lines import Line
from kg.sources.page_words import MONTHS


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be the outlet's, the places where it stands, and its features."""

    name: str
    places: tuple[Named, ...]
    features: Mapping[str, float]


class _Gathered:
    """The places of each name that counts, by its key, and what stands beside them."""

    def __init__(self) -> None:
        self.places: defaultdict[str, list[Named]] = defaultdict(list)
        self.cues: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.cued: defaultdict[str, set[int]] = defaultdict(set)
        self.inside: Counter[str] = Counter()
        self.spoken: dict[str, str] = {}

    def add(self, named: Named, told: set[str], *, inside: bool) -> None:
        """Takes a name in; within the article only what cues tell counts, the rest is what it is about."""
        if inside and not named.host:
            self.inside[named.key] += 1
            if MIXED.search(named.form) or " " in named.form:
                self.spoken[named.key] = named.form
            told = told & IN_BODY
            if not told:
                return
        self.cues[named.key].update(told)
        if told - {"byline"} or (told and not named.form.isupper()):
            self.cued[named.key].add(len(self.places[named.key]))
        self.places[named.key].append(named)


def candidates(
    lines: Sequence[Line], body: Sequence[bool], title: str, bylines: Collection[int]
) -> list[Candidate]:
    """Every name outside the article with its features, and every name in it that a cue stands beside.

    `body` says of each line whether it belongs to the article; `bylines` are the numbers of the lines about the author.
    """
    found = _Gathered()
    for named in names_in(lines):
        if len(named.key) > 1 and not named.key.isdigit():
            found.add(named, set(cues_of(named, bylines)), inside=bool(body[named.line]))
    hosts = Counter(named.key for places in found.places.values() for named in places if named.host)
    page = page_of(lines, body, title, bylines, hosts, found.inside)
    made = []
    for key, places in found.places.items():
        beside = {n.line for n in places} <= page.bylines
        if not found.cues[key] and (beside or not _stands_out(places, len(lines))):
            continue
        name = _spelling(places, found.cued[key], found.spoken.get(key))
        if not _is_other(name, key):
            made.append(Candidate(name, tuple(places), features_of(name, places, found.cues[key], page)))
    return made


def _spelling(places: Sequence[Named], cued: Collection[int], spoken: str | None) -> str:
    """The spelling that stands most often.

    The name of a site's host is often a word of its own too ("cleveland"): it is the name only where it stands alone in
    its line or beside a cue (`cued`, numbers in `places`), or where the article spells it as no plain word is (`spoken`).
    """
    printed = [n for n in places if not n.address]
    names = [n for i, n in enumerate(places) if not n.host and (i in cued or n.alone)]
    if not any(n.host for n in places):
        names = printed
    hosts = [n for n in printed if n.host]
    votes = Counter(n.form for n in (names or hosts or places))
    form = max(votes, key=lambda form: votes[form])
    common = form.lower() in MENUS and any(n.host for n in places)
    if not names and spoken is not None:
        return spoken
    if common:
        form = next((n.form for n in hosts), next(n.form for n in places if n.host))
    return form if (names and not common) or hosts else bare(form).lower()


def _stands_out(places: Sequence[Named], lines: int) -> bool:
    """Whether a name without a cue is worth a look: repeated, a host, or alone in the head or the foot."""
    again = len(places) > 1 or places[0].host or MIXED.search(places[0].form) is not None
    return again or (places[0].alone and not HEAD_LINES < places[0].line < lines - FOOT_LINES)


def _is_other(name: str, key: str) -> bool:
    """Whether a name is surely not the outlet's: a word of a menu, a social network, who sells photographs."""
    words = words_of(name)
    if len(words) == 1 and words[0] in MONTHS:
        return True
    brand = words[:-1] if len(words) > 1 and words[-1] in LEGAL | FIRMS else words
    if "".join(brand) in OWNERS or "".join(words) in OWNERS or words[0] in BUTTONS or words[-1] == "all":
        return True
    menu = all(word in MENUS for word in words) and len(words) == 1 and "." not in name
    return menu or key in PLATFORMS | PHOTO_AGENCIES or (len(words) == 1 and key in LEGAL)
