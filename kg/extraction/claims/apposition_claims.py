"""Claims of what a noun phrase names beside another: "Riga, *the capital of Latvia*,", "coalitions *such as* the artillery
coalition"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.actuality import Reality, tells_denial
from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.frames_lexicon import LEXICON, copula
from kg.extraction.claims.layer_lookups import PLACES, is_one_of, term, term_beside, type_at
from kg.extraction.claims.noun_rule import NounRule
from kg.extraction.claims.own_words import words_of_noun
from kg.extraction.claims.role_nouns import reality_of_role, role_at
from kg.extraction.layers import language_of, mention_at
from kg.extraction.mentions.nouns import is_plural
from kg.extraction.noun_phrases import MENTION, noun_phrase
from kg.extraction.tree import ancestors, conjuncts, dep, is_dep, kid, kids, span_of, spans_of
from kg.model import Actuality
from kg.ontology import CLASS_OF, EXAMPLE_OF, is_a

FACT = Reality(Actuality.ONGOING, False, "noun phrase")
CONFIDENCE_BY_LEXICON = 0.75
"""Of an apposition whose relation the lexicon names."""


def _apposition(token: Token) -> Iterator[Draft]:
    """A person's position is read elsewhere (`kg.extraction.mentions`)."""
    if dep(token) != "appos" or token.ent_type_ or type_at(token) == "Position":
        return
    if mention_at(token.head) is None or _is_aside(token):
        return
    role = role_at(token)
    if role is None and not (_names_kind(token) and _can_be_person(token.head, token)):
        return
    if role is None:
        yield _draft(token.head, token, APPOSITION)
        return
    for other in conjuncts(role.other):
        draft = _draft(token.head, other, APPOSITION, [token], role.relation)
        draft.label = words_of_noun(token, role.other)
        draft.confidence, draft.entry = CONFIDENCE_BY_LEXICON, role.entry
        draft.reality = reality_of_role(token)
        yield draft


def _names_kind(token: Token) -> bool:
    """ "Tarn*, the old port,*": set off, and what the first is.

    Not "Tarn, *Norland*" (where it is), "1,200 miles (*1,931 kilometers*)" (the same amount), "Fenn (*knee*)" (what hurts
    him), "Tarn: *Ferry sold*" (a headline and its place), nor a noun without punctuation before it, which belongs to
    the same phrase.
    """
    amounts = all(kid(t, "nummod") is not None or t.pos_ == "NUM" for t in (token, token.head))
    first = min(token.subtree, key=lambda t: t.i)
    mark = first if first.is_punct else token.doc[first.i - 1]
    aside = mark.text == ":" or (mark.is_bracket and not _names_one(token))
    return token.pos_ == "NOUN" and mark.is_punct and not aside and not amounts


def _names_one(noun: Token) -> bool:
    """Whether a noun has a determiner or owner, or is told of a person: "(*a* port)", "(*singer* and writer)"."""
    return type_at(noun) == "Person" or any(dep(c) == "det" or is_dep(c, "nmod:poss") for c in noun.children)


def _can_be_person(one: Token, other: Token) -> bool:
    """Whether not just one of two is a person: not "Brook, head of Norline, *the company* that closed"."""
    types = (type_at(one), type_at(other))
    return not any(is_a(name, "Person") for name in types) or _can_be(*types)


def _is_aside(token: Token) -> bool:
    """ "…, *in particular* the use of drones" gives an example of what came before, not a name for it."""
    words = language_of(token).words(LEXICON, "example", "aside")
    return any(c.lemma_.lower() in words for c in token.subtree if c.i < token.i)


def _examples(token: Token) -> Iterator[Draft]:
    """ "initiatives, *such as the artillery coalition*", "initiatives *including* …"."""
    words = language_of(token).words(LEXICON, "example", "introduction")
    for child in kids(token, "nmod"):
        case = [t for c in kids(child, "case") for t in (c, *kids(c, "fixed"))]
        if " ".join(t.lower_ for t in case) in words:
            kind = _kind_of(child, token)
            members = conjuncts(child)
            if _is_kind_of(kind, members[0]):
                yield from (_of_example(member, kind, case) for member in members if member.pos_ != "PRON")


def _of_example(member: Token, kind: Token, case: list[Token]) -> Draft:
    """The claim that a member is one of a kind, without what the kind's phrase tells of its examples and how many."""
    draft = _draft(member, kind, EXAMPLE, case, EXAMPLE_OF)
    quantifiers = language_of(kind).words(LEXICON, "example", "quantifier")
    words = [
        t
        for t in noun_phrase(kind, MENTION, beside=member)
        if not (t.head == kind and t.i < kind.i and (dep(t) == "det" or t.lower_ in quantifiers))
    ]
    draft.target = replace(term(kind, words), mention=None)
    return draft


def _is_kind_of(kind: Token, member: Token) -> bool:
    """Whether a noun names what its example is: not "*30 towns* including Tarn", "*the tour* including Tarn",
    "*no symptoms* such as coughing", "*their duties* such as rowing", nor a single thing."""
    if kind.pos_ != "NOUN" or not is_plural(kind) or kid(kind, "nummod") is not None or tells_denial(kind):
        return False
    if any(is_dep(c, "nmod:poss") and c.pos_ == "PRON" for c in kind.children):
        return False
    named, kinds = type_at(member), type_at(kind)
    known = named if is_one_of(member, ("Person", *PLACES)) else "Thing"
    return known == "Thing" or (kinds != "Thing" and _can_be(named, kinds))


def _kind_of(member: Token, noun: Token) -> Token:
    """ "initiatives to support areas of the force, such as *the artillery coalition*": the nearest noun above
    that the member can be one of."""
    for candidate in (noun, *ancestors(noun)):
        if candidate.pos_ == "VERB" and dep(candidate) == "acl":
            continue
        if candidate.pos_ not in ("NOUN", "PROPN"):
            break
        if _can_be(type_at(member), type_at(candidate)):
            return candidate
    return noun


def _can_be(member: str, kind: str) -> bool:
    many = kind == "Group" and is_a(member, "Agent")
    return "Thing" in (member, kind) or is_a(member, kind) or is_a(kind, member) or many


def _draft(
    subject: Token, kind: Token, rule: NounRule, cue: list[Token] | None = None, relation: str = CLASS_OF
) -> Draft:
    return Draft(
        head=kind,
        subject=term_beside(subject, kind),
        relation=relation,
        words=copula(language_of(kind)),
        cue=spans_of(cue) if cue else (span_of(kind),),
        target=term_beside(kind, subject),
        reality=FACT,
        rule=rule,
        confidence=rule.confidence,
    )


APPOSITION = NounRule(
    name="apposition",
    example="Tarn, the old port, closed.",
    counterexample="Tarn and the old port closed.",
    apply=_apposition,
    confidence=0.7,
    presupposed=True,
)
EXAMPLE = NounRule(
    name="such-as",
    example="Norway buys weapons such as drones.",
    counterexample="Norway buys weapons and drones.",
    apply=_examples,
    confidence=0.75,
)
