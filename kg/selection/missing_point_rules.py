"""Statements whose point was cut off: a noun without its clause, a piece of an idiom, nobody in particular."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import Participant
from kg.selection.statement_context import StatementContext

MAX_BROKEN_WORDS = 7
"""Words of a noun phrase that breaks off; a longer one holds a clause, which may end in a particle."""

BODIES = frozenset(
    {"Organization", "Company", "GovernmentBody", "Party", "Media", "Country", "Place", "Coalition"}
)
MAX_BODY = 3
"""Words that leave open of what body a post is one: "the tech giant"."""


def _is_vague(context: StatementContext) -> bool:
    return not context.statement.negated and any(_says_nobody(side) for side in context.sides)


def _says_nobody(side: Participant) -> bool:
    if side.named:
        return False
    if len(side.label) == 1 or (side.bare and side.last in ENGLISH.words("selection", "noun", "empty")):
        return len(side.bare) <= 1
    counted = side.entity is not None and side.entity.count is not None
    vague = ENGLISH.words("selection", "pronoun", "vague")
    small = ENGLISH.words("language", "preposition") | ENGLISH.words("selection", "pronoun", "open")
    told = counted or side.has_digits
    return not told and all(word in vague or word in small for word in side.bare)


def _breaks_off(context: StatementContext) -> bool:
    """ "the rights to", "the pixels of which"."""
    ends = ENGLISH.words("language", "preposition") | ENGLISH.words("selection", "pronoun", "relative")
    return any(
        not side.named and 1 < len(side.words) <= MAX_BROKEN_WORDS and side.last in ends
        for side in context.sides
    )


def _awaits_its_clause(context: StatementContext) -> bool:
    """A light noun and no more, without a circumstance that tells the rest."""
    if context.statement.qualifiers:
        return False
    light = ENGLISH.words("selection", "noun", "light")
    return any(
        not side.named and not side.counted and len(side.bare) == 1 and side.last in light
        for side in context.sides
    )


def _is_piece_of_idiom(context: StatementContext) -> bool:
    words, target = context.lexicon_words, context.object
    if words in ENGLISH.words("selection", "relation", "fragment"):
        return True
    if target is None or target.named or context.statement.qualifiers:
        return False
    nouns = ENGLISH.lists("selection", "idiom").get(words, ())
    return len(target.bare) == 1 and target.bare[0] in nouns


def _has_no_point(context: StatementContext) -> bool:
    """A thing without name, number or further words does something, to nobody, at no time; that nobody did it is news."""
    subject = context.subject
    bare = not subject.named and not subject.counted and len(subject.bare) <= 1
    return bare and context.is_bare_deed and not context.statement.negated


def _lacks_its_object(context: StatementContext) -> bool:
    return context.object is None and context.lexicon_words in ENGLISH.words(
        "selection", "relation", "transitive"
    )


def _is_bare_infinitive(context: StatementContext) -> bool:
    """ "to walk", to nobody, at no time."""
    first = context.statement.label.lower().partition(" ")[0]
    infinitive = first in ENGLISH.words("selection", "relation", "infinitive")
    return infinitive and context.is_bare_deed and not context.statement.negated


def _is_share_of_nothing(context: StatementContext) -> bool:
    """ "5 percent" of whom the statement does not tell."""
    measures = ENGLISH.words("selection", "noun", "share")
    number, *rest = context.subject.words or ("",)
    return number[:1].isdigit() and bool(rest) and all(word in measures for word in rest)


def _is_post_in_nothing(context: StatementContext) -> bool:
    """ "Member", "Founder", "Manager of the team": posts that are nothing without the name of their body."""
    target = context.object
    if target is None or target.entity is None or target.entity.type != "Position":
        return False
    return _is_of_open_body(target.label) or target.label.lower() in ENGLISH.words(
        "selection", "noun", "post"
    )


def _is_of_open_body(post: str) -> bool:
    """ "Manager of the team", "Director of the tech giant"."""
    words = post.split()
    small = [i for i, word in enumerate(words) if word in ENGLISH.words("coreference", "label", "of")]
    body = words[small[-1] + 1 :] if small else []
    definite = body[:1] and body[0] in ENGLISH.words("selection", "determiner", "definite")
    is_body = bool(body) and (
        ENGLISH.by_word("types", "noun").get(body[-1]) in BODIES
        or body[-1] in ENGLISH.words("types", "staff", "noun")
    )
    return bool(definite) and is_body and len(body) <= MAX_BODY and all(word.islower() for word in body)


RULES = (
    DisplayRule(
        name="share of nothing",
        because="the article tells elsewhere of whom or what the share is",
        example="5 percent prefer Ada Brook.",
        counterexample="5 percent of islanders prefer Ada Brook.",
        apply=_is_share_of_nothing,
    ),
    DisplayRule(
        name="post in nothing",
        because="the post is one in a body that the statement does not name",
        example="Members Ada Brook and Carl Fenn left Oslo.",
        counterexample="Minister Ada Brook left Oslo.",
        apply=_is_post_in_nothing,
    ),
    DisplayRule(
        name="vague participant",
        because="it speaks of nobody and nothing in particular",
        example="Others bought the ferry on Monday.",
        counterexample="Islanders bought the ferry on Monday.",
        apply=_is_vague,
    ),
    DisplayRule(
        name="unfinished phrase",
        because="the words of a participant break off",
        example="Ada Brook owns the rights to.",
        counterexample="Ada Brook owns the rights to the song.",
        apply=_breaks_off,
    ),
    DisplayRule(
        name="noun without its clause",
        because="what the noun is about is not part of it",
        example="Ada Brook has the potential.",
        counterexample="Ada Brook has the ferry.",
        apply=_awaits_its_clause,
    ),
    DisplayRule(
        name="piece of an idiom",
        because="the words are part of an idiom and say nothing by themselves",
        example="The vote took place.",
        counterexample="The vote took three days.",
        apply=_is_piece_of_idiom,
    ),
    DisplayRule(
        name="no object",
        because="the verb says nothing without its object",
        example="The list of the mayor includes.",
        counterexample="The list of the mayor includes Ada Brook.",
        apply=_lacks_its_object,
    ),
    DisplayRule(
        name="bare infinitive",
        because="it is a part of a sentence that tells no more than what could be done",
        example="Ada Brook asked Carl Fenn to walk.",
        counterexample="Ada Brook asked Carl Fenn to sell the ferry.",
        apply=_is_bare_infinitive,
    ),
    DisplayRule(
        name="no point",
        because="a thing without a name does something, and nothing more is told",
        example="The ferry sank.",
        counterexample="The ferry of Brook Mills sank.",
        apply=_has_no_point,
    ),
)
