"""The features of a name that may be the outlet's, as numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import log1p

from kg.sources.metadata.metadata_words import AGENCIES, FIRMS, GIVEN_NAMES, LEGAL, MEDIA, MENUS
from kg.sources.metadata.outlet_names import MAX_NAME_WORDS, Named, key_of
from kg.sources.page_lines import Line
from kg.sources.page_words import FUNCTION_WORDS

HEAD_LINES, FOOT_LINES = 3, 15
"""Lines at the top and the bottom of a page."""
MAX_MENU_WORDS = 6
"""Words of a line that is part of a menu rather than another article's headline."""
MAX_DEGREE_CAPITALS = 4
"""Capitals behind an author's name that may be a degree."""
MAX_HOSTS = 30
MIXED = re.compile(r"[a-z][A-Z]|[a-z]\d|\d[a-z]")
PLAIN = re.compile(r"(?<![\w.@/-])[a-z]{2,}\b(?!\.[a-z])")


@dataclass(frozen=True, slots=True)
class Page:
    """What of a page the features of its names are counted against."""

    lines: int
    first: int
    last: int
    """First and last line of the article."""
    title: str
    """The key of the headline."""
    plain: set[str]
    """The words that stand in lower case."""
    inside: Counter[str]
    """How often each name stands in the article."""
    hosts: Counter[str]
    sites: int
    main: list[str]
    """The hosts that stand most often."""
    short: set[int]
    """The lines of menus, too short for a headline."""
    bylines: set[int]
    listed: set[int]
    """Lines in a list of newspapers and stations: an owner's others."""


def page_of(
    lines: Sequence[Line],
    body: Sequence[bool],
    title: str,
    bylines: Collection[int],
    hosts: Counter[str],
    inside: Counter[str],
) -> Page:
    """What the features of a page's names are counted against."""
    own = [i for i, within in enumerate(body) if within]
    return Page(
        lines=len(lines),
        first=own[0] if own else len(lines),
        last=own[-1] if own else -1,
        title=key_of(title),
        plain={word for line in lines for word in PLAIN.findall(line.text)},
        inside=inside,
        hosts=hosts,
        sites=hosts.total(),
        main=[host for host, _ in hosts.most_common(MAX_HOSTS)],
        short={number for number, line in enumerate(lines) if len(line.words) <= MAX_MENU_WORDS},
        bylines=set(bylines),
        listed=_listed(lines),
    )


def _listed(lines: Sequence[Line]) -> set[int]:
    """The lines that are a name such as "Coast Weekly" and stand next to another such line."""
    like = {
        i
        for i, line in enumerate(lines)
        if 2 <= len(line.words) <= MAX_NAME_WORDS and line.words[-1] in MEDIA
    }
    return {i for i in like if any(lines[i].words != lines[j].words for j in like & {i - 1, i + 1})}


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, without punctuation and "the" in front."""
    words = [re.sub(r"\W", "", word).lower() for word in name.split()]
    return words[1:] if words[0] == "the" and len(words) > 1 else words


def features_of(name: str, places: Sequence[Named], cues: Counter[str], page: Page) -> dict[str, float]:
    """The features of a name that stands at `places`; `cues` counts the kinds of words beside it."""
    words, key = words_of(name), places[0].key
    numbers = {n.line for n in places}
    alone = {n.line for n in places if n.alone}
    names = [n for n in places if not n.host]
    count = max(len(names), 1)
    sites = page.sites
    short = numbers & page.short
    features: dict[str, float] = {cue: 1.0 + 0.5 * (times > 1) for cue, times in cues.items()}
    if name.isupper() and len(key) <= MAX_DEGREE_CAPITALS and numbers <= page.bylines:
        features.pop("byline", None)  # "Ana Lund, RDN": a degree
    features |= {
        "alone in the first line": float(0 in alone and bool(page.title)),
        "in the head": float(min(numbers) <= HEAD_LINES and min(numbers) < page.first),
        "in the foot": float(max(numbers) >= page.lines - FOOT_LINES and max(numbers) > page.last),
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
        "words: 4 or more": float(len(words) >= MAX_NAME_WORDS - 1),
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
    return {feature: value for feature, value in features.items() if value}


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
