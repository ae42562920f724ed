"""Whose words they are: from a cue to the phrase that names its source."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.attribution_spans import is_day
from kg.extraction.attribution.report_lexicon import words
from kg.extraction.tree import dep, is_dep, is_infinitive, kid, kids

CLIMB = 8
"""So far up a chain of coordinated or governed verbs a subject is looked for."""
RELATIVE = frozenset({"who", "which", "that"})
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
EMPTY = frozenset({"it", "there"})
EDGES = frozenset({"end", "start", "beginning", "close"})
ADDING = frozenset({"add", "note", "continue"})


def source_of(verb: Token) -> Token | None:
    """Head of the phrase that names who says it, or None where nobody is named."""
    seen = verb
    for _ in range(CLIMB):
        if (found := own_source(seen)) is not None:
            return found if found.lower_ not in EMPTY or not _is_empty(found, seen) else None
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
        return agent(verb)
    subjects = kids(verb, "nsubj")
    return subjects[-1] if subjects else None


def is_passive(verb: Token) -> bool:
    return any(is_dep(c, "nsubj:pass", "aux:pass") for c in verb.children)


def agent(verb: Token) -> Token | None:
    """ "by *the mayor*" after a passive or a past participle; not "by *August*"."""
    for child in kids(verb, "obl"):
        if _is_time(child):
            continue
        case = kid(child, "case")
        if is_dep(child, "obl:agent") or (case is not None and case.lower_ == "by" and _is_participle(verb)):
            return child
    return None


def _is_time(token: Token) -> bool:
    """ "by *August*", "by *2026*", "by *noon*", "by the *end* of May"."""
    edge = token.lower_ in EDGES and any(is_day(c) for c in kids(token, "nmod"))
    return edge or is_day(token) or token.text.isdigit() or token.lower_ in words("channel", "hours")


def _is_participle(verb: Token) -> bool:
    return is_passive(verb) or verb.tag_ == "VBN"


def _is_empty(subject: Token, verb: Token) -> bool:
    """ "it" before a passive or "seems" stands for nobody; "the ministry … it said" does."""
    return subject.lower_ == "there" or is_passive(verb) or is_dep(subject, "expl")


def _governor(verb: Token) -> Token | tuple[Token | None] | None:
    """The verb whose source this one shares; a tuple where the source itself is found; None at the end."""
    label, head = verb.dep_.lower(), verb.head
    if head == verb:
        return None
    if dep(verb) == "acl":
        return (
            (agent(verb),)
            if _is_bare_participle(verb)
            else (head,)
            if label == "acl" and _is_ing(verb)
            else None
        )
    if label == "conj" and head.pos_ in ("VERB", "AUX", "ADJ"):
        return head
    if dep(verb) == "xcomp":
        return _controller(verb)
    if dep(verb) == "advcl":
        return (
            _main_clause(verb)
            if _is_ing(verb) or kid(verb, "mark") is not None or agent(verb) is None
            else None
        )
    if dep(verb) == "ccomp" and not any(is_dep(c, "nsubj", "nsubj:pass") for c in verb.children):
        return head if is_infinitive(verb) else None
    if dep(verb) == "parataxis" and _is_ing(verb):
        return head
    return None


def _main_clause(verb: Token) -> Token | None:
    """Above a participle; ", adding" looks past what was said before to who said it."""
    head = verb.head
    if head.pos_ not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON"):
        return None
    if verb.lemma_ in ADDING and dep(head) in ("ccomp", "conj"):
        above = head
        while dep(above) in ("conj", "ccomp") and above.head != above:
            above = above.head
            if above.pos_ == "VERB" and kids(above, "ccomp"):
                return above
    return head


def _controller(verb: Token) -> Token | tuple[Token | None]:
    """Of "urged them to say" it is "them", of "promised them to say" the one who promised."""
    governor = verb.head
    heard = kid(governor, "obj", "iobj")
    if heard is not None and governor.lemma_ in words("phrases", "object_control"):
        return (heard,)
    if governor.lemma_ in words("phrases", "object_control") and is_passive(governor):
        return (kid(governor, "nsubj"),)
    return governor


def inverted(verb: Token) -> Token | None:
    """ "“…,” said *the mayor*" where the tree takes the mayor for what is said."""
    after = kid(verb, "obj", "parataxis")
    return after if after is not None and after.pos_ in NOMINAL and after.i > verb.i else None


def _is_ing(verb: Token) -> bool:
    return verb.lower_.endswith("ing")


def _is_bare_participle(verb: Token) -> bool:
    return not _is_ing(verb) and not is_infinitive(verb)


def light_chain(verb: Token) -> list[Token]:
    """Verbs above that only shade this one: of "continued to insist" the first."""
    chain = []
    while dep(verb) == "xcomp" and verb.head.lemma_ in words("phrases", "light"):
        verb = verb.head
        if any(dep(c) == "obj" for c in verb.children):
            break
        chain.append(verb)
    return chain


def referent(source: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself: "the *mayor*, who said"."""
    if source.lower_ not in RELATIVE:
        return source
    for above in source.ancestors:
        if is_dep(above, "acl:relcl") and above.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return above.head
    return source
