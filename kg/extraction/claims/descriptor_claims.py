"""Claims of what a common noun right before a name says of the person: "*convicted smuggler* Carl Fenn"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extraction.actuality import tells_denial
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.frames_lexicon import LEXICON, copula
from kg.extraction.claims.layer_lookups import mention_of, term
from kg.extraction.claims.noun_rule import NounRule
from kg.extraction.claims.role_nouns import reality_of_role
from kg.extraction.layers import language_of
from kg.extraction.mentions.classes import type_of_noun
from kg.extraction.mentions.nouns import TYPES, is_plural, is_time, lemma_of
from kg.extraction.mentions.post_nouns import is_honorific, is_position
from kg.extraction.noun_phrases import MENTION, noun_phrase
from kg.extraction.tree import dep, is_dep, kids, span_of, spans_of
from kg.model import MentionKind, Term
from kg.ontology import CLASS_OF


def _descriptor(token: Token) -> Iterator[Draft]:
    """That the person is what the noun and its modifiers say. A post that the lexicon lists is read in
    `kg.extraction.mentions`."""
    name = _name_described(token)
    if name is None or _leaves_open(token) or tells_denial(token):
        return
    inside = set(name.subtree) if name.head == token else set()
    phrase = noun_phrase(token, MENTION)
    words = [t for t in phrase if t not in inside and dep(t) not in ("det", "punct")]
    if words:
        yield Draft(
            head=token,
            subject=term(name),
            relation=CLASS_OF,
            words=copula(language_of(token)),
            cue=(span_of(token),),
            target=Term(spans_of(words), span_of(token), None),
            reality=reality_of_role(token),
            rule=DESCRIPTOR,
            confidence=DESCRIPTOR.confidence,
        )


def _leaves_open(noun: Token) -> bool:
    """ "*his agent* Fenn", "*rival* Fenn": whether it is not told here whose the person is."""
    owners = [c for c in noun.children if is_dep(c, "nmod:poss")]
    if any(c.pos_ == "PRON" for c in owners):
        return True
    told = owners or any(
        c.ent_type_ for c in noun.children if dep(c) in ("compound", "nmod") and c.i < noun.i
    )
    return not told and lemma_of(noun) in language_of(noun).words(LEXICON, "descriptor", "relational")


def _name_described(noun: Token) -> Token | None:
    """The head of the name of one person right behind the noun, which describes them; None for another noun."""
    if not _is_descriptor(noun):
        return None
    beside = noun.head if is_dep(noun, "nmod:desc") else None
    names = [c for c in kids(noun, "flat", "appos") if c.i == noun.i + 1]
    found = next((t for t in (beside, *names) if t is not None and t.i > noun.i), None)
    mention = mention_of(found) if found is not None else None
    if found is None or mention is None or mention.type != "Person" or mention.kind != MentionKind.NAME:
        return None
    return found


def _is_descriptor(noun: Token) -> bool:
    """Whether a common noun may tell what the person is whose name follows, and is neither post nor kin: "*smuggler* Carl
    Fenn"; with a capital only where a sentence begins, since headlines and names have them everywhere."""
    if noun.pos_ != "NOUN" or noun.ent_type_ or is_plural(noun) or is_time(noun) or is_honorific(noun):
        return False
    language, lemma = language_of(noun), lemma_of(noun)
    small = noun.text.islower() or (noun == noun.sent[0] and noun.text[1:].islower())
    listed = is_position(noun) or lemma in language.by_word(TYPES, "kin")
    return small and not listed and type_of_noun(noun) in ("Person", "Thing")


DESCRIPTOR = NounRule(
    name="descriptor",
    example="Convicted smuggler Carl Fenn left Tarn.",
    counterexample="Defense Minister Carl Fenn left Tarn.",
    apply=_descriptor,
    confidence=0.8,
    presupposed=True,
)
