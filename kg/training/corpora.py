"""Corpora on disk → sentences with whatever layers they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from kg.errors import InvalidInput
from kg.training.semantics import Predicates, propbank, uds


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


IGNORE = "?"
"""The label of a word that a corpus does not tell us about; its loss is masked."""

Row: TypeAlias = list[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and a value a word in each layer that the corpus has; heads count from 1, 0 is the root.

    `kinds` is what the phrase that a word heads stands for ("person", "event", …), "none" where it heads none.
    """

    source: str
    words: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: list[str] | None = None
    kinds: list[str] | None = None
    roles: dict[int, list[tuple[int, str]]] | None = None
    """Predicate → (head word of an argument, its role), counted from 1; None where the corpus does not tell."""
    qualities: dict[int, dict[str, float]] | None = None
    """Word, counted from 1 → score of each quality of UDS that was judged of it, about -1.2 to 1.2."""


def read(path: Path) -> str:
    """The text of a corpus file; raises InvalidInput where it is not there."""
    if not path.is_file():
        raise InvalidInput(f"{path}: no such corpus file; see corpora/ORIGIN.md for what is expected")
    return path.read_text(encoding="utf-8")


def blocks(text: str, separator: str | None = "\t") -> Iterator[list[Row]]:
    """Runs of non-blank lines, comment lines left out, each line cut at the separator."""
    for block in re.split(r"\n[^\S\n]*\n", text.replace("\r", "")):
        rows = [
            line.split(separator) for line in block.split("\n") if line.strip() and not line.startswith("# ")
        ]
        if rows:
            yield rows


def words_only(rows: list[Row]) -> list[Row]:
    """CoNLL-U rows without multi-word tokens, empty nodes and comments."""
    return [row for row in rows if row[0].isdigit()]


def treebank_sentence(
    source: str, rows: list[Row], names: list[str] | None = None, kinds: list[str] | None = None
) -> Sentence:
    """A sentence of CoNLL-U."""
    return Sentence(
        source,
        words=[r[1] for r in rows],
        upos=[r[3] for r in rows],
        xpos=[r[4] for r in rows],
        lemmas=[r[2] for r in rows],
        heads=[int(r[6]) for r in rows],
        relations=[r[7] for r in rows],
        names=names,
        kinds=kinds,
    )


def ewt(corpora: Path, split: str) -> list[Sentence]:
    """UD English EWT: syntax, semantic roles, and in its train part qualities of predicates and arguments; no names."""
    roles, qualities = propbank(corpora, split), uds(corpora) if split == "train" else {}
    found = []
    for block in re.split(r"\n\n+", read(corpora / "ud-ewt" / f"{split}.conllu")):
        name = re.search(r"# sent_id = (\S+)", block)
        rows = words_only([line.split("\t") for line in block.split("\n")])
        if rows:
            key = name.group(1) if name else ""
            sentence = treebank_sentence("ewt", rows)
            found.append(
                replace(
                    sentence,
                    roles=_headed(sentence, roles[key]) if key in roles else None,
                    qualities=qualities.get(key),
                )
            )
    return found


def _headed(sentence: Sentence, predicates: Predicates) -> dict[int, list[tuple[int, str]]]:
    """The arguments by their head words: the first word of a span whose own head lies outside of it."""
    heads = sentence.heads or []
    found: dict[int, list[tuple[int, str]]] = {}
    for predicate, arguments in predicates.items():
        tops = [
            (next((i + 1 for i in range(start, end) if not start < heads[i] <= end), start + 1), role)
            for role, start, end in arguments
        ]
        found[predicate] = tops
    return found


def uner(corpora: Path, split: str) -> list[Sentence]:
    """Universal NER over EWT dev or test: PER, ORG, LOC."""
    text = read(corpora / "uner-ewt" / f"{split}.iob2")
    return [
        Sentence(
            "uner",
            [r[1] for r in rows],
            names=[t if t[2:] in ("PER", "ORG", "LOC") else "O" for t in (r[2] for r in rows)],
        )
        for block in blocks(text)
        if (rows := words_only(block))
    ]


