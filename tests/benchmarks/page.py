"""How long a page takes beside one of stock pyvis: to be written, and to stand in a browser.

`python -m tests.benchmarks.page [NODES…]` prints a row for each size (300, 2,000 and 10,000 by default). Both draw the
same invented graph of three statements a name. A page of kg stands when it says so; one of pyvis when vis-network has done
its iterations of layout, which kg does in Python and counts under "written".
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kg.model import Graph
from kg.views.exports.html import write
from tests.views.browser import chromium
from tests.views.sample import many

SIZES = (300, 2000, 10000)
LONGEST = 120
"""Seconds that a page is waited for."""
STATEMENTS = 3
KG_STANDS = "document.body && document.body.dataset.ready === 'true'"
PYVIS_STANDS = "window.stands === true"
HOOK = "network.once('stabilizationIterationsDone', () => { window.stands = true; });"


def stock(graph: Graph) -> str:
    """The page that pyvis makes of the names and statements as its documentation shows."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for entity in graph.entities:
        network.add_node(entity.id, label=entity.label)
    for statement in graph.statements:
        network.add_edge(statement.subject, statement.object, label=statement.label)
    page: str = network.generate_html(notebook=False)
    begins = "network = new vis.Network(container, data, options);"
    assert begins in page
    return page.replace(begins, begins + HOOK)


def measured(
    browser: Any, folder: Path, make: Callable[[Graph], str], graph: Graph, stands: str
) -> list[str]:
    """Seconds to write, seconds to stand, and the size of the file in MB."""
    start = time.perf_counter()
    text = make(graph)
    written = time.perf_counter() - start
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True)
    page = context.new_page()
    start = time.perf_counter()
    page.goto(f"file://{file}", wait_until="commit", timeout=LONGEST * 1000)
    # not wait_for_function, which the policy of kg's page forbids
    while not (stood := page.evaluate(stands)) and time.perf_counter() - start < LONGEST:
        page.wait_for_timeout(50)
    waited = f"{time.perf_counter() - start:.1f}" if stood else f"> {LONGEST}"
    context.close()
    return [f"{written:.1f}", waited, f"{len(text.encode()) / 1e6:.1f}"]


def main(arguments: list[str]) -> None:
    """Prints the table."""
    print("nodes  page    written, s  stands, s  MB")
    with chromium() as browser, TemporaryDirectory() as name:
        for size in map(int, arguments or SIZES):
            graph = many(size * STATEMENTS, names=size)
            for label, make, stands in (("kg", write, KG_STANDS), ("pyvis", stock, PYVIS_STANDS)):
                row = measured(browser, Path(name), make, graph, stands)
                print(f"{size:5}  {label:6}  {row[0]:>10}  {row[1]:>9}  {row[2]}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
