"""Documents whose mentions are given, with what is one across them: ECB+ and GUM's links to Wikipedia."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from kg.lexicon import ENGLISH
from kg.lexicon.countries import country_named
from kg.model import Article, Mention, MentionKind, Span
from kg.training.corpora import Row, blocks, read, words_only
from tests.quality.scorers import plain

TIGHT = frozenset(
    [".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m"]
)
"""Words before which no blank stands."""
ECB_KINDS = {
    "HUMAN_PART_PER": "Person",
    "HUMAN_PART_ORG": "Organization",
    "HUMAN_PART_MET": "Organization",
    "HUMAN_PART_GPE": "Place",
    "HUMAN_PART_VEH": "Vehicle",
    "HUMAN_PART_FAC": "Place",
    "HUMAN_PART_GENERIC": "Group",
    "NON_HUMAN_PART": "Product",
    "NON_HUMAN_PART_GENERIC": "Product",
    "LOC_FAC": "Place",
    "LOC_GEO": "Place",
    "LOC_OTHER": "Place",
}
"""Classes of mentions in ECB+ → classes of the ontology; times and actions are left out."""
GUM_KINDS = {
    "person": "Person", "organization": "Organization", "place": "Place", "event": "Event", "object": "Product",
    "abstract": "Topic", "animal": "Thing", "plant": "Thing", "substance": "Thing", "time": "Thing",
}  # fmt: skip


GUM_MENTION = re.compile(
    r"\((?P<id>[^-()]+)-(?P<kind>[a-z]+)-[^-()]+-[^-()]+-[^-()]+-(?P<core>[\d,]+)-[^-()]+(?:-(?P<page>[^()]+))?(?P<close>\))?"
    r"|(?P<end>[^-()]+)\)"
)
"""What opens a mention, and what closes one."""


@dataclass(frozen=True)
class Linked:
    """A document: its mentions, the chain of each within it, and what a chain is across documents where that is told."""

    name: str
    article: Article
    mentions: tuple[Mention, ...]
    chains: tuple[str, ...]
    same: Mapping[str, str]

    @property
    def named(self) -> Linked:
        """The same with only the chains that have a name told across documents."""
        names = {c for m, c in zip(self.mentions, self.chains, strict=True) if m.kind == MentionKind.NAME}
        return replace(self, same={chain: same for chain, same in self.same.items() if chain in names})

    def last_word(self, chain: str) -> str:
        """Of the chain's longest name, else of its first noun, in lower case; "" for pronouns alone."""
        own = [m for m, c in zip(self.mentions, self.chains, strict=True) if c == chain]
        for kind in (MentionKind.NAME, MentionKind.NOMINAL):
            of_kind = [m.head.of(self.article.text) for m in own if m.kind == kind]
            if of_kind:
                return (
                    max(of_kind, key=lambda words: len(words.split())).split()[-1].lower().removesuffix("'s")
                )
        return ""


def laid_out(words: Iterable[str]) -> tuple[str, list[Span]]:
    """Words as running text, and where each of them stands.

    >>> laid_out(["“", "Go", "''", ",", "he", "said", "."])[0]
    '“ Go ", he said.'
    """
    text, spans = "", []
    for word in words:
        form = '"' if word in ("``", "''") else word
        text += "" if not text or word.lower() in TIGHT else " "
        spans.append(Span(len(text), len(text) + len(form)))
        text += form
    return text, spans


