"""Contents that are clauses: "said *that it works*", "*it works*, she said", "as she said, *it works*"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extraction.attribution.content_rule import Content, ContentRule
from kg.extraction.attribution.report_lexicon import Senses, senses_of, words
from kg.extraction.tree import dep, is_dep, is_passive, kid, kids, subtree_places

SLOT = "ccomp"
COMMAS = frozenset({",", "—", "–", "--", "―"})
SEMICOLON = ";"
CLAUSAL = frozenset({"root", "ccomp", "advcl", "conj", "acl", "parataxis", "csubj", "xcomp"})
LONGEST_ASIDE = 8
"""Words of a clause between commas."""


def clause(token: Token, senses: Senses) -> Content | None:
    """ "The mayor said *that the bridge is safe*"; not "the mayor spoke while the band played"."""
    if SLOT not in senses:
        return None
    clauses = [c for c in kids(token, "ccomp", "csubj") if not is_dep(c, "csubj") or c.i > token.i]
    clauses = clauses or [c for c in kids(token, "advcl") if _is_question(c, token)]
    if not clauses:
        return None
    clauses += [c for c in kids(token, "conj") if has_complementizer(c) or _goes_on(c, clauses[-1])]
    positions = set().union(*(subtree_places(c) for c in clauses))
    hearer = _hearer(token) if senses[SLOT].addressee else None
    if hearer is not None and _is_seen_doing(hearer, clauses[0]):
        return Content(SLOT, positions | subtree_places(hearer))
    return Content(SLOT, positions, recipient=hearer)


def has_complementizer(clause: Token) -> bool:
    """ "*that* the bridge is safe"."""
    mark = kid(clause, "mark")
    return mark is not None and mark.lower_ in words(mark, "conjunctions", "complement")


def _goes_on(clause: Token, told: Token) -> bool:
    """ "said *the bridge is safe* and *its pillars are dry*": a subject of its own, no mark before "and", and nothing that
    is said in its turn: "and *the owner denied it*"."""
    link, last = kid(clause, "cc"), told.right_edge
    if link is None or kid(clause, "nsubj") is None or link.i != last.i + 1 or last.is_punct:
        return False
    return not any(sense.kind.is_said for sense in senses_of(clause, "verb").values())


def _is_question(clause: Token, token: Token) -> bool:
    """ "did not say *when it would open*": no comma or anything else stands between; not "what she said *when she left*"."""
    first = clause.left_edge
    return (
        first.i == token.i + 1
        and first.lower_ in words(first, "conjunctions", "interrogative")
        and not (is_dep(token, "acl:relcl") and token.head.tag_ == "WP")
    )


def _hearer(token: Token) -> Token | None:
    heard = kid(token, "iobj", "obj")
    if heard is None and is_passive(token):
        return kid(token, "nsubj")
    return heard


def _is_seen_doing(seen: Token, clause: Token) -> bool:
    """ "The film shows *Fenn leaving his car*": not shown to him; not "told *Fenn* that it fell"."""
    participle = clause.tag_ in ("VBG", "VBN") and kid(clause, "nsubj", "aux", "mark") is None
    return participle and seen.i < clause.i


def aside(token: Token, senses: Senses) -> Content | None:
    """ "The bridge, *the mayor said*, is safe": the clause around; not "it is safe: he checked"."""
    if SLOT not in senses or token.head == token or kid(token, "obj", "ccomp", "xcomp", "mark") is not None:
        return None
    is_parataxis = dep(token) == "parataxis"
    if kid(token, "nsubj") is None or not (is_parataxis or _is_between_commas(token)) or _is_beside(token):
        return None
    around = token.head if is_parataxis else clause_above(token.head)
    behind = _clause_behind(token, around)
    return Content(SLOT, subtree_places(around, token) if behind is None else subtree_places(behind, token))


def _clause_behind(token: Token, around: Token) -> Token | None:
    """The clause that an aside right behind its conjunction is said of: "it sank after, police say, *hitting a rock*"."""
    edge = token.left_edge
    link = token.doc[max(0, edge.i - (1 if edge.text in COMMAS else 2))]
    clause = link.head
    opens = (
        dep(link) in ("cc", "mark", "case")
        and link.i < token.i < clause.i
        and is_dep(clause, "conj", "advcl")
    )
    return clause if opens and clause.head == around else None


def _is_beside(token: Token) -> bool:
    """A clause that tells something else: "it is safe *(a test was announced)*", "it is safe; *they learned of it*"."""
    subject = kid(token, "nsubj")
    tells = subject is not None and subject.lower_ not in words(subject, "pronouns", "empty")
    edge = token.left_edge.i
    beside = token.doc[max(0, edge - 1) : edge + 1]
    return (tells and is_passive(token)) or any(t.text == SEMICOLON for t in beside)


def _is_between_commas(token: Token) -> bool:
    """Whether commas stand on both sides of a clause of two or three words or so: ", the mayor said,"."""
    within = sorted(i for i in subtree_places(token) if not token.doc[i].is_punct)
    before, after = within[0] - 1, within[-1] + 1
    if before < 0 or after >= len(token.doc) or dep(token) not in ("acl", "conj", "advcl", "appos", "dep"):
        return False
    if not (token.doc[before].text in COMMAS and token.doc[after].text in COMMAS):
        return False
    subject = kid(token, "nsubj")
    is_relative = subject is not None and subject.lower_ in words(subject, "pronouns", "relative")
    return len(within) <= LONGEST_ASIDE and subject is not None and not is_relative


def as_aside(token: Token, senses: Senses) -> Content | None:
    """ "As the mayor noted, *the bridge is safe*"; not "as the mayor spoke, it rained"."""
    mark = kid(token, "mark", "advmod")
    if SLOT not in senses or dep(token) != "advcl" or mark is None or mark.i > token.i:
        return None
    told = kid(token, "obj", "ccomp", "xcomp", "obl")
    has_content = told is not None and told.lower_ not in words(told, "pronouns", "filler")
    if mark.lower_ not in words(mark, "conjunctions", "manner") or has_content:
        return None
    return Content(SLOT, subtree_places(token.head, token))


def clause_above(token: Token) -> Token:
    """The head of the clause that a phrase stands in."""
    while token.head != token and dep(token) not in CLAUSAL:
        token = token.head
    return token


CLAUSE = ContentRule(
    name="clause",
    apply=clause,
    example="The mayor said that the bridge was safe.",
    counterexample="The mayor spoke while the band played.",
    speaks=True,
    is_clause=True,
)
ASIDE = ContentRule(
    name="aside",
    apply=aside,
    example="The bridge, he says, is safe and dry.",
    counterexample="The bridge is safe: he checked.",
    speaks=True,
    is_clause=True,
)
AS_ASIDE = ContentRule(
    name="as_aside",
    apply=as_aside,
    example="As the mayor noted, the bridge is safe.",
    counterexample="As the mayor spoke, it rained.",
    speaks=True,
    is_clause=True,
)
