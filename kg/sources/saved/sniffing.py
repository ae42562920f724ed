"""Whether a text is a page of HTML, and the page in a web archive (MHTML)."""

from __future__ import annotations

import re
from email import message_from_bytes

from kg.sources.saved.charset import decode_page

MARKUP_CHARACTERS = 20_000
"""Characters in which markup must show."""
SPACE = r"\s\ufeff\x00"
PROLOGUE = re.compile(rf"(?:<\?xml[^>]*\?>|<!--.*?-->|[{SPACE}])*", re.DOTALL)
STRUCTURE = (
    "html|head|body|meta|title|link|script|style|base|div|p|h[1-6]|article|main|section|header|nav|table|ul|ol|span|a|img|"
    "figure|center|font|form|noscript|svg|iframe|aside|footer|template|button|blockquote|br|hr|strong|em|b|i"
)
DOCUMENT = re.compile(
    rf"(?:<!doctype\s+html\b[^>]*>\s*(?:<!--.*?-->\s*)*(?:<[a-z]|$)|<html\b[^>]*>\s*(?:<!--.*?-->\s*)*<(?:{STRUCTURE})\b)",
    re.IGNORECASE | re.DOTALL,
)
FIRST = re.compile(rf"<(?:{STRUCTURE})\b[^<>]*>\s*(?=<|\S)", re.IGNORECASE)
CLOSING = re.compile(
    r"</(?:p|div|h[1-6]|article|main|section|header|ul|ol|li|table|body|html|head|title)\s*>", re.I
)
ATTRIBUTE = re.compile(rf"<(?:{STRUCTURE})\s[\w:-]+=", re.IGNORECASE)
RESPONSE = re.compile(r"HTTP/\d[.\d]* \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n)*\r?\n")
RELATED = re.compile(rb"(?im)^content-type:\s*multipart/related")
MHTML = re.compile(rb"(?im)^(?:content-type:\s*multipart/related|mime-version:\s*1\.)")


def is_page(text: str) -> bool:
    """Whether a text is markup from its first characters on, rather than prose that talks about it.

    >>> is_page("<!DOCTYPE html><title>Salt</title><p>Rain came.</p>")
    True
    >>> is_page("<html> and <body> are the tags that every page has, said Ada Brook.")
    False
    """
    text = text[:MARKUP_CHARACTERS]
    text = text[_end(RESPONSE, text) :]
    text = text[_end(PROLOGUE, text) :]
    if DOCUMENT.match(text):
        return True
    if FIRST.match(text) is None or CLOSING.search(text) is None:
        return False
    return text.rstrip().endswith(">") or ATTRIBUTE.match(text) is not None


def has_tags(text: str) -> bool:
    """Whether there is any element at all: what is called .html but has none is pasted text."""
    return (
        CLOSING.search(text) is not None or ATTRIBUTE.search(text) is not None or bool(DOCUMENT.search(text))
    )


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a web archive, in which a page and its pictures stand as parts of one message."""
    return RELATED.search(data[:4096]) is not None


def page_of_archive(data: bytes) -> str | None:
    """The first page of a web archive (.mhtml), with the address it was saved from as browsers note it.

    None where the bytes are no such archive, or one without a page.
    """
    if MHTML.search(data[:4096]) is None:
        return None
    message = message_from_bytes(data)
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and isinstance(payload, bytes):
            address = str(
                message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            ).strip()
            noted = (
                f"<!-- saved from url=(0000){address} -->"
                if re.fullmatch(r"https?://[^\s<>]+", address)
                else ""
            )
            return noted + decode_page(payload, part.get_content_charset())
    return None


def _end(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0
