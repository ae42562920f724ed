"""What an IRI may hold, after RFC 3986 and RFC 3987: where IRIs of a graph begin, and addresses of the web."""

from __future__ import annotations

import re
from ipaddress import IPv6Address

from kg.errors import InvalidInput

_LETTERS = (
    r"A-Za-z0-9\-._~\u00a0-\u200d\u2010-\u2027\u2030-\u2065\u206a-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)
"""Unreserved characters, without those that turn the direction of writing (RFC 3987, section 4.1)."""
_ESCAPE = "%[0-9A-Fa-f]{2}"
_NAME = rf"[{_LETTERS}!$&'()*+,;=]|{_ESCAPE}"
_PART = rf"{_NAME}|[:@]"
_AUTHORITY = rf"(?:(?:{_NAME}|:)*@)?(?:\[[0-9A-Fa-f:.]+\]|(?:{_NAME})+)(?::[0-9]*)?"
_WEB = re.compile(
    rf"[Hh][Tt][Tt][Pp][Ss]?://{_AUTHORITY}(?:/(?:{_PART}|/)*)?"
    rf"(?:\?(?:{_PART}|[/?])*)?(?:\#(?:{_PART}|[/?])*)?"
)
_BASE = re.compile(rf"(?:[a-z][a-z0-9+.\-]*://{_AUTHORITY}|file://)/(?:(?:{_PART}|/)*/)?")
_IN_BRACKETS = re.compile(r"//[^/?#]*\[([^\]]*)\]")
_DOTS = re.compile(r"/\.\.?/")


def is_web_address(text: str) -> bool:
    """Whether the text is an absolute http or https IRI that every RDF parser takes.

    >>> is_web_address("https://quay.example/ferry?id=7#top"), is_web_address("https://quay.example/a b")
    (True, False)
    """
    return _WEB.fullmatch(text) is not None and _names_host(text)


def _names_host(iri: str) -> bool:
    """Whether what stands in brackets as the host is an address of IPv6; True where nothing does."""
    found = _IN_BRACKETS.search(iri)
    if found is None:
        return True
    try:
        IPv6Address(found[1])
    except ValueError:
        return False
    return True


def base_iri(text: str, where: str = "base") -> str:
    """Where the IRIs of a graph begin: the text, with a slash behind where it has none.

    Relative names of an RDF file are resolved against this base (RFC 3986, section 5.2), while other formats
    write base and name in a row. Both give the same IRI only for a hierarchical base whose path ends in a
    slash, without query, fragment or dot segments. Raises InvalidInput for any other; `where` begins the message.

    >>> base_iri("https://desk.example/graph")
    'https://desk.example/graph/'
    """
    base = text if text.endswith("/") else f"{text}/"
    if _BASE.fullmatch(base) is None or not _names_host(base) or _DOTS.search(base.partition("://")[2]):
        raise InvalidInput(
            f"{where}: {text!r} cannot be where IRIs begin; expected scheme://host/path/ such as "
            "https://desk.example/graph/, without ?, # or dot segments"
        )
    return base
