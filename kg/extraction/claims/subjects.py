"""The subject of a clause, where the clause itself has it or where grammar says that it must stand."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from kg.extraction.tree import RELATIVE_WORDS, SUBJECTS, dep, is_dep, is_infinitive, kid, kids
from kg.lexicon import ENGLISH

ADDRESSEE = frozenset({"you", "your", "yours", "yourself"})
WRITER = frozenset({"i", "me", "my", "mine", "we", "us", "our"})
DEPTH = 12
"""Clauses are followed upward at most this far: a bound on time, far beyond real sentences."""


@dataclass(frozen=True)
class Subject:
    """The token that heads the subject, and the rule by which it was found."""

    head: Token
    rule: str


def subject_of(verb: Token, depth: int = DEPTH) -> Subject | None:
    """The subject of the clause that `verb` heads, or None where grammar leaves it open."""
    if depth == 0:
        return None
    own = own_subject(verb)
    if own is not None:
        return _antecedent(own, verb)
    for rule in (_of_coordination, _of_control, _of_noun, _of_adverbial, _of_speech):
        found = rule(verb, depth)
        if found is not None:
            return found
    return None


def own_subject(verb: Token) -> Token | None:
    """ "*Umerov* called": the subject that hangs on the verb itself; "there is" has none."""
    found = next((c for c in verb.children if dep(c) in SUBJECTS), None)
    return found


def _antecedent(own: Token, verb: Token) -> Subject:
    """ "the *minister* who called": a relative pronoun stands for the noun before the clause."""
    if own.lower_ in RELATIVE_WORDS and is_dep(_relative_top(verb), "acl:relcl"):
        return Subject(_relative_top(verb).head, "relative")
    return Subject(own, "subject")


def _relative_top(verb: Token) -> Token:
    while dep(verb) in ("conj", "xcomp") and verb.head != verb:
        verb = verb.head
    return verb


def _of_coordination(verb: Token, depth: int) -> Subject | None:
    """ "*She* met him and *thanked* him": a coordinated verb without subject has that of the first."""
    if dep(verb) != "conj" or verb.head.pos_ not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return None
    found = subject_of(verb.head, depth - 1)
    return Subject(found.head, "coordination") if found else None


def _of_control(verb: Token, depth: int) -> Subject | None:
    """ "urged *Latvia* to join": the object, if there is one; else the subject above: "*Latvia* wants to join"."""
    if dep(verb) != "xcomp":
        return None
    controller = kid(verb.head, "obj", "iobj")
    if (
        controller is not None
        and controller.lower_ not in ("it", "itself")
        and verb.head.lemma_ not in ("promise", "vow")
    ):
        return Subject(controller, "object-control")
    found = subject_of(verb.head, depth - 1)
    return Subject(found.head, "subject-control") if found else None


def _of_noun(verb: Token, depth: int) -> Subject | None:
    """ "the *ship* carrying grain", "*drones* made in Latvia"; not an adjective before it."""
    if not is_dep(verb, "acl", "acl:relcl"):
        return None
    if is_dep(verb, "acl:relcl"):
        has_other = any(c.lower_ in RELATIVE_WORDS or dep(c) in SUBJECTS for c in verb.children)
        return None if has_other else Subject(verb.head, "relative")
    if is_infinitive(verb):
        return _holder(verb.head, depth)
    if kid(verb, "mark", "case") is not None:
        return _in_process(verb, depth)
    return Subject(verb.head, "participle")


def _in_process(verb: Token, depth: int) -> Subject | None:
    """ "*We* are in the process of *moving*"; not "the idea of *moving* is good"."""
    noun = verb.head
    if (
        verb.tag_ != "VBG"
        or kid(noun, "cop") is None
        or not any(c.lower_ == "of" for c in kids(verb, "mark"))
    ):
        return None
    found = subject_of(noun, depth - 1)
    return Subject(found.head, "holder") if found else None


def _holder(noun: Token, depth: int) -> Subject | None:
    """ "*Ukraine* is producing drones with the aim to *build* more": who has the aim builds."""
    owner = next(
        (c for c in noun.children if is_dep(c, "nmod:poss") or (dep(c) == "compound" and c.ent_type_)), None
    )
    if owner is not None:
        return Subject(owner, "holder")
    listed = noun.lemma_.lower() in ENGLISH.by_word("actuality", "noun")
    held = dep(noun) == "obj" and noun.head.lemma_.lower() in ENGLISH.words("actuality", "holding", "verb")
    if held or (listed and dep(noun) in ("obl", "obj") and noun.head.pos_ in ("VERB", "AUX")):
        found = subject_of(noun.head, depth - 1)
        return Subject(found.head, "holder") if found else None
    return None


def _of_adverbial(verb: Token, depth: int) -> Subject | None:
    """ "*He* left, *saying* nothing": a participle or infinitive without subject has that of the main
    clause; after "of", "for" or "from" that of its object: "accused *him* of lying"."""
    if not is_dep(verb, "advcl"):
        return None
    governor = verb.head.head if verb.head.pos_ == "ADV" else verb.head
    target = kid(governor, "obj", "iobj")
    if target is not None and any(c.lower_ in ("of", "for", "from") for c in kids(verb, "mark", "case")):
        return Subject(target, "object-control")
    found = subject_of(governor, depth - 1)
    return Subject(found.head, "adverbial") if found else None


def _of_speech(verb: Token, depth: int) -> Subject | None:
    """ "Call me when *you* arrive": whom an order is given to, where the sentence names them; and who writes
    "Lost *my* keys". Not "Lost in the fog", where nobody is named."""
    main = dep(verb) in ("root", "parataxis") or verb.head == verb
    if not main or verb.pos_ != "VERB" or kid(verb, "nsubj", "csubj", "expl", "aux", "aux:pass") is not None:
        return None
    persons = ADDRESSEE if verb.tag_ == "VB" else WRITER if verb.tag_ in ("VBD", "VBP") else None
    if persons is None:
        return None
    named = next((t for t in verb.sent if t.lower_ in persons and t.pos_ in ("PRON", "DET")), None)
    return Subject(named, "speech") if named is not None else None
