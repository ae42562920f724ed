"""Nouns of saying, thinking and wanting, and nouns for who holds what: "the mayor's *claim* that", "a *critic* of"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Found
from kg.extraction.attribution.cue_words import verb_group
from kg.extraction.attribution.report_lexicon import Sense, Senses, senses_of, words
from kg.extraction.attribution.speech_sources import source_of
from kg.extraction.tree import INFINITIVE_MARKER, dep, is_dep, kid, kids, subtree_places
from kg.model import AttributionKind

STANDS = Sense("obj", AttributionKind.ATTITUDE)


def possessor(noun: Token) -> Token | None:
    """ "*the mayor's* claim", "*his* view"."""
    return next((c for c in noun.children if is_dep(c, "nmod:poss")), None)


def claim_noun(token: Token) -> Found | None:
    """ "The mayor's claim *that it is safe*", "made a promise *to rebuild*"; not "the claim form"."""
    found = _noun_with_content(token)
    return found if found is not None and found.source is not None else None


def rumour(token: Token) -> Found | None:
    """ "Reports *that it fell*", of which nobody says whose they are, and which no verb of saying judges; not "talk of a
    strike", "denied reports that it fell"."""
    found = _noun_with_content(token)
    if found is None or found.source is not None or not found.sense.kind.is_opinion:
        return None
    first = token.doc[min(found.content)]
    is_judged = dep(token) == "obj" and bool(senses_of(token.head, "verb"))
    return found if first.lower_ in words(first, "conjunctions", "of_noun") and not is_judged else None


def _noun_with_content(token: Token) -> Found | None:
    senses = senses_of(token, "noun") if token.pos_ == "NOUN" else None
    content, sense = _content_of_noun(token, senses) if senses else (set(), None)
    if not content or sense is None:
        return None
    source, cue = _source_of_noun(token)
    if source is None and sense.kind.is_opinion:
        source = _compound(token)
    cue |= {token.i} | {c.i for c in kids(token, "amod", "det") if c.i < token.i}
    return Found(token, source, cue, content, sense)


def _content_of_noun(token: Token, senses: Senses) -> tuple[set[int], Sense | None]:
    for child in kids(token, "acl", "ccomp"):
        mark = kid(child, "mark")
        marked = mark is not None and (
            mark.lower_ == INFINITIVE_MARKER or mark.lower_ in words(mark, "conjunctions", "of_noun")
        )
        if marked and child.i > token.i and "acl" in senses:
            return subtree_places(child), senses["acl"]
    for child in kids(token, "nmod", "acl"):
        case = kid(child, "case", "mark")
        if case is not None and child.i > token.i and (slot := f"of:{case.lower_}") in senses:
            return subtree_places(child) - subtree_places(case), senses[slot]
    return set(), None


def _source_of_noun(token: Token) -> tuple[Token | None, set[int]]:
    """Who makes the claim, and the cue: its possessor, "by X" or "from X", or the subject of "made the claim"."""
    if (owner := possessor(token)) is not None:
        return owner, set()
    for child in kids(token, "nmod"):
        case = kid(child, "case")
        if case is not None and case.lower_ in words(case, "prepositions", "claimant"):
            return child, {case.i} if case.i == token.i + 1 else set()
    verb = token.head
    if dep(token) == "obj" and verb.pos_ == "VERB" and verb.lemma_ in words(verb, "phrases", "carrier"):
        return source_of(verb), verb_group(verb) | set(range(verb.i, token.i + 1))
    return None, set()


def _compound(token: Token) -> Token | None:
    """Who is named before a noun of saying without a possessive: "*police* claims that", "a *Malden Times* report that"."""
    for child in kids(token, "compound"):
        is_body = child.ent_type_ == "ORG" or child.lemma_.lower() in words(child, "speaker", "compound")
        if is_body and child.right_edge.i == token.i - 1:
            return child
    return None


def supporter(token: Token) -> Found | None:
    """ "She is an opponent of *the dam*"; not "the opponent of the team"."""
    if token.lemma_.lower() not in words(token, "phrases", "partisan"):
        return None
    source, copulas = kid(token, "nsubj"), kids(token, "cop")
    if not copulas or source is None:
        return None
    for child in kids(token, "nmod"):
        case = kid(child, "case")
        if case is not None and case.lower_ in words(case, "prepositions", "cause"):
            cue = set(range(min(c.i for c in copulas), case.i + 1))
            return Found(token, source, cue, subtree_places(child) - subtree_places(case), STANDS)
    return None
