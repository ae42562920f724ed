"""Who publishes the page: the likeliest of the names in what stands around the article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.model import Origin, Span
from kg.sources.frame.choice import probabilities, weights
from kg.sources.frame.names import key_of
from kg.sources.frame.parts import Part
from kg.sources.frame.signs import Candidate, candidates
from kg.sources.lines import Line

LIKELY = 0.4
"""How probable a name must be, together with the names that it is part of or that are part of it."""


def outlet_of(
    lines: Sequence[Line], body: Sequence[bool], title: str, bylines: Collection[int]
) -> Part[str] | None:
    """The outlet, and where its name stands first as it is given here; None where no name is likely to be it.

    `body` says of each line whether it belongs to the article; `bylines` are the numbers of the lines about its author.
    """
    found = candidates(lines, body, title, bylines)
    chances = probabilities({i: c.signs for i, c in enumerate(found)}, weights("outlet"))
    best = max(chances, key=lambda i: chances[i], default=None)
    if best is None:
        return None
    name = found[best].name
    kin = sum(chance for i, chance in chances.items() if i == best or _are_kin(found[i].name, name))
    return Part(name, _place(found[best], lines)) if kin >= LIKELY else None


def _are_kin(one: str, two: str) -> bool:
    """Whether one name begins with the other: "Quanta", "Quanta Magazine"."""
    a, b = key_of(one.partition(".")[0]), key_of(two.partition(".")[0])
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def _place(candidate: Candidate, lines: Sequence[Line]) -> Origin:
    named = next((n for n in candidate.places if n.form == candidate.name), candidate.places[0])
    start = lines[named.line].span.start
    return Origin("text", Span(start + named.start, start + named.end))
