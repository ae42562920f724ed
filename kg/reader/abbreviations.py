"""Short forms with a full stop: at which of them a sentence does not end."""

from __future__ import annotations

from kg.lexicon import ENGLISH

FILE = "abbreviations"
# What opens a sentence and begins no name: "He thanked the Gov. *The* mayor left."
_OPENERS = ENGLISH.words(FILE, "opener", "word")


def one_word() -> frozenset[str]:
    """Short forms that are one word with their stop."""
    return ENGLISH.words(FILE, "one", "word")


def is_title(word: str) -> bool:
    """Whether the word shortens a title that stands before a name: "Supt."."""
    return word[:1].isupper() and word.lower() in ENGLISH.words(FILE, "title", "word")


def is_degree(word: str) -> bool:
    """Whether the word shortens a degree or an honour that stands after a name: "Ph.D."."""
    return word.lower() in ENGLISH.words(FILE, "degree", "word")


def never_ends(word: str) -> bool:
    """Whether the stop of the word is hardly ever that of a sentence."""
    lower = word.lower()
    listed = any(lower in ENGLISH.words(FILE, kind, "word") for kind in ("number", "before", "place"))
    return listed or is_title(word)


def goes_on(before: str, word: str, earlier: str = "") -> bool:
    """Whether no sentence begins at `word`, which stands after `before`; `earlier` stands before both.

    >>> goes_on("Supt.", "Ada"), goes_on("Gov.", "The"), goes_on("No.", "5"), goes_on("No.", "Ada"), goes_on("J.", "R.")
    (True, False, True, False, True)
    """
    lower, name = before.lower(), word[:1].isupper() and word.lower() not in _OPENERS
    if before == ")":
        return name and earlier.lower() in ENGLISH.words(FILE, "aside", "word")
    if not before.endswith(".") or len(before) < 2:
        return False
    if lower in ENGLISH.words(FILE, "before", "word") or word.lower() in ENGLISH.words(
        FILE, "ending", "form"
    ):
        return True
    if lower in ENGLISH.words(FILE, "number", "word") and word[:1].isdigit():
        return True
    if lower in ENGLISH.words(FILE, "clock", "word"):
        return word.lower() in ENGLISH.words(FILE, "clock", "followed")
    if name and (is_title(before) or lower in ENGLISH.words(FILE, "place", "word")):
        return True
    return is_initial(before) and is_initial(word)


def is_initial(word: str) -> bool:
    """ "J.", "J.R.": letters of a name, each with its stop."""
    return (
        word[:1].isupper()
        and len(word) % 2 == 0
        and all(c == "." for c in word[1::2])
        and word[::2].isupper()
    )
