"""What a page says of itself in its head: JSON-LD (schema.org), OpenGraph and other meta elements, links."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from kg.sources.saved.html_lines import visible

ARTICLE = re.compile(r"(?:article|posting|report|advertorial|review)$", re.IGNORECASE)
PAGE = re.compile(r"(?:webpage|itempage|newspage)$", re.IGNORECASE)
PUBLISHER = re.compile(r"(?:organization|newsmediaorganization|website|brand|corporation)$", re.IGNORECASE)
OPENS = ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate")
"""Keys under which a page's own article may stand; other keys hold other articles, comments and pictures."""
MARKUP = re.compile(r"<[^<>]*>")
COMMENT = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
TRAILING = re.compile(r",(\s*[}\]])")
SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)(?P<browser>\S+)|[^>]{0,400}?\burl:\s*(?P<single>https?://\S+))",
    re.IGNORECASE,
)
"""The comment in which browsers and SingleFile note where a page comes from."""
ARCHIVED = re.compile(
    r"^https?://(?:web\.archive\.org/web|archive\.\w+)/\d{4,14}[a-z_]*/(?=https?:)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Head:
    """The meta elements of a page by name in lower case, its JSON-LD objects, its <title> and its address."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    objects: tuple[dict[str, Any], ...] = ()
    title: str = ""
    url: str | None = None

    def first(self, *names: str) -> str | None:
        """The content of the first meta element of these names that has one."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), None)

    def of_type(self, pattern: re.Pattern[str]) -> Iterator[dict[str, Any]]:
        """The JSON-LD objects whose type, without its vocabulary, the pattern finds."""
        for item in self.objects:
            types = item.get("@type")
            if any(pattern.search(str(t)) for t in (types if isinstance(types, list) else [types])):
                yield item

    def object_at(self, value: Any) -> Any:
        """The object that a reference (`{"@id": …}`) stands for, else the value itself."""
        if isinstance(value, dict) and "@id" in value and "name" not in value:
            return next((o for o in self.objects if o.get("@id") == value["@id"] and "name" in o), value)
        return value

    def names_of(self, value: Any) -> list[str]:
        """The names in a value of JSON-LD: a text, an object with a name, or a list of these."""
        found = []
        for item in value if isinstance(value, list) else [value]:
            own = self.object_at(item)
            name = own.get("name") if isinstance(own, dict) else own
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str) and plain(one):
                    found.append(plain(one))
        return found


def plain(text: str) -> str:
    """A value of metadata as a reader would see it: entities resolved (twice: many are escaped twice), no markup."""
    return visible(MARKUP.sub(" ", unescape(unescape(text))))


def head_of(tree: HtmlElement, html: str) -> Head:
    """What the page says of itself. Nothing is raised: what cannot be parsed is left out."""
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = plain(element.get("content") or "")
        for key in ("property", "name", "itemprop"):
            for name in (element.get(key) or "").lower().split():
                if content:
                    meta.setdefault(name, []).append(content)
    objects = tuple(item for script in tree.iter("script") for item in _objects(script))
    title = next((visible(t.text_content()) for t in tree.iter("title") if t.text_content().strip()), "")
    return Head(meta, objects, title, _url(tree, meta, html))


def _objects(script: HtmlElement) -> Iterator[dict[str, Any]]:
    if "ld+json" not in (script.get("type") or "").lower():
        return
    value = _json(script.text or "")
    waiting = deque([value])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in OPENS if isinstance(item.get(key), (dict, list)))


def _json(text: str) -> Any:
    text = COMMENT.sub("", COMMENT.sub("", text.strip()))
    for attempt in (text, TRAILING.sub(r"\1", text), unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _url(tree: HtmlElement, meta: dict[str, list[str]], html: str) -> str | None:
    """The canonical address, else the one the page was shared or saved under; of an archived page the original's."""
    links = [
        e.get("href") or "" for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()
    ]
    saved = SAVED_FROM.search(html[:5000])
    noted = [saved["browser"] or saved["single"]] if saved is not None else []
    for url in (*links, *meta.get("og:url", ()), *meta.get("twitter:url", ()), *noted):
        url = ARCHIVED.sub("", url.strip())
        if re.match(r"https?://[^\s/]+\.[^\s/]+", url) and not re.search(r"[\s<>\"{}|\\^`]", url):
            return url
    return None