def wikigold(corpora: Path, split: str) -> list[Sentence]:
    """Wikigold: names; "train" is the first 85 % of its documents, "test" the rest."""
    text = read(corpora / "wikigold" / "wikigold.conll.txt")
    documents: list[list[Sentence]] = [[]]
    for rows in blocks(text, None):
        kept = [row for row in rows if row[0] != "-DOCSTART-"]
        if kept:
            documents[-1].append(
                Sentence("wikigold", [r[0] for r in kept], names=from_io([r[1] for r in kept]))
            )
        if len(kept) < len(rows):
            documents.append([])
    documents = [d for d in documents if d]
    cut = round(len(documents) * 0.85)
    chosen = documents[:cut] if split == "train" else documents[cut:]
    return [s for document in chosen for s in document]


def from_io(tags: Sequence[str]) -> list[str]:
    """IO tags as BIO: a run of one kind is one name.

    >>> from_io(["I-PER", "I-PER", "O", "I-LOC"])
    ['B-PER', 'I-PER', 'O', 'B-LOC']
    """
    kinds = [tag[2:] for tag in tags]
    before = ["", *kinds]
    return [("I-" if k == p else "B-") + k if k else "O" for k, p in zip(kinds, before, strict=False)]


_CROSSNER = {
    "PER": "politician person scientist writer musicalartist researcher",
    "ORG": "organisation politicalparty university band",
    "LOC": "country location",
}
_CROSSNER_KIND = {kind: ours for ours, kinds in _CROSSNER.items() for kind in kinds.split()}
CROSSNER_DOMAINS = ("politics", "ai", "literature", "music", "science")


def crossner(corpora: Path, domain: str, split: str) -> list[Sentence]:
    """One part of CrossNER, its types as PER, ORG, LOC and MISC."""
    text = read(corpora / "crossner" / f"{domain}-{split}.txt")
    return [
        Sentence("crossner", [r[0] for r in rows], names=[_crossner_tag(r[-1]) for r in rows])
        for block in blocks(text, None)
        if (rows := [r for r in block if len(r) > 1])
    ]


def _crossner_tag(tag: str) -> str:
    return tag if tag == "O" else tag[:2] + _CROSSNER_KIND.get(tag[2:], "MISC")


_TITLES = _set(
    "president prime minister mr. mr mrs. mrs ms. ms dr. senator sen. general gen. secretary foreign "
    "defense defence secretary-general pope king queen prince princess judge chief justice chancellor "
    "ambassador ayatollah sheikh colonel col. lieutenant lt. captain major interior finance spokesman "
    "spokeswoman rep. representative governor gov. mayor deputy vice former interim acting supreme "
    "leader premier chairman commissioner envoy special opposition candidate coach attorney state "
    "u.n. u.s."
)
_GMB = {"geo": "LOC", "org": "ORG", "art": "MISC", "eve": "MISC", "nat": "MISC"}


def gmb(corpora: Path) -> list[Sentence]:
    """Groningen Meaning Bank: names in news. Titles are cut off persons; "gpe", mostly peoples, is masked."""
    out = []
    for part in ("part1", "part2"):
        for rows in blocks(read(corpora / "gmb" / f"{part}.conll")):
            if all(len(r) > 1 for r in rows) and len(rows) <= 90:
                words = [r[0] for r in rows]
                out.append(Sentence("gmb", words, names=_gmb_names(words, [r[1] for r in rows])))
    return out


def _gmb_names(words: list[str], tags: list[str]) -> list[str]:
    out: list[str] = []
    inside = False
    for word, tag in zip(words, tags, strict=True):
        kind = tag[2:]
        inside = inside and tag[0] == "I"
        if kind == "per":
            name = inside or word.lower() not in _TITLES
            out.append(("I-PER" if inside else "B-PER") if name else "O")
            inside = name
        elif kind == "gpe":
            out.append(IGNORE)
        else:
            out.append(f"{tag[0]}-{_GMB[kind]}" if kind in _GMB else "O")
    return out
