"""Verbs and predicate adjectives of saying, thinking and wanting: the attribution that each bears."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.clausal_contents import AS_ASIDE, ASIDE, CLAUSE, has_complementizer
from kg.extraction.attribution.complement_contents import CALLED_ON, INFINITIVE, NAMED, RAISED
from kg.extraction.attribution.content_rule import Content, ContentRule
from kg.extraction.attribution.cue_words import light_chain, verb_group
from kg.extraction.attribution.phrasal_contents import OBJECT_OF, OBLIQUE
from kg.extraction.attribution.report_lexicon import (
    NO_SENSES,
    Sense,
    Senses,
    senses_of,
    senses_of_form,
    words,
)
from kg.extraction.attribution.source_phrases import COMMAS, source_phrase
from kg.extraction.attribution.speech_sources import inverted, source_of
from kg.extraction.tree import dep, is_passive, kid, kids
from kg.model import Actuality, AttributionKind

CONTENT_RULES: tuple[ContentRule, ...] = (
    CLAUSE,
    ASIDE,
    AS_ASIDE,
    CALLED_ON,
    RAISED,
    NAMED,
    INFINITIVE,
    OBLIQUE,
    OBJECT_OF,
)
"""The first that finds a content has it."""
UNKNOWN: Senses = {"ccomp": Sense("ccomp", AttributionKind.ATTITUDE, Actuality.POSSIBLE)}


def verb_draft(token: Token) -> Draft | None:
    """The attribution that a verb or a predicate adjective bears, if any."""
    senses = _senses(token) or _unknown(token)
    if not senses or _is_condition(token):
        return None
    for rule in CONTENT_RULES:
        content = rule.apply(token, senses)
        if content is not None and content.positions:
            return _draft(token, senses[content.slot], content, rule)
    return None


def _senses(token: Token) -> Senses:
    """The readings of a verb, an adjective after a copula, or a participle that is one ("is pleased")."""
    if token.pos_ in ("VERB", "AUX"):
        known = senses_of(token, "verb")
        return known if known or not is_passive(token) else senses_of_form(token, "adjective")
    if token.pos_ == "ADJ" and kid(token, "cop") is not None:
        return senses_of(token, "adjective")
    return NO_SENSES


def _unknown(token: Token) -> Senses:
    """A verb that the lexicon lacks is one of thinking where somebody is its subject and a clause with "that"
    its object."""
    if token.pos_ != "VERB" or kid(token, "nsubj") is None or is_passive(token) or kids(token, "obj"):
        return NO_SENSES
    return UNKNOWN if any(has_complementizer(c) for c in kids(token, "ccomp")) else NO_SENSES


def _is_condition(token: Token) -> bool:
    """ "if he says so" tells of nobody's words."""
    mark = kid(token, "mark")
    is_marked = mark is not None and mark.lower_ in words(mark, "conjunctions", "conditional")
    return is_marked and dep(token) == "advcl"


def _draft(token: Token, sense: Sense, content: Content, rule: ContentRule) -> Draft | None:
    """The attribution with its source and its cue; None where the source that the rule needs is missing."""
    source = _source(token, content, rule)
    if source is None and rule.has_source and not (is_passive(token) or _is_impersonal(token)):
        return None
    if not rule.is_clause and _is_hypothetical(token):
        return None
    if rule.needs_somebody and not _is_somebody(source):
        return None
    cue = _cue(token, content)
    positions = content.positions - cue
    if source is not None:
        if source.i in positions:
            return None
        positions -= source_phrase(source, token)
    if positions and rule.ends_before_remark:
        positions -= _remark(token, positions)
    if not positions:
        return None
    return Draft(token, source, cue, positions, sense, content.recipient, rule=rule)


def _source(token: Token, content: Content, rule: ContentRule) -> Token | None:
    source = source_of(token) if rule.has_source else None
    if source is None and rule.is_clause and min(content.positions) < token.i:
        return inverted(token)
    return source


def _cue(token: Token, content: Content) -> set[int]:
    cue = verb_group(token) | content.cue
    for above in light_chain(token):
        cue |= verb_group(above) | set(range(min(cue | {above.i}), token.i + 1))
    return cue


def _remark(token: Token, content: set[int]) -> set[int]:
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
    return any(c.lemma_.lower() in words(c, "verbs", "hypothetical") for c in kids(token, "aux"))


def _is_somebody(source: Token | None) -> bool:
    return source is not None and source.lower_ not in words(source, "pronouns", "vague")


def _is_impersonal(token: Token) -> bool:
    """ "*it* is said", "*there* is said to be"."""
    subject = kid(token, "nsubj", "expl")
    return subject is not None and subject.lower_ in words(subject, "pronouns", "empty")
