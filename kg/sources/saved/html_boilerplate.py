"""What of a page is no part of its article, by the names, attributes and words of its containers: removed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from kg.sources.page_words import page_patterns
from kg.sources.saved.html_tree import Counted, Counts, counted, kinds_of
from kg.sources.saved.html_words import AGREE, SAYS

PATTERNS = page_patterns("html-boilerplate")
TAGS = frozenset({
    "script", "style", "template", "noscript", "head", "svg", "iframe", "object", "embed", "canvas", "nav", "footer",
    "aside", "dialog", "button", "select", "input", "textarea", "label", "menu", "audio", "video", "map", "form",
})  # fmt: skip
ROLES = frozenset({
    "navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar",
    "tooltip", "alert",
})  # fmt: skip
ALWAYS = frozenset({"consent", "window", "social", "asks", "bio", "hidden"})
"""Kinds of container that hold nothing of an article, whatever they look like."""
UNLESS_PROSE = frozenset({"site", "related", "about", "advert"})
"""Kinds whose names layouts use for the article too."""
INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
RESPONSIVE = re.compile(
    r"(?:^|\s)(?:sm|md|lg|xl|2xl|print|tablet|desktop)[:-](?:!?block|flex|grid|inline|d-block)"
)
SIGNED = PATTERNS.compiled("signed")
SIGNED_WORDS = 40
"""Words of a footer that tells who wrote the article."""
FOOTNOTE = re.compile(r"[\s\[\](){}*†‡\d]*|\[\w{1,3}\]")
ABOUT_CONSENT = re.compile(r"cookie|privacy|consent|choices|newsletter|subscri|sign", re.IGNORECASE)
BUTTON = re.compile(r"\bbutton|\bbtn", re.IGNORECASE)
MAX_DIALOG_WORDS = 700
"""Words of a consent dialog or a barrier that is told by its words."""
MIN_PROSE_SHARE = 0.5
MIN_LINK_SHARE = 0.3
MIN_PARAGRAPHS = 2
"""Paragraphs of prose from which a container that is named like boilerplate is the article after all."""


def without_boilerplate(tree: HtmlElement) -> None:
    """Removes from a tree what is boilerplate; what holds the article (see `_core`) stays, whatever its name."""
    counts = counted(tree)
    core = _core(tree, counts)
    removed = set(_dialogs(counts, core))
    for element in counts.elements:
        if element not in core and element not in removed and _is_boilerplate(element, counts.by[element]):
            removed.add(element)
    for element in counts.elements:
        if element in removed:
            remove(element)


def remove(element: HtmlElement) -> None:
    """Takes an element out of its tree and leaves what stands behind it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    apart = " " if tail and not tail[0].isspace() else ""
    if before is not None:
        before.tail = (before.tail or "") + apart + tail
    else:
        parent.text = (parent.text or "") + apart + tail
    element.tail = None
    parent.remove(element)


def _core(tree: HtmlElement, counts: Counted) -> set[HtmlElement]:
    """The elements that hold the article: the headline, the body by its name, the longest of several, half the prose."""
    windows = _windows(counts)
    keys: list[HtmlElement] = [e for e in counts.elements if e.tag in ("html", "body")]
    headings = [e for e in counts.elements if e.tag == "h1" and e not in windows]
    keys += headings[:1]
    for group in (
        [e for e in counts.elements if e.get("itemprop") == "articleBody"],
        [e for e in counts.elements if e.tag == "article"],
        [e for e in counts.elements if e.tag == "main" or e.get("role") == "main"],
        [
            e
            for e in counts.elements
            if e.tag in ("div", "section") and "article" in kinds_of(e) - {"consent"}
        ],
    ):
        named = [e for e in group if e not in windows]
        if named:
            keys.append(max(named, key=lambda e: counts.by[e].prose))
    inside = sum(counts.by[e].prose for e in windows if e.getparent() not in windows)
    whole = max(counts.by[tree].prose - inside, 1)
    keys += [e for e in counts.elements if counts.by[e].prose >= MIN_PROSE_SHARE * whole and e not in windows]
    core: set[HtmlElement] = set()
    for key in keys:
        above: HtmlElement | None = key
        while above is not None and above not in core:
            core.add(above)
            above = above.getparent()
    return core


def _windows(counts: Counted) -> set[HtmlElement]:
    """Windows over the page, by their names and roles, and all in them; one that holds an article is the page itself."""
    found: set[HtmlElement] = set()
    for element in counts.elements:
        if element.getparent() in found or (_is_window(element) and not _holds_article(element)):
            found.add(element)
    return found


def _is_window(element: HtmlElement) -> bool:
    named = kinds_of(element) & {"consent", "window"}
    return bool(named) or element.tag == "dialog" or element.get("role") in ("dialog", "alertdialog")


def _holds_article(element: HtmlElement) -> bool:
    if next(element.iter("article", "main", "body"), None) is not None:
        return True
    if any(part.get("itemprop") == "articleBody" for part in element.iter("div", "section")):
        return True
    return any(not ABOUT_CONSENT.search(heading.text_content()) for heading in element.iter("h1"))


def _is_boilerplate(element: HtmlElement, count: Counts) -> bool:
    if element.tag == "sup":
        return (
            next(element.iter("a"), None) is not None
            and FOOTNOTE.fullmatch(element.text_content()) is not None
        )
    foot = element.tag == "footer" or "site" in kinds_of(element)
    if foot and count.words <= SIGNED_WORDS and SIGNED.search(" ".join(element.text_content().split())):
        return False
    if element.tag in TAGS:
        return not (element.tag == "footer" and _in_quote(element))
    if element.get("role") in ROLES or element.get("aria-modal") == "true" or _is_hidden(element):
        return True
    kinds = kinds_of(element)
    if kinds & ALWAYS:
        return not (kinds & ALWAYS == {"hidden"} and RESPONSIVE.search(element.get("class", "")))
    if "wall" in kinds and count.words <= MAX_DIALOG_WORDS:
        return SAYS["paywall"].search(_said(element)) is not None
    if kinds & UNLESS_PROSE:
        linked = count.links >= MIN_LINK_SHARE * max(count.words, 1)
        return (
            linked
            or count.paragraphs < MIN_PARAGRAPHS
            or any(True for h in element.iter("h2", "h3", "h4") if len(h.findall(".//a")))
        )
    return False


def _is_hidden(element: HtmlElement) -> bool:
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or INVISIBLE.search(element.get("style", "")) is not None


def _in_quote(element: HtmlElement) -> bool:
    return any(above.tag == "blockquote" for above in element.iterancestors())


def _dialogs(counts: Counted, core: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The windows that ask for consent, whatever they are called: a button to agree, and words of consent."""
    for button in counts.elements:
        if not _is_button(button) or " ".join(button.text_content().lower().split()) not in AGREE:
            continue
        found = None
        for above in button.iterancestors():
            if above in core or counts.by[above].words > MAX_DIALOG_WORDS:
                break
            if _says_consent(above):
                found = above
        if found is not None:
            yield found


def _is_button(element: HtmlElement) -> bool:
    if element.tag == "button" or element.get("role") == "button":
        return True
    return (
        element.tag in ("a", "span", "div")
        and len(element) <= 2
        and BUTTON.search(element.get("class", "")) is not None
    )


def _says_consent(element: HtmlElement) -> bool:
    return SAYS["consent"].search(_said(element)) is not None


def _said(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).lower().split())
