"""How sure a claim is: the probability that a strict reader calls it right, fitted on judged statements.

| step | module |
| --- | --- |
| how the claim was read: rule, words, arcs, length | `claim_form` |
| who and what takes part, and how they are known | `participants` |
| which words are stated, how many of them names, how many left open | `stated_words` |
| who says so, and where it stands on the page | `claim_source` |
| whether roles and factuality, as the reader predicts them, agree | `predicted_meaning` |
| what the states of the reader's network tell, by a linear probe | `word_states` |
| features → probability | `confidence_model` |

The features are named words ("rule=clause"), each there or not. The weights are made by `python -m kg.training confidence`;
which statements were judged, and how, is told in `tests/quality/judged`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.extraction.confidence.claim_form import binned, form_features
from kg.extraction.confidence.claim_source import source_features
from kg.extraction.confidence.confidence_model import confidence_of
from kg.extraction.confidence.participants import participant_features
from kg.extraction.confidence.predicted_meaning import meaning_features
from kg.extraction.confidence.stated_words import Stated, word_features
from kg.extraction.confidence.word_states import state_features
from kg.model import BlockKind, Claim, Span

__all__ = ["with_confidence"]

SURENESS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
"""Upper bounds of the classes of how sure the rules that made a claim are by themselves."""
Place = Callable[[Span], BlockKind | None]
"""The kind of block that a span of the document stands in."""


def with_confidence(claims: Sequence[Claim], doc: Doc, place: Place) -> tuple[Claim, ...]:
    """The claims, each with its probability and the features that it follows from."""
    return tuple(_scored(claim, doc, place) for claim in claims)


def _scored(claim: Claim, doc: Doc, place: Place) -> Claim:
    features = tuple(dict.fromkeys(_features(claim, doc, place)))
    explanation = replace(claim.explanation, features=features)
    return replace(claim, confidence=confidence_of(features), explanation=explanation)


def _features(claim: Claim, doc: Doc, place: Place) -> Iterator[str]:
    yield binned("rules", claim.confidence, SURENESS)
    yield from form_features(claim, doc)
    yield from participant_features(claim, doc)
    yield from source_features(claim, doc, place(claim.cue[0]))
    yield from meaning_features(claim, doc)
    stated = Stated.by(claim, doc)
    yield from word_features(stated)
    yield from state_features(stated, doc)
