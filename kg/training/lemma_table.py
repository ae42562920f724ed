"""The table of lemmas, learnt from the treebanks' training parts and completed with irregular verbs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from kg.reader.lemmas import RULED, key_of
from kg.training.corpora import Sentence

Table: TypeAlias = dict[str, dict[str, str]]

_IRREGULAR = Path(__file__).with_name("irregular.txt")


def lemma_table(sentences: Iterable[Sentence]) -> Table:
    """UPOS → form → its commonest lemma; and "UPOS|tag" → form → lemma where the tag matters."""
    by_upos: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_tag: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for word, lemma, upos, tag in _words(sentences):
        by_upos[upos, key_of(word, upos)][lemma] += 1
        by_tag[f"{upos}|{tag}", key_of(word, upos)][lemma] += 1
    table: Table = defaultdict(dict)
    for (upos, form), lemmas in sorted(by_upos.items()):
        best = _commonest(lemmas)
        if upos != "PROPN" or best != form:
            table[upos][form] = best
    for (name, form), lemmas in sorted(by_tag.items()):
        best = _commonest(lemmas)
        if best != table[name.split("|")[0]].get(form, form):
            table[name][form] = best
    for base, tag, form in irregular_verbs():
        table[f"VERB|{tag}"][form] = base
    return dict(table)


def irregular_verbs() -> Iterator[tuple[str, str, str]]:
    """(base, Penn tag, form) of `irregular.txt`."""
    for line in _IRREGULAR.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base, past, participle = line.split()
            yield from ((base, "VBD", form) for form in past.split("/"))
            yield from ((base, "VBN", form) for form in participle.split("/"))


def _words(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, str, str]]:
    for s in sentences:
        if s.lemmas and s.upos and s.xpos:
            for word in zip(s.words, s.lemmas, s.upos, s.xpos, strict=True):
                if word[2] not in RULED and word[1] != "_":
                    yield word


def _commonest(lemmas: Counter[str]) -> str:
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))
