"""The outlet of a saved page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from kg.sources.page_words import page_patterns
from kg.sources.saved.html_date import own_objects
from kg.sources.saved.html_lines import visible
from kg.sources.saved.html_metadata import PUBLISHER, Head
from kg.sources.saved.html_words import ENDINGS, META, NO_NAME, SERVING
from kg.sources.saved.name_comparison import MIN_LIKENESS, PARTS, RIGHTS, key_of, likeness

PATTERNS = page_patterns("html-outlet")
MAX_NAME_WORDS = 6
"""Words of an outlet's name."""
MAX_HEADINGS = 20
"""How many headings of a page may be its headline."""
HOME = re.compile(r"^(?:https?://[^/]+)?/?(?:index\.\w+)?$", re.IGNORECASE)
LEGAL = PATTERNS.compiled("legal")
DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$")
LOGO = PATTERNS.compiled("logo", re.IGNORECASE)


def outlet_of(head: Head, tree: HtmlElement) -> str | None:
    """Who publishes the page: as it names its site, its publisher, itself in its title, or as its address and a name on
    it tell together. None where that is not sure: a host alone is no name."""
    told: list[str] = [*head.meta.get("og:site_name", ())]
    told += [name for item in own_objects(head) for name in head.names_of(item.get("publisher"))]
    told += [name for item in head.of_type(PUBLISHER) for name in head.names_of(item.get("name"))]
    told += [value for key in META["publisher"] for value in head.meta.get(key, ())]
    names = [part for value in told if (part := _one_name(value, head)) is not None]
    brands = [name for name in names if not LEGAL.search(name) and not DOMAIN.match(name)]
    if brands:
        return brands[0]
    found = _in_title(head, tree) or _by_address(head.url, tree)
    if found is None and names:
        found = LEGAL.sub("", names[0]).strip(" ,.&") or None
    return found


def _one_name(value: str, head: Head) -> str | None:
    """A name out of what a page calls its site ("The Oster Post | News, sport and weather"), if it is one."""
    value = value.lstrip("@").strip()
    parts = [part.strip() for part in PARTS.split(value) if part.strip()]
    label = _label(head.url)
    name = next((part for part in parts if label and key_of(part) == label), parts[0] if parts else "")
    return name if _may_be_outlet(name) and not (DOMAIN.match(name) and name.islower()) else None


def _may_be_outlet(name: str) -> bool:
    known = name.casefold() in NO_NAME or any(name.casefold().endswith(host) for host in SERVING)
    return (
        bool(key_of(name)) and not known and "/" not in name and len(name.split()) <= MAX_NAME_WORDS
        and not name[0].islower() and not name.endswith(("?", "!", "…"))
    )  # fmt: skip


def _in_title(head: Head, tree: HtmlElement) -> str | None:
    """The first or last part of the <title>, where the other parts are the headline."""
    parts = [part.strip() for part in PARTS.split(head.title) if part.strip()]
    if len(parts) == 1:
        parts = [part.strip() for part in head.title.split(": ", 1) if part.strip()]
    whole = key_of(head.title)
    if (
        len(head.title.split()) <= MAX_NAME_WORDS
        and whole in set(_homes(tree))
        and _may_be_outlet(head.title)
    ):
        return head.title
    headlines = [visible(h.text_content()) for h in tree.iter("h1", "h2", "h3")][:MAX_HEADINGS]
    headlines += [visible(h.text_content()) for h in tree.xpath("//*[@role='heading']")][:MAX_HEADINGS]
    headlines += [value for key in ("og:title", "twitter:title") for value in head.meta.get(key, ())]
    headlines += [str(item["headline"]) for item in own_objects(head) if item.get("headline")]
    found = []
    for name, rest in ((parts[-1], parts[:-1]), (parts[0], parts[1:])) if len(parts) > 1 else ():
        others = [h for h in headlines if key_of(h) != key_of(name)]
        is_headline = any(key_of(name) in key_of(h) for h in others)
        if (
            _may_be_outlet(name)
            and not is_headline
            and any(likeness(r, h) >= MIN_LIKENESS for r in rest for h in others)
        ):
            found.append(name)
    home = {key_of(name) for name in found} & set(_homes(tree)) if len(found) > 1 else set()
    return next((name for name in found if not home or key_of(name) in home), None)


def _homes(tree: HtmlElement) -> Iterator[str]:
    """What links to the first page of the site are called."""
    for link in tree.iter("a"):
        if HOME.match(link.get("href") or ""):
            yield key_of(visible(link.text_content()))


def _label(url: str | None) -> str | None:
    """The part of a host that is a name: "brackwatertimes" of "www.brackwatertimes.co.uk"."""
    try:
        host = (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return None
    if (
        not host
        or host.replace(".", "").isdigit()
        or any(host == s or host.endswith(f".{s}") for s in SERVING)
    ):
        return None
    labels = host.split(".")
    if (
        len(labels) > 2
        and len(labels[-1]) == 2
        and labels[-2] in ("co", "com", "org", "net", "gov", "ac", "edu", "gob", "govt", "or", "ne")
    ):
        labels = labels[:-1]
    return labels[-2] if len(labels) > 1 else None


def _by_address(url: str | None, tree: HtmlElement) -> str | None:
    label = _label(url)
    if label is None:
        return None
    key = key_of(label)
    for text in _shown_names(tree):
        if key_of(text) == key and any(c.isupper() for c in text):
            return text
    words = [part for part in label.split("-") if part]
    if len(words) > 1:
        return " ".join(word.capitalize() for word in words)
    ending = next((e for e in ENDINGS if key.endswith(e) and len(key) - len(e) >= 3), None)
    if ending is None:
        return None
    first = key.removesuffix(ending)
    said = re.search(rf"\b{re.escape(first)}\b", tree.text_content(), re.IGNORECASE)
    the = "The " if label.startswith("the") else ""
    return f"{the}{first.capitalize()} {ending.capitalize()}" if said is not None else None


def _shown_names(tree: HtmlElement) -> Iterator[str]:
    """What a page shows that may be its name: what its pictures and links are called, and what stands beside ©."""
    for element in tree.iter("img", "a", "svg", "header", "title"):
        for value in (element.get("alt"), element.get("title"), element.get("aria-label")):
            if value and len(value) <= 60:
                yield LOGO.sub("", visible(value))
        if element.tag == "a" and len(element) <= 1:
            text = visible(element.text_content())
            if 0 < len(text) <= 60:
                yield text
        if element.tag == "title":
            yield from (visible(part) for part in PARTS.split(element.text_content()))
    for match in RIGHTS.finditer(tree.text_content()):
        yield LEGAL.sub("", visible(match[1]))
