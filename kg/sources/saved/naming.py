"""Headline, outlet and authors of a saved page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from kg.sources.frame.words import AGENCIES
from kg.sources.saved.metadata import PUBLISHER, Head, plain
from kg.sources.saved.pieces import Piece, visible
from kg.sources.saved.published import own_objects
from kg.sources.saved.words import ENDINGS, META, NO_AUTHOR, NO_NAME, OPINIONS, SERVING

PARTS = re.compile(r"\s+[|·•»«–—:-]\s+|\s*[|»]\s*|\s+::\s+")
"""What stands between headline, section and outlet in a <title>."""
ALIKE = 0.5
MOST_WORDS = 6
"""Words of an outlet's name."""
MOST_IN_BYLINE = 14
OPINION = re.compile(r"(?:Opinion|Analysis|Review|Critic)\w*(?:Article)?$")
HEADINGS = 20
"""How many headings of a page may be its headline."""
HOME = re.compile(r"^(?:https?://[^/]+)?/?(?:index\.\w+)?$", re.IGNORECASE)
LEGAL = re.compile(
    r",?\s+(?:Inc|Ltd|LLC|LLP|PLC|plc|GmbH|Corp|Co|Pty|S\.A|AG|BV|Limited|Corporation|Company|Holdings)\.?(?:\s|$).*$"
)
DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?$")
BY = re.compile(
    r"^\W*(?:(?:written|reported|reporting|posted|published|story|words|text|analysis|opinion)\s+)?by\b[\s:]*",
    re.IGNORECASE,
)
SAID_BY = re.compile(r"(?:^|[\s,|·•–—-])by:?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
UNTIL_DATE = re.compile(
    r"\s*(?:[|·•–—]|\s-\s|\bat\b|\bon\b|\b(?:Published|Updated|Posted|Last)\b|\d|"
    r"\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b,?(?=\s|$)).*$"
)
"""What stands behind the names in a byline."""
AND = re.compile(r"\s*(?:,\s*and\s+|\s+and\s+|\s+&\s+|;|\s\|\s|,(?!\s*(?:Jr|Sr)\b))\s*")
NO_NAME_OF_A_PERSON = re.compile(r"https?:|www\.|[@\d/]", re.IGNORECASE)
ROLE = re.compile(
    r"[,|/–—-]\s*(?:\w+[\s-]){0,3}(?:reporter|correspondent|editor|writer|columnist|staff|producer|journalist|analyst|desk|bureau|chief)\b.*$",
    re.IGNORECASE,
)
OF_AUTHOR = re.compile(
    r"/(?:authors?|by|profiles?|people|staff|journalists?|contributors?|reporters?|writers?)/[^/]+/?$"
)
FEW_IN_NAME = 4
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|authors|author-?name|writer|contributor)s?(?:[\s_-]|$)", re.IGNORECASE
)
LOGO = re.compile(
    r"\s*[-–|]?\s*\b(?:logo|homepage|home page|home|website)\b\s*$|^(?:logo of|logo|go to|back to|visit)\s+",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s\d,–-]*(?:by\s+)?([A-Z][^.|,©]{2,50})")


def title_of(head: Head, pieces: Sequence[Piece], outlet: str | None) -> str | None:
    """The headline: the <h1> that says what the metadata say, else the metadata without the outlet's name, else the only
    <h1>."""
    site = _key(outlet or "")
    told = [
        head.first("og:title"),
        head.first("twitter:title"),
        *(i.get("headline") for i in own_objects(head)),
    ]
    told += [i.get("name") for i in own_objects(head)] + [
        head.first("headline", "dc.title", "citation_title", "title"),
        head.title,
    ]
    names = [_without_outlet(plain(t), outlet) for t in told if isinstance(t, str) and plain(t)]
    names = [name for name in names if name.casefold() not in NO_NAME and _key(name) != site]
    headings = [p for p in pieces if _is_headline(p) and _key(p.text) != site]
    for piece in headings:
        if any(_alike(piece.text, name) >= ALIKE for name in names):
            return piece.text
    if names:
        lower = (p for p in pieces if p.tag in ("h2", "h3") and _key(p.text) != site)
        return next((p.text for p in lower if _key(names[0]) == _key(p.text)), names[0])
    if headings:
        return headings[0].text
    return next((p.text for p in pieces if p.tag in ("h2", "h3") and not p.is_linked), None)


