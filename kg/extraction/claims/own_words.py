"""The article's own words for a relation: what a reader is shown, token by token from the text.

A label is the predicate as it stands, "will double", "did not sign", with the preposition of its object, "was handed over
to". Of a light verb it holds the noun too, "held a phone call with".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from kg.extraction.actuality import is_inverted_condition
from kg.extraction.claims.clause_arguments import CLAUSES, Argument
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.object_complements import role_of_object, role_words
from kg.extraction.claims.qualifier_roles import is_gerund
from kg.extraction.claims.verb_groups import is_of_focus, shared_auxiliaries
from kg.extraction.layers import language_of
from kg.extraction.noun_phrases import CORE, noun_phrase
from kg.extraction.tree import INFINITIVE_MARKER, is_dep, kid, kids, spans_of, subtree_places, tokens_in
from kg.model import OwnWords, Span

NOMINAL = ("NOUN", "PROPN", "NUM", "PRON")
MAX_OBJECT_TOKENS = 6
"""The object of a verb stands in a label up to this length: "held a phone call with"."""


def predicate_words(clause: Clause) -> list[Token]:
    """The words of the relation; of a predicate noun the copula alone, since the noun is the object."""
    if kid(clause.head, "cop") is not None and clause.head.pos_ in NOMINAL:
        return [t for t in clause.words if t != clause.head] or kids(clause.head, "cop")
    return list(clause.words)


def words_of_clause(
    clause: Clause, target: Argument | None, *, inverse: bool = False, joint: bool = False
) -> OwnWords:
    """The predicate with what stands before it and the preposition of `target`, the argument that is the object.

    `inverse` and `joint` are those of the label.
    """
    tokens = [*_before(clause), *_predicate_without_condition(clause)]
    if target is None:
        tokens += [c for c in kids(clause.head, "expl") if c.i < clause.head.i]  # "*there* were 300 cases"
    direct = clause.direct
    if direct is not None and direct is not target and (joint or (target is not None and target.case)):
        tokens += _object_words(clause, direct)
    role = role_of_object(clause)
    if role is not None and role is not target:
        tokens += role_words(role)
    if target is not None and (target.role not in CLAUSES or is_gerund(target) or kid(target.head, "case")):
        tokens += [t for t in target.case if t.i > clause.words[0].i]
    tokens += [t for word in tokens if word.pos_ == "VERB" for t in _hyphened(word)]
    return OwnWords(spans_of(tokens), inverse=inverse, joint=joint)


def _hyphened(verb: Token) -> list[Token]:
    """What a hyphen joins to a verb before it: "*jump-*start talks", "had *pooh-*poohed it"."""
    start = verb.i
    while start - 2 >= verb.sent.start and _joins(verb.doc[start - 1], verb.doc[start - 2]):
        start -= 2
    return list(verb.doc[start : verb.i])


def _joins(hyphen: Token, before: Token) -> bool:
    return hyphen.text == "-" and before.is_alpha and not (hyphen.whitespace_ or before.whitespace_)


def _predicate_without_condition(clause: Clause) -> list[Token]:
    """The predicate without the auxiliary that makes a condition of it: "*should* she leave" advises nobody."""
    opening = [kids(t, "aux")[0] for t in clause.words if kid(t, "aux") and is_inverted_condition(t)]
    return [t for t in predicate_words(clause) if t not in opening]


def words_of_role(clause: Clause, other: Token) -> OwnWords:
    """The copula with the noun that names a role and its preposition: "is a member of"."""
    inside = subtree_places(other)
    noun = [t for t in noun_phrase(clause.head, CORE) if t.i not in inside]
    return OwnWords(spans_of([*_before(clause), *predicate_words(clause), *noun, *_case(other)]))


NEGATING = (("negation", "adverbs"), ("negation", "determiners"), ("still", "adverb"))
"""Lists of words that negate a label: "*nearly* arrested", "*no* longer serves", "has *yet* to open"."""


def words_of_noun(noun: Token, other: Token, *, inverse: bool = False, joint: bool = False) -> OwnWords:
    """A noun that names the relation, with the preposition of `other`: "phone call with", "the capital of"."""
    owners = [c for c in noun.children if is_dep(c, "nmod:poss")]
    inside = {i for phrase in (other, *owners) for i in subtree_places(phrase)}
    phrase = [t for t in noun_phrase(noun, CORE) if t.i not in inside and not t.ent_type_]
    return OwnWords(spans_of([*phrase, *([] if joint else _case(other))]), inverse=inverse, joint=joint)


def is_negation_among(spans: Iterable[Span], because: str, doc: Doc) -> bool:
    """Whether a word of the spans negates, or is the one that decided how real the claim is ("*failed* to sign")."""
    language = language_of(doc)
    negations = language.words(LEXICON, "verb_group", "negation").union(
        *(language.words("actuality", *key) for key in NEGATING)
    )
    tokens = [token for span in spans for token in tokens_in(doc, span)]
    return any(t.lower_ in negations or because in (t.lemma_.lower(), t.lower_) for t in tokens)


def _before(clause: Clause) -> Iterator[Token]:
    """What belongs to the predicate and stands before it: "*to* sign", "*nearly* doubled", "*normally* does not get"."""
    top = min(clause.words, key=lambda t: t.i) if clause.words else clause.head
    verb = next((t for t in clause.words if t.pos_ in ("VERB", "AUX")), clause.head)
    yield from (c for c in kids(verb, "mark") if c.lower_ == INFINITIVE_MARKER and c.tag_ == "TO")
    yield from shared_auxiliaries(verb)
    yield from _adverbs_before(clause, top)


def _adverbs_before(clause: Clause, top: Token) -> Iterator[Token]:
    """The adverbs right before the first word, each a word alone: "*normally* does not get", "*hardly ever* sells"."""
    adverbs = {c.i: c for word in clause.words for c in kids(word, "advmod") if c.n_lefts == c.n_rights == 0}
    place = top.i - 1
    while place in adverbs and adverbs[place].tag_ != "WRB" and not is_of_focus(adverbs[place]):
        yield adverbs[place]
        place -= 1


def _object_words(clause: Clause, direct: Argument) -> list[Token]:
    phrase = noun_phrase(direct.head, CORE)
    behind = phrase and phrase[0].i > clause.head.i
    return phrase if behind and len(phrase) <= MAX_OBJECT_TOKENS else []


def _case(other: Token) -> list[Token]:
    return [t for t in kids(other, "case") if t.tag_ != "POS" and not is_dep(other, "nmod:poss")]
