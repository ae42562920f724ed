"""Who does what a passive says: "was told *by aides*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.report_lexicon import words
from kg.extraction.attribution.utterance_time_words import is_time
from kg.extraction.tree import is_dep, is_passive, kid, kids


def agent(verb: Token) -> Token | None:
    """ "by *the mayor*" after a passive or a past participle; not "by *August*"."""
    for child in kids(verb, "obl"):
        if not is_time(child) and (is_dep(child, "obl:agent") or _is_by_phrase(child, verb)):
            return child
    return None


def _is_by_phrase(child: Token, verb: Token) -> bool:
    """An agent that the tree has as any other circumstance."""
    case = kid(child, "case")
    is_participle = is_passive(verb) or verb.tag_ == "VBN"
    return case is not None and case.lower_ in words(case, "prepositions", "agent") and is_participle


def quoted_as_saying(verb: Token) -> Token | None:
    """ "*Officials* were quoted by a newspaper as saying": who says it, not who quotes."""
    if verb.lemma_.lower() not in words(verb, "verbs", "quoting") or not is_passive(verb):
        return None
    said = (c for c in kids(verb, "advcl", "obl") if c.lemma_.lower() in words(c, "speaker", "saying"))
    return kid(verb, "nsubj") if any(kid(c, "mark", "case") is not None for c in said) else None
