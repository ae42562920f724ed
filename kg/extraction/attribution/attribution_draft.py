"""What a rule of attribution is, and what it gives: the tokens of one attribution before its spans are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extraction.attribution.report_lexicon import Sense
from kg.rules import Rule


@dataclass(frozen=True, kw_only=True)
class AttributionRule(Rule):
    """A rule that finds who says what, with the properties by which other code treats what it found."""

    speaks: bool = False
    """Its source speaks, so that a quotation beside the content belongs to the content."""
    nests: bool = True
    """What is said within its content is nested in it; not so where the content is the source's own deed: "plans to *ask
    them to stay*" tells of two."""
    told_as_said: bool = False
    """A report of what is said by it says "said", whatever relation the verb has otherwise: "*called* it a disaster" calls
    nobody."""
    is_clause: bool = False
    """Its content is a clause of its own: it counts under "would" too, and its source may follow the verb."""
    encloses: bool = False
    """What it finds may be said of a whole report although the tree ties it to what is reported: "police say he left,
    *according to the mayor*"."""
    unmarked: bool = False
    """Its content is direct speech without quotation marks, which the layout gives to its source: "BRANT: *I agree*"."""
    cites: bool = False
    """It names its source as the one to be believed, so that what shows something, and says nothing by itself, gives its
    voice too: "according to *a poll*"."""
    counts: bool = True
    """PolNeAR draws what it finds as an attribution; not so of claims that nobody is named for, nor of what is told by the
    account below a post."""
    states: bool = True
    """Its content is a clause or a quotation, all of which is said; not so of a noun phrase: who "condemned *the attack
    that killed two*" does not say that it killed two."""


@dataclass
class Found:
    """Positions of tokens for source, cue and content; `verb` is the word that bears the cue."""

    verb: Token
    source: Token | None
    cue: set[int]
    content: set[int]
    sense: Sense
    recipient: Token | None = None
    source_positions: set[int] = field(default_factory=set)
    """Where the source is a stretch rather than a phrase with a head (a speaker's name before a colon)."""


@dataclass(kw_only=True)
class Draft(Found):
    """What a rule found, and the rule; its positions are changed until the attribution is drawn."""

    rule: AttributionRule

    @classmethod
    def by(cls, rule: AttributionRule, found: Found) -> Draft:
        """The draft of what `rule` found."""
        return cls(**vars(found), rule=rule)
