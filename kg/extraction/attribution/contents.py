"""Where a verb's content stands: a function for each place that `reports.toml` names.

Each takes the word and its readings, and gives the content, what the cue takes in besides the verb group, and
the hearer; None where the word bears no such content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.extraction.attribution.attribution_spans import clause_above, is_day, phrase, subtree
from kg.extraction.attribution.report_lexicon import Entry
from kg.extraction.attribution.speech_sources import RELATIVE, is_passive
from kg.extraction.mentions.appointments import appointing
from kg.extraction.tree import dep, is_dep, is_infinitive, kid, kids

Slots = Mapping[str, Entry]
QUESTION = frozenset({"when", "where", "how", "why", "whether", "what", "who"})
BRACKETS = frozenset({",", "—", "–", "--", "―"})
WITH_OBJECT = frozenset({"as", "for", "of", "on", "to", "with", "against"})
"""Prepositions that bind their phrase to the object: "praised *the crew for staying*"."""


@dataclass
class Found:
    """A content with the slot it stands in."""

    slot: str
    content: set[int]
    extra: set[int] = field(default_factory=set)
    recipient: Token | None = None
    sourceless: bool = False


def clause(token: Token, slots: Slots) -> Found | None:
    """ "The mayor said *that the bridge is safe*"; not "the mayor spoke while the band played"."""
    if "ccomp" not in slots:
        return None
    clauses = [c for c in kids(token, "ccomp", "csubj") if not is_dep(c, "csubj") or _is_extraposed(c, token)]
    clauses = clauses or [c for c in kids(token, "advcl") if _is_question(c, token)]
    if not clauses:
        return None
    clauses += [
        c for c in kids(token, "conj") if (mark := kid(c, "mark")) is not None and mark.lower_ == "that"
    ]
    found = set().union(*(subtree(c) for c in clauses))
    return Found("ccomp", found, recipient=_hearer(token) if slots["ccomp"].addressee else None)


def _is_question(clause: Token, token: Token) -> bool:
    """ "did not say *when it would open*": no comma or anything else stands between."""
    first = clause.left_edge
    return first.i == token.i + 1 and first.lower_ in (
        "when",
        "where",
        "how",
        "why",
        "whether",
        "what",
        "who",
    )


def _is_extraposed(clause: Token, token: Token) -> bool:
    return clause.i > token.i


def _hearer(token: Token) -> Token | None:
    heard = kid(token, "iobj", "obj")
    if heard is None and is_passive(token):
        return kid(token, "nsubj")
    return heard


def aside(token: Token, slots: Slots) -> Found | None:
    """ "The bridge, *the mayor said*, is safe": the clause around; not "it is safe: he checked"."""
    if "ccomp" not in slots or token.head == token or kid(token, "obj", "ccomp", "xcomp", "mark") is not None:
        return None
    if kid(token, "nsubj") is None or not (dep(token) == "parataxis" or _is_bracketed(token)):
        return None
    return Found(
        "ccomp", subtree(token.head if dep(token) == "parataxis" else clause_above(token.head), token)
    )


def _is_bracketed(token: Token) -> bool:
    """Whether commas stand on both sides of a clause of two or three words or so: ", the mayor said,"."""
    within = sorted(i for i in subtree(token) if not token.doc[i].is_punct)
    before, after = within[0] - 1, within[-1] + 1
    if before < 0 or after >= len(token.doc) or dep(token) not in ("acl", "conj", "advcl", "appos", "dep"):
        return False
    pronoun = kid(token, "nsubj")
    marks = token.doc[before].text in BRACKETS and token.doc[after].text in BRACKETS
    return marks and len(within) <= 8 and pronoun is not None and pronoun.lower_ not in RELATIVE


def as_aside(token: Token, slots: Slots) -> Found | None:
    """ "As the mayor noted, *the bridge is safe*"; not "as the mayor spoke, it rained"."""
    mark = kid(token, "mark", "advmod")
    if "ccomp" not in slots or not (mark is not None and mark.lower_ == "as" and mark.i < token.i):
        return None
    told = kid(token, "obj", "ccomp", "xcomp", "obl")
    if dep(token) != "advcl" or (told is not None and told.lower_ != "it"):
        return None
    return Found("ccomp", subtree(token.head, token))


def named(token: Token, slots: Slots) -> Found | None:
    """ "They called *the plan a mistake*", "urged *them to stay*"; not "they called the plumber"."""
    if "obj+xcomp" not in slots:
        return None
    below = kid(token, "xcomp")
    if below is None or (token.lemma_ == "call" and _is_verbal(below)):
        return None
    if is_passive(token):
        subject = kid(token, "nsubj")
        return (
            Found("obj+xcomp", (phrase(subject) if subject else set()) | subtree(below)) if subject else None
        )
    target = kid(token, "obj", "iobj")
    if target is None:
        return None
    if slots["obj+xcomp"].addressee and target.i < below.i:
        return Found("obj+xcomp", subtree(target) | subtree(below), recipient=target)
    return Found("obj+xcomp", subtree(target) | subtree(below))


def _is_verbal(token: Token) -> bool:
    return token.pos_ == "VERB" and kid(token, "mark") is not None


def infinitive(token: Token, slots: Slots) -> Found | None:
    """ "The council plans *to close the bridge*"; not "the council came to see the bridge"."""
    if "xcomp" not in slots:
        return None
    below = [c for c in kids(token, "xcomp", "ccomp", "advcl") if is_infinitive(c) or dep(c) == "xcomp"]
    if (
        not below
        or below[0].i < token.i
        or appointing(below[0])
        or (dep(below[0]) == "advcl" and kid(token, "obj") is not None)
    ):
        return None
    return Found("xcomp", subtree(below[0]))


def raised(token: Token, slots: Slots) -> Found | None:
    """ "*The bridge* seems *to be safe*", "*he* is said *to be ill*": nobody is named."""
    if "raised" not in slots or not (is_passive(token) or token.lemma_ == "seem"):
        return None
    below, subject = kid(token, "xcomp"), kid(token, "nsubj")
    if below is None or subject is None:
        return None
    return Found("raised", phrase(subject) | subtree(below), sourceless=True)


def oblique(token: Token, slots: Slots) -> Found | None:
    """ "Called for *talks*", "accused him of *lying*", "dismissed it as *a stunt*"; not "spoke for hours"."""
    for child in sorted(kids(token, "obl", "advcl", "xcomp"), key=lambda t: t.i):
        case = kid(child, "case", "mark")
        if case is None or child.i < token.i or is_dep(child, "obl:agent"):
            continue
        slot = f"{'obl' if dep(child) == 'obl' else 'advcl'}:{case.lower_}"
        if slot not in slots or is_day(child):
            continue
        content = subtree(child) - subtree(case)
        target = kid(token, "obj")
        if target is not None and token.i < target.i < child.i and case.lower_ in WITH_OBJECT:
            return Found(slot, content | subtree(target) | {case.i}, recipient=target)
        between = set(range(token.i, case.i + 1))
        return Found(slot, content, extra=between if len(between) < 7 else set())
    return None


def called_on(token: Token, slots: Slots) -> Found | None:
    """ "They called on *the council to act*"; not "they called on Tuesday"."""
    for child in kids(token, "obl"):
        case, below = kid(child, "case"), kid(token, "xcomp", "advcl")
        below = below or kid(child, "acl")
        if (
            case is not None
            and below is not None
            and f"obl:{case.lower_}+xcomp" in slots
            and is_infinitive(below)
        ):
            content = (subtree(child) | subtree(below)) - subtree(case)
            return Found(f"obl:{case.lower_}+xcomp", content, extra={case.i}, recipient=child)
    return None


def object_of(token: Token, slots: Slots) -> Found | None:
    """ "The council condemned *the attack*", "*the attack* was condemned by the council"."""
    if "obj" not in slots:
        return None
    if is_passive(token):
        subject = kid(token, "nsubj")
        if subject is None:
            return None
        return Found("obj", phrase(subject))
    target = kid(token, "obj")
    if target is not None:
        return Found("obj", subtree(target))
    if (
        is_dep(token, "acl:relcl")
        and kid(token, "nsubj") is not None
        and kid(token, "xcomp", "ccomp") is None
    ):
        return Found("obj", subtree(token.head, token) & set(range(token.head.left_edge.i, token.i)))
    return None


RULES: tuple[Callable[[Token, Slots], Found | None], ...] = (
    clause,
    aside,
    as_aside,
    called_on,
    raised,
    named,
    infinitive,
    oblique,
    object_of,
)
