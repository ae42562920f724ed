"""Whether a clause or a noun phrase is negated by its own words."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.actuality.actuality_lists import classes, listed
from kg.extraction.tree import dep, kid, kids, phrase_of


def is_negated(verb: Token) -> bool:
    """Whether the clause itself is negated.

    "did *not* call"
    "*no one* called"
    "called *no* witness"
    "left *without* calling"
    "*no longer* called"
    "at *no* time called"
    """
    if any(_denies(c, verb) for c in verb.children if dep(c) in ("advmod", "cc", "aux", "det")):
        return True
    if any(denies_its_clause(c) for c in kids(verb, "mark", "case")):
        return True
    if kid(verb, "cop") is not None and _has_empty_determiner(verb):
        return True
    return any(is_empty(c) for c in kids(verb, "nsubj", "obj")) or any(
        _is_empty_circumstance(c) for c in kids(verb, "obl")
    )


def denies_its_clause(mark: Token) -> bool:
    """ "*without* calling"."""
    return mark.lower_ in listed(mark, "negation", "prepositions")


def _denies(word: Token, verb: Token) -> bool:
    if _is_pair(word):
        return True
    if word.lower_ not in listed(word, "negation", "adverbs"):
        return False
    narrow = word.lower_ in listed(word, "negation", "narrow")
    if narrow and (verb.lemma_.lower() in listed(word, "negation", "narrow_verb") or _is_state(word, verb)):
        return False
    return not is_before_focus(word)


def _is_state(word: Token, predicate: Token) -> bool:
    """ "is *almost* back", "was *nearly* full": so far it is so; not "was *hardly* full"."""
    short = word.lower_ in listed(word, "negation", "short_of")
    return short and kid(predicate, "cop") is not None and predicate.pos_ in ("ADJ", "ADV")


def _is_pair(word: Token) -> bool:
    """ "no *longer*", "hardly *ever*"."""
    before = word.nbor(-1).lower_ if word.i > 0 else ""
    return f"{before} {word.lower_}" in listed(word, "negation", "pairs")


def is_before_focus(word: Token) -> bool:
    """Whether a word stands before one such as "only": "*not* only called but", "did *not* just call"; not "can*'t* just
    call", which denies it."""
    doc, following = word.doc, word.i + 1
    if following >= len(doc) or doc[following].lower_ not in listed(word, "negation", "focus"):
        return False
    weak = doc[following].lower_ in listed(word, "negation", "focus_but_of_modal")
    return not (weak and word.i > 0 and doc[word.i - 1].tag_ == "MD")


def is_empty(phrase: Token) -> bool:
    """ "nothing", "no details", "neither of them", "neither Lund nor Holt"; not "no choice *but* to leave", "nobody *but*
    Holt", which leave one."""
    return _names_nothing(phrase) and not _leaves_one(phrase)


def _names_nothing(phrase: Token) -> bool:
    return phrase.lower_ in listed(phrase, "negation", "pronouns") or _has_empty_determiner(phrase)


def _leaves_one(phrase: Token) -> bool:
    """Whether an exception stands right behind the phrase, and below it; not "gave no details *but* left"."""
    behind = phrase.doc[phrase.i + 1 : phrase.i + 2]
    exceptions = listed(phrase, "negation", "exception")
    return any(word.lower_ in exceptions and phrase.is_ancestor(word) for word in behind)


def _has_empty_determiner(phrase: Token) -> bool:
    determiners = listed(phrase, "negation", "determiners")
    return any(c.lower_ in determiners for c in phrase.children if dep(c) in ("det", "cc", "advmod"))


def _is_empty_circumstance(phrase: Token) -> bool:
    """ "at no time"; not "with no lights"."""
    nouns = listed(phrase, "negation", "circumstances")
    return phrase.lower_ in nouns and _has_empty_determiner(phrase)


def tells_denial(phrase: Token) -> bool:
    """Whether a reader of the phrase sees that it denies: "no details", "nobody"; not "neither", which may be resolved."""
    partitive = listed(phrase, "negation", "partitive")
    return is_empty(phrase) and not any(t.lower_ in partitive for t in (phrase, *phrase.children))


def is_scant(noun: Token) -> bool:
    """Whether nothing, or next to nothing, is left of what the noun names: "*no* evidence", "*little* evidence"."""
    scant = listed(noun, "negation", "scant")
    return _names_nothing(noun) or any(c.lower_ in scant for c in kids(noun, "det", "amod"))


def is_instead(verb: Token) -> bool:
    """Whether something else is done in its place: "*instead of* closing", "*rather than* close"."""
    return instead_words(verb) is not None


def instead_words(verb: Token) -> str | None:
    """The words that say so."""
    phrases = listed(verb, "negation", "instead")
    found = (phrase_of(c) for c in kids(verb, "mark", "case", "cc", "advmod"))
    return next((phrase for phrase in found if phrase in phrases), None)


def is_alternative(verb: Token) -> bool:
    """Whether "or" or "nor" joins it to what stands before."""
    words = listed(verb, "negation", "alternative")
    return any(c.lower_ in words for c in kids(verb, "cc"))


def modifier_class(noun: Token) -> str | None:
    """What an adjective before a noun makes of it: "planned" for "the *planned* visit"; None where none is listed."""
    modifiers = classes(noun, "modifier")
    return next((modifiers[c.lower_] for c in kids(noun, "amod") if c.lower_ in modifiers), None)
