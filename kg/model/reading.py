"""What one article says, before anything is resolved: the output of `kg.extraction`."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.errors import InvalidModel
from kg.model.kinds import Actuality, AttributionKind, MentionKind, member_of
from kg.model.plain import Plain
from kg.model.text import Article, Days, Span
from kg.model.words import cut


@dataclass(frozen=True, slots=True, repr=False)
class Mention:
    """A phrase that stands for someone or something.

    `span` is the whole phrase, `head` its core (the name itself, or the head noun), `type` a class of
    the ontology ("Person", "Country", …), `chain` the number of its coreference chain within the article
    (None: left open), `normal` the name in normal form ("Ukraine" for "Ukrainian", no possessive).
    `count` is the quantity words of an unnamed group ("more than 200").
    """

    span: Span
    head: Span
    type: str
    kind: MentionKind
    chain: int | None = None
    normal: str = ""
    count: str | None = None
    link: str = ""
    """Authority identifier as a CURIE, where the name has one ("iso3166:UA")."""
    description: Span | None = None
    """The phrase with the clause that completes it, where it has one: "a motion to unseal the papers"."""

    def __post_init__(self) -> None:
        kind = member_of(MentionKind, self.kind, f"mention {self.span.start}", "kind")
        object.__setattr__(self, "kind", kind)
        if not self.span.covers(self.head):
            raise InvalidModel(f"mention {self.span.start},{self.span.end}: its head lies outside")

    def __repr__(self) -> str:
        named = f" {cut(self.normal)!r}" if self.normal else ""
        return f"<Mention {_place(self.span)}: {self.type}, {self.kind}{named}>"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, and the days they mean (`Days()` where that is unknown)."""

    span: Span
    days: Days


