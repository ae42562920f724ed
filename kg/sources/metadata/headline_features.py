"""The features of a line that may be the headline, as numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log1p

from kg.sources.bylines import is_byline
from kg.sources.credits import CREDIT
from kg.sources.dates import date_in
from kg.sources.metadata.metadata_words import MENUS
from kg.sources.page_lines import Line
from kg.sources.page_words import FEEDS, FUNCTION_WORDS, KINDS, READER

MIN_WORDS, MAX_WORDS = 2, 45
"""Words of a headline."""
MAX_CHARACTERS = 300
MIN_SENTENCE_WORDS = 12
"""Words of a line that is likely a sentence of the article."""
END = re.compile(r"[.!?…][\"'”’)\]]*$")
FULL_STOP = re.compile(r"[.;,:][\"'”’)\]]*$")
LABEL = re.compile(
    r"(?:read more|related|see also|also read|read also|watch|more|next|previous|prev|photos?|video|live|story)\b\s*[:|-]",
    re.IGNORECASE,
)
RANK = re.compile(r"\d{1,3}[.)]\s+\S.*\d")
"""A place in a ranking with its result."""
URL = re.compile(r"https?://[^\s<>\"]{1,300}")
BREADCRUMB = re.compile(r"\s[>»›]\s|\w ?/ ?\w+ ?/|[a-z][A-Z][a-z]+[A-Z]|^(?i:you are here)")
DATELINE = re.compile(
    r"[A-Z][A-Z.,'’ -]{2,40}(?:, [A-Z][a-z.]+)?(?: \([A-Za-z ]{2,20}\))?\s?[—–-]{1,2}\s"
    r"|[^()]{2,40}\((?:AP|AFP|Reuters|UPI)\)"
)
MAX_LINE_DISTANCE = 4
MAX_SHORT_WORD_LETTERS = 4
MAX_BRIEF_WORDS = 150
"""Words of an article so short that few words of its headline stand in it as they are."""
ENDING = re.compile(r"(?:e?s|e?d|ing|e|ers?)$")
MIN_HELD_LINE_WORDS = 3
MAX_URLS = 40
TEASERS = ("share", "subscribe", "comment", "rights", "more")

Features = dict[str, float]


def headline_features(lines: Sequence[Line], body: Sequence[bool]) -> dict[int, Features]:
    """The features of every line that may be the headline, by its number; `body` says which lines are the article's."""
    first = next((i for i, inside in enumerate(body) if inside), len(lines))
    counts = Counter(line.text for line in lines)
    texts = {line.text.casefold() for line in lines if len(line.words) >= MIN_HELD_LINE_WORDS}
    spread = Counter(
        word for line, inside in zip(lines, body, strict=True) if inside for word in set(line.words)
    )
    about = [_about(line) for line in lines]
    brief = sum(len(line.words) for line, inside in zip(lines, body, strict=True) if inside) < MAX_BRIEF_WORDS
    stems = Counter(map(_stem if brief else str, spread))
    likely = [_is_likely(line, stems, about[i], brief=brief) for i, line in enumerate(lines)]
    urls = [url for line in lines for url in URL.findall(line.text)[:3]]
    slugs = [set(re.split(r"[^a-z0-9]+", url.lower())) for url in dict.fromkeys(urls[:MAX_URLS])]
    found: dict[int, Features] = {}
    for i, line in enumerate(lines):
        if not _may_be(line):
            continue
        features = _own(line, spread, bool(body[i]))
        features |= _around(i, lines, about, body, first)
        features["a likely headline right above"] = float(i > 0 and likely[i - 1])
        features["a likely headline two lines above"] = float(i > 1 and likely[i - 2] and not likely[i - 1])
        features["second line of a block"] = float(_is_second(i, lines, about))
        features["holds another line"] = float(_holds_another(line, texts))
        features["in an address of the page"] = float(_is_slug(line, slugs))
        features["repeated on the page"] = float(min(counts[line.text] - 1, 2))
        features["first of its like"] = float(counts[line.text] == 1 or lines[i - 1].text != line.text)
        found[i] = {feature: value for feature, value in features.items() if value}
    return found


def _may_be(line: Line) -> bool:
    return (
        MIN_WORDS <= len(line.words) <= MAX_WORDS
        and len(line.text) <= MAX_CHARACTERS
        and not is_byline(line.text)
        and not RANK.match(line.text)
    )


def _is_second(i: int, lines: Sequence[Line], about: Sequence[str]) -> bool:
    """Whether a line stands, with no blank line between, below one that may be a headline and begins its block."""
    if i == 0 or lines[i].gap or not (lines[i - 1].gap or i == 1) or about[i - 1]:
        return False
    above = lines[i - 1]
    said = f" {' '.join(above.words)} "
    boilerplate = any(f" {p} " in said for kind in TEASERS for p in KINDS[kind])
    label = LABEL.match(above.text) or BREADCRUMB.search(above.text) or FULL_STOP.search(above.text)
    return (
        3 <= len(above.words) <= 20
        and not boilerplate
        and not label
        and not above.text.isupper()
        and not MENUS.issuperset(above.words)
    )


def _stem(word: str) -> str:
    """A word without its ending: a headline says "reopens", the article "reopened"."""
    return ENDING.sub("", word) if len(word) > MAX_SHORT_WORD_LETTERS else word


