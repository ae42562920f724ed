"""Two sentences that a short form's stop hides: "He moved to the U.S. | Police followed.".

Before the tree is known, "the U.S. Police" cannot be told from it. In the tree the second sentence is a finite clause that
depends on the first with nothing to join them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.reader.abbreviations import goes_on, is_initial
from kg.reader.network import Parse

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_LOOSE = frozenset(["parataxis", "conj", "xcomp", "advcl", "dep", "list"])
_JOINING = frozenset(["IN", "WRB", "WDT", "WP"])
_VERBAL = ("aux", "cop")
_PHRASE = frozenset(["PROPN", "NOUN", "DET", "ADJ", "NUM"])
_BEFORE_PHRASE = frozenset(["ADP", "VERB", "AUX", "PART"])


def seam(parse: Parse, forms: Sequence[str]) -> int | None:
    """The word that begins a second sentence after a short form, or None."""
    return next((k for k in _places(parse, forms) if _is_seam(parse, k)), None)


def _places(parse: Parse, forms: Sequence[str]) -> Iterator[int]:
    """The words with a capital after a stop that ended no sentence."""
    for k in range(2, len(forms) - 1):
        before, word = forms[k - 1], forms[k]
        stop = before == "." or (before[-1] == "." and before[0].isalpha())
        if stop and word[:1].isupper() and not goes_on(before, word) and not _in_name(parse, k, before):
            yield k


def _in_name(parse: Parse, k: int, before: str) -> bool:
    """Whether an initial stands within a name: "George W. Bush"."""
    return is_initial(before) and len(before) == 2 and any(n.start < k < n.end for n in parse.names)


def _is_seam(parse: Parse, k: int) -> bool:
    """Whether a finite clause of its own begins at word `k`, and what stands before ends in a phrase of its clause."""
    start = k - 1
    while start > 0 and (parse.upos[start] in _PHRASE or _is_inside(parse, start, k)):
        start -= 1
    if parse.upos[start] not in _BEFORE_PHRASE or not any(t in _FINITE for t in parse.tags[:k]):
        return False
    children: dict[int, list[int]] = {}
    for i, head in enumerate(parse.heads):
        children.setdefault(head, []).append(i)
    return any(_stands_alone(parse, i, k, children.get(i, ())) for i in range(k + 1, len(parse.heads)))


def _is_inside(parse: Parse, at: int, k: int) -> bool:
    """Whether a mark is part of the phrase before word `k`: the stop at its end, the comma of "Washington, D.C."."""
    if parse.upos[at] != "PUNCT":
        return False
    return at == k - 1 or (at == k - 2 and parse.upos[at - 1] == parse.upos[at + 1] == "PROPN")


def _stands_alone(parse: Parse, verb: int, k: int, below: Sequence[int]) -> bool:
    """Whether the verb is the finite head of a clause that depends loosely on a word before `k`, with a subject after it."""
    if not 0 <= parse.heads[verb] < k or parse.relations[verb] not in _LOOSE:
        return False
    finite = [verb, *(i for i in below if parse.relations[i].startswith(_VERBAL) and i >= k)]
    joined = any(parse.relations[i] in ("cc", "mark") or parse.tags[i] in _JOINING for i in below)
    subject = any(parse.upos[i] in ("NOUN", "PROPN", "PRON") for i in range(k, verb))
    return subject and not joined and any(parse.tags[i] in _FINITE for i in finite)
