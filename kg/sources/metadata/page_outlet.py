"""Who publishes the page: the likeliest of the names in what stands around the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.model import Origin, Span
from kg.sources.metadata.conditional_logit import probabilities, score, weights
from kg.sources.metadata.metadata_parts import Part
from kg.sources.metadata.metadata_words import AGENCIES, BEFORE, BUTTONS, FIRMS, LEGAL, MEDIA
from kg.sources.metadata.outlet_candidates import Candidate, candidates
from kg.sources.metadata.outlet_cues import cues_of
from kg.sources.metadata.outlet_features import is_short_for, words_of
from kg.sources.metadata.outlet_names import key_of
from kg.sources.page_lines import Line

OWN = frozenset({"alone in the first line", "host", "own link", "service"})
"""Features of which a news agency has one where the page is its own; else it is where the text comes from."""
TOLD = OWN | {"about", "in the head", "byline", "origin", "own address", "host and name", "begins lines"}
"""Features of a company's name of which one shows that it is what the page is called, not only who owns it."""
SERVICE_WORDS = frozenset(word for phrase in BEFORE["service"] for word in phrase.split())
SENTENCE_ENDS, QUOTES = (".", "!", "?", "…"), "\"'”’)"
HEAD_LINES = 8
"""Lines at the head of a page in which its name stands in full."""
MIN_SCORE = 3.0
"""The least score of a name: on a page with few names the likeliest may still have nothing for it."""
MIN_SENTENCE_WORDS = 8
"""Words of a line that is running text where it ends like a sentence."""
SURE = frozenset(
    {"rights", "rights of a firm", "rights of a group", "rights behind", "dateline", "byline", "own address"}
)
"""Features that tell of an outlet even in running text: whom somebody told something may be another."""
SURE_BELOW = frozenset({"says", "reprint"})
"""Features that do so in a sentence outside the article."""
MIN_PROBABILITY = 0.25
"""How probable a name must be, together with the names that it is part of or that are part of it."""


def outlet_of(
    lines: Sequence[Line], body: Sequence[bool], title: str, bylines: Collection[int]
) -> Part[str] | None:
    """The outlet, and where its name stands first as it is given here; None where no name is likely to be it.

    `body` says of each line whether it belongs to the article; `bylines` are the numbers of the lines about its author.
    """
    named = _without_owners(candidates(lines, body, title, bylines))
    found = [c for c in named if _stands_apart(c, lines, body, bylines)]
    known = weights("outlet")
    chances = probabilities({i: c.features for i, c in enumerate(found)}, known)
    best = max(chances, key=lambda i: chances[i], default=None)
    if best is None:
        return None
    likely = found[best]
    kin = sum(chance for i, chance in chances.items() if i == best or _are_kin(found[i].name, likely.name))
    if kin < MIN_PROBABILITY or score(likely.features, known) < MIN_SCORE or _is_agency(likely):
        return None
    likely = _longer(_brand(likely, found), found)
    return Part(likely.name, _place(likely, lines))


def _stands_apart(
    candidate: Candidate, lines: Sequence[Line], body: Sequence[bool], bylines: Collection[int]
) -> bool:
    """Whether a name is surely the outlet's, or stands outside running text: what an article tells of may be anything."""
    return bool(SURE & candidate.features.keys()) or any(
        not body[n.line]
        and not n.before.endswith("@")
        and (not _is_prose(lines[n.line]) or SURE_BELOW & set(cues_of(n, bylines)))
        for n in candidate.places
    )


def _is_prose(line: Line) -> bool:
    return len(line.words) >= MIN_SENTENCE_WORDS and line.text.rstrip(QUOTES).endswith(SENTENCE_ENDS)


def _without_owners(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without companies that only own the page, and without names that stand nowhere but in theirs."""
    owners = [c for c in found if _is_only_owner(c)]
    owned = {(n.line, at) for c in owners for n in c.places for at in range(n.start, n.end)}
    return [c for c in found if not all((n.line, n.start) in owned for n in c.places)]


def _is_only_owner(candidate: Candidate) -> bool:
    """Whether a company is named beside the sign of copyright or in terms of use, and by nothing that tells of an outlet."""
    words = words_of(candidate.name)
    brand = list(words)
    while len(brand) > 1 and brand[-1] in LEGAL | FIRMS:
        brand.pop()
    if len(brand) == len(words) or (brand[-1] in MEDIA and len(brand) > 1):
        return False
    return not TOLD & candidate.features.keys()


def _longer(likely: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The whole name of which the likely one is the end, where it is alone on a line at the head of the page."""
    words = words_of(likely.name)
    if "host" in likely.features or any(n.alone for n in likely.places):
        return likely  # the short name is its own
    longer = [
        c
        for c in found
        if len(words_of(c.name)) > len(words)
        and words_of(c.name)[-len(words) :] == words
        and words_of(c.name)[0] not in BUTTONS | SERVICE_WORDS
        and any(n.alone and n.line <= HEAD_LINES and not n.host for n in c.places)
    ]
    return max(longer, key=lambda c: len(c.name), default=likely)


def _is_agency(likely: Candidate) -> bool:
    agency = " ".join(words_of(likely.name)) in AGENCIES
    rights = {"rights", "in the foot"} <= likely.features.keys()
    return agency and not rights and not OWN & likely.features.keys()


def _brand(likely: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The name without "Media" or "Inc." at its end, where the page says that name too."""
    words = likely.name.split()
    while len(words) > 1 and words[-1].lower().strip(".,") in LEGAL | FIRMS:
        words.pop()
    base = key_of(" ".join(words))
    return next((c for c in found if key_of(c.name) == base), likely)


def _are_kin(one: str, two: str) -> bool:
    """Whether two names are likely the same one's: "Quanta", "Quanta Magazine"; "WSJ", "The Wall Street Journal"."""
    a, b = key_of(one.partition(".")[0]), key_of(two.partition(".")[0])
    if not a or not b:
        return False
    short = is_short_for(words_of(one), a, [b]) or is_short_for(words_of(two), b, [a])
    return a.startswith(b) or b.startswith(a) or short


def _place(candidate: Candidate, lines: Sequence[Line]) -> Origin:
    named = next((n for n in candidate.places if n.form == candidate.name), candidate.places[0])
    start = lines[named.line].span.start
    return Origin("text", Span(start + named.start, start + named.end))
