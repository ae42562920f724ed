"""Sources without a verb of saying: "according to", "in his view", "the claim that", "reportedly"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.extraction.attribution.attribution_draft import Draft
from kg.extraction.attribution.attribution_spans import clause_above, phrase, subtree, verb_group
from kg.extraction.attribution.report_lexicon import Entry, entries, words
from kg.extraction.attribution.speech_sources import source_of
from kg.extraction.tree import dep, kid, kids
from kg.model import Actuality, AttributionKind

SAID = Entry("ccomp", AttributionKind.REPORT)
HELD = Entry("ccomp", AttributionKind.ATTITUDE, Actuality.POSSIBLE)
STANDS = Entry("obj", AttributionKind.ATTITUDE)
HEARD = Entry("ccomp", AttributionKind.REPORT, Actuality.POSSIBLE)


def phrase_drafts(token: Token) -> list[Draft]:
    """Every attribution that this token bears other than as a verb or an adjective."""
    for rule in (according_to, in_view_of, in_document, claim_noun, supporter, hearsay):
        if (draft := rule(token)) is not None:
            return [draft]
    return []


def according_to(token: Token) -> Draft | None:
    """ "*The bridge is safe*, according to the mayor"; not "voted according to the rules"."""
    if token.lower_ != "according" or dep(token) not in ("case", "advmod", "mark"):
        return None
    source = token.head
    if source.i < token.i:
        return None
    cue = subtree(token)
    content = subtree(clause_above(source.head), source) - cue - phrase(source)
    return Draft(token, source, cue, content, SAID, "according_to") if content else None


def in_view_of(token: Token) -> Draft | None:
    """ "In the mayor's view, *the bridge is safe*"; not "in the mayor's car"."""
    if token.lower_ not in words("phrases", "view") or dep(token) not in ("obl", "advcl"):
        return None
    case, owner = kid(token, "case"), next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    if case is None or owner is None or case.lower_ not in ("in", "to", "by"):
        return None
    source = phrase(owner)
    cue = subtree(token) - source
    content = subtree(clause_above(token.head), token)
    return Draft(token, owner, cue, content, HELD, "in_view_of") if content else None


def in_document(token: Token) -> Draft | None:
    """ "In a new poll, *the party leads*"; not "in the polling station"."""
    case = kid(token, "case")
    if token.lemma_.lower() not in words("phrases", "finding") or dep(token) != "obl" or case is None:
        return None
    if case.lower_ not in ("in", "by") or kids(case, "fixed"):
        return None
    above = clause_above(token.head)
    if entries("verb").get(above.lemma_.lower(), {}).get("ccomp") and kids(above, "ccomp"):
        return None
    content = subtree(above, token)
    return Draft(token, token, {case.i}, content, SAID, "in_document") if content else None


def supporter(token: Token) -> Draft | None:
    """ "She is an opponent of *the dam*"; not "the opponent of the team"."""
    if token.lemma_.lower() not in words("phrases", "partisan") or kid(token, "cop") is None:
        return None
    source = kid(token, "nsubj")
    for child in kids(token, "nmod"):
        case = kid(child, "case")
        if source is not None and case is not None and case.lower_ == "of":
            cue = set(range(min(c.i for c in kids(token, "cop")), case.i + 1))
            return Draft(token, source, cue, subtree(child) - subtree(case), STANDS, "supporter")
    return None


def claim_noun(token: Token) -> Draft | None:
    """ "The mayor's claim *that it is safe*", "made a promise *to rebuild*"; not "the claim form"."""
    slots = entries("noun").get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
    if not slots:
        return None
    content, slot = _noun_content(token, slots)
    if not content:
        return None
    source, cue = _noun_source(token)
    extra = {c.i for c in kids(token, "amod", "det") if c.i < token.i}
    if source is None:
        return None
    return Draft(token, source, cue | {token.i} | extra, content, slots[slot], "claim_noun")


def _noun_content(token: Token, slots: Mapping[str, Entry]) -> tuple[set[int], str]:
    for child in kids(token, "acl", "ccomp"):
        mark = kid(child, "mark")
        marked = mark is not None and mark.lower_ in ("that", "to", "whether")
        if marked and child.i > token.i and "acl" in slots:
            return subtree(child), "acl"
    for child in kids(token, "nmod", "acl"):
        case = kid(child, "case", "mark")
        if case is not None and child.i > token.i and (slot := f"of:{case.lower_}") in slots:
            return subtree(child) - subtree(case), slot
    return set(), ""


def _noun_source(token: Token) -> tuple[Token | None, set[int]]:
    """Who makes the claim: its possessor, "by X" or "from X", or the subject of "made the claim"."""
    owner = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    if owner is not None:
        return owner, set()
    for child in kids(token, "nmod"):
        case = kid(child, "case")
        if case is not None and case.lower_ in ("by", "from", "among"):
            return child, {case.i} if case.i == token.i + 1 else set()
    verb = token.head
    if dep(token) == "obj" and verb.pos_ == "VERB" and verb.lemma_ in words("phrases", "carrier"):
        return source_of(verb), verb_group(verb) | set(range(verb.i, token.i + 1))
    return None, set()


def hearsay(token: Token) -> Draft | None:
    """ "*The bridge has* reportedly *moved*": someone says so, nobody is named."""
    if token.lower_ not in words("phrases", "hearsay") or dep(token) != "advmod":
        return None
    content = subtree(clause_above(token.head), token)
    return Draft(token, None, {token.i}, content, HEARD, "hearsay") if content else None
