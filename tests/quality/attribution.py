"""Who says what on PolNeAR: whole articles in, the given scorer's figures out.

Attribution F1, word F1 of source, cue and content, recall of attributions with and without quotation marks.
"""

from __future__ import annotations

import re
from pathlib import Path

import kg.extraction
from kg.extraction.attribution import attributions_in
from kg.model import Attribution, Span
from tests.quality.scorers import SHARED, scorer_module

DEFAULT = SHARED / "polnear-dev"
NUMBER = re.compile(r"(precision|recall|f1) ([\d.]+)")


def run(data: Path | None = None) -> dict[str, float]:
    """The figures on a folder with text/NAME.txt and attributions/NAME_ANNOTATOR.ann; the first annotator is
    the gold."""
    folder, scorer, nlp = data or DEFAULT, scorer_module("score_attribution"), kg.extraction.load()
    articles, marks = [], []
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotated:
            continue
        text, gold = path.read_text(encoding="utf-8"), scorer.read_brat(annotated[0])
        found = [roles(a) for a in attributions_in(nlp(text))]
        articles.append((scorer.in_words(gold, text), scorer.in_words(found, text)))
        marks.append([scorer.quoted(a, text) for a in gold])
    return _figures(scorer.score(articles, marks))


def roles(attribution: Attribution) -> dict[str, list[list[int]]]:
    """An attribution in the form of the scorer."""

    def drawn(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[s.start, s.end] for s in spans]

    parts = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {role: drawn(spans) for role, spans in parts.items()}


def _figures(lines: dict[str, str]) -> dict[str, float]:
    figures = {f"{name}_{kind}": float(n) for name, line in lines.items() for kind, n in NUMBER.findall(line)}
    return {"f1": figures["attribution_f1"]} | figures
