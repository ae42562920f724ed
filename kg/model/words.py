"""A statement in words: subject, relation and object, how real it is, and who says so."""

from __future__ import annotations

from collections.abc import Sequence

UNKNOWN_OUTLET = "unknown outlet"
UNKNOWN_SPEAKER = "unknown speaker"
UNNAMED_AUTHOR = "its unnamed author"
"""Who says in an opinion piece without a byline what nobody in it is quoted for."""
NOT = "(not)"
"""Stands before the words of a negated relation that do not negate it themselves."""
WITH = "(with)"
"""Stands behind words that tell what subject and object do together."""
INVERSE = "←"
"""Stands before words that run from the object to the subject."""


def as_label(words: str, *, negated: bool = False, inverse: bool = False, joint: bool = False) -> str:
    """The words of a relation as they read between subject and object.

    >>> as_label("was arrested by", inverse=True), as_label("will meet", joint=True)
    ('← was arrested by', 'will meet (with)')
    >>> as_label("gave", negated=True)
    '(not) gave'
    """
    parts = (INVERSE if inverse else "", NOT if negated else "", words, WITH if joint else "")
    return " ".join(filter(None, parts))


def without_marks(label: str) -> str:
    """The words of a label alone.

    >>> without_marks("← (not) was arrested by")
    'was arrested by'
    """
    return " ".join(word for word in label.split() if word not in (INVERSE, NOT, WITH))


def in_text_order(subject: str, label: str, target: str) -> tuple[str, str, str]:
    """Subject, relation and object as the text has them: words that run from object to subject turned round.

    >>> in_text_order("Police", "← was arrested by", "Tomas Rekk")
    ('Tomas Rekk', 'was arrested by', 'Police')
    """
    if label.startswith(INVERSE) and target:
        return target, label.removeprefix(INVERSE).lstrip(), subject
    return subject, label, target


def clause(subject: str, relation: str, target: str) -> str:
    """The three parts as a short sentence.

    >>> clause("Ilse Brandt", "called", "Tomas Rekk")
    'Ilse Brandt called Tomas Rekk'
    """
    return " ".join(filter(None, in_text_order(subject, relation, target)))


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


def chain_of(names: Sequence[str | None], *, opinion: bool = False) -> list[str]:
    """The names of a chain of speakers from the outlet on; one that is not known is said to be so.

    In an opinion piece the second of the chain is its author.

    >>> chain_of([None, "Ilse Brandt", None])
    ['unknown outlet', 'Ilse Brandt', 'unknown speaker']
    >>> chain_of(["The Quay Courier", None], opinion=True)
    ['The Quay Courier', 'its unnamed author']
    """
    unknown = {0: UNKNOWN_OUTLET, 1: UNNAMED_AUTHOR if opinion else UNKNOWN_SPEAKER}
    return [
        name if name is not None else unknown.get(place, UNKNOWN_SPEAKER) for place, name in enumerate(names)
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
