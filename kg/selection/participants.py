"""The subject or the object of a statement, as it is shown and as the article words it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.lexicon import ENGLISH
from kg.model import Entity, Graph

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*[.'’]?|[$€£¥%]")
_EXPLAINED = re.compile(r"\S+ \[[^\[\]]*\]")
"""A pronoun with whom it means behind it: "his [Tomas Rekk's]"."""
_SPEAKER = re.compile(r"^(\w+) \(([^()]+)\)( .+)?$")
"""The label of a speaker's side, or of what it owns: "We (Umerov)", "Our (Umerov) plan"."""


@dataclass(frozen=True)
class Participant:
    """Who or what stands at one side of a statement."""

    label: str
    """The words that are shown."""
    entity: Entity | None
    """None for one that is mere words."""
    words: tuple[str, ...] = field(init=False)
    """The words of its label in lower case, without those in brackets and the pronouns before them."""

    @classmethod
    def of(cls, entity: str, graph: Graph) -> Participant:
        """An entity of a graph by its id, wherever it stands."""
        return cls(graph.by_id[entity].label, graph.by_id[entity])

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", words_left(self.label))

    @property
    def named(self) -> bool:
        """Whether a name tells who or what it is."""
        return self.entity is not None and self.entity.named

    @property
    def counted(self) -> bool:
        """Whether the label or the entity tells how many."""
        return (self.entity is not None and self.entity.count is not None) or self.has_digits

    @property
    def has_digits(self) -> bool:
        """Whether a number is written in its label."""
        return any(character.isdigit() for character in self.label)

    @property
    def first(self) -> str:
        """The first word; "" for a label without words."""
        return self.words[0] if self.words else ""

    @property
    def last(self) -> str:
        """The last word; "" for a label without words."""
        return self.words[-1] if self.words else ""

    @property
    def is_pronoun(self) -> bool:
        """Whether it is shown as a mere pronoun; not "We (Umerov)", whose speaker has a name."""
        if self.named or (self.label.isupper() and len(self.label) > 1):  # "US", "IT"
            return False
        side = self.speaker
        whole = side is not None and not self.label.endswith(")")
        return not whole and _is_pronoun(side if side is not None else self.words)

    @property
    def speaker(self) -> tuple[str, ...] | None:
        """The words for the speaker in "We (Umerov)" or "Our (Umerov) plan"; None for another label."""
        side = _SPEAKER.match(self.label)
        return words_of(side[2]) if side is not None and _is_pronoun(words_of(side[1])) else None

    @property
    def has_open_speaker(self) -> bool:
        """Whether it is "We (he)" or "Our (they) plan"."""
        return self.speaker is not None and _is_pronoun(self.speaker)

    @property
    def has_capitals(self) -> bool:
        """Whether a word behind the first is written with a capital, as a name is."""
        return any(word[:1].isupper() for word in self.label.split()[1:])

    @property
    def bare(self) -> tuple[str, ...]:
        """Its words without determiners, numbers and adjectives that tell nothing apart: "the two companies" is bare
        "companies"."""
        return tuple(
            word
            for word in self.words
            if word not in _words("determiner", "definite")
            and word not in _words("determiner", "pointing")
            and word not in _words("determiner", "indefinite")
            and word not in _words("adjective", "bare")
            and not word.isdigit()
        )


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case.

    >>> words_of("The company's $9.5 billion plan, I.")
    ('the', "company's", '$', '9.5', 'billion', 'plan', 'i')
    """
    return tuple(found.rstrip(".") or found for found in _WORD.findall(text.lower().replace("’", "'")))


def words_left(text: str) -> tuple[str, ...]:
    """The words of a text without pronouns that brackets explain, and these.

    >>> words_left("He [Tomas Rekk] left the town")
    ('left', 'the', 'town')
    """
    return words_of(_EXPLAINED.sub(" ", text))


def _is_pronoun(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0] in _words("pronoun", "open")


def _words(section: str, key: str) -> frozenset[str]:
    return ENGLISH.words("selection", section, key)
