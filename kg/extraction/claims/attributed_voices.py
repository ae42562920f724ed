"""Whose word a claim is: which attributions put their content in the mouth of their source, and which claims lie in it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from kg.extraction.attribution import rule_of
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.layer_lookups import attributions_over, quotes_over, root_in
from kg.extraction.claims.speaking_sources import can_speak
from kg.extraction.layers import attributions, derived
from kg.extraction.tree import ancestors, dep, is_dep, tokens_in
from kg.model import Attribution, AttributionKind

CLAUSAL_LINKS = ("ccomp", "xcomp", "advcl", "conj", "parataxis", "csubj", "root")
"""Relations by which one clause depends on another, rather than on a noun."""
COMMAS = frozenset({",", "—", "–", "--", "("})
DASHES = frozenset({"—", "–", "--", "-"})


def voice_of(draft: Draft, doc: Doc) -> int | None:
    """The innermost attribution in whose source's voice a draft is told; None where the text itself tells it."""
    for index in attributions_over(doc, draft.cue[0]):
        if gives_voice(doc, index) and not is_apart(draft, attributions(doc)[index], doc):
            return index
    return None


def gives_voice(doc: Doc, index: int) -> bool:
    """Whether the content of an attribution is its source's own word or thought: "*Brook* said that", "*Brook* demanded
    that", not "*Brook* plans to", "*Brook* urged them to" or "*figures* show that"."""
    known: dict[int, bool] = derived(doc, "attributions", "voices", lambda found: {})
    if index not in known:
        attribution = attributions(doc)[index]
        may = _may_give_voice(attribution) or _closes_with_source(attribution, doc)
        known[index] = may and can_speak(attribution, doc)
    return known[index]


def _may_give_voice(attribution: Attribution) -> bool:
    kind = attribution.kind
    demands = kind is AttributionKind.DEMAND and rule_of(attribution).is_clause
    return kind.is_opinion or kind is AttributionKind.EVIDENCE or demands


def _closes_with_source(attribution: Attribution, doc: Doc) -> bool:
    """ "*The bridge is safe*, the paper has learned": a clause that comes first is told, though the verb is of knowing."""
    knows = attribution.kind is AttributionKind.KNOWLEDGE and rule_of(attribution).is_clause
    if not knows or not attribution.source or attribution.content[-1].end > attribution.source[0].start:
        return False
    return root_in(doc, attribution.content[0]).pos_ in ("VERB", "AUX")


def is_apart(draft: Draft, attribution: Attribution, doc: Doc) -> bool:
    """Whether a draft within a content is the writer's own, because it is told beside what is said and not quoted:
    "She said that the ship, *which sank in May*, was old", "condemned the attack *that killed two*"."""
    if quotes_over(doc, draft.cue[0]):
        return False
    cue = {t.i for span in attribution.cue for t in tokens_in(doc, span)}
    path = _path(draft.head, cue)
    if any(_is_remark(clause) for clause in path) and not _told_at_end(attribution):
        return True
    if any(_is_behind_dash(word) for word in path):
        return True
    return not rule_of(attribution).states and not all(_is_clausal(t, cue) for t in path)


def _is_behind_dash(word: Token) -> bool:
    """Whether a noun behind a dash takes up what is said, as writers do: "she said so – *a stance that hurt her*"."""
    if word.pos_ != "NOUN" or dep(word) not in ("appos", "parataxis", "dislocated"):
        return False
    edge = word.left_edge
    return edge.text in DASHES or (edge.i > 0 and word.doc[edge.i - 1].text in DASHES)


def _told_at_end(attribution: Attribution) -> bool:
    """Whether who says it is named after all that is said: "the man, *who lives in Oster*, left, *she said*"."""
    first = min(span.start for span in (*attribution.source, *attribution.cue))
    return attribution.content[-1].end <= first


def _path(head: Token, cue: set[int]) -> Sequence[Token]:
    """The head of a claim and what it depends on, up to the cue."""
    found = []
    for token in (head, *ancestors(head)):
        if token.i in cue:
            break
        found.append(token)
    return found


def _is_clausal(token: Token, cue: set[int]) -> bool:
    return dep(token) in CLAUSAL_LINKS or (dep(token) == "acl" and token.head.i in cue)


def _is_remark(clause: Token) -> bool:
    """Whether a relative clause stands after a comma: "the ship, *which sank*"."""
    if not is_dep(clause, "acl:relcl"):
        return False
    before = clause.left_edge.i - 1
    inner = clause.left_edge.text in COMMAS
    return inner or (before >= 0 and clause.doc[before].text in COMMAS and before > clause.head.i)