def _is_headline(piece: Piece) -> bool:
    return piece.tag == "h1" or (
        piece.element.get("role") == "heading" and piece.element.get("aria-level") == "1"
    )


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the parts behind (or before) it that name the outlet, or the outlet and a section."""
    if outlet is None:
        return title
    key = _key(outlet)
    before, colon, after = title.partition(": ")
    if colon and _key(before) == key:
        return after.strip()
    cuts = [0, *chain.from_iterable(m.span() for m in PARTS.finditer(title)), len(title)]
    parts = list(zip(cuts[::2], cuts[1::2], strict=True))
    if len(parts) > 1 and _key(title[slice(*parts[-1])]) == key:
        parts = parts[:-1]
    elif len(parts) > 1 and _key(title[slice(*parts[0])]) == key:
        parts = parts[1:]
    else:
        return title
    return title[parts[0][0] : parts[-1][1]].strip()


def _key(name: str) -> str:
    letters = "".join(filter(str.isalnum, name.casefold()))
    return letters.removeprefix("the")


def _alike(one: str, other: str) -> float:
    """Words in common, of those of the shorter one."""
    first, second = ({w.strip("\"'“”‘’.,:;!?()") for w in text.casefold().split()} for text in (one, other))
    return len(first & second) / max(min(len(first), len(second)), 1)


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
    name = next((part for part in parts if label and _key(part) == label), parts[0] if parts else "")
    return name if _may_be_outlet(name) and not (DOMAIN.match(name) and name.islower()) else None


def _may_be_outlet(name: str) -> bool:
    known = name.casefold() in NO_NAME or any(name.casefold().endswith(host) for host in SERVING)
    return (
        bool(_key(name)) and not known and "/" not in name and len(name.split()) <= MOST_WORDS
        and not name[0].islower() and not name.endswith(("?", "!", "…"))
    )  # fmt: skip


def _in_title(head: Head, tree: HtmlElement) -> str | None:
    """The first or last part of the <title>, where the other parts are the headline."""
    parts = [part.strip() for part in PARTS.split(head.title) if part.strip()]
    if len(parts) == 1:
        parts = [part.strip() for part in head.title.split(": ", 1) if part.strip()]
    whole = _key(head.title)
    if len(head.title.split()) <= MOST_WORDS and whole in set(_homes(tree)) and _may_be_outlet(head.title):
        return head.title
    headlines = [visible(h.text_content()) for h in tree.iter("h1", "h2", "h3")][:HEADINGS]
    headlines += [visible(h.text_content()) for h in tree.xpath("//*[@role='heading']")][:HEADINGS]
    headlines += [value for key in ("og:title", "twitter:title") for value in head.meta.get(key, ())]
    headlines += [str(item["headline"]) for item in own_objects(head) if item.get("headline")]
    found = []
    for name, rest in ((parts[-1], parts[:-1]), (parts[0], parts[1:])) if len(parts) > 1 else ():
        others = [h for h in headlines if _key(h) != _key(name)]
        is_headline = any(_key(name) in _key(h) for h in others)
        if (
            _may_be_outlet(name)
            and not is_headline
            and any(_alike(r, h) >= ALIKE for r in rest for h in others)
        ):
            found.append(name)
    home = {_key(name) for name in found} & set(_homes(tree)) if len(found) > 1 else set()
    return next((name for name in found if not home or _key(name) in home), None)


def _homes(tree: HtmlElement) -> Iterator[str]:
    """What links to the first page of the site are called."""
    for link in tree.iter("a"):
        if HOME.match(link.get("href") or ""):
            yield _key(visible(link.text_content()))


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
    key = _key(label)
    for text in _shown_names(tree):
        if _key(text) == key and any(c.isupper() for c in text):
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


def authors_of(
    head: Head, tree: HtmlElement, near: Sequence[Piece], outlet: str | None
) -> tuple[tuple[str, ...], str | None]:
    """The authors, and the news agency if one of them is: from JSON-LD, meta, or the byline."""
    told = [
        name
        for item in own_objects(head)
        for name in head.names_of(item.get("author") or item.get("creator"))
    ]
    sources = [
        told,
        *([*head.meta.get(key, ())] for key in META["author"]),
        *([line] for line in _bylines(near, tree)),
    ]
    for source in sources:
        names = list(dict.fromkeys(name for value in source for name in _people(value, outlet)))
        if names:
            known = [AGENCIES.get(name.casefold().removeprefix("the ")) for name in names]
            agency = next((a for a in known if a is not None and _key(a) != _key(outlet or "")), None)
            return tuple(n for n, a in zip(names, known, strict=True) if a is None), agency
    return (), None


def _people(value: str, outlet: str | None) -> Iterator[str]:
    value = BY.sub("", value)
    for part in AND.split(value):
        name = ROLE.sub("", part).strip(" ,.|–—-")
        good = name and not _is_nobody(name) and (outlet is None or _key(name) != _key(outlet))
        if good and len(name.split()) <= 5 and any(c.isupper() for c in name):
            yield name


def _is_nobody(name: str) -> bool:
    return name.casefold() in NO_AUTHOR or NO_NAME_OF_A_PERSON.search(name) is not None


def is_byline(text: str) -> bool:
    """Whether a line begins as a byline does: "By Ada Brook"."""
    return BY.match(text) is not None and len(text.split()) <= MOST_IN_BYLINE


def _bylines(near: Sequence[Piece], tree: HtmlElement) -> Iterator[str]:
    """What is marked as the author, then the lines about the headline that say "by", or stand in what is called a byline."""
    for element in tree.iter("a", "span", "div", "p", "address", "li"):
        if "author" in (element.get("rel"), element.get("itemprop")):
            marked = [e for e in element.iter("span", "a", "div", "p") if e.get("itemprop") == "name"]
            text = visible((marked[0] if marked else element).text_content())
            if 0 < len(text.split()) <= MOST_IN_BYLINE:
                yield UNTIL_DATE.sub("", text)
    for link in tree.iter("a"):
        if OF_AUTHOR.search(link.get("href") or "") and 1 < len(link.text_content().split()) <= FEW_IN_NAME:
            yield visible(link.text_content())
    named = None
    for piece in near:
        if len(piece.text.split()) > MOST_IN_BYLINE or RIGHTS.search(piece.text):
            continue
        names = " ".join((piece.element.get(k) or "") for k in ("class", "itemprop", "rel", "id"))
        said = SAID_BY.search(piece.text)
        if said is not None:
            yield UNTIL_DATE.sub("", piece.text[said.end() :])
        elif BYLINE.search(names) or ("byline" in piece.names and piece.tag not in ("time", "dd")):
            named = named or UNTIL_DATE.sub("", piece.text)
    if named:
        yield named


def is_opinion(head: Head) -> bool:
    """Whether the page calls itself a column, an editorial, a review or an analysis: by its type, section or address."""
    if next(head.of_type(OPINION), None) is not None:
        return True
    sections = [*head.meta.get("article:section", ()), *head.meta.get("parsely-section", ())]
    sections += [name for item in own_objects(head) for name in head.names_of(item.get("articleSection"))]
    folders = (urlsplit(head.url).path if head.url else "").casefold().split("/")[1:-1]
    return any(section.casefold() in OPINIONS for section in sections) or any(f in OPINIONS for f in folders)
