"""Reports of the second and later sentences of what somebody says: they stand alone, or only go on from the one before."""

from __future__ import annotations

from kg.lexicon import ENGLISH
from kg.model import MentionKind
from kg.selection.display_rule import DisplayRule
from kg.selection.participants import words_left
from kg.selection.statement_context import StatementContext

MIN_WORDS = 9
"""Words of a sentence without name or number that says something by itself."""


def _goes_on(context: StatementContext) -> bool:
    """Whether what is said goes on from a sentence before it, and leaves open of what it speaks: "*they* sold it"; not
    where it names something: "but we sold it to Dahl"."""
    if not (context.is_report and context.continued):
        return False
    text = context.graph.object_words(context.statement)
    words = words_left(text)
    if not words or text.rstrip("\"'”’").endswith(tuple(ENGLISH.words("selection", "speech", "open_end"))):
        return True
    return _is_open(words[0]) or (not _names_something(context, text) and _tells_little(words))


def _names_something(context: StatementContext, text: str) -> bool:
    inside = context.participants.mentions_within(context.statement.evidence.object)
    named = context.statement.object_label != "" or any(m.kind == MentionKind.NAME for m in inside)
    return named or any(c.isdigit() for c in text)


def _tells_little(words: tuple[str, ...]) -> bool:
    joins = words[0] in ENGLISH.words("selection", "speech", "joining")
    return joins or len(words) < MIN_WORDS or any(map(_is_open, words))


def _is_open(word: str) -> bool:
    """Whether a word stands for what is told elsewhere: "they", "that's"."""
    stem = word.partition("'")[0]
    third = ENGLISH.words("selection", "pronoun", "third")
    return stem in third | ENGLISH.words("selection", "determiner", "pointing")


RULES = (
    DisplayRule(
        name="speech that goes on",
        because="what is said goes on from the sentence before it, which tells of what it speaks",
        example='"They left on Monday," Carl Fenn said. "They sold it to Dahl Mills."',
        counterexample='"They left on Monday," Carl Fenn said. "We sold it to Dahl Mills."',
        apply=_goes_on,
    ),
)
