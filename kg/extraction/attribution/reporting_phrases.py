"""Sources without a verb of saying: "according to", "in his view", "the claim that", "reportedly"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import AttributionRule, Draft, Found
from kg.extraction.attribution.clausal_contents import COMMAS, clause_above
from kg.extraction.attribution.report_lexicon import Sense, senses_of, words
from kg.extraction.attribution.reporting_nouns import claim_noun, possessor, rumour, supporter
from kg.extraction.attribution.source_phrases import source_phrase
from kg.extraction.attribution.speech_sources import own_source
from kg.extraction.layers import mention_at, mentions
from kg.extraction.tree import dep, is_dep, is_infinitive, kid, kids, subtree_places
from kg.model import Actuality, AttributionKind
from kg.ontology import is_a

SAID = Sense("ccomp", AttributionKind.REPORT)
HELD = Sense("ccomp", AttributionKind.ATTITUDE, Actuality.POSSIBLE)
HEARD = Sense("ccomp", AttributionKind.REPORT, Actuality.POSSIBLE)


@dataclass(frozen=True, kw_only=True)
class PhraseRule(AttributionRule):
    """A rule for a word that bears an attribution other than as a verb or an adjective."""

    apply: Callable[[Token], Found | None]


def phrase_draft(token: Token) -> Draft | None:
    """The attribution that this token bears other than as a verb or an adjective, by the first rule that finds one."""
    for rule in PHRASE_RULES:
        if (found := rule.apply(token)) is not None:
            return Draft.by(rule, found)
    return None


def according_to(token: Token) -> Found | None:
    """ "*The bridge is safe*, according to the mayor"; not "according the widow every honour", "went according to plan"."""
    if dep(token) not in ("case", "advmod", "mark"):
        return None
    if token.lower_ not in words(token, "prepositions", "according"):
        return None
    source = token.head
    if source.i < token.i or source.lemma_.lower() in words(token, "phrases", "standard"):
        return None
    cue = subtree_places(token)
    content = subtree_places(_clause_told(source), source) - cue - source_phrase(source)
    return Found(token, source, cue, content, SAID) if content else None


def _clause_told(source: Token) -> Token:
    """The clause that "according to" is said of: where it closes the sentence after a comma, what is reported in the
    sentence with the report, and what shares a subject: "*Police said that he left and hid*, according to the mayor"."""
    clause = clause_above(source.head)
    if _closes_sentence(source):
        while _goes_with_clause_above(clause) and not _is_told_by_medium(clause):
            clause = clause_above(clause.head)
    return clause


def _goes_with_clause_above(clause: Token) -> bool:
    shares_subject = is_dep(clause, "conj") and kid(clause, "nsubj", "csubj", "expl") is None
    return shares_subject or is_dep(clause, "acl", "ccomp", "xcomp", "advcl")


def _is_told_by_medium(clause: Token) -> bool:
    """Whether a medium reports the clause, and so passes on what the source told: "the Herald reports that *he left*"."""
    source = own_source(clause.head) if is_dep(clause, "ccomp") else None
    index = mention_at(source) if source is not None else None
    return index is not None and is_a(mentions(clause.doc)[index].type, "Media")


def _closes_sentence(source: Token) -> bool:
    first, last = source.left_edge, source.right_edge.i
    after = source.doc[last + 1 : source.sent.end]
    before = source.doc[first.i - 1] if first.i > source.sent.start else first
    return bool({first.text, before.text} & COMMAS) and all(t.is_punct or t.is_space for t in after)


def in_view_of(token: Token) -> Found | None:
    """ "In the mayor's view, *the bridge is safe*"; not "in the mayor's car"."""
    if dep(token) not in ("obl", "advcl") or token.lower_ not in words(token, "phrases", "view"):
        return None
    case, owner = kid(token, "case"), possessor(token)
    if case is None or owner is None or case.lower_ not in words(case, "prepositions", "view"):
        return None
    cue = subtree_places(token) - source_phrase(owner)
    content = subtree_places(clause_above(token.head), token)
    return Found(token, owner, cue, content, HELD) if content else None


def in_document(token: Token) -> Found | None:
    """ "In a new poll, *the party leads*"; not "in the polling station"."""
    if dep(token) != "obl" or token.lemma_.lower() not in words(token, "phrases", "finding"):
        return None
    case = kid(token, "case")
    if case is None or case.lower_ not in words(case, "prepositions", "finding") or kids(case, "fixed"):
        return None
    above = clause_above(token.head)
    if "ccomp" in senses_of(above, "verb") and kids(above, "ccomp"):
        return None
    content = subtree_places(above, token)
    return Found(token, token, {case.i}, content, SAID) if content else None


def hearsay(token: Token) -> Found | None:
    """ "*The bridge has* reportedly *moved*": someone says so, nobody is named; not "sold supposedly safe boats"."""
    if dep(token) != "advmod" or token.lower_ not in words(token, "phrases", "hearsay"):
        return None
    if is_dep(token.head, "amod"):
        return None
    clause = clause_above(token.head)
    beside = [
        c
        for c in kids(clause, "advcl")
        if c.i > clause.i and kid(c, "mark") is not None and not is_infinitive(c)
    ]
    content = subtree_places(clause, token, *beside)
    return Found(token, None, {token.i}, content, HEARD) if content else None


PHRASE_RULES: tuple[PhraseRule, ...] = (
    PhraseRule(
        name="according_to",
        apply=according_to,
        example="The ferry is late, according to the harbour office.",
        counterexample="The council is according the widow every honour.",
        encloses=True,
        cites=True,
    ),
    PhraseRule(
        name="in_view_of",
        apply=in_view_of,
        example="In the mayor’s view, the bridge is safe.",
        counterexample="In the mayor’s car, the bag was found.",
    ),
    PhraseRule(
        name="in_document",
        apply=in_document,
        example="In a new poll, the Harbour Party leads by four points.",
        counterexample="In the polling station, the Harbour Party leads by four points.",
    ),
    PhraseRule(
        name="claim_noun",
        apply=claim_noun,
        example="The clerk’s claim that the votes were lost angered the party.",
        counterexample="The driver signed the claim form.",
        states=False,
    ),
    PhraseRule(
        name="rumour",
        apply=rumour,
        example="There were reports that the ferry had sunk.",
        counterexample="The reports of the ferry office were late.",
        counts=False,
        states=False,
    ),
    PhraseRule(
        name="supporter",
        apply=supporter,
        example="Ruben Aske is an opponent of the dam.",
        counterexample="An opponent of the dam left.",
        states=False,
    ),
    PhraseRule(
        name="hearsay",
        apply=hearsay,
        example="The ship has reportedly left the port.",
        counterexample="The ship has quickly left the port.",
        nests=False,
    ),
)
