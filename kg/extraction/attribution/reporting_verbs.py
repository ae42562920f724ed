"""Verbs and predicate adjectives of saying, thinking and wanting, with whose content it is."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import phrase, verb_group
from kg.extraction.attribution.contents import RULES, Found, Slots
from kg.extraction.attribution.report_lexicon import Entry, entries
from kg.extraction.attribution.speech_sources import inverted, is_passive, light_chain, source_of
from kg.extraction.tree import dep, kid, kids
from kg.model import Actuality, AttributionKind

COMMAS = frozenset({",", "―", "—", "–", "--"})
MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can", "ca"})
UNKNOWN: Slots = {"ccomp": Entry("ccomp", AttributionKind.ATTITUDE, Actuality.POSSIBLE)}
NEED_SOURCE = frozenset({"object_of"})
"""Rules that are too unsure where nobody is named."""


def verb_drafts(token: Token) -> list[Draft]:
    """The attribution that a verb or a predicate adjective bears, if any."""
    slots = _slots(token) or _unknown(token)
    if not slots or is_condition(token):
        return []
    for rule in RULES:
        found = rule(token, slots)
        if found is not None and found.content:
            return _draft(token, slots, found, rule.__name__)
    return []


def _slots(token: Token) -> Slots:
    """The readings of a verb, an adjective after a copula, or a participle that is one ("is pleased")."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX"):
        known = entries("verb").get(lemma, {})
        return known if known or not is_passive(token) else entries("adjective").get(token.lower_, {})
    if token.pos_ == "ADJ" and kid(token, "cop") is not None:
        return entries("adjective").get(lemma, {})
    return {}


def _unknown(token: Token) -> Slots:
    """A verb that the lexicon lacks is one of thinking where somebody is its subject and a clause with "that"
    its object."""
    if (
        token.pos_ != "VERB"
        or kid(token, "nsubj") is None
        or is_passive(token)
        or kid(token, "obj") is not None
    ):
        return {}
    if any((mark := kid(c, "mark")) is not None and mark.lower_ == "that" for c in kids(token, "ccomp")):
        return UNKNOWN
    return {}


def is_condition(token: Token) -> bool:
    """ "if he says so" tells of nobody's words."""
    mark = kid(token, "mark")
    return mark is not None and mark.lower_ in ("if", "unless", "whether") and dep(token) == "advcl"


def _draft(token: Token, slots: Slots, found: Found, rule: str) -> list[Draft]:
    source = None if found.sourceless else source_of(token)
    if source is None and found.slot == "ccomp" and min(found.content) < token.i:
        source = inverted(token)
    if source is None and not (found.sourceless or is_passive(token) or _is_empty_subject(token)):
        return []
    if found.slot != "ccomp" and _is_hypothetical(token):
        return []
    if rule in NEED_SOURCE and not _is_somebody(source):
        return []
    cue = verb_group(token) | found.extra
    for above in light_chain(token):
        cue |= verb_group(above) | set(range(min(cue | {above.i}), token.i + 1))
    content = found.content - cue
    if source is not None:
        if source.i in content and not found.sourceless:
            return []
        content -= phrase(source)
    content -= trailing(token, content) if content and found.slot in BRIEF else set()
    if not content:
        return []
    return [Draft(token, source, cue, content, slots[found.slot], rule, found.recipient)]


BRIEF = frozenset({"obj", "xcomp"})
"""Slots whose content ends before a remark of the writer's own: "condemned the attack, which killed two"."""


def trailing(token: Token, content: set[int]) -> set[int]:
    """Positions from a comma or dash on that brings in a relative clause, at the end of a content."""
    doc, end = token.doc, max(content)
    for i in sorted(content):
        if doc[i].is_punct and doc[i].text in COMMAS and i + 1 in content and i > token.i + 1:
            after = doc[i + 1]
            clause = next((t for t in [after, *after.ancestors] if dep(t) in ("acl", "advcl")), None)
            if clause is not None and clause.left_edge.i in (i, i + 1) and clause.right_edge.i >= end - 1:
                return {k for k in content if k >= i}
    return set()


def _is_hypothetical(token: Token) -> bool:
    """ "would refuse to": not what the source thinks, but what the writer thinks it may come to."""
    return any(c.lemma_.lower() in MODALS for c in kids(token, "aux"))


def _is_somebody(source: Token | None) -> bool:
    return source is not None and source.lower_ not in ("that", "which", "who", "this")


def _is_empty_subject(token: Token) -> bool:
    subject = kid(token, "nsubj", "expl")
    return subject is not None and subject.lower_ in ("it", "there")
