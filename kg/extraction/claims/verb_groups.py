"""The words that make up the relation of a clause: a verb with its auxiliaries, particles, and open complements."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extraction.actuality import is_before_focus
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.open_subjects import is_left_open
from kg.extraction.claims.role_agreement import actor_of, is_participant
from kg.extraction.layers import language_of
from kg.extraction.tree import INFINITIVE_MARKER, dep, first_conjunct, is_dep, kid, kids


def is_fused(token: Token) -> bool:
    """Whether the clause above takes this one into its own relation: "wants to *buy*"."""
    return dep(token) == "xcomp" and token in open_complements(_top(token))


def _top(token: Token) -> Token:
    while dep(token) == "xcomp" and token.head != token:
        token = token.head
    return token


def open_complements(verb: Token) -> list[Token]:
    """The open complements that share the subject: "plans to begin *building*", not "urged him to *go*"."""
    chain = []
    current: Token | None = verb
    while current is not None:
        inner = next((c for c in kids(current, "xcomp") if _heads_clause(c)), None)
        if inner is None or kid(current, "obj", "iobj") is not None or not _shares_subject(inner):
            break
        chain.append(inner)
        current = inner
    return chain


def _heads_clause(complement: Token) -> bool:
    return complement.pos_ in ("VERB", "AUX", "ADJ") or kid(complement, "cop") is not None


def _shares_subject(complement: Token) -> bool:
    """ "seems to be *happy*"; not "seems *happy*", which is an argument, nor "calls on Fenn to *leave*", "suggests
    *leaving*", which others do."""
    bare_adjective = complement.pos_ == "ADJ" and kid(complement, "mark", "cop") is None
    return kid(complement, "nsubj") is None and not bare_adjective and not _is_of_others(complement)


def _is_of_others(complement: Token) -> bool:
    actor = actor_of(complement)
    called = actor is not None and dep(actor) == "obl" and actor.head == complement.head
    return called or is_left_open(complement)


def verb_group(verb: Token, top: bool) -> Iterator[Token]:
    """The verb with its auxiliaries, particles, negation and the adverbs between them, in no order.

    The infinitive marker belongs to it unless the verb is the `top` of its clause.
    """
    yield verb
    found = particles(verb)
    for child in verb.children:
        marks = dep(child) == "mark" and child.lower_ == INFINITIVE_MARKER
        marker = marks and (not top or any(c.i < child.i for c in kids(verb, "aux", "cop")))  # "is *to* sell"
        stands_in = dep(child) == "expl" and child.i == verb.i + 1  # "made *it* clear that"
        if dep(child) in ("aux", "cop") or child in found or marker or stands_in or is_inside(child, verb):
            yield child


def particles(verb: Token) -> list[Token]:
    """The particles of a verb: "shot *down*", and adverbs right behind it that the tree knows as no particles, "rolled
    *back* the reform", "went *astray*"."""
    return [c for c in verb.children if is_dep(c, "compound:prt") or _is_particle(c, verb)]


def _is_particle(adverb: Token, verb: Token) -> bool:
    """Whether an adverb right behind a verb is part of what it says: by its word, or as a participant by the semantic
    roles, "went *astray*", but not a place, "went *abroad*"."""
    if dep(adverb) != "advmod" or adverb.i != verb.i + 1:
        return False
    language = language_of(verb)
    if adverb.lower_ in language.words(LEXICON, "verb_group", "particle"):
        return True
    alone = adverb.n_lefts == adverb.n_rights == 0
    place = adverb.lower_ in language.words(LEXICON, "adverb", "place")
    return alone and not place and is_participant(verb, adverb)


def shared_auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries that a coordinated verb shares with the first: "*was* arrested and *charged*".

    None where it has a subject or auxiliary of its own or another form, or where the first is negated, since how far
    the negation reaches is open.
    """
    first = first_conjunct(verb)
    if first == verb or first.tag_ != verb.tag_ or kid(verb, "aux", "cop", "nsubj", "mark") is not None:
        return []
    negations = language_of(verb).words(LEXICON, "verb_group", "negation")
    if any(c.lower_ in negations for c in first.children):
        return []
    markers = [c for c in kids(first, "mark") if c.lower_ == INFINITIVE_MARKER]
    return [*markers, *kids(first, "aux")]


def is_inside(adverb: Token, verb: Token) -> bool:
    """Whether an adverb belongs to the verb group: a negation, or one within: "has *recently* visited"; not "*not* only
    visited"."""
    if dep(adverb) != "advmod":
        return False
    if is_of_focus(adverb):
        return False
    negation = adverb.lower_ in language_of(verb).words(LEXICON, "verb_group", "negation")
    return negation or _between(adverb, verb)


def is_of_focus(adverb: Token) -> bool:
    """Either word of "*not only* visited", which says that she did."""
    negation = language_of(adverb).words(LEXICON, "verb_group", "negation")
    pair = (adverb, adverb.nbor(-1) if adverb.i > 0 else adverb)
    return any(word.lower_ in negation and is_before_focus(word) for word in pair)


def _between(adverb: Token, verb: Token) -> bool:
    auxiliaries = kids(verb, "aux", "cop")
    alone = adverb.n_lefts == adverb.n_rights == 0
    return bool(auxiliaries) and auxiliaries[0].i < adverb.i < verb.i and alone
