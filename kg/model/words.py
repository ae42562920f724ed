"""A statement in words: subject, relation and object, how real it is, and who says so."""

from __future__ import annotations

from collections.abc import Sequence

UNKNOWN_OUTLET = "unknown outlet"
UNKNOWN_SPEAKER = "unknown speaker"
NOT = "(not)"
"""Stands before the relation of a negated statement, whose label does not say that it is one."""


def clause(subject: str, relation: str, target: str, *, negated: bool = False) -> str:
    """The three parts as a short sentence.

    >>> clause("Ilse Brandt", "called", "Tomas Rekk")
    'Ilse Brandt called Tomas Rekk'
    >>> clause("The yard", "close", "", negated=True)
    'The yard (not) close'
    """
    return " ".join(filter(None, (subject, NOT if negated else "", relation, target)))


def quoted(sentence: str) -> str:
    """A statement as the object of another: in quotation marks.

    >>> quoted("Velmar joined the union")
    '“Velmar joined the union”'
    """
    return f"“{sentence}”"


def how_real(actuality: str, negated: bool) -> str:
    """
    >>> how_real("planned", False), how_real("happened", True)
    ('planned', 'not happened')
    """
    return f"not {actuality}" if negated else actuality


def chain_of(names: Sequence[str | None]) -> list[str]:
    """The names of a chain of speakers from the outlet on; one that is not known is said to be so.

    >>> chain_of([None, "Ilse Brandt", None])
    ['unknown outlet', 'Ilse Brandt', 'unknown speaker']
    """
    return [
        name if name is not None else UNKNOWN_SPEAKER if place else UNKNOWN_OUTLET
        for place, name in enumerate(names)
    ]


def according_to(chain: Sequence[str]) -> str:
    """The chain from its last speaker back to the outlet.

    >>> according_to(["The Quay Courier", "Olga Marsh", "Tomas Rekk"])
    'Tomas Rekk, through Olga Marsh, in The Quay Courier'
    """
    outlet, *speakers = chain
    if not speakers:
        return outlet
    last, *between = reversed(speakers)
    return ", ".join([last, *(f"through {name}" for name in between), f"in {outlet}"])


def cut(text: str, length: int = 60) -> str:
    """The text in one line, its end left out where it is long.

    >>> cut("one two\\nthree", 9)
    'one two …'
    """
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
