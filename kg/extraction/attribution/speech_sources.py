"""Whose words they are: from a cue to the head of the phrase that names its source."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.passive_agents import agent, quoted_as_saying
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.layers import language_of
from kg.extraction.tree import dep, is_dep, is_infinitive, is_passive, kid, kids

MAX_CLIMB = 8
"""So far up a chain of coordinated or governed verbs a subject is looked for."""
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})


def source_of(verb: Token) -> Token | None:
    """Head of the phrase that names who says it, or None where nobody is named."""
    seen = verb
    for _ in range(MAX_CLIMB):
        if (found := own_source(seen)) is not None:
            return found
        above = _governor(seen)
        if isinstance(above, tuple):
            return above[0]
        if above is None:
            return None
        seen = above
    return None


def own_source(verb: Token) -> Token | None:
    """The agent of a passive, else the subject: "was told by *aides*", "*aides* told"."""
    if is_passive(verb):
        return quoted_as_saying(verb) or agent(verb)
    subjects = kids(verb, "nsubj")
    return subjects[-1] if subjects else None


def _governor(verb: Token) -> Token | tuple[Token | None] | None:
    """The verb whose source this one shares; a tuple where the source itself is found; None at the end."""
    label, head = dep(verb), verb.head
    if head == verb:
        return None
    if label == "acl":
        return _source_of_modifier(verb)
    if is_dep(verb, "conj") and head.pos_ in ("VERB", "AUX", "ADJ"):
        return None if is_passive(verb) else head
    if label == "xcomp":
        return _controller(verb)
    if label == "advcl":
        if (done := _done_by_object(verb)) is not None:
            return (done,)
        shares = _is_ing(verb) or kid(verb, "mark") is not None or agent(verb) is None
        return _main_clause(verb) if shares else None
    if label == "ccomp" and not kids(verb, "nsubj"):
        return head if is_infinitive(verb) else None
    if label == "parataxis" and _is_ing(verb):
        return head
    return None


def _source_of_modifier(verb: Token) -> tuple[Token | None] | None:
    """Of "a letter *written* by the clerk" the clerk, of "the man *claiming* that" the man."""
    if not _is_ing(verb) and not is_infinitive(verb):
        return (agent(verb),)
    if not (is_dep(verb, "acl") and _is_ing(verb)):
        return None
    return (_issuer(verb.head) or verb.head,)


def _issuer(noun: Token) -> Token | None:
    """Whoever gives out what is written: "*Fenn* released a statement saying"; not "Fenn received a letter saying"."""
    is_written = noun.lemma_.lower() in words(noun, "document", "noun")
    while is_dep(noun, "nmod"):  # "a series of tweets"
        noun = noun.head
    verb = noun.head
    issues = dep(noun) == "obj" and verb.lemma_.lower() in words(verb, "verbs", "issuing")
    return source_of(verb) if is_written and issues else None


def _done_by_object(verb: Token) -> Token | None:
    """ "held *Fenn* in contempt for refusing to leave", "needs *voters* to judge her"."""
    case, language = kid(verb, "mark", "case"), language_of(verb)
    marks = language.words("frames", "control", "of_object")
    of_object = _is_ing(verb) and case is not None and case.lower_ in marks
    needed = is_infinitive(verb) and verb.head.lemma_.lower() in language.words(
        "frames", "control", "needing"
    )
    heard = kid(verb.head, "obj", "iobj") if of_object or needed else None
    named = heard is not None and heard.i < verb.i and heard.tag_ not in ("WP", "WDT")
    return heard if named else None


def _main_clause(verb: Token) -> Token | None:
    """Above a participle; ", adding" looks past what was said before to who said it."""
    head = verb.head
    if head.pos_ not in ("VERB", "AUX", "ADJ", *NOMINAL):
        return None
    if verb.lemma_ in words(verb, "verbs", "adding") and dep(head) in ("ccomp", "conj"):
        above = head
        while dep(above) in ("conj", "ccomp") and above.head != above:
            above = above.head
            if above.pos_ == "VERB" and kids(above, "ccomp"):
                return above
    return head


def _controller(verb: Token) -> Token | tuple[Token | None]:
    """Of "urged them to say" it is "them", of "promised them to say" the one who promised."""
    governor = verb.head
    if governor.lemma_ in words(governor, "phrases", "object_control"):
        heard = kid(governor, "obj", "iobj")
        if heard is not None:
            return (heard,)
        if is_passive(governor):
            return (kid(governor, "nsubj"),)
    return governor


def inverted(verb: Token) -> Token | None:
    """ "“…,” said *the mayor*" where the tree takes the mayor for what is said."""
    after = kid(verb, "obj", "parataxis")
    return after if after is not None and after.pos_ in NOMINAL and after.i > verb.i else None


def _is_ing(verb: Token) -> bool:
    return verb.lower_.endswith("ing")


def referent(source: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself: "the *mayor*, who said"."""
    if source.lower_ not in words(source, "pronouns", "relative"):
        return source
    for above in source.ancestors:
        if is_dep(above, "acl:relcl") and above.head.pos_ in NOMINAL:
            return above.head
    return source
