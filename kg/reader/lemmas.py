"""Lemmas: a table learnt from treebanks, then rules by Penn tag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from tokenizers import Tokenizer

from kg.lexicon import ENGLISH
from kg.reader.word_features import plain

RULED = frozenset(["PUNCT", "SYM", "NUM", "X"])
"""Parts of speech that take no table."""

_VERBAL = frozenset(["VERB", "AUX"])
_ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "JJR": "er", "JJS": "est", "RBR": "er", "RBS": "est"}
_SYLLABLE = re.compile(r"[aeiouy]+")
_VOWELS = frozenset("aeiou")
_SIBILANT = ("ses", "xes", "zes", "ches", "shes", "oes")


def key_of(form: str, upos: str) -> str:
    """How a form is looked up: names as written, all else in lower case, quotes straight."""
    return plain(form) if upos == "PROPN" else plain(form).lower()


def english_words(tokenizer: Tokenizer) -> list[str]:
    """The whole words of the encoder's vocabulary."""
    return [word for word in tokenizer.get_vocab() if word.isalpha() and len(word) > 2]


def lexicon_verbs() -> list[str]:
    """The verbs of the lexicon's frames: rarer words than the encoder's vocabulary has whole."""
    return [lemma for frame in ENGLISH.table("frames")["frame"] for lemma in frame["lemma"]]


class Lemmatizer:
    """Form, UPOS and Penn tag → lemma.

    `table` maps "UPOS|tag" and "UPOS" to form → lemma; `words` are English words, which tell "hope" from
    "hop" for forms that the table lacks.
    """

    def __init__(self, table: Mapping[str, Mapping[str, str]], words: Iterable[str] = ()) -> None:
        self._table = table
        self._known = {lemma for forms in table.values() for lemma in forms.values()}.union(words)

    def __call__(self, forms: Sequence[str], upos: Sequence[str], tags: Sequence[str]) -> list[str]:
        """The lemma of every word."""
        return [self.lemma(*word) for word in zip(forms, upos, tags, strict=True)]

    def lemma(self, form: str, upos: str, tag: str) -> str:
        """The lemma of one word."""
        key = key_of(form, upos)
        for layer in (f"{upos}|{tag}", upos):
            found = self._table.get(layer, {}).get(key)
            if found is not None and not _is_correction(key, found, tag):
                return found
        if upos == "NUM":
            return key.replace(",", "")
        if upos in RULED or (upos == "PROPN" and tag != "NNPS"):
            return form
        lemma = self._by_rule(key, "VERB" if upos in _VERBAL else upos, tag)
        return lemma[:1].upper() + lemma[1:] if tag == "NNP" else lemma

    def _by_rule(self, key: str, upos: str, tag: str) -> str:
        head, hyphen, last = key.rpartition("-")
        if hyphen and last:
            return head + hyphen + self.lemma(last, upos, tag)
        if tag in ("NNS", "NNPS", "VBZ"):
            return self._without_s(key)
        ending = _ENDINGS.get(tag)
        if not ending:
            return key
        if ending == "ed" and key.endswith("eed"):  # "freed", "agreed"
            return key[:-1]
        if key.endswith(ending) and len(key) > len(ending) + 1:
            return self._stem(key[: -len(ending)])
        return self._irregular(key, tag) if upos == "VERB" else key

    def _without_s(self, key: str) -> str:
        if key.endswith("men"):
            return key[:-2] + "an"
        if key.endswith("ies") and len(key) > 4:
            return self._first_known([key[:-3] + "y", key[:-1]])
        if key.endswith("ves"):
            return self._first_known([key[:-1], key[:-3] + "f", key[:-3] + "fe"])
        if key.endswith(_SIBILANT):
            return self._first_known([key[:-1], key[:-2]], key[:-1] if key.endswith("ses") else key[:-2])
        return key[:-1] if key.endswith("s") and not key.endswith(("ss", "us", "is")) else key

    def _irregular(self, key: str, tag: str) -> str:
        """A prefixed irregular verb by its base: "outfought" as "out" and "fought"."""
        for prefix in ("over", "under", "with", "out", "mis", "un", "re", "fore", "up"):
            base = key.removeprefix(prefix)
            found = self._table.get(f"VERB|{tag}", {}).get(base)
            if base != key and found:
                return prefix + found
        return key

    def _stem(self, stem: str) -> str:
        """A verb or adjective without its ending, with the "e", "y" or single consonant of its base."""
        if stem.endswith("i"):
            return stem[:-1] + "y"
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz"
        if doubled:
            return self._first_known([stem[:-1], stem])
        if stem.endswith("ll") and len(_SYLLABLE.findall(stem)) > 1:  # "expelled", but "called"
            return self._first_known([stem, stem[:-1]], stem[:-1])
        guess = stem + "e" if _wants_e(stem) else stem
        return self._first_known([guess, stem, stem + "e"], guess)

    def _first_known(self, candidates: Sequence[str], otherwise: str | None = None) -> str:
        return next((c for c in candidates if c in self._known), otherwise or candidates[0])


def _is_correction(key: str, lemma: str, tag: str) -> bool:
    """Whether a regular form has another word for its lemma: "ensure" for "insured", "fre" for "freed"."""
    ending = _ENDINGS.get(tag, "")
    if not tag.startswith("VB") or not ending or not key.endswith(ending):
        return False
    return key[:1] != lemma[:1] or (key.endswith("eed") and lemma == key[:-2])


def _wants_e(stem: str) -> bool:
    """Whether a stem reads like one that lost an "e": "realiz", "chang", "fin"."""
    if len(stem) < 2 or stem.endswith(("ss", "w", "x", "y")):
        return False
    short = len(stem) == 3 and stem[1] in _VOWELS and stem[0] not in _VOWELS and stem[2] not in _VOWELS
    return short or stem.endswith(
        (
            "at",
            "iz",
            "is",
            "us",
            "v",
            "u",
            "c",
            "dg",
            "rg",
            "ng",
            "ag",
            "bl",
            "dl",
            "fl",
            "gl",
            "kl",
            "pl",
            "tl",
            "zl",
            "ps",
            "rs",
            "ns",
        )
    )
