"""The rules by which a clause is read, told by how its head depends on the rest of the sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.extraction.claim_rule import ClaimRule
from kg.extraction.tree import dep, first_conjunct, kid


@dataclass(frozen=True, kw_only=True)
class ClauseRule(ClaimRule):
    """A kind of clause. `confidence` is how right such clauses are on CaRB dev in short sentences
    (`python -m tests.quality reliability`)."""

    apply: Callable[[Token], bool]
    """Whether a predicate heads such a clause."""
    clausal: bool = True


def _is_copular(predicate: Token) -> bool:
    return kid(predicate, "cop") is not None


def _depends_as(*labels: str) -> Callable[[Token], bool]:
    """Whether the first of the coordinated predicates has one of these relations, subtype and all."""
    return lambda predicate: first_conjunct(predicate).dep_.lower() in labels


def _has_relation(label: str) -> Callable[[Token], bool]:
    """Whether the first of the coordinated predicates has this relation, whatever its subtype."""
    return lambda predicate: dep(first_conjunct(predicate)) == label


COPULA = ClauseRule(
    name="copula",
    example="Brook is a judge.",
    counterexample="Brook knows a judge.",
    confidence=0.7,
    apply=_is_copular,
)
RELATIVE = ClauseRule(
    name="relative",
    example="The bridge that Brook opened fell.",
    counterexample="Brook said that the bridge fell.",
    confidence=0.76,
    dependent=True,
    apply=_depends_as("acl:relcl"),
)
PARTICIPLE = ClauseRule(
    name="participle",
    example="The ship carrying grain sank.",
    counterexample="The ship is carrying grain.",
    confidence=0.62,
    dependent=True,
    apply=_has_relation("acl"),
)
ADVERBIAL = ClauseRule(
    name="adverbial",
    example="Brook left because Fenn lied.",
    counterexample="Brook left and Fenn lied.",
    confidence=0.72,
    dependent=True,
    apply=_has_relation("advcl"),
)
COMPLEMENT = ClauseRule(
    name="complement",
    example="Brook let Fenn sell the mill.",
    counterexample="Brook wants to sell the mill.",
    confidence=0.74,
    dependent=True,
    apply=_has_relation("xcomp"),
)
CLAUSE = ClauseRule(
    name="clause",
    example="Brook opened the bridge.",
    counterexample="The opening of the bridge.",
    confidence=0.83,
    apply=lambda predicate: True,
)


def _coordinated(rule: ClauseRule, example: str, counterexample: str) -> ClauseRule:
    """The same kind of clause, for a predicate that is coordinated with the one that has the relation."""
    return replace(
        rule,
        name=f"{rule.name}-coordinated",
        example=example,
        counterexample=counterexample,
        apply=lambda predicate: first_conjunct(predicate) != predicate and rule.apply(predicate),
    )


RULES = (
    COPULA,
    _coordinated(
        RELATIVE, "The firm that built and sold the mill closed.", "The firm that built the mill closed."
    ),
    RELATIVE,
    _coordinated(
        PARTICIPLE, "The ship carrying grain and towing a boat sank.", "The ship carrying grain sank."
    ),
    PARTICIPLE,
    _coordinated(ADVERBIAL, "Brook left because Fenn lied and Dole slept.", "Brook left because Fenn lied."),
    ADVERBIAL,
    _coordinated(
        COMPLEMENT, "Brook let Fenn sell the mill and buy a ferry.", "Brook let Fenn sell the mill."
    ),
    COMPLEMENT,
    _coordinated(CLAUSE, "Brook met Fenn and thanked Dole.", "Brook met Fenn and Dole."),
    CLAUSE,
)
"""The first that applies has the clause."""


def clause_rule_of(predicate: Token) -> ClauseRule:
    """The rule by which the clause that a predicate heads is read."""
    return next(rule for rule in RULES if rule.apply(predicate))
