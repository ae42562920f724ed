"""Contents that are infinitives, participles or predicates, with who or what they are said of: "urged *them to stay*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.content_rule import Content, ContentRule
from kg.extraction.attribution.report_lexicon import Senses, words
from kg.extraction.attribution.source_phrases import source_phrase
from kg.extraction.mentions.appointments import appointing
from kg.extraction.tree import dep, is_infinitive, is_passive, kid, kids, subtree_places


def named(token: Token, senses: Senses) -> Content | None:
    """ "They called *the plan a mistake*", "urged *them to stay*"; not "they called the plumber"."""
    slot, below = "obj+xcomp", kid(token, "xcomp")
    if slot not in senses or below is None or _sends_for(token, below):
        return None
    if is_passive(token):
        subject = kid(token, "nsubj")
        return Content(slot, source_phrase(subject) | subtree_places(below)) if subject is not None else None
    target = kid(token, "obj", "iobj")
    if target is None:
        return None
    told = kid(target, "case") is None  # not "asked *for reports* to be written"
    hears = senses[slot].addressee and told and target.i < below.i
    return Content(slot, subtree_places(target) | subtree_places(below), recipient=target if hears else None)


def _sends_for(token: Token, below: Token) -> bool:
    """ "*called* the plumber *to fix* the pipe"."""
    is_verbal = below.pos_ == "VERB" and kid(below, "mark") is not None
    return is_verbal and token.lemma_ in words(token, "verbs", "summoning")


def infinitive(token: Token, senses: Senses) -> Content | None:
    """ "The council plans *to close the bridge*"; not "the council came to see the bridge"."""
    if "xcomp" not in senses:
        return None
    below = next(
        (c for c in kids(token, "xcomp", "ccomp", "advcl") if is_infinitive(c) or dep(c) == "xcomp"), None
    )
    if below is None or below.i < token.i or appointing(below):
        return None
    is_purpose = dep(below) == "advcl" and kid(token, "obj") is not None
    return None if is_purpose else Content("xcomp", subtree_places(below))


def raised(token: Token, senses: Senses) -> Content | None:
    """ "*The bridge* seems *to be safe*", "*he* is said *to be ill*": nobody is named."""
    if "raised" not in senses or not (
        is_passive(token) or token.lemma_ in words(token, "verbs", "appearing")
    ):
        return None
    below, subject = kid(token, "xcomp"), kid(token, "nsubj")
    if below is None or subject is None:
        return None
    return Content("raised", source_phrase(subject) | subtree_places(below))


def called_on(token: Token, senses: Senses) -> Content | None:
    """ "They called on *the council to act*"; not "they called on Tuesday"."""
    for child in kids(token, "obl"):
        case, below = kid(child, "case"), kid(token, "xcomp", "advcl") or kid(child, "acl")
        if case is None or below is None or not is_infinitive(below):
            continue
        slot = f"obl:{case.lower_}+xcomp"
        if slot in senses:
            positions = (subtree_places(child) | subtree_places(below)) - subtree_places(case)
            return Content(slot, positions, cue={case.i}, recipient=child)
    return None


NAMED = ContentRule(
    name="named",
    apply=named,
    example="They called the plan a mistake.",
    counterexample="They called the plumber.",
    speaks=True,
    told_as_said=True,
)
INFINITIVE = ContentRule(
    name="infinitive",
    apply=infinitive,
    example="The council plans to close the bridge.",
    counterexample="The council came to see the bridge.",
    speaks=True,
    nests=False,
    ends_before_remark=True,
)
RAISED = ContentRule(
    name="raised",
    apply=raised,
    example="The mayor is said to be ill.",
    counterexample="The mayor is paid to be ill.",
    nests=False,
    has_source=False,
)
CALLED_ON = ContentRule(
    name="called_on",
    apply=called_on,
    example="The envoy called on the army to stop.",
    counterexample="The envoy called on Tuesday.",
)
