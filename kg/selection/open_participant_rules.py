"""Statements of which a participant is left open: a pronoun, "we", "the company", "its" of nobody."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.model import Entity
from kg.ontology import is_a
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import Participant
from kg.selection.statement_context import StatementContext

MEMBERS = ("Person", "Organization", "Group", "Country")
"""Classes whose named members a group may consist of."""
MAX_WORDS_WITH_PRONOUN = 6
MAX_POINTING_WORDS = 5
"""Words of a noun phrase that points back; a longer one ("those playing through a browser") tells what it means."""


def _has_open_pronoun(context: StatementContext) -> bool:
    return any(side.is_pronoun for side in context.sides)


def _holds_open_pronoun(context: StatementContext) -> bool:
    """ "a joke of it", "too many of them"; a longer phrase may tell itself who is meant."""
    inner = ENGLISH.words("selection", "pronoun", "inner")
    return any(
        not side.named and len(side.words) <= MAX_WORDS_WITH_PRONOUN and inner.intersection(side.words[1:])
        for side in context.sides
    )


def _points_back(context: StatementContext) -> bool:
    return any(_is_pointing(side) for side in context.sides)


def _is_pointing(side: Participant) -> bool:
    """Whether it is a noun behind "this", "such" or "the following"; not "those who fled", "that the bridge fell", "at this
    stage"."""
    if not side.named and ENGLISH.words("selection", "adjective", "pointing").intersection(side.words[:2]):
        return True
    pointing = ENGLISH.words("selection", "determiner", "pointing")
    if side.named or side.entity is None or side.first not in pointing:
        return False
    if not 2 <= len(side.words) <= MAX_POINTING_WORDS:
        return False
    closed = ENGLISH.words("language", "preposition") | ENGLISH.words("selection", "pronoun", "open")
    closed |= ENGLISH.words("selection", "determiner", "definite")
    closed |= ENGLISH.words("selection", "determiner", "indefinite")
    stages = ENGLISH.words("selection", "noun", "stage")
    return side.words[1] not in closed and not stages & {side.last, side.words[1].partition("'")[0]}


def _has_open_owner(context: StatementContext) -> bool:
    """The owner of an object is mostly the subject; that of a subject stands elsewhere.

    An object of a subject with a name would be shown as that one's: "Brook needed *their* permission" has another owner.
    """
    subject, target = context.subject, context.object
    possessive = ENGLISH.words("coreference", "pronoun", "possessive")
    spoken = ENGLISH.words("selection", "pronoun", "spoken")
    if target is not None and not target.named and target.first in possessive:
        anothers = subject.named and target.entity is not None and not _is_one_of_several(context)
        if anothers or target.first in spoken:
            return True
    owned = subject.first in possessive or any(word in spoken for word in subject.words)
    return owned and not subject.named


def _is_one_of_several(context: StatementContext) -> bool:
    """Whether several own together what each does it with: "Brook and Fenn lost *their* boats"."""
    return context.claim is not None and context.claim.explanation.coordination != ""


def _is_open_side(context: StatementContext) -> bool:
    """ "We (Brook)": whom the speaker takes in is not told. The report has the words, and names the speaker."""
    return context.subject.speaker is not None


def _has_open_speaker(context: StatementContext) -> bool:
    """ "…, they said": the last of those who say it is left open."""
    last = context.statement.said_by[-1]
    return (
        len(context.statement.said_by) > 1
        and last is not None
        and Participant.of(last, context.graph).is_pronoun
    )


def _has_open_description(context: StatementContext) -> bool:
    """An actor or a place on either side; another thing ("the car") only as what the statement is about."""
    subject, *others = context.sides
    return _is_open_description(subject, context) or any(
        _is_open_description(side, context) for side in others if _is_actor_or_place(side)
    )


def _is_open_description(side: Participant, context: StatementContext) -> bool:
    """Whether it is a definite noun that tells nothing apart, of a kind of which the article names something."""
    if side.entity is None or side.named or side.has_capitals:
        return False
    definite = side.first in ENGLISH.words("selection", "determiner", "definite")
    if not definite or len(side.bare) > 1 or side.entity.type == "Thing":
        return False
    if is_a(side.entity.type, "Place") and not _is_actor_or_place(
        side
    ):  # "the bridge" is none of the towns named
        return False
    return any(_may_be(side.entity, named) for named in context.participants.named)


def _is_actor_or_place(side: Participant) -> bool:
    """Whether it is a person, body, group or country, or a noun that stands for one place of many: "the city"."""
    settlement = side.bare != () and side.bare[-1] in ENGLISH.words("selection", "noun", "settlement")
    return settlement or (side.entity is not None and any(is_a(side.entity.type, kind) for kind in MEMBERS))


def _may_be(described: Entity, named: Entity) -> bool:
    if described.type == "Group":
        return any(is_a(named.type, kind) for kind in MEMBERS)
    return is_a(named.type, described.type) or is_a(described.type, named.type)


RULES = (
    DisplayRule(
        name="open pronoun",
        because="a pronoun stands where the article does not tell, or kg does not know, who or what is meant",
        example="They left the town on Monday.",
        counterexample="Ada Brook left the town on Monday.",
        apply=_has_open_pronoun,
    ),
    DisplayRule(
        name="open pronoun in a phrase",
        because="a participant is told by a pronoun, and the article does not tell, or kg does not know, what it means",
        example="Ada Brook had no proof of it.",
        counterexample="Ada Brook had no proof of the theft.",
        apply=_holds_open_pronoun,
    ),
    DisplayRule(
        name="open speaker",
        because="the article does not tell, or kg does not know, who says it",
        example="They said that Ada Brook left Oslo.",
        counterexample="Carl Fenn said that Ada Brook left Oslo.",
        apply=_has_open_speaker,
    ),
    DisplayRule(
        name="pointing description",
        because="“this”, “such” and the like point to something told before",
        example="Such ferries need new engines.",
        counterexample="The ferries of Velmora need new engines.",
        apply=_points_back,
    ),
    DisplayRule(
        name="open owner",
        because="it is not told whose the subject is",
        example="Its lander carries cargo to the coast.",
        counterexample="The lander of Brook Mills carries cargo to the coast.",
        apply=_has_open_owner,
    ),
    DisplayRule(
        name="open side",
        because="it is not told whom the speaker takes in with “we”",
        example='Ada Brook said: "We bought the ferry of Dahl Mills."',
        counterexample='Ada Brook said: "Carl Fenn bought the ferry of Dahl Mills."',
        apply=_is_open_side,
    ),
    DisplayRule(
        name="open description",
        because="the article has a name for what is only described here",
        example="Ada Brook met Carl Fenn in Oslo. The two men signed the treaty on Monday.",
        counterexample="Ada Brook met Carl Fenn in Oslo. The fishermen of Bergen signed the treaty on Monday.",
        apply=_has_open_description,
    ),
)
