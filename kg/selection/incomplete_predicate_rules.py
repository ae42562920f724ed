"""Statements whose predicate lacks what completes it: "would", "also scored", "was more solid", "is the first ferry"."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import words_of
from kg.selection.statement_context import StatementContext

CONDITION = "condition"
"""What a statement is real by that is only supposed."""
MAX_RANKED_WORDS = 4
"""Words of a noun phrase that says of what it is the first or the only one in its clause alone."""


def _label(context: StatementContext) -> tuple[str, ...]:
    return words_of(context.statement.label)


def _is_elliptic(context: StatementContext) -> bool:
    """ "Brook would", "he really can't": the verb is told elsewhere."""
    spared = ENGLISH.words("selection", "relation", "auxiliary")
    return context.is_bare_deed and set(_label(context)) <= spared


def _lacks_its_complement(context: StatementContext) -> bool:
    """ "Brook *declined*", "Fenn *was not invited*": what, or to what, is told elsewhere."""
    incomplete = ENGLISH.words("selection", "relation", "incomplete")
    return context.is_bare_deed and context.lexicon_words in incomplete


def _adds_to_another(context: StatementContext) -> bool:
    """ "Fenn *also* scored", and no more; not "it is *also* unclear whether …"."""
    adding = ENGLISH.words("selection", "relation", "adding")
    adds = not adding.isdisjoint(_label(context)) and not _is_impersonal(context)
    return context.is_bare_deed and adds


def _is_impersonal(context: StatementContext) -> bool:
    """Whether what it is about stands behind its words: "*it* is unclear *whether* …"."""
    first = next(iter(_label(context)), "").partition("'")[0]
    return not context.subject.named and first in ENGLISH.words("selection", "pronoun", "open")


def _compares_with_nothing(context: StatementContext) -> bool:
    """ "was *more* solid", "is much *tougher*": than what, or so that what, is not told."""
    label = _label(context)
    degrees = ENGLISH.words("selection", "adjective", "degree")
    compared = ENGLISH.words("selection", "adjective", "compared")
    graded = not degrees.isdisjoint(label[:-1]) or (label[-1:] != () and label[-1] in compared)
    return context.is_bare_deed and _is_copular(context) and graded and not _is_impersonal(context)


def _judges_without_point(context: StatementContext) -> bool:
    """ "is right", "was first", "is over": in what, of whom, is not told."""
    label = _label(context)
    pointless = ENGLISH.words("selection", "adjective", "pointless")
    judges = _is_copular(context) and label[-1] in pointless
    return context.is_bare_deed and judges and not _is_impersonal(context)


def _is_copular(context: StatementContext) -> bool:
    copula = ENGLISH.table("frames")["copula"]["lemma"]
    return context.lexicon_words.partition(" ")[0] == copula and len(_label(context)) > 1


def _ranks_among_nothing(context: StatementContext) -> bool:
    """ "is *the first* car charger", "*the same* goals", without the clause or noun that tells of which."""
    target = context.object
    if target is None or target.named or target.has_capitals or not 2 < len(target.words) <= MAX_RANKED_WORDS:
        return False
    article, rank, *_ = target.words
    definite = ENGLISH.words("selection", "determiner", "definite")
    return article in definite and rank in ENGLISH.words("selection", "adjective", "ranking")


def _is_mere_condition(context: StatementContext) -> bool:
    claim = context.claim
    return claim is not None and claim.explanation.because == CONDITION


RULES = (
    DisplayRule(
        name="verb left out",
        because="the words are auxiliaries, and what verb is meant is told elsewhere",
        example="Ada Brook cannot sell the ferry in Oslo, but Carl Fenn can.",
        counterexample="Ada Brook cannot sell the ferry in Oslo, but Carl Fenn can buy it.",
        apply=_is_elliptic,
    ),
    DisplayRule(
        name="verb without its complement",
        because="the verb says nothing without what, to what or about what",
        example="Ada Brook asked Carl Fenn, who declined.",
        counterexample="Ada Brook asked Carl Fenn, who declined the post.",
        apply=_lacks_its_complement,
    ),
    DisplayRule(
        name="addition to another",
        because="it only says that the same holds of another, or that more happened",
        example="Carl Fenn also sang.",
        counterexample="Carl Fenn also sang in Oslo.",
        apply=_adds_to_another,
    ),
    DisplayRule(
        name="comparison with nothing",
        because="than what, or so that what happens, is not told",
        example="Ada Brook was more careful.",
        counterexample="Ada Brook was more careful than Carl Fenn.",
        apply=_compares_with_nothing,
    ),
    DisplayRule(
        name="judgement without its point",
        because="in what, or of what, it is so is told elsewhere",
        example="Ada Brook was right.",
        counterexample="Ada Brook was sick.",
        apply=_judges_without_point,
    ),
    DisplayRule(
        name="rank among nothing",
        because="of which it is the first, only or same one is not told",
        example="Ada Brook owns the only ferry.",
        counterexample="Ada Brook owns the only ferry of Dahl Mills.",
        apply=_ranks_among_nothing,
    ),
    DisplayRule(
        name="mere condition",
        because="it is only supposed, and what would follow is told by another statement",
        example="If Ada Brook sells the ferry, Carl Fenn will leave Oslo.",
        counterexample="Ada Brook will sell the ferry, and Carl Fenn will leave Oslo.",
        apply=_is_mere_condition,
    ),
)
