"""What is looked for and changed in the text of a question before Oxigraph evaluates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.archive.oxigraph import OWN
from kg.store.ready import Question

TOKEN = re.compile(
    r"""\"\"\".*?\"\"\"|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*"""
    r"""|(?P<variable>[?$]\w+)|[\w.-]*:[\w.-]*|\b(?P<service>SERVICE)\b|\b(?P<graph>GRAPH)\b|(?P<open>\{)|(?P<close>\})""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""What matters in a question, and all that may hold its letters without being it: texts, IRIs, remarks, names."""


def require_within(question: Question) -> None:
    """Raises InvalidQuery for a question that would reach other machines."""
    for match in TOKEN.finditer(question.text):
        if match["service"]:
            raise question.refused(
                f"{question.at(match.start())}: a question stays within the archive: it has no SERVICE"
            )


def with_terms(text: str, terms: Mapping[str, str]) -> str:
    """The question with terms in the place of variables."""

    def replaced(match: re.Match[str]) -> str:
        return terms.get(match[0][1:], match[0]) if match["variable"] else match[0]

    return TOKEN.sub(replaced, text) if terms else text


def of_articles(text: str) -> str:
    """The question with a condition behind each `GRAPH ?g { … }`: ?g is an article's graph, and not the archive's own notes.

    Oxigraph can be told which named graphs there are, but then takes a time that grows with their square.

    >>> of_articles("ASK { GRAPH ?g { ?s ?p '}' } }")
    "ASK { GRAPH ?g { ?s ?p '}' } FILTER(?g != <https://w3id.org/kg-news/archive#notes>) }"
    """
    parts, done = [], 0
    for end, name in _ends(text):
        parts += [text[done:end], f" FILTER({name} != {OWN})"]
        done = end
    return "".join([*parts, text[done:]])


def _ends(text: str) -> Iterator[tuple[int, str]]:
    """Where each `GRAPH ?g { … }` ends, with the variable, in order."""
    open_groups: list[str] = []
    waiting, asked = "", False
    for match in TOKEN.finditer(text):
        if match["graph"]:
            asked, waiting = True, ""
        elif match["open"]:
            open_groups.append(waiting)
            asked, waiting = False, ""
        elif match["close"] and open_groups:
            name = open_groups.pop()
            if name:
                yield match.end(), name
        elif not match[0].startswith("#"):
            waiting = match["variable"] if asked and match["variable"] else ""
            asked = False
