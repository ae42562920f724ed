"""Which statements of a graph on disk its outlet itself asserts: those, and only those, are direct triples too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rdflib import PROV

from kg.model import Actuality
from kg.model.thresholds import CERTAIN
from kg.store.vocabulary import KG, SCHEMA

REAL = tuple(KG[actuality.capitalize()] for actuality in Actuality if actuality.is_real)
One = Callable[[Any, Any], Any]
"""The value of a node's property, or None."""


def is_own(one: One, statement: object, article: object) -> bool:
    """Whether the outlet of the article, known or not, says the statement itself, through nobody else."""
    outlet = one(article, SCHEMA.publisher) or KG.UnknownOutlet
    return one(statement, PROV.wasAttributedTo) == outlet and one(statement, KG.saidThrough) is None


def is_asserted(one: One, statement: object, article: object) -> bool:
    """Whether the outlet itself says that it happened or goes on, kg is certain of it, and it is neither held back nor
    told beside the news."""
    shown = one(statement, KG.heldBack) is None and one(statement, KG.standsIn) is None
    so = shown and str(one(statement, KG.negated)) == "false" and _is_certain(one(statement, KG.confidence))
    return so and one(statement, KG.actuality) in REAL and is_own(one, statement, article)


def _is_certain(confidence: object) -> bool:
    """Whether a value in a graph is a number that is high enough; False for none."""
    try:
        return float(str(confidence)) >= CERTAIN
    except ValueError:
        return False