def ecb_topics(path: Path) -> list[list[Linked]]:
    """The documents of ECB+ by topic, in their order."""
    topics: dict[int, list[Linked]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        topics[record["topic"]].append(_ecb_document(record))
    return [*topics.values()]


def _ecb_document(record: Mapping[str, Any]) -> Linked:
    words, sentences = record["words"], record["sentences"]
    text, spans = laid_out(words)
    common = {word for word in words if word.islower()}
    begins = {i for i in range(len(words)) if i == 0 or sentences[i] != sentences[i - 1]}
    capital = [w[:1].isupper() and not (i in begins and w.lower() in common) for i, w in enumerate(words)]
    found = []
    for mention in record["mentions"]:
        kind, tokens = ECB_KINDS.get(mention["type"]), mention["tokens"]
        if kind is not None:
            first, last = min(tokens), max(tokens)
            start = last + 1
            while start > first and capital[start - 1]:
                start -= 1
            name = range(start, last + 1)
            found.append((_mention(words, spans, range(first, last + 1), name, kind), mention["chain"]))
    return _document(record["id"], text, found, {c: c for _, c in found if "-single-" not in c})


def gum_documents(folder: Path) -> list[Linked]:
    """The documents of GUM's train and dev parts; a chain is the same as another where both link to one page."""
    text = "".join(read(folder / f"{part}.conllu") for part in ("train", "dev"))
    parts = re.split(r"(?m)^# newdoc id = (.*)$", text)
    return [
        _gum_document(name, [row for block in blocks(rows) for row in words_only(block)])
        for name, rows in zip(parts[1::2], parts[2::2], strict=True)
    ]


def _gum_document(name: str, rows: Sequence[Row]) -> Linked:
    words = [row[1] for row in rows]
    text, spans = laid_out(words)
    found, same, named = [], dict[str, str](), set[str]()
    for first, last, match in _brackets(rows):
        chain, kind = match["id"], GUM_KINDS[match["kind"]]
        core = [first + int(n) - 1 for n in match["core"].split(",")]
        is_name = any(rows[i][3] == "PROPN" for i in core)
        head = range(min(core), max(core) + 1)
        found.append((_mention(words, spans, range(first, last), head if is_name else range(0), kind), chain))
        named |= {chain} if is_name else set()
        if match["page"]:
            same.setdefault(chain, match["page"])
    return _document(name, text, found, {chain: page for chain, page in same.items() if chain in named})


def _brackets(rows: Sequence[Row]) -> Iterator[tuple[int, int, re.Match[str]]]:
    """First word of each mention, the one after its last, and what is told of it."""
    pending: list[tuple[int, re.Match[str]]] = []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for match in GUM_MENTION.finditer(entity[1] if entity else ""):
            if match["id"]:
                pending.append((i, match))
            if match["close"] or match["end"]:
                ended = match["id"] or match["end"]
                place = next((p for p in reversed(pending) if p[1]["id"] == ended), None)
                if place is not None:
                    pending.remove(place)
                    yield place[0], i + 1, place[1]


def _mention(words: Sequence[str], spans: Sequence[Span], whole: range, name: range, kind: str) -> Mention:
    """A mention by the indices of its words and of those that are a name, if any."""
    span, last = Span(spans[whole[0]].start, spans[whole[-1]].end), words[whole[-1]]
    if len(whole) == 1 and last.lower() in pronouns():
        return Mention(span, span, kind, MentionKind.PRONOUN, normal=last.lower())
    if not name:
        return Mention(span, spans[whole[-1]], kind, MentionKind.NOMINAL)
    head, normal = Span(spans[name[0]].start, spans[name[-1]].end), " ".join(words[i] for i in name)
    normal = normal.removesuffix("'s")
    country = country_named(normal) if kind == "Place" else None
    if country is None:
        return Mention(span, head, kind, MentionKind.NAME, normal=normal)
    return Mention(span, head, "Country", MentionKind.NAME, normal=country.name, link=country.link)


def _document(name: str, text: str, found: Sequence[tuple[Mention, str]], same: Mapping[str, str]) -> Linked:
    """A document of mentions and their chains, in the order of the text."""
    order = sorted(found, key=lambda pair: (pair[0].span.start, -pair[0].span.end, pair[1]))
    numbers = {chain: number for number, chain in enumerate(dict.fromkeys(chain for _, chain in order))}
    mentions = tuple(replace(mention, chain=numbers[chain]) for mention, chain in order)
    return Linked(name, plain(name, text), mentions, tuple(chain for _, chain in order), dict(same))


@cache
def pronouns() -> frozenset[str]:
    """The words that stand for a noun."""
    by_class = ENGLISH.table("types")["pronoun"].values()
    return ENGLISH.words("selection", "pronoun", "open") | {word for words in by_class for word in words}
