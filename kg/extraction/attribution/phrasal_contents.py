"""Contents that are noun phrases, with or without a preposition: "condemned *the attack*", "called for *talks*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.content_rule import Content, ContentRule
from kg.extraction.attribution.report_lexicon import Senses, words
from kg.extraction.attribution.source_phrases import source_phrase
from kg.extraction.attribution.utterance_time_words import is_day
from kg.extraction.tree import dep, is_dep, is_passive, kid, kids, subtree_places

LONGEST_GAP = 6
"""Tokens from a verb to the preposition of its content that the cue may take in."""


def oblique(token: Token, senses: Senses) -> Content | None:
    """ "Called for *talks*", "accused him of *lying*", "dismissed it as *a stunt*"; not "spoke for hours"."""
    for child in sorted(kids(token, "obl", "advcl", "xcomp"), key=lambda t: t.i):
        case = kid(child, "case", "mark")
        if case is None or child.i < token.i or is_dep(child, "obl:agent"):
            continue
        slot = f"{'obl' if dep(child) == 'obl' else 'advcl'}:{case.lower_}"
        if slot in senses and not is_day(child):
            return _behind_preposition(token, child, case, slot)
    return None


def _behind_preposition(token: Token, child: Token, case: Token, slot: str) -> Content:
    """The phrase behind the preposition, with the verb's object where it is said of that: "praised *them for staying*"."""
    positions, target = subtree_places(child) - subtree_places(case), kid(token, "obj")
    of_object = case.lower_ in words(case, "prepositions", "with_object")
    if target is not None and token.i < target.i < child.i and of_object:
        return Content(slot, positions | subtree_places(target) | {case.i}, recipient=target)
    between = set(range(token.i, case.i + 1))
    return Content(slot, positions, cue=between if len(between) <= LONGEST_GAP else set())


def object_of(token: Token, senses: Senses) -> Content | None:
    """ "The council condemned *the attack*", "*the attack* was condemned by the council"."""
    if "obj" not in senses:
        return None
    if is_passive(token):
        subject = kid(token, "nsubj")
        return Content("obj", source_phrase(subject)) if subject is not None else None
    target = kid(token, "obj")
    if target is not None:
        return Content("obj", subtree_places(target))
    if _is_contact_clause(token):
        noun = token.head
        return Content("obj", subtree_places(noun, token) & set(range(noun.left_edge.i, token.i)))
    return None


def _is_contact_clause(token: Token) -> bool:
    """ "the attack *the council condemned*": a relative clause without a pronoun."""
    has_subject = kid(token, "nsubj") is not None
    return is_dep(token, "acl:relcl") and has_subject and kid(token, "xcomp", "ccomp") is None


OBLIQUE = ContentRule(
    name="oblique",
    apply=oblique,
    example="The union called for talks.",
    counterexample="The union called for hours.",
    speaks=True,
    states=False,
)
OBJECT_OF = ContentRule(
    name="object_of",
    apply=object_of,
    example="The council condemned the attack.",
    counterexample="The council painted the door.",
    needs_somebody=True,
    states=False,
    ends_before_remark=True,
)
