"""Names on a page, each with the words around it: what may be its outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Origin, Span
from kg.sources.metadata.metadata_parts import Part
from kg.sources.metadata.metadata_words import (
    CONNECTIVES,
    ENDINGS,
    LEGAL,
    MAIL_HOSTS,
    PLATFORMS,
    SECOND_LEVEL,
    SERVICES,
)
from kg.sources.page_lines import Line

HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,4}[A-Za-z]{2,6}"
TOKEN = re.compile(
    rf"https?://\S{{1,300}}|[\w.+-]{{1,40}}@{HOST}|{HOST}(?:/\S{{0,200}})?|[\w'’&+-]+(?:\.[\w'’&+-]+)*(?:!(?=\s|$))?"
)
ADDRESS = re.compile(rf"(?:https?://)?(?:[\w.+-]{{1,40}}@)?({HOST})")
NAME = re.compile(r"[A-ZÀ-Þ]|\d+(?!(?i:st|nd|rd|th|s|[ap]m?)\b)[A-Za-z]|[a-z]+[A-Z0-9]")
POSSESSIVE = re.compile(r"['’]s$")
MAX_NAME_WORDS = 5
CUE_CHARACTERS = 60
"""Characters around a name in which cues are looked for."""
MIN_WORD_LETTERS, MIN_SHARED_WORDS = 3, 2
"""Letters of a word of an address, and how many of them the headline must share."""
MAX_LINE_CHARACTERS = 2500
"""Characters of a line that are looked at: terms of use run on for ever."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a line, or the host of an address; `key` is the same for "The Hill", "TheHill" and "thehill.com"."""

    key: str
    form: str
    line: int
    start: int
    end: int
    before: str
    after: str
    left: str = ""
    """The capitalised word right before it."""
    right: str = ""
    """The capitalised word right behind it."""
    host: bool = False
    address: bool = False
    """Whether it is part of an e-mail address or of a URL, and not printed as a name."""

    @property
    def whole(self) -> bool:
        """Whether the name ends where it does here: only "newsletter" or "Inc." and the like may follow."""
        return not self.right or self.right.lower().strip(".,") in SERVICES | LEGAL

    @property
    def alone(self) -> bool:
        """Whether it fills its line."""
        return not self.before.strip(" |•·") and not self.after.strip(" .!|•·")


def key_of(name: str) -> str:
    """A name without case, spaces, punctuation and "the" in front.

    >>> key_of("The Spokesman-Review"), key_of("SpokesmanReview")
    ('spokesmanreview', 'spokesmanreview')
    """
    words = POSSESSIVE.sub("", name.lower()).removeprefix("the ")
    return re.sub(r"[\W_]", "", words)


def bare(host: str) -> str:
    """A host without what stands before the name of its site.

    >>> bare("data.shore-news.co.uk")
    'shore-news.co.uk'
    """
    labels = host.split(".")
    last = len(labels) - 1
    while last and (labels[last].lower() in ENDINGS or (last > 1 and labels[last].lower() in SECOND_LEVEL)):
        last -= 1
    return ".".join(labels[last:])


def site_of(host: str) -> str:
    """What a host is called: its last label before the endings; "" for a host that everybody has mail at.

    >>> site_of("www.shore-news.co.uk"), site_of("gmail.com")
    ('shorenews', '')
    """
    labels = host.lower().split(".")
    while len(labels) > 1 and (labels[-1] in ENDINGS or labels[-1] in SECOND_LEVEL):
        labels.pop()
    return "" if labels[-1] in MAIL_HOSTS else labels[-1].replace("-", "")


def site_in(url: Part[str] | None, headline: Line | None) -> Part[str] | None:
    """The host of the page's own address, pasted above its headline and made of the headline's words; else None.

    An address whose words are other ones may be that of another page.
    """
    if (
        url is None
        or headline is None
        or url.origin.span is None
        or url.origin.span.start > headline.span.start
    ):
        return None
    match = re.match(r"https?://([^\s/?#:]+)", url.value)
    if match is None or site_of(match[1]) in PLATFORMS | {""}:
        return None
    slug = set(re.split(r"[^a-z0-9]+", url.value[match.end() :].lower()))
    words = {word for word in headline.words if len(word) > MIN_WORD_LETTERS}
    if len(words & slug) < min(MIN_SHARED_WORDS, len(words)):
        return None
    start = url.origin.span.start + match.end(1) - len(bare(match[1]))
    return Part(bare(match[1]), Origin("text", Span(start, start + len(bare(match[1])))))


def names_in(lines: Sequence[Line]) -> Iterator[Named]:
    """Every run of up to five words that may be a name, with the runs that it contains, and every host."""
    for number, line in enumerate(lines):
        text = line.text[:MAX_LINE_CHARACTERS]
        tokens = list(TOKEN.finditer(text))
        for first in range(len(tokens)):
            yield from _from(first, tokens, text, number)


def _from(first: int, tokens: Sequence[re.Match[str]], text: str, number: int) -> Iterator[Named]:
    address = ADDRESS.match(tokens[first][0])
    if address is not None and address[1].rpartition(".")[2].lower() in ENDINGS:
        yield from _host(tokens[first], address, text, number)
        return
    if not _is_name(tokens[first][0]):
        return
    for last in range(first, min(first + MAX_NAME_WORDS, len(tokens))):
        if last > first and not _joined(tokens[last - 1], tokens[last], text):
            return
        word = tokens[last][0]
        if last > first and word.lower() in CONNECTIVES:
            continue
        if not _is_name(word) or ADDRESS.fullmatch(word):
            return
        yield _named(first, last, tokens, text, number)


def _is_name(word: str) -> bool:
    return NAME.match(word) is not None and any(c.isalpha() for c in word)


def _joined(one: re.Match[str], two: re.Match[str], text: str) -> bool:
    return text[one.end() : two.start()] in (" ", "\xa0")


def _named(first: int, last: int, tokens: Sequence[re.Match[str]], text: str, number: int) -> Named:
    start, end = tokens[first].start(), tokens[last].end()
    form = text[start:end]
    owner = POSSESSIVE.search(form)
    end -= len(owner[0]) if owner else 0
    form = text[start:end].replace("\xa0", " ").rstrip("!" if last > first else "")
    left = tokens[first - 1][0] if first and _joined(tokens[first - 1], tokens[first], text) else ""
    near = last + 1 < len(tokens) and _joined(tokens[last], tokens[last + 1], text) and not owner
    right = tokens[last + 1][0] if near else ""
    return Named(
        key_of(form),
        form,
        number,
        start,
        end,
        text[max(0, start - CUE_CHARACTERS) : start],
        text[end : end + CUE_CHARACTERS],
        left if _is_name(left) and left != "The" else "",
        right if _is_name(right) else "",
    )


def _host(token: re.Match[str], address: re.Match[str], text: str, number: int) -> Iterator[Named]:
    site, host = site_of(address[1]), address[1]
    if not site:
        return
    start = token.start() + address.start(1)
    form = bare(host)
    before, after = (
        text[max(0, start - CUE_CHARACTERS) : start],
        text[start + len(host) : start + len(host) + CUE_CHARACTERS],
    )
    is_address = address[0] != host or token[0] != host
    yield Named(site, form, number, start, start + len(host), before, after, host=True, address=is_address)
