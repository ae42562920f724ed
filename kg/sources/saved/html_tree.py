"""The tree of a page: parsed once, counted once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.sources.saved.html_words import CONTAINER, CONTAINERS, MODIFIERS

INVALID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""Characters that a page of HTML cannot hold."""
NESTING = re.compile(
    r"</?(?:div|span|font|center|section|b|i|em|strong|u|small|big|blockquote|ul|ol|dl|table|tbody|tr)\b[^<>]*>",
    re.I,
)
CAPITALS = re.compile(r"(?<=[a-z])(?=[A-Z])")
APART = re.compile(r"[\W_]+")
MIN_PROSE_WORDS = 12
"""Words of a paragraph, beside those of its links, that count as prose."""
PARAGRAPHS = (
    "p",
    "li",
    "div",
    "td",
    "blockquote",
    "span",
    "section",
    "article",
    "body",
    "font",
    "center",
    "dd",
)


def parsed(html: str) -> HtmlElement | None:
    """The tree of a page without comments; None where there is nothing in it.

    libxml2 stops at 2,048 elements in each other: what is nested deeper is parsed without its layout elements.
    """
    html = INVALID.sub("", html)
    if not html.strip():
        return None
    tree, whole = _parsed(html)
    return tree if whole else _parsed(NESTING.sub("<br>", html))[0]


def _parsed(html: str) -> tuple[HtmlElement | None, bool]:
    from lxml.etree import LxmlError

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(html.encode("utf-8"), parser=parser)
    except LxmlError:
        return None, False
    return tree, not any("depth" in entry.message.lower() for entry in parser.error_log)


@lru_cache(maxsize=65536)
def kinds_of_name(name: str) -> frozenset[str]:
    """The kinds of container that an id, class or role names.

    >>> sorted(kinds_of_name("Cookie-Banner main"))
    ['consent', 'site']
    """
    parts = []
    for token in name.split():
        words = APART.sub(" ", CAPITALS.sub(" ", token)).lower().split()
        if words and words[0] not in MODIFIERS:
            parts.append(" ".join(words))
    said = " ; ".join(parts)
    if CONTAINER.search(said) is None:
        return frozenset()
    return frozenset(
        kind
        for kind, names in CONTAINERS.items()
        if (any(names.fullmatch(part) for part in parts) if kind == "hidden" else names.search(said))
    )


def kinds_of(element: HtmlElement) -> frozenset[str]:
    """The kinds of container that the attributes of an element name."""
    names = " ".join(element.get(key, "") for key in ("id", "class", "role", "data-component", "data-testid"))
    label = element.get("aria-label", "")
    if label and len(label) <= 60:
        names += " " + "-".join(label.split())
    return kinds_of_name(names) if names.strip() else frozenset()


@dataclass(slots=True)
class Counts:
    """Words below an element: all, those of links, and those of prose (paragraphs that are no links)."""

    words: int = 0
    links: int = 0
    prose: int = 0
    paragraphs: int = 0


@dataclass(slots=True)
class Counted:
    """The counts of every element of a tree; the elements are kept, so that each stays the same object."""

    elements: list[HtmlElement] = field(default_factory=list)
    by: dict[HtmlElement, Counts] = field(default_factory=dict)


SILENT = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "iframe", "select", "textarea", "object"}
)


def counted(tree: HtmlElement) -> Counted:
    """Counts the words below every element, from the leaves up."""
    found = Counted(list(tree.iter("*")))
    for element in found.elements:
        found.by[element] = Counts()
    for element in reversed(found.elements):
        own = found.by[element]
        if element.tag in SILENT:
            found.by[element] = own = Counts()
        else:
            text = len((element.text or "").split()) + sum(
                len((child.tail or "").split()) for child in element
            )
            own.words += text
            if element.tag == "a":
                own.links = own.words
            direct = own.words - own.links if element.tag == "p" else text
            if element.tag in PARAGRAPHS and direct >= MIN_PROSE_WORDS:
                own.prose, own.paragraphs = max(own.prose, direct), max(own.paragraphs, 1)
        parent = element.getparent()
        if parent is not None:
            above = found.by[parent]
            above.words += own.words
            above.links += own.links
            above.prose += own.prose
            above.paragraphs += own.paragraphs
    return found
