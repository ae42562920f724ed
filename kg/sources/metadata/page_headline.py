"""Which line of a page is its headline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.sources.metadata.conditional_logit import probabilities, weights
from kg.sources.metadata.headline_features import headline_features
from kg.sources.page_lines import Line

MIN_PROBABILITY = 0.3
"""How probable the likeliest line must be: else the page has no headline."""


def headline_of(
    lines: Sequence[Line], body: Sequence[bool], given: str | None = None, below: int = 0
) -> int | None:
    """The number of the line that is the headline; None where no line is likely to be.

    Lines of the same words count together, and the likeliest stands for them. Where the headline is
    given, it is the line of these words, if there is one. Lines above number `below` are the masthead.
    """
    if given is not None:
        return _last_above([i for i, line in enumerate(lines) if _same(line.text) == _same(given)], body)
    features = {i + below: own for i, own in headline_features(lines[below:], body[below:]).items()}
    if sum(map(bool, body)) == 1:
        features = {
            i: own for i, own in features.items() if not body[i]
        }  # what is all of the article is no headline
    chances = probabilities(features, weights("headline"))
    together: defaultdict[str, float] = defaultdict(float)
    for i, chance in chances.items():
        together[lines[i].text] += chance
    best = max(chances, key=lambda i: (together[lines[i].text], chances[i]), default=None)
    if best is None or together[lines[best].text] < MIN_PROBABILITY:
        return None
    return best


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()


def _last_above(numbers: Sequence[int], body: Sequence[bool]) -> int | None:
    first = next((i for i, inside in enumerate(body) if inside), len(body))
    return max((i for i in numbers if i <= first), default=min(numbers, default=None))