def _is_likely(line: Line, stems: Mapping[str, int], about: str, *, brief: bool) -> bool:
    """Whether a line reads like a headline by itself: what stands below it is then its standfirst."""
    words = {w for w in line.words if w not in FUNCTION_WORDS and len(w) > 1}
    said = f" {' '.join(line.words)} "
    boilerplate = any(f" {p} " in said for kind in TEASERS for p in KINDS[kind])
    bad = (
        boilerplate
        or about
        or BREADCRUMB.search(line.text)
        or FULL_STOP.search(line.text)
        or CREDIT.search(line.text)
    )
    shared = sum(stems[_stem(w) if brief else w] > 0 for w in words)
    return 4 <= len(line.words) <= 20 and not bad and shared >= max(2, len(words) / 2)


def _holds_another(line: Line, texts: Collection[str]) -> bool:
    """Whether a line ends with another line of the page: the way there from the front page, glued to the headline."""
    text = line.text.casefold()
    places = [m.end() for m in re.finditer(r"[\s>»/|:]+", text)]
    return any(text[place:] in texts for place in places)


def _is_slug(line: Line, slugs: Sequence[set[str]]) -> bool:
    """Whether an address on the page is made of the line's words: "/news/salt-works-to-close-1234"."""
    words = {re.sub(r"\W", "", w) for w in line.words if w not in FUNCTION_WORDS and len(w) > 2}
    return len(words) >= 3 and any(len(words & slug) >= 0.7 * len(words) for slug in slugs)


def _about(line: Line) -> str:
    """What a short line near a headline is: "author", "date", or nothing of the kind."""
    if len(line.words) > 24:
        return ""
    if date_in(line.text) is not None:
        return "date"
    return "author" if is_byline(line.text) else ""


def _own(line: Line, spread: Mapping[str, int], inside: bool) -> Features:
    words = [w for w in dict.fromkeys(line.words) if w not in FUNCTION_WORDS and len(w) > 1]
    shared = sum(spread[w] > int(inside) for w in words)
    again = sum(spread[w] > 1 + int(inside) for w in words)
    said = f" {' '.join(line.words)} "
    starts = [w for w in line.text.split() if w[:1].isalpha()]
    count = len(line.words)
    return {
        "words in the article": float(min(shared, 6)),
        "share of words in the article": shared / max(len(words), 1),
        "words repeated in the article": float(min(again, 6)),
        "words: under 4": float(count < 4),
        "words: 4 to 6": float(4 <= count < 7),
        "words: 20 to 26": float(20 <= count < 27),
        "words: over 26": float(count >= 27),
        "ends like a sentence": float(_ends(line)),
        "ends with a comma or colon": float(line.text.endswith((",", ";", ":"))),
        "says: boilerplate": float(any(f" {p} " in said for kind in TEASERS for p in KINDS[kind])),
        "says: photo": float(CREDIT.search(line.text) is not None),
        "says: you": float(bool(READER & set(line.words))),
        "heads a feed": float(" ".join(line.words) in FEEDS),
        "begins like a label": float(LABEL.match(line.text) is not None),
        "has a date": float(date_in(line.text) is not None),
        "capitals": sum(w[:1].isupper() for w in starts) / max(len(starts), 1),
        "quoted": float(line.text[:1] in '"“' and line.text[-1:] in '"”'),
        "a breadcrumb": float(BREADCRUMB.search(line.text) is not None),
        "a dateline in front": float(DATELINE.match(line.text) is not None),
        "no capital in front": float(line.text[:1].islower()),
    }


def _ends(line: Line) -> bool:
    return END.search(line.text) is not None and not line.text.endswith("?")


def _around(
    i: int, lines: Sequence[Line], about: Sequence[str], body: Sequence[bool], first: int
) -> Features:
    below = about[i + 1 : i + 1 + MAX_LINE_DISTANCE]
    above = about[max(0, i - MAX_LINE_DISTANCE) : i]
    prose = [
        len(line.words) >= MIN_SENTENCE_WORDS and END.search(line.text) is not None
        for line in lines[i + 1 : i + 9]
    ]
    before = [
        len(line.words) >= MIN_SENTENCE_WORDS and END.search(line.text) is not None
        for line in lines[max(0, i - 8) : i]
    ]
    return {
        "in the article": float(body[i]),
        "a sentence of the article": float(
            bool(body[i]) and len(lines[i].words) >= MIN_SENTENCE_WORDS and _ends(lines[i])
        ),
        "first line of the article": float(i == first),
        "right above the article": float(i == first - 1),
        "lines above the article": log1p(max(first - i, 0)),
        "far above the article": float(first - i > 14),
        "lines below the start": log1p(max(i - first, 0)),
        "author or date right below": float(bool(below[:1]) and below[0] != ""),
        "author near below": float("author" in below),
        "date near below": float("date" in below),
        "author near above": float("author" in above),
        "date near above": float("date" in above),
        "prose below": sum(prose) / 8,
        "prose above": sum(before) / 8,
        "blank lines above": float(min(lines[i].gap, 2)),
        "blank lines below": float(min(lines[i + 1].gap, 2)) if i + 1 < len(lines) else 0.0,
        "first line of the page": float(i == 0),
    }
