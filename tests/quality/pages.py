"""Article bodies in pasted pages (scrapinghub's article-extraction-benchmark), and clean texts as a control."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

from kg.sources import clean, read_article
from tests.quality.scorers import SHARED, numbers, printed

DEFAULT = SHARED / "pages-dev"
CONTROLS = {"polnear": "polnear-dev/text", "re3d": "re3d-dev"}
WORD = re.compile(r"\w+")
FOLDS = 5
NEEDS = {"f1 cross-validated": "sklearn"}
"""What is to be installed for a figure."""


def run(data: Path) -> dict[str, float]:
    """Figures on a folder with gold.json and pages/ID.txt. As shipped the classifier has seen pages-dev; the figure
    by cross-validation, where scikit-learn is installed, has not. `kept` is the share of a clean text's words."""
    gold = json.loads((data / "gold.json").read_text(encoding="utf-8"))
    bodies = {}
    for name in gold:
        text = (data / "pages" / f"{name}.txt").read_bytes().decode("utf-8")
        bodies[name] = {"articleBody": clean(read_article(text))["articleBody"] or ""}
    figures = _scored(data, bodies)
    figures |= {
        f"kept of {name}": kept for name, folder in CONTROLS.items() if (kept := _kept(SHARED / folder))
    }
    return figures | _cross_validated(data)


def _scored(data: Path, bodies: dict[str, dict[str, str]]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kg.json"
        path.write_text(json.dumps(bodies), encoding="utf-8")
        precision, recall, f1 = numbers(printed("score_pages.py", data / "gold.json", path))
    return {"f1": f1, "precision": precision, "recall": recall}


def _kept(folder: Path) -> float | None:
    """The share of the words of clean texts that stay as title, body or caption."""
    kept = total = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        article = read_article(text)
        total += len(WORD.findall(text))
        kept += sum(len(WORD.findall(b.span.of(text))) for b in article.blocks if b.kind in ("title", "body"))
    return kept / total if total else None


def _cross_validated(data: Path) -> dict[str, float]:
    """Five folds over pages, each read by trees that were fitted on the other four."""
    try:
        import sklearn  # noqa: F401

        from kg.training.line_classifier import fit, load_pages
    except ImportError:
        return {}
    import numpy as np

    from kg.sources.body import course_of, is_clean
    from kg.sources.metadata.metadata_parts import Metadata
    from kg.sources.metadata.page_metadata import found_metadata

    pages = load_pages(data)
    names = list(pages)
    order = np.random.RandomState(0).permutation(len(names))
    bodies = {}
    for fold in range(FOLDS):
        held = {names[i] for i in order[fold::FOLDS]}
        model = fit([page for name, page in pages.items() if name not in held])
        for name in held:
            lines, rows, _ = pages[name]
            course = course_of(lines, rows, model.decision_function(rows)) | is_clean(lines, rows)
            _, kinds = found_metadata(lines, course.tolist(), Metadata())
            body = (x.text for x, kind in zip(lines, kinds, strict=True) if kind == "body")
            bodies[name] = {"articleBody": "\n".join(body)}
    return {"f1 cross-validated": _scored(data, bodies)["f1"]}
