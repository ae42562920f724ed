"""Graph → one HTML page that needs nothing but itself: no request leaves it, no text of it can run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from kg.files import MARK
from kg.model import Graph
from kg.ontology import BASE, NAMESPACE
from kg.views.bundle import bundle
from kg.views.details import details
from kg.views.drawing import Drawing, plain_steps
from kg.views.flat_network import writable
from kg.views.look import asset
from kg.views.picture import picture

_VIS = "lib/vis-9.1.2/vis-network.min.js"
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def write(graph: Graph, title: str | None = None, pages: Mapping[str, str] | None = None) -> str:
    """The graph as an interactive page, the same text on every run.

    `title` is the article's headline unless given; `pages` names the page beside this one that an article has to itself, by
    its id. A statement or an entity can be linked to:
    `page.html#statement=ID`, `page.html#entity=ID`. The page's content security policy names its two
    scripts by hash and forbids every other, and every request; data is JSON with <, >, & and ' escaped.
    """
    drawing = Drawing(graph)
    network = picture(drawing)
    environment = network.templateEnv
    environment.autoescape = True
    # the order of statements and of the legend has a meaning
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False}
    vis = _SOURCE_MAP.sub("", environment.loader.get_source(environment, _VIS)[0])
    scripts = [vis, bundle("main")]
    environment.globals |= {
        "mark": MARK,
        "title": writable(title or headline(graph)),
        "style": asset("page.css"),
        "scripts": scripts,
        "policy": f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        f"script-src {' '.join(_hash(s) for s in scripts)}; base-uri 'none'; form-action 'none'",
        "details": details(graph, pages or {})
        | {"steps": plain_steps(drawing.steps), "order": drawing.order}
        # a graph that was read knows its base, one put together by hand has none of its own
        | {"base": getattr(graph, "base", BASE), "ontology": NAMESPACE},
    }
    network.template = environment.from_string(asset("page.html"))
    # "notebook" is pyvis's word for: render with `network.template`
    page: str = network.generate_html(notebook=True)
    return page


def headline(graph: Graph) -> str:
    """What the page is called: the headline of its article, or how many articles it is made from."""
    if len(graph.articles) == 1:
        return graph.articles[0].title or graph.articles[0].name or "Knowledge graph"
    return f"{len(graph.articles)} articles"


def _hash(script: str) -> str:
    """A source of the Content Security Policy (CSP level 2) that allows exactly this inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
