"""Claims of clauses with a copula: "Riga *is a port*", "Riga *is close to* Tukums", "Norland *is a member of* the
alliance", "the case *is under* investigation"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.claims.claim_draft import Draft
from kg.extraction.claims.clause_arguments import Argument, is_amount
from kg.extraction.claims.clause_drafts import MAX_COORDINATED, Naming, draft_of
from kg.extraction.claims.clauses import Clause
from kg.extraction.claims.coordinated_participants import participants
from kg.extraction.claims.frame_matching import is_together
from kg.extraction.claims.frames_lexicon import LEXICON, cited, copula
from kg.extraction.claims.layer_lookups import PLACES, is_one_of, time_at, type_at
from kg.extraction.claims.own_words import words_of_clause, words_of_role
from kg.extraction.claims.role_nouns import role_at
from kg.extraction.layers import language_of
from kg.extraction.mentions.post_labels import is_former
from kg.extraction.noun_phrases import WHOLE, noun_phrase
from kg.extraction.tree import conjuncts, kid, kids, spans_of
from kg.lexicon.relation_frames import Frame, frames
from kg.model import Actuality, LexiconEntry, Term
from kg.ontology import CLASS_OF

ADVERBIAL = ("ADV", "ADP", "PART")
"""Parts of speech of a predicate that names no thing: "is *up*"."""
WHAT_PEOPLE_ARE = ("Person", "Group", "Position", "Thing")
"""Classes of what a noun that tells what a person is may mean."""
OF_NOUNS = ("det", "nmod", "nummod", "amod", "compound")
"""What stands before a noun that names a thing: "is *an* heir to the mill"."""


def copular_claims(clause: Clause) -> Iterator[Draft]:
    """The claims of a clause whose predicate is a noun, adjective or adverb, one for each pair of subject and object."""
    assert clause.subject is not None
    if _is_turned(clause):
        return
    name, objects = _predicate(clause)
    subjects = participants(clause.subject.head)[:MAX_COORDINATED]
    together = _are_one_thing(clause, subjects)
    for subject in subjects[:1] if together else subjects:
        for thing in objects:
            draft = _of_fitting_class(_as_held(draft_of(clause, (subject, thing), name)), subject, thing)
            if together:
                draft.subject = Term(spans_of(noun_phrase(clause.subject.head, WHOLE)), draft.subject.head)
            yield draft


def _are_one_thing(clause: Clause, subjects: list[Token]) -> bool:
    """ "*Brook and Fenn* are *the pair* that built the mill"."""
    head = clause.head
    is_thing = head.tag_ == "NN" and kid(head, "case") is None and kid(head, "det") is not None
    return len(subjects) > 1 and is_thing and is_together(subjects)


def _as_held(draft: Draft) -> Draft:
    """What has ended has happened: "is a *former* member of the league"."""
    if draft.reality.real and is_former(draft.head):
        draft.reality = replace(draft.reality, actuality=Actuality.HAPPENED)
    return draft


def _of_fitting_class(draft: Draft, subject: Token, thing: Token | None) -> Draft:
    """A noun that says what a person is stands for no place or body, whatever it means elsewhere: "Fenn was the *center*";
    its words are shown alone."""
    person = is_one_of(subject, ("Person",)) and draft.relation == CLASS_OF
    if thing is None or draft.target is None or not person or type_at(thing) in WHAT_PEOPLE_ARE:
        return draft
    draft.target = replace(draft.target, mention=None)
    return draft


def _is_turned(clause: Clause) -> bool:
    """ "how *old* the ships *were*": a predicate before its copula stands in a question, whose words are no relation."""
    copula_word = kid(clause.head, "cop")
    return copula_word is not None and copula_word.i > clause.head.i


def _predicate(clause: Clause) -> tuple[Naming, list[Token | None]]:
    """What the predicate says, and the heads of whom or what it says it of."""
    head, language = clause.head, language_of(clause.head)
    role = role_at(head)
    if role is not None:
        label = words_of_role(clause, role.other)
        return Naming(role.relation, role.words, label, role.entry), [*conjuncts(role.other)]
    if head.pos_ == "ADJ":
        about = _about(clause)
        return _of_adjective(clause, about), [a.head for a in about] or [None]
    if head.pos_ in ADVERBIAL:
        return Naming("", f"{copula(language)} {head.lower_}", words_of_clause(clause, None)), [
            _extent(clause)
        ]
    if prepositions := kids(head, "case"):
        inside = language.words(LEXICON, "preposition", "inside")
        located = is_one_of(head, PLACES) and prepositions[0].lower_ in inside
        words = " ".join([copula(language), *(c.lower_ for c in prepositions)])
        label = words_of_clause(clause, Argument("obl", head, tuple(prepositions)))
        return Naming("locatedIn" if located else "", words, label), [head]
    if about := _about_bare_noun(clause):
        words = f"{copula(language)} {head.lower_} {about[0].case[0].lower_}"
        return Naming("", words, words_of_role(clause, about[0].head)), [about[0].head]
    return _of_noun(clause), [head]


def _about_bare_noun(clause: Clause) -> list[Argument]:
    """What follows a predicate noun without article with "to": "is *home to two mills*", "was *party to the deal*"."""
    bare = clause.head.tag_ == "NN" and not any(c.i < clause.head.i for c in kids(clause.head, *OF_NOUNS))
    goals = language_of(clause.head).words(LEXICON, "preposition", "destination")
    return [a for a in _about(clause) if bare and len(a.case) == 1 and a.case[0].lower_ in goals]


def _extent(clause: Clause) -> Token | None:
    """How far: "is up *39 percent*"; None where the text does not say."""
    phrases = (a.head for a in clause.of("time") if time_at(a.head) is None)
    return next((head for head in phrases if kid(head, "nummod") is not None or head.pos_ == "NUM"), None)


def _frames(head: Token) -> tuple[Frame, ...]:
    language = language_of(head)
    return frames(language, "frame").get(copula(language), ())


def _cited(head: Token, frame: Frame) -> LexiconEntry:
    language = language_of(head)
    return cited(language, "frame", frame, copula(language))


def _of_noun(clause: Clause) -> Naming:
    """What the frame of the copula makes of a predicate noun."""
    head = clause.head
    frame = next(f for f in _frames(head) if "attr" in f.object)
    word = copula(language_of(head))
    if head.pos_ == "NUM" and is_amount(head):  # "is *70*" tells of no class
        return Naming("", word, words_of_clause(clause, None))
    return Naming(frame.relation, word, words_of_clause(clause, None), _cited(head, frame))


def _about(clause: Clause) -> list[Argument]:
    """What a predicate adjective is about: "is grateful *to Spruds*", none or one; it stands behind the adjective."""
    phrases = (a for a in clause.arguments if a.case and a.role in ("obl", "nmod"))
    return [a for a in phrases if a.case[0].i > clause.head.i][:1]


def _of_adjective(clause: Clause, about: list[Argument]) -> Naming:
    """ "is *grateful to*", "is *latest in*": what the frames of the copula make of an adjective and its preposition."""
    graded = clause.head.tag_ in ("JJR", "JJS")
    word = clause.head.lower_ if graded else clause.head.lemma_.lower()
    case = " ".join(t.lower_ for a in about for t in a.case)
    frame = next((f for f in _frames(clause.head) if word in f.adjective and case in f.object), None)
    be = copula(language_of(clause.head))
    words = f"{be} {word} {case}".rstrip()
    label = words_of_clause(clause, next(iter(about), None))
    if frame is None:
        return Naming("", words, label)
    return Naming(frame.relation, words, label, _cited(clause.head, frame))
