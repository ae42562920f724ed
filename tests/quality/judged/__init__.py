"""Whole statements, judged by strict readers by the rules of ../shared/judging/RUBRIC.md.

`python -m tests.quality.judged sheet` makes the sheets that a reader fills in, `take` reads the answers into
`verdicts/`, and `python -m tests.quality judged` scores what kg shows now against them. What each figure means is said
in `judged_figures`.
"""

from __future__ import annotations

from pathlib import Path

from tests.quality.scorers import SHARED

DEFAULT = SHARED / "pages-dev"


def run(data: Path | None = None) -> dict[str, float]:
    """The figures over all judged pages, or with `data` those of another folder of verdicts; none where there are none.

    Those on which confidence was not fitted have figures of their own: "unfitted right"; of these, those that nobody had
    read before they were judged at the end: "unread right".
    """
    from tests.quality.judged.judged_figures import figures, main_figures
    from tests.quality.judged.judged_pages import MEASURED_ONLY, UNREAD, graphs_of, pages_of
    from tests.quality.judged.verdict_files import VERDICT_FOLDER, judged_pages

    pages = judged_pages(VERDICT_FOLDER if data in (None, DEFAULT) else data)
    unfitted = {name: page for name, page in pages.items() if name.startswith(MEASURED_ONLY)}
    fitted = {name: page for name, page in pages.items() if name not in unfitted}
    found = figures(graphs_of(fitted), fitted) if fitted else {}
    graphs = graphs_of(unfitted)
    for group, names in (
        ("unfitted", list(unfitted)),
        ("unread", [n for n in pages_of(UNREAD) if n in unfitted]),
    ):
        known = {name: unfitted[name] for name in names}
        told = main_figures({name: graphs[name] for name in names}, known) if known else {}
        found |= {f"{group} {name}": value for name, value in told.items()}
    return found
