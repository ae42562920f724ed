"""Where the subject of a clause may stand: the grammar behind the rules of `subject_rules`.

Each function takes the verb that heads a clause, and a function that gives the head of the subject of a clause further up.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from kg.extraction.claims.frames_lexicon import LEXICON
from kg.extraction.claims.outer_predicates import is_of_copula, outer_of
from kg.extraction.claims.role_agreement import actor_of
from kg.extraction.layers import language_of
from kg.extraction.semantics import role_in
from kg.extraction.tree import (
    RELATIVE_WORDS,
    SUBJECTS,
    conjuncts,
    dep,
    first_conjunct,
    is_dep,
    is_infinitive,
    is_passive,
    kid,
    kids,
)

Above = Callable[[Token], Token | None]
"""The head of the subject of another clause, by its verb."""


def own(verb: Token, above: Above) -> Token | None:
    """The subject that depends on the verb itself, unless it is a relative pronoun; "there is" has none."""
    found = _subject_among_dependents(verb)
    return found if found is not None and not _is_relative(found, verb) else None


def of_outer_copula(verb: Token, above: Above) -> Token | None:
    """The subject of a copula that has a whole clause as its predicate: "*The aim* is to sell the mill"."""
    found = is_of_copula(verb)
    return found.subject if found is not None else None


def antecedent(verb: Token, above: Above) -> Token | None:
    """The noun before a relative clause: its pronoun stands for it, or it has no subject and no pronoun."""
    found = _subject_among_dependents(verb)
    if found is not None:
        return _relative_top(verb).head if _is_relative(found, verb) else None
    bare = is_dep(verb, "acl:relcl") and not any(c.lower_ in RELATIVE_WORDS for c in verb.children)
    return verb.head if bare else None


def bearer(noun: Token) -> Token:
    """Whom a noun before a relative clause tells of, where it is a word for one named beside it: "*Fenn*, an actor who
    left", "*Fenn* is an actor who left"; else the noun itself.

    Not of a predicate that is denied or only possible ("is no actor who left"), nor of what is picked out ("It is the
    actor who left").
    """
    indefinite = language_of(noun).words("coreference", "determiner", "indefinite")
    if not any(c.lower_ in indefinite for c in kids(noun, "det")):
        return noun
    if dep(noun) == "appos" and noun.head.pos_ == "PROPN":
        return noun.head
    subject = kid(noun, "nsubj")
    plain = subject is not None and subject.pos_ == "PROPN" and kid(noun, "aux", "advmod", "mark") is None
    return subject if subject is not None and plain and kid(noun, "cop") is not None else noun


def of_first_conjunct(verb: Token, above: Above) -> Token | None:
    """The subject of the predicate that the verb is coordinated with."""
    coordinated = dep(verb) == "conj" and verb.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN")
    return above(verb.head) if coordinated else None


def asked(verb: Token, above: Above) -> Token | None:
    """Who is to do it, behind a preposition or as what is needed: "calls on *Fenn* to leave", "needs *voters* to leave"."""
    if not (is_infinitive(verb) and (dep(verb) == "xcomp" or is_dep(verb, "advcl"))):
        return None
    governor, language = verb.head, language_of(verb)
    between = [c for c in kids(governor, "obl", "obj") if governor.i < c.i < verb.i]
    if governor.lemma_.lower() in language.words(LEXICON, "control", "needing"):
        return next((c for c in between if dep(c) == "obj" and role_in(verb, c) == "ARG0"), None)
    if governor.lemma_.lower() not in language.words(LEXICON, "control", "calling"):
        return None
    marks = language.words(LEXICON, "control", "of_called")
    return next((c for c in between if any(case.lower_ in marks for case in kids(c, "case"))), None)


def controlling_object(verb: Token, above: Above) -> Token | None:
    """The object above an open complement, or above a participle after a word such as "of": "accused *him* of lying",
    "*Fenn* was fined 200 crowns for lying"."""
    language = language_of(verb)
    if dep(verb) == "xcomp":
        controller = kid(verb.head, "obj", "iobj")
        expletive = controller is not None and controller.lower_ in language.words(
            LEXICON, "control", "expletive"
        )
        by_subject = verb.head.lemma_ in language.words(LEXICON, "control", "by_subject")
        return None if expletive or by_subject else controller
    marks = language.words(LEXICON, "control", "of_object")
    if is_dep(verb, "advcl") and any(c.lower_ in marks for c in kids(verb, "mark", "case")):
        governor = _governor(verb)
        return above(governor) if is_passive(governor) else kid(governor, "obj", "iobj")
    return None


def controlling_subject(verb: Token, above: Above) -> Token | None:
    """The subject above an open complement."""
    return above(verb.head) if dep(verb) == "xcomp" else None


def holder(verb: Token, above: Above) -> Token | None:
    """Whoever has the aim that an infinitive tells, or is in the process that a participle tells."""
    if not is_dep(verb, "acl"):
        return None
    return _holder_of_aim(verb.head, above) if is_infinitive(verb) else _in_process(verb, above)


def modified_noun(verb: Token, above: Above) -> Token | None:
    """The noun that a participle stands behind."""
    marked = kid(verb, "mark", "case") is not None or is_infinitive(verb)
    return verb.head if is_dep(verb, "acl") and not marked else None


def of_main_clause(verb: Token, above: Above) -> Token | None:
    """The subject of the clause that an adverbial clause without a subject depends on."""
    return above(_governor(verb)) if is_dep(verb, "advcl") else None


def person_of_speech(verb: Token, above: Above) -> Token | None:
    """Whom an order is given to, where the sentence names them, and who writes a sentence that leaves out its subject."""
    main = dep(verb) in ("root", "parataxis") or verb.head == verb
    if not main or verb.pos_ != "VERB" or kid(verb, "nsubj", "csubj", "expl", "aux") is not None:
        return None
    person = {"VB": "addressee", "VBD": "writer", "VBP": "writer"}.get(verb.tag_)
    if person is None:
        return None
    named = language_of(verb).words(LEXICON, "person", person)
    return next((t for t in verb.sent if t.lower_ in named and t.pos_ in ("PRON", "DET")), None)


def by_role(verb: Token, above: Above) -> Token | None:
    """The actor by the semantic roles: "Brook was the *first* to sell the mill".

    Not of "filed a motion to *unseal* it", nor of "promised Fenn to *sell* it", where the words settle who does it.
    """
    governor, language = verb.head.lemma_.lower(), language_of(verb)
    asked = is_dep(verb, "acl") and governor in language.words(LEXICON, "control", "asking")
    promised = dep(verb) == "xcomp" and governor in language.words(LEXICON, "control", "by_subject")
    actor = None if asked or promised else actor_of(verb)
    return None if actor is not None and _is_mere_means(actor, verb) else actor


def _is_mere_means(actor: Token, verb: Token) -> bool:
    """ "has the *power* to end it": the noun that an infinitive completes does nothing itself; a predicate may, "is the
    *first* to sell it"."""
    completed = verb.head in conjuncts(first_conjunct(actor)) and is_dep(verb, "acl") and is_infinitive(verb)
    return completed and actor.pos_ == "NOUN" and kid(verb.head, "cop") is None


def _subject_among_dependents(verb: Token) -> Token | None:
    outer = outer_of(verb)
    return next(
        (c for c in verb.children if dep(c) in SUBJECTS and (outer is None or c != outer.subject)), None
    )


def _is_relative(subject: Token, verb: Token) -> bool:
    return subject.lower_ in RELATIVE_WORDS and is_dep(_relative_top(verb), "acl:relcl")


def _relative_top(verb: Token) -> Token:
    while dep(verb) in ("conj", "xcomp") and verb.head != verb:
        verb = verb.head
    return verb


def _governor(adverbial: Token) -> Token:
    """The verb that an adverbial clause depends on, also through an adverb: "*left* shortly before selling"."""
    return adverbial.head.head if adverbial.head.pos_ == "ADV" else adverbial.head


def _in_process(verb: Token, above: Above) -> Token | None:
    """ "*We* are in the process of *moving*"; not "the idea of *moving* is good"."""
    marks = language_of(verb).words(LEXICON, "control", "of_process")
    marked = any(c.lower_ in marks for c in kids(verb, "mark"))
    predicate = kid(verb.head, "cop") is not None
    return above(verb.head) if marked and predicate and verb.tag_ == "VBG" else None


def _holder_of_aim(noun: Token, above: Above) -> Token | None:
    """ "*Norway* builds drones with the aim to *sell* more": the noun's possessor or its author, whom it is given to ("gave
    *Fenn* the right to *sell* it"), or the subject of the verb that gives the noun to it.

    Who asks for something, "a motion to *unseal* the papers", is not to do it, nor is who judges another's plan.
    """
    language = language_of(noun)
    if noun.lemma_.lower() in language.words(LEXICON, "control", "asking"):
        return None
    owner = next((c for c in noun.children if _is_owner(c)), None)
    if owner is not None:
        return owner
    receiver = kid(noun.head, "iobj") if dep(noun) == "obj" else None
    if receiver is not None:
        return receiver
    if noun.head.lemma_.lower() in language.words(LEXICON, "control", "of_others"):
        return None
    listed = noun.lemma_.lower() in language.by_word("actuality", "noun")
    held = dep(noun) == "obj" and noun.head.lemma_.lower() in language.words("actuality", "holding", "verb")
    of_verb = listed and dep(noun) in ("obl", "obj") and noun.head.pos_ in ("VERB", "AUX")
    return above(noun.head) if held or of_verb else None


def _is_owner(child: Token) -> bool:
    """ "*Fenn's* plan", "the *Norline* plan", "a bid by *Fenn*"."""
    if is_dep(child, "nmod:poss") or (dep(child) == "compound" and child.ent_type_):
        return True
    author = language_of(child).words(LEXICON, "event", "of_modifier")
    return dep(child) == "nmod" and any(c.lower_ in author for c in kids(child, "case"))
