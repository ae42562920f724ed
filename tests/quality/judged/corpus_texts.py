"""The texts of corpora that are judged: documents of GUM as they were, those of ECB+ laid out anew from their words."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from tests.quality.scorers import SHARED

GUM = SHARED.parent / "corpora" / "gum" / "dev.conllu"
ECB = SHARED / "ecbplus-dev" / "documents.jsonl"

OPENING = r"[(\[“‘$£€#@]"
CLOSING = r"[)\]”,.;:!?%]"
LAYOUT = (
    (r"(\w) ([’'´]) (s|t|d|m|re|ve|ll)\b", r"\1\2\3"),
    (r"(\w) (['’](?:s|d|m|re|ve|ll)|n['’]t)\b", r"\1\2"),
    (r"(s) (['’]) (?=\w)", r"\1\2 "),
    (rf"({OPENING}) (?=\S)", r"\1"),
    (rf" (?={CLOSING}(?:\s|$|[^\w\s]))", ""),
    (r"(?<=[a-z0-9]) - (?=[a-z0-9])", "-"),
    (r"(?<=\w) / (?=\w)", "/"),
    (r"(?<=\d)([:.]) (?=\d)", r"\1"),
    (r"(?<=\d), (?=\d{3}\b(?!,? \d))", ","),
    (r'"\s*([^"]*?)\s*"', r'"\1"'),
    (r"“([^“”]*?) “", r"“\1”"),
)
"""Where words that were cut apart had no space between them, by patterns and what they become, in this order."""


@cache
def gum_texts() -> dict[str, str]:
    """The raw text of each document of GUM dev, by its name; none where the corpus is not at hand."""
    from kg.training.treebank_documents import read

    return {document.name: document.text for document in read(GUM)} if GUM.is_file() else {}


@cache
def ecb_texts() -> dict[str, str]:
    """The text of each document of ECB+ by its id, a sentence a line; none where the corpus is not at hand."""
    lines = ECB.read_text(encoding="utf-8").splitlines() if ECB.is_file() else ()
    return {record["id"]: _lines(record["words"], record["sentences"]) for record in map(json.loads, lines)}


def laid_out(words: Sequence[str]) -> str:
    """The words of a sentence as a page has them, as far as this can be known.

    >>> laid_out(["It", "’", "s", "a", "two", "-", "year", "deal", "(", "$", "3", "million", ")", ",", "he", "said", "."])
    'It’s a two-year deal ($3 million), he said.'
    """
    text = " ".join('"' if word in ("``", "''") else word for word in words)
    for pattern, replacement in LAYOUT:
        text = re.sub(pattern, replacement, text)
    return text


def _lines(words: Sequence[str], sentences: Sequence[int]) -> str:
    """Without the line of the page's address, which the plus part of ECB+ has at its top."""
    lines: dict[int, list[str]] = defaultdict(list)
    for word, sentence in zip(words, sentences, strict=True):
        lines[sentence].append(word)
    return "\n".join(laid_out(found) for found in lines.values() if found[0] != "http") + "\n"


CORPORA: Mapping[str, Callable[[], dict[str, str]]] = {"gum-dev": gum_texts, "ecbplus-dev": ecb_texts}