@dataclass(frozen=True, slots=True, repr=False)
class Attribution:
    """Who says what, as PolNeAR draws it (Newell et al., LREC 2018): spans of source, cue and content.

    `source` may be empty ("it was said that"). `channel` is where it was said ("Facebook", "in a
    statement"), `time` when.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_head: Span | None = None
    channel: Span | None = None
    recipient: Span | None = None
    time: Span | None = None
    kind: AttributionKind = AttributionKind.REPORT
    actuality: Actuality | None = None
    """What the cue makes of its content ("pledged", "denied"); None leaves it as it says itself."""
    rule: str = ""
    nested: bool = False
    """Whether its cue stands in the content of another attribution; PolNeAR leaves such ones out."""
    unmarked: bool = False
    """Whether its content is direct speech without quotation marks: a turn of a transcript, a post."""

    def __post_init__(self) -> None:
        kind = member_of(AttributionKind, self.kind, "attribution", "kind")
        object.__setattr__(self, "kind", kind)
        if self.actuality is not None:
            object.__setattr__(
                self, "actuality", member_of(Actuality, self.actuality, "attribution", "actuality")
            )
        if not self.cue and not self.content:
            raise InvalidModel("attribution: neither cue nor content")

    def __repr__(self) -> str:
        return f"<Attribution {_place(*self.source, *self.cue, *self.content)}: {self.kind}>"


@dataclass(frozen=True, slots=True)
class Term:
    """A subject or object as the sentence words it: the full phrase and its head word."""

    spans: tuple[Span, ...]
    head: Span
    mention: int | None = None
    """Index into `Reading.mentions`."""
    claim: int | None = None
    """Index into `Reading.claims`, where the term is itself a claim (the content of a report)."""
    shown: tuple[Span, ...] = ()
    """The phrase as people are shown it, with the clauses that tell which is meant, where that is not `spans`."""

    def __post_init__(self) -> None:
        if not self.spans:
            raise InvalidModel("term: no span, no triple")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A circumstance of a claim: time, place, quantity, topic, recipient, instrument, cause, channel …"""

    role: str
    spans: tuple[Span, ...]
    head: Span
    mention: int | None = None
    value: str | None = None
    """Normal form: ISO 8601 for a time ("2014-01-01/.." where an end is open);
    bound, number and unit for a quantity (">200 company")."""
    case: tuple[Span, ...] = ()
    """The prepositions before it that its role does not tell: "*against* the league"."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The article's own words for a relation: the tokens of its verb group with particle, preposition and negation."""

    spans: tuple[Span, ...] = ()
    """In order of the text; none where it has no words for the relation, as between a title and a name."""
    inverse: bool = False
    """Whether they run from the object to the subject: "was arrested by"."""
    joint: bool = False
    """Whether they tell what subject and object do together: "held talks"."""
    negation_elsewhere: bool = False
    """Whether the claim is negated by words that are not among them: "*Neither firm* gave"."""


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """An entry of a table of the lexicon, with the word for which it was used."""

    language: str
    table: str
    section: str
    number: int
    """Of the entry in its section, from 0."""
    word: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What decided a claim beside its rule, for whoever asks why it is there."""

    entry: LexiconEntry | None = None
    """What gave the relation."""
    because: str = ""
    """What decided how real it is: the word of the text that governs it, or the kind of sign ("tense", "modal")."""
    subject: str = ""
    """The rule by which a clause was found to have this subject."""
    coordination: str = ""
    """The members of the coordinations of which subject and object are one each: "Brook, Fenn; mill, ferry"."""
    roles: str = ""
    """What the semantic roles say of both: "subject agrees; object disagrees"; "" where they were not asked."""
    arcs: tuple[tuple[str, str, str], ...] = ()
    """Head, relation and dependent of the arcs of the dependency tree between subject, cue and object."""
    features: tuple[str, ...] = ()
    """What its confidence follows from (`kg.extraction.confidence`)."""


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """What one clause says: subject, cue, object, qualifiers, how real, and the claim that reports it."""

    subject: Term
    relation: str
    """Local name in the ontology ("called"), or "" for the open lane."""
    words: str
    """The relation's words, lemmatised ("call", "begin developing"); the label of an open relation."""
    cue: tuple[Span, ...]
    object: Term | None
    qualifiers: tuple[Qualifier, ...]
    actuality: Actuality
    negated: bool
    sentence: Span
    rule: str
    confidence: float
    reported_by: int | None = None
    """Index into `Reading.claims` of the report whose content this is."""
    attribution: int | None = None
    """Index into `Reading.attributions` of the innermost attribution it lies in."""
    time: Days = Days()
    quoted: bool = False
    """Whether it stands in a quotation of whose speaker nothing is told."""
    dependent: bool = False
    """Whether its clause modifies or completes another clause or a noun."""
    asked: bool = False
    """Whether it is what a question asks."""
    label: OwnWords = OwnWords()
    """How the article words the relation."""
    explanation: Explanation = field(default=Explanation(), compare=False)
    """What decided it; no part of what it says."""

    def __post_init__(self) -> None:
        actuality = member_of(Actuality, self.actuality, f"claim {self.sentence.start}", "actuality")
        object.__setattr__(self, "actuality", actuality)
        if not self.cue:
            raise InvalidModel(f"claim {self.sentence.start}: no cue span")
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidModel(f"claim {self.sentence.start}: confidence {self.confidence} not within 0..1")

    def __repr__(self) -> str:
        said = f"{'not ' if self.negated else ''}{cut(self.words or self.relation)}"
        return f"<Claim {_place(*self.cue)}: {said} ({self.actuality})>"


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """One article read. Collections are sorted by place in the text.

    `plain` is the text in normal form, which was read (None: the text itself). Spans are of the text as given.
    """

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotes: tuple[Span, ...] = ()
    plain: Plain | None = None

    def __repr__(self) -> str:
        """Its article and how much was found in it, never the text."""
        parts = {
            "mentions": self.mentions,
            "claims": self.claims,
            "attributions": self.attributions,
            "times": self.times,
        }
        counts = ", ".join(f"{len(found)} {name}" for name, found in parts.items())
        return f"<Reading of {self.article!r}: {counts}>"

    def words(self, span: Span) -> str:
        """The characters of a span in normal form."""
        return (self.plain.of(span) if self.plain is not None else "") or span.of(self.article.text)


def _place(*spans: Span) -> str:
    """The characters from the first of the spans to the last."""
    return f"{min(span.start for span in spans)},{max(span.end for span in spans)}"
