"""LitBank: openings of novels as text, with chains of people, places, organisations and vehicles (Bamman, Lewke and Mansoor,
"An Annotated Dataset of Coreference in English Literature", LREC 2020)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from kg.extraction.tree import root_of
from kg.training.treebank_documents import places_of

CLOSING, OPENING = frozenset(".,;:!?)]}%'’”…"), frozenset("([{‘“$")


@dataclass(frozen=True, slots=True)
class Novel:
    """Text, and each mention as where it begins and ends (counted without white space), with its chain."""

    name: str
    text: str
    mentions: tuple[tuple[int, int, int], ...]


def novels(path: Path) -> Iterator[Novel]:
    """The documents of the corpus."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        starts, ends, at = [], [], 0
        for sentence in record["sentences"]:
            sizes = [len("".join(word.split())) for word in sentence]
            starts.append([at + sum(sizes[:i]) for i in range(len(sizes))])
            ends.append([at + sum(sizes[: i + 1]) for i in range(len(sizes))])
            at += sum(sizes)
        mentions = tuple((starts[s][i], ends[t][j - 1], chain) for s, i, t, j, chain in record["mentions"])
        yield Novel(record["id"], " ".join(_joined(s) for s in record["sentences"]), mentions)


def _joined(words: Sequence[str]) -> str:
    """The words of a sentence with white space as it is printed; straight quotation marks open and close by turns."""
    text, open_quote, glue = "", False, True
    for word in words:
        closes = word == '"' and open_quote
        bound = word[0] in CLOSING or word.lower() == "n't" or closes
        text += word if glue or bound else f" {word}"
        open_quote = (not open_quote) if word == '"' else open_quote
        glue = word in OPENING or (word == '"' and open_quote)
    return text


def heads_of(doc: Doc, novel: Novel) -> tuple[list[frozenset[int]], frozenset[int]]:
    """The chains and all mentions of a novel that kg has read: where their head words begin, white space not counted."""
    places = places_of(doc)
    token_at = {place: i for i, place in enumerate(places) if not doc[i].is_space}
    chains: dict[int, set[int]] = {}
    for start, end, chain in novel.mentions:
        inside = [doc[i] for at in range(start, end) if (i := token_at.get(at)) is not None]
        if inside:
            chains.setdefault(chain, set()).add(places[root_of(inside).i])
    every = frozenset(place for chain in chains.values() for place in chain)
    return [frozenset(chain) for chain in chains.values() if len(chain) > 1], every
