"""Numbers about each line of a page: the line itself, its neighbours, and where the page is dense with prose.

The features follow what Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features"
(WSDM 2010), and jusText (Pomikálek, 2011) found to tell: length, link and stop-word density, and context.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.characters import QUOTATION_MARKS, plain
from kg.sources.credits import CREDIT
from kg.sources.line_layout import LAYOUT, layout_of
from kg.sources.page_lines import Line
from kg.sources.page_words import FEEDS, FUNCTION_WORDS, KINDS, MONTHS, READER, page_patterns

Matrix = NDArray[np.float64]
PATTERNS = page_patterns("line")
END = re.compile(rf"[.!?…。][{QUOTATION_MARKS})\]]*$")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b")
STOPS = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)|。")
COLUMNS = re.compile(r"\t|\S {3,}\S")
ADDRESS = re.compile(r"https?:|www\.|\S@|\B[@#]\w|\.com\b")
AGO = PATTERNS.compiled("ago", re.IGNORECASE)
SPEAKER = PATTERNS.compiled("speaker", re.IGNORECASE)
"""What stands above or below a reader's comment."""
AROUND = (-3, -2, -1, 1, 2, 3)
PARAGRAPH_CHARACTERS = 80
"""Characters of a line that is likely a paragraph."""
OWN = (
    "chars", "words", "ends", "commas", "capitals", "digits", "function words", "quote", "colon", "date", "clock",
    "bullet", "pipe", "gap", "gap after", "duplicates", "stops", "short words", "word length", "small start", "question",
    "columns", "number", "reader", "upper", "credit", "address", "ago", "speaker", "feed",
    *(f"says {kind}" for kind in KINDS),
)  # fmt: skip
NAMES = (
    *OWN,
    *(
        f"{name} {step:+d}"
        for step in AROUND
        for name in ("prose", "chars", "ends", "boilerplate", "capitals", "gap")
    ),
    "place", "place in characters", "prose before", "prose after", "dense before", "dense after", "in core",
    "shared words", "shared with start", "lines from core", "longest run", *LAYOUT,
)  # fmt: skip


def features_of(lines: Sequence[Line]) -> Matrix:
    """One row a line, columns as in NAMES."""
    if not lines:
        return np.zeros((0, len(NAMES)))
    own = np.array([_own(line) for line in lines])
    own[:-1, OWN.index("gap after")] = [line.gap for line in lines[1:]]
    counts = Counter(line.text for line in lines)
    own[:, OWN.index("duplicates")] = [counts[line.text] - 1 for line in lines]
    prose = _prose(lines, own)
    boilerplate = own[:, len(OWN) - len(KINDS) :].max(axis=1)
    named = {name: own[:, i] for i, name in enumerate(OWN)} | {"prose": prose, "boilerplate": boilerplate}
    columns = [named[name] for name in ("prose", "chars", "ends", "boilerplate", "capitals", "gap")]
    near = [_shifted(column, step) for step in AROUND for column in columns]
    return np.column_stack([own, *near, *_page(lines, prose), *layout_of(lines, named, core(prose))])


def _own(line: Line) -> list[float]:
    text, words = plain(line.text), line.words
    count = max(len(words), 1)
    starts = [w for w in text.split() if w[:1].isalpha()]
    said = " " + " ".join(words) + " "
    return [
        float(np.log1p(len(text))),
        float(np.log1p(len(words))),
        float(bool(END.search(text))),
        text.count(",") / count,
        sum(w[:1].isupper() for w in starts) / max(len(starts), 1),
        sum(c.isdigit() for c in text) / len(text),
        sum(w in FUNCTION_WORDS for w in words) / count,
        float(text[:1] in QUOTATION_MARKS),
        float(text.endswith(":")),
        float(any(w in MONTHS for w in words)),
        float(bool(CLOCK.search(text))),
        float(text[:1] in "•*-–—·►▶>"),
        float("|" in text or "•" in text[1:] or "»" in text),
        float(min(line.gap, 5)),
        0.0,
        0.0,
        float(np.log1p(len(STOPS.findall(text)))),
        sum(len(w) <= 3 for w in words) / count,
        sum(map(len, words)) / count,
        float(text[:1].islower()),
        float(text.endswith("?")),
        float(bool(COLUMNS.search(text))),
        float(text[:1].isdigit()),
        sum(w in READER for w in words) / count,
        sum(c.isupper() for c in text) / max(sum(c.isalpha() for c in text), 1),
        float(bool(CREDIT.search(text))),
        float(bool(ADDRESS.search(text))),
        float(bool(AGO.search(text))),
        float(bool(SPEAKER.search(text))),
        float(" ".join(words) in FEEDS),
        *(float(any(f" {phrase} " in said for phrase in phrases)) for phrases in KINDS.values()),
    ]


def _prose(lines: Sequence[Line], own: Matrix) -> NDArray[np.float64]:
    """Characters of a line that reads like a paragraph: long, with function words; halved without a full stop."""
    chars = np.array([len(line.text) for line in lines], dtype=float)
    reads = np.clip((own[:, 6] - 0.1) / 0.25, 0, 1) * np.clip(chars / PARAGRAPH_CHARACTERS, 0, 1)
    return chars * reads * np.where(own[:, 2] > 0, 1.0, 0.5)


def _shifted(column: NDArray[np.float64], step: int) -> NDArray[np.float64]:
    moved = np.full(len(column), -1.0)
    if step > 0:
        moved[:-step] = column[step:]
    else:
        moved[-step:] = column[:step]
    return moved


def _page(lines: Sequence[Line], prose: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    size = len(lines)
    chars = np.array([len(line.text) for line in lines], dtype=float)
    total, all_prose = chars.sum(), max(prose.sum(), 1.0)
    start, stop = core(prose)
    inside = np.zeros(size)
    inside[start:stop] = 1.0
    away = np.maximum(np.maximum(start - np.arange(size), np.arange(size) - stop + 1), 0)
    return [
        np.arange(size) / size,
        np.cumsum(chars) / total,
        (np.cumsum(prose) - prose) / all_prose,
        (all_prose - np.cumsum(prose)) / all_prose,
        _decayed(prose),
        _decayed(prose[::-1])[::-1],
        inside,
        _shared(lines, range(start, stop)),
        _shared(lines, range(start, min(start + 3, stop))),
        np.minimum(away, 50).astype(float),
        np.full(size, prose[start:stop].sum() / all_prose),
    ]


def core(prose: NDArray[np.float64], cost: float = 45.0) -> tuple[int, int]:
    """The run of lines with the most prose, each line costing a little (Kadane's maximum subarray)."""
    best, bounds, running, start = -np.inf, (0, 1), 0.0, 0
    for i, value in enumerate(prose - cost):
        if running <= 0:
            running, start = 0.0, i
        running += value
        if running > best:
            best, bounds = running, (start, i + 1)
    return bounds


def _decayed(values: NDArray[np.float64], keep: float = 0.6) -> NDArray[np.float64]:
    out, running = np.zeros(len(values)), 0.0
    for i, value in enumerate(values):
        out[i] = running
        running = keep * running + value
    return out


def _shared(lines: Sequence[Line], core_lines: range) -> NDArray[np.float64]:
    """The share of a line's content words that other lines of the core have too."""
    spread: Counter[str] = Counter()
    for i in core_lines:
        spread.update(set(lines[i].words))
    shares = np.zeros(len(lines))
    for i, line in enumerate(lines):
        words = {w for w in line.words if w not in FUNCTION_WORDS and len(w) > 2}
        own = i in core_lines
        shares[i] = sum(spread[w] > own for w in words) / max(len(words), 1)
    return shares
