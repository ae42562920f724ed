"""Who publishes the page: the likeliest of the names in what stands around the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.model import Origin, Span
from kg.sources.frame.candidates import Candidate, candidates
from kg.sources.frame.choice import probabilities, score, weights
from kg.sources.frame.names import key_of
from kg.sources.frame.outlet_features import is_short_for, words_of
from kg.sources.frame.parts import Part
from kg.sources.frame.words import AGENCIES, FIRMS, LEGAL
from kg.sources.lines import Line

OWN = frozenset({"alone in the first line", "host", "own link", "service"})
"""Features of which a news agency has one where the page is its own; else it is where the text comes from."""
FEWEST = 3.0
"""The least score of a name: on a page with few names the likeliest may still have nothing for it."""
LIKELY = 0.25
"""How probable a name must be, together with the names that it is part of or that are part of it."""


def outlet_of(
    lines: Sequence[Line], body: Sequence[bool], title: str, bylines: Collection[int]
) -> Part[str] | None:
    """The outlet, and where its name stands first as it is given here; None where no name is likely to be it.

    `body` says of each line whether it belongs to the article; `bylines` are the numbers of the lines about its author.
    """
    found = candidates(lines, body, title, bylines)
    known = weights("outlet")
    chances = probabilities({i: c.features for i, c in enumerate(found)}, known)
    best = max(chances, key=lambda i: chances[i], default=None)
    if best is None:
        return None
    likely = found[best]
    kin = sum(chance for i, chance in chances.items() if i == best or _are_kin(found[i].name, likely.name))
    if kin < LIKELY or score(likely.features, known) < FEWEST or _is_agency(likely):
        return None
    likely = _brand(likely, found)
    return Part(likely.name, _place(likely, lines))


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
