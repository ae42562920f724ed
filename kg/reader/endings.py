"""Sentences that end with a firm's name and its short form: "Rask left Harrow Co. | Quist bought it.".

The stop ends the short form and the sentence, and the name that follows could as well go on ("Rio Co. President Ada
Brook"). The tree of the whole does not tell: the reader takes both for one clause, or both names for one. Where the words
before and after make a sentence each, read apart, there are two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.lexicon import ENGLISH
from kg.reader.network import Parse

FILE = "abbreviations"
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_PHRASE = frozenset(["PROPN", "NOUN", "DET", "ADJ", "NUM", "CCONJ", "PUNCT"])
_LINKS = ("mark", "cc")
_QUESTIONS = frozenset(["WRB", "WDT", "WP", "WP$"])
_OPENING = frozenset('"“‘„«')


def possible_ends(parse: Parse, forms: Sequence[str], lemmas: Sequence[str]) -> Iterator[int]:
    """The words that may begin a second sentence after a firm's short form, in order."""
    for k in range(3, len(forms) - 1):
        if forms[k - 1] not in ENGLISH.words(FILE, "ending", "word") or not _begins(forms, k):
            continue
        after = any(parse.tags[i] in _FINITE or parse.tags[i] == "VBN" for i in range(k + 1, len(forms)))
        if after and any(parse.tags[i] in _FINITE for i in range(k - 1)):
            start = _phrase_start(parse, k)
            if start >= 0 and not _goes_on(parse, forms, lemmas, start, k):
                yield k


def are_two(left: Parse, right: Parse) -> bool:
    """Whether both parts are sentences: a finite verb as root, with a subject of its own and nothing that joins it."""
    return _is_clause(left) and _is_clause(right)


def _begins(forms: Sequence[str], k: int) -> bool:
    """Whether word `k` has a capital, perhaps behind the mark that opens a quotation."""
    if forms[k] in _OPENING:
        opened = sum(form in '"“”' for form in forms[:k]) % 2
        return not opened and forms[k + 1][:1].isupper()
    return forms[k][:1].isupper()


def _phrase_start(parse: Parse, k: int) -> int:
    """The word before the phrase that ends before word `k`; -1 where the sentence begins with it."""
    start = k - 1
    while start >= 0 and parse.upos[start] in _PHRASE:
        start -= 1
    return start


def _goes_on(parse: Parse, forms: Sequence[str], lemmas: Sequence[str], start: int, k: int) -> bool:
    """Whether the name may begin a clause that depends on what stands before it: "*after* Rio Co. President Brook left",
    "*said* Rio Co. President Brook left"."""
    before = forms[start].lower()
    if before in ENGLISH.words(FILE, "ending", "joining") or parse.tags[start] in _QUESTIONS:
        return True
    return lemmas[start].lower() in _taking_clauses() and parse.upos[k] in ("NOUN", "PROPN", "ADJ")


@cache
def _taking_clauses() -> frozenset[str]:
    """The verbs that a clause may follow without "that"."""
    verbs = (entry for entry in ENGLISH.table("reports")["verb"] if "ccomp" in entry["content"])
    return frozenset(lemma for entry in verbs for lemma in entry["lemma"])


def _is_clause(parse: Parse) -> bool:
    root = next((i for i, head in enumerate(parse.heads) if head < 0), None)
    if root is None:
        return False
    below = [i for i, head in enumerate(parse.heads) if head == root]
    verbs = [root, *(i for i in below if parse.relations[i].startswith(("aux", "cop")))]
    subject = any(parse.relations[i].startswith(("nsubj", "csubj", "expl")) and i < root for i in below)
    joined = any(parse.relations[i] in _LINKS and i < root for i in below)
    return subject and not joined and any(parse.tags[i] in _FINITE for i in verbs)
