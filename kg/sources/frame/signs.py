"""What tells the outlet among the names on a page: the signs of each candidate, as numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from kg.sources.frame.names import MOST_WORDS, Named, bare, key_of, names_in
from kg.sources.frame.words import (
    AFTER,
    AGENCIES,
    BEFORE,
    BUTTONS,
    FIRMS,
    GIVEN_NAMES,
    LEGAL,
    MEDIA,
    MENUS,
    OWNERS,
    PHOTO_AGENCIES,
    PLATFORMS,
)
from kg.sources.lines import Line
from kg.sources.wordlists import FUNCTION_WORDS, MONTHS

FOOT = 15
MOST_HOSTS = 30
SHORT = 6
"""Words of a line that is part of a menu rather than another article's headline."""
HEAD = 3
SHORTEST = 4
"""Capitals behind an author's name that may be a degree."""
YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d|present))?)"
RIGHTS = re.compile(
    rf"(?:©|\(c\)|copyright(?:ed)?|™)[\s©:]{{0,3}}(?:by\s)?{YEARS}?[\s,.:·|-]{{0,3}}(?:by\s)?(?:the\s)?$",
    re.IGNORECASE,
)
RIGHTS_BEHIND = re.compile(rf"\W{{0,3}}(?:©|\(c\)|{YEARS})?[\s,.-]{{0,3}}all rights reserved", re.IGNORECASE)
FIRM = re.compile(
    r"[\s,]{0,2}(?:[A-Z]\w+ ){0,2}(?:inc|llc|ltd|limited|corp|company|co\.|gmbh|plc|media|communications|network|group"
    r"|holdings|interactive|publishing|newspapers)\b",
    re.IGNORECASE,
)
TEXT_BEHIND = re.compile(r"\)\s?(?:[-–—]|[A-Z\"“])")
DATELINE = re.compile(r"^[^()]{0,40}\($")
SEPARATED = re.compile(r"(?:[,|/·•–—-]|\b(?:and|of|for|from))\s?(?:the\s)?$", re.IGNORECASE)
CREDIT_BEHIND = re.compile(r"\s?(?:/|via)\s?(?:getty|ap|reuters|afp)", re.IGNORECASE)
MIXED = re.compile(r"[a-z][A-Z]|[a-z]\d|\d[a-z]")
PLAIN = re.compile(r"(?<![\w.@/-])[a-z]{2,}\b(?!\.[a-z])")


