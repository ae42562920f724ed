"""The lines of a page, as a browser sets them: one for each paragraph, heading, item, row and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from kg.sources.saved.html_tree import kinds_of

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", "caption",
})  # fmt: skip
INLINE = frozenset({"span", "small", "cite", "em", "i", "b", "strong"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BETWEEN_CELLS = " | "
SPACE = re.compile(r"[\s\x85\u2028\u2029]+")
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Soft hyphens, zero-width spaces and marks of direction: a reader does not see them, and they part words."""
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
BREAK = "\x1e"
"""Stands for <br> while a line is collected; the page itself holds no control characters (`tree.INVALID`)."""
SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*$")
AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|table)\b", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """A line of a page: its text, what it is, the element that holds it and the one around that."""

    text: str
    tag: str
    element: HtmlElement
    names: frozenset[str]
    """The kinds of container that it stands in."""
    linked: int = 0
    """Characters of links."""
    quoted: bool = False

    @property
    def parent(self) -> HtmlElement | None:
        return self.element.getparent()

    @property
    def is_linked(self) -> bool:
        """Whether it is little more than a link."""
        return self.linked >= 0.8 * len(self.text)


class _Setter:
    """Collects text until a block begins or ends."""

    def __init__(self) -> None:
        self.done: list[Piece] = []
        self.parts: list[str] = []
        self.linked = 0
        self.blocks: list[HtmlElement] = []
        self.names: list[frozenset[str]] = [frozenset()]
        self.links = self.quotes = self.pre = 0
        self.cells: list[str] | None = None
        self.row_linked = 0

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def flush(self) -> None:
        raw, linked = "".join(self.parts), self.linked
        self.parts, self.linked = [], 0
        if self.cells is not None:
            self.row_linked += linked
            self.cells += filter(None, [visible(raw.replace(BREAK, " "))])
            return
        lines = list(self._lines(raw))
        all_linked = linked >= 0.8 * sum(map(len, lines))
        for line in lines:
            self._piece(line, linked if len(lines) == 1 else len(line) * all_linked)

    def _lines(self, raw: str) -> Iterator[str]:
        """Cut at line breaks, but not at one in the middle of a sentence."""
        if self.pre:
            raw = BLANK_LINE.sub(2 * BREAK, raw)
        before, gap = "", 0
        for part in raw.split(BREAK):
            text = visible(part)
            gap += 1
            if not text:
                continue
            if before and gap == 1 and text[0].islower() and SENTENCE.search(before) is None:
                before = f"{before} {text}"
            else:
                if before:
                    yield before
                before = text
            gap = 0
        if before:
            yield before

    def _piece(self, text: str, linked: int) -> None:
        element = self.blocks[-1]
        self.done.append(
            Piece(text, str(element.tag), element, self.names[-1], linked, quoted=self.quotes > 0)
        )

    def end_row(self) -> None:
        cells, self.cells = self.cells, None
        if cells:
            self._piece(BETWEEN_CELLS.join(cells), self.row_linked)
        self.row_linked = 0


def visible(text: str) -> str:
    """Text as it is seen: white space in one, without what has no width.

    >>> visible("gov\\u00adern\\u200bment\\u00a0\\n of  Oster")
    'government of Oster'
    """
    return SPACE.sub(" ", UNSEEN.sub("", text)).strip()


def pieces_of(tree: HtmlElement, data_tables: frozenset[HtmlElement]) -> list[Piece]:
    """The lines of a tree in order; a row of one of `data_tables` is one line, its cells set apart."""
    setter = _Setter()
    for event, element in iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        (_start if event == "start" else _end)(setter, element, data_tables)
    return setter.done


def _is_block(element: HtmlElement) -> bool:
    """By its tag, its style, or as the caption of a picture or its credit, which stand apart."""
    if element.tag in BLOCKS:
        return True
    if element.tag not in INLINE:
        return False
    return AS_BLOCK.search(element.get("style", "")) is not None or bool(
        kinds_of(element) & {"credit", "caption"}
    )


def _start(setter: _Setter, element: HtmlElement, data_tables: frozenset[HtmlElement]) -> None:
    tag = element.tag
    if _is_block(element):
        setter.flush()
        setter.blocks.append(element)
        setter.names.append(
            setter.names[-1] | kinds_of(element) | ({tag} if tag in ("figure", "blockquote") else set())
        )
        if tag == "tr" and _table(element) in data_tables:
            setter.cells = []
    if tag == "br":
        setter.parts.append(BREAK)
    elif tag == "a":
        setter.links += 1
    elif tag in ("blockquote", "pre"):
        setter.quotes += tag == "blockquote"
        setter.pre += tag == "pre"
    elif tag == "q":
        setter.parts.append("“")
    elif tag == "span" and setter.parts and _runs_on(setter.parts[-1], element):
        setter.parts.append(" ")
    setter.add(element.text)


def _runs_on(before: str, element: HtmlElement) -> bool:
    """Whether a <span> directly behind another begins a new word: "Oster" and "Metro Wire", which a style sets apart."""
    previous = element.getprevious()
    text = element.text or ""
    beside = previous is not None and previous.tag == "span" and not previous.tail
    return beside and before[-1:].islower() and text[:1].isupper()


def _end(setter: _Setter, element: HtmlElement, data_tables: frozenset[HtmlElement]) -> None:
    tag = element.tag
    if _is_block(element):
        setter.flush()
        if tag == "tr" and setter.cells is not None and _table(element) in data_tables:
            setter.end_row()
        setter.blocks.pop()
        setter.names.pop()
    if tag == "a":
        setter.links -= 1
    elif tag in ("blockquote", "pre"):
        setter.quotes -= tag == "blockquote"
        setter.pre -= tag == "pre"
    elif tag == "q":
        setter.parts.append("”")
    setter.add(element.tail)


def _table(element: HtmlElement) -> HtmlElement | None:
    return next((above for above in element.iterancestors("table")), None)
