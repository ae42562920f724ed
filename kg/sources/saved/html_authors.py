"""The authors of a saved page, its news agency, and whether it is opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from kg.sources.metadata.metadata_words import AGENCIES
from kg.sources.page_words import page_patterns
from kg.sources.saved.html_date import own_objects
from kg.sources.saved.html_lines import Piece, visible
from kg.sources.saved.html_metadata import Head
from kg.sources.saved.html_words import META, NO_AUTHOR, OPINIONS
from kg.sources.saved.name_comparison import RIGHTS, key_of

PATTERNS = page_patterns("html-author")
MAX_BYLINE_WORDS = 14
OPINION = re.compile(r"(?:Opinion|Analysis|Review|Critic)\w*(?:Article)?$")
BY = PATTERNS.compiled("by", re.IGNORECASE)
SAID_BY = PATTERNS.compiled("said-by", re.IGNORECASE)
UNTIL_DATE = PATTERNS.compiled("until-date")
"""What stands behind the names in a byline."""
AND = PATTERNS.compiled("and")
NO_NAME_OF_A_PERSON = re.compile(r"https?:|www\.|[@\d/]", re.IGNORECASE)
ROLE = PATTERNS.compiled("role", re.IGNORECASE)
OF_AUTHOR = re.compile(
    r"/(?:authors?|by|profiles?|people|staff|journalists?|contributors?|reporters?|writers?)/[^/]+/?$"
)
MAX_NAME_WORDS = 4
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|authors|author-?name|writer|contributor)s?(?:[\s_-]|$)", re.IGNORECASE
)


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
            agency = next((a for a in known if a is not None and key_of(a) != key_of(outlet or "")), None)
            return tuple(n for n, a in zip(names, known, strict=True) if a is None), agency
    return (), None


def _people(value: str, outlet: str | None) -> Iterator[str]:
    value = BY.sub("", value)
    for part in AND.split(value):
        name = ROLE.sub("", part).strip(" ,.|–—-")
        good = name and not _is_nobody(name) and (outlet is None or key_of(name) != key_of(outlet))
        if good and len(name.split()) <= 5 and any(c.isupper() for c in name):
            yield name


def _is_nobody(name: str) -> bool:
    return name.casefold() in NO_AUTHOR or NO_NAME_OF_A_PERSON.search(name) is not None


def is_byline(text: str) -> bool:
    """Whether a line begins as a byline does: "By Ada Brook"."""
    return BY.match(text) is not None and len(text.split()) <= MAX_BYLINE_WORDS


def _bylines(near: Sequence[Piece], tree: HtmlElement) -> Iterator[str]:
    """What is marked as the author, then the lines about the headline that say "by", or stand in what is called a byline."""
    for element in tree.iter("a", "span", "div", "p", "address", "li"):
        if "author" in (element.get("rel"), element.get("itemprop")):
            marked = [e for e in element.iter("span", "a", "div", "p") if e.get("itemprop") == "name"]
            text = visible((marked[0] if marked else element).text_content())
            if 0 < len(text.split()) <= MAX_BYLINE_WORDS:
                yield UNTIL_DATE.sub("", text)
    for link in tree.iter("a"):
        if (
            OF_AUTHOR.search(link.get("href") or "")
            and 1 < len(link.text_content().split()) <= MAX_NAME_WORDS
        ):
            yield visible(link.text_content())
    named = None
    for piece in near:
        if len(piece.text.split()) > MAX_BYLINE_WORDS or RIGHTS.search(piece.text):
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