def _before(words: Iterable[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:^|[^\w])(?:{every})(?: the)?\s?$", re.IGNORECASE)


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:['’]s)?\s(?:{every})\b", re.IGNORECASE)


CUES_BEFORE = {cue: _before(words) for cue, words in BEFORE.items()}
CUES_BEHIND = {cue: _behind(words) for cue, words in AFTER.items()}
IN_BODY = ("told", "request", "dateline", "origin", "says", "rights", "service")
"""The signs that count within the article too; names there are else what it is about."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be the outlet's, the places where it stands, and its signs."""

    name: str
    places: tuple[Named, ...]
    signs: Mapping[str, float]


def candidates(
    lines: Sequence[Line], body: Sequence[bool], title: str, bylines: Collection[int]
) -> list[Candidate]:
    """Every name outside the article with its signs, and every name in it that a cue stands beside.

    `body` says of each line whether it belongs to the article; `bylines` are the numbers of the lines about the author.
    """
    found: defaultdict[str, list[Named]] = defaultdict(list)
    cues: defaultdict[str, Counter[str]] = defaultdict(Counter)
    cued: defaultdict[str, set[int]] = defaultdict(set)
    inside: Counter[str] = Counter()
    spoken: dict[str, str] = {}
    for named in names_in(lines):
        if len(named.key) < 2 or named.key.isdigit():
            continue
        told = set(_cues(named, bylines))
        at = named.key
        if body[named.line] and not named.host:
            inside[named.key] += 1
            if MIXED.search(named.form) or " " in named.form:
                spoken[named.key] = named.form
            told &= set(IN_BODY)
            if not told:
                continue
        cues[at].update(told)
        if told - {"byline"} or (told and not named.form.isupper()):
            cued[at].add(len(found[at]))
        found[at].append(named)
    plain = {word for line in lines for word in PLAIN.findall(line.text)}
    hosts = Counter(named.key for places in found.values() for named in places if named.host)
    main = [host for host, _ in hosts.most_common(MOST_HOSTS)]
    short = {number for number, line in enumerate(lines) if len(line.words) <= SHORT}
    first = next((i for i, inside_it in enumerate(body) if inside_it), len(lines))
    last = max((i for i, inside_it in enumerate(body) if inside_it), default=-1)
    page = _Page(
        len(lines),
        first,
        last,
        key_of(title),
        plain,
        inside,
        hosts,
        hosts.total(),
        main,
        short,
        set(bylines),
        _listed(lines),
    )
    return [
        Candidate(name, tuple(places), _signs(name, places, cues[at], page))
        for at, places in found.items()
        if (cues[at] or (_stands_out(places, len(lines)) and not {n.line for n in places} <= page.bylines))
        and not _is_other(name := _spelling(places, cued[at], spoken.get(at)), at)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    lines: int
    first: int
    last: int
    """First and last line of the article."""
    title: str
    plain: set[str]
    inside: Counter[str]
    hosts: Counter[str]
    sites: int
    main: list[str]
    """The hosts that stand most often."""
    short: set[int]
    bylines: set[int]
    listed: set[int]
    """Lines in a list of newspapers and stations: an owner's others."""


def _cues(named: Named, bylines: Collection[int]) -> Iterable[str]:
    """The kinds of words that stand beside a name."""
    if named.host and named.address:
        yield "own address" if named.before.endswith("@") else "own link"
        return
    if named.whole:
        for cue, pattern in CUES_BEFORE.items():
            if pattern.search(named.before):
                yield cue
        if RIGHTS.search(named.before):
            yield "rights of a firm" if FIRM.match(named.after) else "rights"
        if named.line in bylines and _is_apart(named.before):
            yield "byline"
    elif named.right.lower() in FIRMS and RIGHTS.search(named.before):
        yield "rights of a group"
    if RIGHTS_BEHIND.match(named.after):
        yield "rights behind"
    for cue, pattern in CUES_BEHIND.items():
        if pattern.match(named.after):
            yield cue
    if named.right and named.whole:
        yield "service behind"
    if TEXT_BEHIND.match(named.after) and _is_dateline(named):
        yield "dateline"
    if CREDIT_BEHIND.match(named.after):
        yield "credit"


def _is_dateline(named: Named) -> bool:
    """Whether a name in brackets stands behind a place at the start of a line: "LONDON (AP) —", "Hong Kong (CNN)"."""
    place = named.before[:-1].replace(",", " ").split()
    initials = "".join(word[0] for word in place).lower()
    return (
        DATELINE.match(named.before) is not None
        and 1 <= len(place) <= 4
        and all(word[0].isupper() for word in place)
        and initials != named.key
    )


def _is_apart(before: str) -> bool:
    """Whether the words before a name in the line of the author end there: "By Ana Lund, ", "Ana Lund "."""
    if not before:
        return False
    words = before.split()
    author = len(words) == 2 and words[0].lower() in GIVEN_NAMES and words[1][:1].isupper()
    return author or SEPARATED.search(before) is not None or before[-1] not in " \xa0"


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


def _listed(lines: Sequence[Line]) -> set[int]:
    """The lines that are a name such as "Coast Weekly" and stand next to another such line."""
    like = {
        i for i, line in enumerate(lines) if 2 <= len(line.words) <= MOST_WORDS and line.words[-1] in MEDIA
    }
    return {i for i in like if any(lines[i].words != lines[j].words for j in like & {i - 1, i + 1})}


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, without punctuation and "the" in front."""
    words = [re.sub(r"\W", "", word).lower() for word in name.split()]
    return words[1:] if words[0] == "the" and len(words) > 1 else words


def _stands_out(places: Sequence[Named], lines: int) -> bool:
    """Whether a name without a cue is worth a look: said again, a host, or alone in the head or the foot."""
    again = len(places) > 1 or places[0].host or MIXED.search(places[0].form) is not None
    return again or (places[0].alone and not HEAD < places[0].line < lines - FOOT)


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


def _signs(name: str, places: Sequence[Named], cues: Counter[str], page: _Page) -> dict[str, float]:
    words, key = words_of(name), places[0].key
    numbers = {n.line for n in places}
    alone = {n.line for n in places if n.alone}
    names = [n for n in places if not n.host]
    count = max(len(names), 1)
    sites = page.sites
    short = numbers & page.short
    signs: dict[str, float] = {cue: 1.0 + 0.5 * (times > 1) for cue, times in cues.items()}
    if name.isupper() and len(key) <= SHORTEST and numbers <= page.bylines:
        signs.pop("byline", None)  # "Ana Lund, RDN": a degree
    signs |= {
        "alone in the first line": float(0 in alone and bool(page.title)),
        "in the head": float(min(numbers) <= HEAD and min(numbers) < page.first),
        "in the foot": float(max(numbers) >= page.lines - FOOT and max(numbers) > page.last),
        "in the last lines": float(max(numbers) >= page.lines - 2 and max(numbers) > page.last),
        "alone": float(min(2, len(alone))),
        "short lines": log1p(len(short)),
        "share of long lines": 1 - len(short) / len(numbers),
        "begins lines": log1p(len({n.right for n in names if n.right and not n.before.strip()})),
        "ends lines": log1p(len({n.left for n in names if n.left and not n.after.strip()})),
        "part of a longer name on the left": sum(bool(n.left) for n in names) / count,
        "part of a longer name on the right": max(
            Counter(n.right for n in names if n.right).values(), default=0
        )
        / count,
        "never whole": float(bool(names) and not any(n.whole and not n.left for n in names)),
        "whole": log1p(sum(n.whole and not n.left for n in names)),
        "host": page.hosts[key] / sites if sites else 0.0,
        "host and name": float(bool(names) and page.hosts[key] > 0),
        "short for a host": float(is_short_for(words, key, page.main)),
        "words: 1": float(len(words) == 1),
        "words: 2": float(len(words) == 2),
        "words: 4 or more": float(len(words) >= MOST_WORDS - 1),
        "menu words": sum(word in MENUS for word in words) / len(words),
        "common words": sum(word in page.plain or word in FUNCTION_WORDS for word in words) / len(words),
        "a common word": float(len(words) == 1 and words[0] in page.plain),
        "two letters": float(len(key) == 2),
        "mixed case": float(MIXED.search(name) is not None),
        "capitals": float(name.isupper()),
        "beside names of other media": len(numbers & page.listed) / len(numbers),
        "media word": float(len(words) > 1 and words[-1] in MEDIA),
        "firm word": float(len(words) > 1 and words[-1] in LEGAL | FIRMS),
        "agency": float(" ".join(words) in AGENCIES),
        "person": float(len(words) in (2, 3) and words[0] in GIVEN_NAMES),
        "in the headline": float(bool(page.title) and key in page.title),
        "in the article": log1p(page.inside[key]),
    }
    return {sign: value for sign, value in signs.items() if value}


def is_short_for(words: Sequence[str], key: str, hosts: Iterable[str]) -> bool:
    """Whether a host begins or ends like the name, or is made of its first letters: "nypost", "wsj", "spokesman"."""
    letters = "".join(word[0] for word in words if word)
    forms = {letters, letters[:-1] + words[-1]} if len(words) > 1 else set()
    return any(
        host != key
        and (
            host in forms
            or (len(host) > 3 and len(key) > 3 and (key.startswith(host) or host.startswith(key)))
        )
        for host in hosts
    )
