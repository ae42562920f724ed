"""Reality with scope: a clause is no more real than what governs it allows.

The signatures of governing words are those of Nairn, Condoravdi and Karttunen (2006); see
schemas/lexicon/en/actuality.toml for the classes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.extraction.actuality.clause import (
    LEXICON,
    epistemic_class,
    is_conditional,
    is_imperative,
    is_negated,
    is_question,
    modal_class,
    tense_class,
)
from kg.extraction.tree import dep, is_dep, is_infinitive, kid, kids
from kg.lexicon import ENGLISH
from kg.model import Actuality

DEPTH = 12


@dataclass(frozen=True)
class Reality:
    """How real, whether negated, and the words that decided it (for `kg explain` and for tests)."""

    actuality: Actuality
    negated: bool
    because: str

    @property
    def real(self) -> bool:
        return self.actuality.is_real and not self.negated


def reality_of(verb: Token, depth: int = DEPTH) -> Reality:
    """The reality of the clause that `verb` heads, within its sentence."""
    own = _own(verb)
    if depth == 0:
        return own
    first = verb
    while dep(first) == "conj" and first.head != first and first.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        first = first.head
    if first != verb:
        own = _shared(verb, own, first, depth)
    governor = first.head
    if governor == first:
        return own
    return _under(first, governor, own, depth)


def _own(verb: Token) -> Reality:
    negated = is_negated(verb)
    if is_conditional(verb):
        return Reality(Actuality.POSSIBLE, negated, "condition")
    if is_question(verb):
        return Reality(Actuality.POSSIBLE, negated, "question")
    modal = modal_class(verb) or _semi_modal(verb)
    if modal:
        return Reality(modal, negated, "modal")
    epistemic = epistemic_class(verb)
    if epistemic:
        return Reality(epistemic, negated, "adverb")
    if is_imperative(verb):
        return Reality(Actuality.POSSIBLE, negated, "imperative")
    return Reality(tense_class(verb), negated, "tense")


def _semi_modal(verb: Token) -> Actuality | None:
    """ "is *to* open", "has *to* open", "is going to open", "is set to open", where the reader has them as xcomp."""
    if not is_dep(verb, "xcomp"):
        return None
    above = verb.head
    if above.lemma_ == "go" and above.tag_ == "VBG" and is_infinitive(verb):
        return Actuality.PLANNED
    if above.lemma_ == "have" and is_infinitive(verb):
        return Actuality.POSSIBLE
    if above.lemma_ in ("set", "due", "slate", "poise", "schedule", "expect") and is_infinitive(verb):
        return Actuality.PLANNED
    if above.lemma_ == "be" and is_infinitive(verb):
        return Actuality.PLANNED
    return None


def _shared(verb: Token, own: Reality, first: Token, depth: int) -> Reality:
    """A coordinated verb without auxiliary or subject shares those of the first: "will call and *visit*"."""
    if kid(verb, "aux", "cop", "nsubj", "mark") is not None:
        return own
    modal = modal_class(first) or _semi_modal(first)
    if modal and verb.tag_ in ("VB", "", "VBP"):
        return Reality(modal, own.negated, "modal of the coordination")
    if is_infinitive(first) or is_imperative(first) or is_question(first) or is_conditional(first):
        return replace(_own(first), negated=own.negated)
    return own


def _under(verb: Token, governor: Token, own: Reality, depth: int) -> Reality:
    label = dep(verb)
    if label in ("xcomp", "ccomp", "csubj"):
        return _complement(verb, governor, own, depth)
    if label == "advcl":
        return _adverbial(verb, governor, own, depth)
    if label == "acl":
        return _on_noun(verb, governor, own, depth)
    return own


def _complement(verb: Token, governor: Token, own: Reality, depth: int) -> Reality:
    if verb.tag_ == "VBG" and any(c.lower_ in ("of", "for", "with") for c in kids(verb, "mark", "case")):
        return replace(own, actuality=tense_class(governor))  # "accused him of *lying*"
    kind = _signature(verb, governor)
    above = reality_of(governor, depth - 1)
    if kind == "reported":
        past = own.because == "modal" and tense_class(governor) == "happened"
        return replace(own, actuality=Actuality.PLANNED) if past and _has_would(verb) else own
    if kind == "factive":
        return (
            own
            if not is_infinitive(verb)
            else Reality(Actuality.HAPPENED, own.negated, f"factive {governor.lemma_}")
        )
    if kind in ("planned", "pledged", "possible", "denied"):
        if not own.actuality.is_real and not is_infinitive(verb) and kind in ("planned", "possible"):
            return own
        return Reality(Actuality(kind), own.negated, governor.lemma_)
    negated = own.negated != above.negated
    if kind == "turns":
        return Reality(above.actuality, not negated, governor.lemma_)
    return Reality(above.actuality, negated, above.because if not above.real else governor.lemma_)


def _has_would(verb: Token) -> bool:
    """ "He said it *would* open": the future as seen from a past report."""
    perfect = any(c.lemma_ == "have" for c in kids(verb, "aux"))
    return not perfect and any(c.lower_ in ("would", "'d", "’d") for c in kids(verb, "aux"))


def _signature(verb: Token, governor: Token) -> str:
    lemma = governor.lemma_.lower()
    if not is_infinitive(verb) and dep(verb) == "ccomp":
        that = ENGLISH.by_word(LEXICON, "that").get(lemma)
        if that:
            return that
        return ENGLISH.by_word(LEXICON, "governs").get(lemma, "reported")
    table = (
        ENGLISH.by_word(LEXICON, "noun") if governor.pos_ == "NOUN" else ENGLISH.by_word(LEXICON, "governs")
    )
    return (
        table.get(lemma)
        or ENGLISH.by_word(LEXICON, "governs").get(lemma)
        or ("possible" if is_infinitive(verb) else "inherit")
    )


def _adverbial(verb: Token, governor: Token, own: Reality, depth: int) -> Reality:
    marks = [c.lower_ for c in kids(verb, "mark", "case")]
    if governor.pos_ == "ADV" and ENGLISH.by_word(LEXICON, "governs").get(governor.lower_) == "turns":
        above = reality_of(governor.head, depth - 1)
        return Reality(above.actuality, not above.negated, governor.lower_)
    if is_infinitive(verb) and modal_class(verb) is None:
        return Reality(Actuality.PLANNED, own.negated, "purpose")
    if (
        any(ENGLISH.by_word(LEXICON, "purpose").get(m) for m in marks)
        and not reality_of(governor, depth - 1).real
    ):
        return Reality(Actuality.PLANNED, own.negated, marks[0])
    if verb.tag_ == "VBG" and not any(m in ("after", "since", "despite") for m in marks):
        above = reality_of(governor, depth - 1)
        if above.real or above.negated:
            return own if kids(verb, "aux") else replace(own, actuality=tense_class(governor))
        return Reality(above.actuality, own.negated, above.because)
    return own


def _on_noun(verb: Token, governor: Token, own: Reality, depth: int) -> Reality:
    if is_dep(verb, "acl:relcl"):
        return own
    if is_infinitive(verb) and modal_class(verb) is None:
        kind = ENGLISH.by_word(LEXICON, "noun").get(governor.lemma_.lower(), "planned")
        if kind == "turns":
            return Reality(Actuality.HAPPENED, not own.negated, governor.lemma_)
        return Reality(
            Actuality(kind) if kind != "factive" else Actuality.HAPPENED, own.negated, governor.lemma_
        )
    kind = ENGLISH.by_word(LEXICON, "noun").get(governor.lemma_.lower(), "")
    if kind in ("possible", "pledged", "planned") and kid(verb, "mark") is not None and own.actuality.is_real:
        return Reality(Actuality(kind), own.negated, governor.lemma_)
    return own


def reality_of_noun(noun: Token) -> Reality:
    """The reality of an event that a noun names: "the *visit*", "called for the *arrest*", "a planned *visit*"."""
    if any(c.lower_ in ENGLISH.words(LEXICON, "negation", "determiners") for c in kids(noun, "det")):
        return Reality(Actuality.HAPPENED, True, "no")
    for modifier in kids(noun, "amod"):
        kind = ENGLISH.by_word(LEXICON, "governs").get(modifier.lemma_.lower())
        if kind in ("planned", "pledged", "possible"):
            return Reality(Actuality(kind), False, modifier.lower_)
    governor = noun.head
    if governor == noun or governor.pos_ not in ("VERB", "AUX"):
        return Reality(Actuality.HAPPENED, False, "noun")
    above = reality_of(governor)
    kind = (
        ENGLISH.by_word(LEXICON, "governs").get(governor.lemma_.lower(), "")
        if dep(noun) in ("obj", "obl")
        else ""
    )
    if kind in ("planned", "pledged", "possible", "denied"):
        return Reality(Actuality(kind), False, governor.lemma_)
    if kind == "turns":
        return Reality(above.actuality, not above.negated, governor.lemma_)
    if dep(noun) == "obl":
        return Reality(Actuality.HAPPENED, False, "noun")
    return Reality(above.actuality if not above.real else Actuality.HAPPENED, above.negated, above.because)
