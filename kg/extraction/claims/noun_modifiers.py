"""Claims of a noun's modifiers: "the mosque *in Tarn*", "*Latvian* firms", "*members of* the alliance"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extraction.actuality import Reality
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.frames_lexicon import LEXICON, copula
from kg.extraction.claims.layer_lookups import (
    PLACES,
    is_one_of,
    mention_of,
    term,
    term_beside,
    time_at,
    type_at,
)
from kg.extraction.claims.noun_rule import NounRule
from kg.extraction.claims.role_nouns import reality_of_role, role_at
from kg.extraction.layers import language_of, mention_at
from kg.extraction.mentions.post_nouns import is_position
from kg.extraction.tree import conjuncts, dep, is_dep, kid, kids, span_of, spans_of, subtree_places
from kg.model import Actuality, MentionKind, OwnWords

STANDS = Reality(Actuality.ONGOING, False, "noun phrase")
DONE = Reality(Actuality.HAPPENED, False, "participle")
LOCATED = ("Agent", "Place", "Product", "Event")
"""Classes of what can be somewhere."""
AGENT = ("Agent",)


def _is_unnamed_post(noun: Token) -> bool:
    """ "the Latvian *minister* in Tarn": a post without a name; its country is that of the post."""
    mention = mention_of(noun)
    unnamed = mention is not None and mention.kind != MentionKind.NAME
    return unnamed and type_at(noun) == "Person" and is_position(noun)


def _places(noun: Token) -> Iterator[Draft]:
    """ "a port *in Norland*", "people *across Tarn*"; a name written with its country: "Tarn, *Norland*"."""
    if not is_one_of(noun, LOCATED) or _is_unnamed_post(noun):
        return
    inside, beside = (language_of(noun).words(LEXICON, "preposition", key) for key in ("inside", "beside"))
    for child in kids(noun, "nmod"):
        case = kids(child, "case")
        if len(case) != 1 or case[0].lower_ not in inside | beside:
            continue
        for place in conjuncts(child):
            if is_one_of(place, PLACES):
                relation = "locatedIn" if case[0].lower_ in inside else ""
                words = f"{copula(language_of(noun))} {case[0].lower_}"
                draft = _draft(_said_of(noun), relation, place, case, PLACE, relation or words)
                draft.label = OwnWords(draft.cue)
                yield draft
    for child in kids(noun, "appos", "list"):
        both = type_at(noun) == "Place" and type_at(child) == "Country"
        if child.i > noun.i and both and _is_aside(noun, child):
            yield _draft(noun, "locatedIn", child, [child], PLACE)


def _is_aside(noun: Token, country: Token) -> bool:
    """ "in *Tarn, Norland*", "*Tarn, Norland*, grows"; not the two of "*Tarn, Norland* to build a bridge"."""
    after = max(subtree_places(country)) + 1
    open_end = after < country.sent.end and not country.doc[after].is_punct
    return kid(noun, "case") is not None or not open_end


def _said_of(noun: Token) -> Token:
    """ "*Tarn* is a port in Norland", "*Tarn*, a port in Norland": what a predicated noun is said of."""
    if dep(noun) == "appos" and time_at(noun.head) is None:
        return noun.head
    subject = kid(noun, "nsubj") if kid(noun, "cop") is not None else None
    return subject if subject is not None and subject.pos_ != "PRON" else noun


def _origins(noun: Token) -> Iterator[Draft]:
    """ "*Latvian* firms", "*Norland's* army"; a post in a country is read with its holder."""
    if not is_one_of(noun, AGENT) or _is_unnamed_post(noun) or type_at(noun) == "Country":
        return
    for child in noun.children:
        if child.i > noun.i or not (is_dep(child, "nmod:poss") or dep(child) in ("amod", "compound")):
            continue
        if type_at(child) == "Country" and mention_at(child) != mention_at(noun):
            yield _draft(noun, "partOf" if _is_of_state(noun) else "fromPlace", child, [child], ORIGIN)


def _is_of_state(noun: Token) -> bool:
    """Whether a country's own: "Norland's *parliament*", "the Norland *Navy*"."""
    mention = mention_of(noun)
    named = mention is not None and mention.kind == MentionKind.NAME
    return type_at(noun) == "GovernmentBody" or (named and type_at(noun) == "ArmedForce")


def _memberships(noun: Token) -> Iterator[Draft]:
    """ "*members* of the tribe", the "*leader* of the party", where no one is named beside it."""
    role = None if noun.ent_type_ or not is_one_of(noun, AGENT) else role_at(noun)
    if role is None or kids(noun, "cop") or dep(noun) == "appos" or type_at(noun) == "Place":
        return
    for other in conjuncts(role.other):
        if mention_at(other) is not None:
            draft = _draft(noun, role.relation, other, [noun], ROLE_NOUN)
            draft.entry, draft.reality = role.entry, reality_of_role(noun)
            yield draft


def _states(noun: Token) -> Iterator[Draft]:
    """ "the *detained* journalist", "a *retiring* judge": what was done to them, or what they do."""
    if not is_one_of(noun, LOCATED):
        return
    for child in kids(noun, "amod"):
        alone = next(child.children, None) is None  # not "law-*abiding*"
        if child.pos_ == "VERB" and child.i < noun.i and alone and not child.ent_type_:
            done = child.tag_ == "VBN"
            be = copula(language_of(noun))
            words = f"{be} {child.lower_}" if done else child.lemma_.lower()
            draft = _draft(noun, "", None, [child], STATE, words, DONE if done else STANDS)
            draft.label = OwnWords(draft.cue)
            yield draft


def _draft(
    noun: Token,
    relation: str,
    other: Token | None,
    cue: list[Token],
    rule: NounRule,
    words: str = "",
    reality: Reality = STANDS,
) -> Draft:
    return Draft(
        head=noun,
        subject=term_beside(noun, other or cue[0]),
        relation=relation,
        words=words or relation,
        cue=spans_of(cue) or (span_of(noun),),
        target=term(other) if other is not None else None,
        reality=reality,
        rule=rule,
        confidence=rule.confidence,
    )


PLACE = NounRule(
    name="place-of-noun",
    example="The port in Norway closed.",
    counterexample="The port of Norway closed.",
    apply=_places,
    confidence=0.75,
    presupposed=True,
)
STATE = NounRule(
    name="state-of-noun",
    example="The detained journalist left.",
    counterexample="The old journalist left.",
    apply=_states,
    confidence=0.75,
    presupposed=True,
)
ROLE_NOUN = NounRule(
    name="role-noun",
    example="The members of the league left.",
    counterexample="The rivals of the league left.",
    apply=_memberships,
    confidence=0.75,
    presupposed=True,
)
ORIGIN = NounRule(
    name="origin",
    example="The Norwegian firm closed.",
    counterexample="The Norwegian minister left.",
    apply=_origins,
    confidence=0.75,
    presupposed=True,
)
