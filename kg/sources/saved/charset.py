"""The bytes of a saved page → its characters: byte order mark, declared charset, and what the bytes themselves tell."""

from __future__ import annotations

import codecs
import re

DECLARATION_BYTES = 8192
"""Bytes in which a page declares its charset; browsers look at the first 1,024, pages are laxer."""
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
COMMENT = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)
DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
DEFAULT = "windows-1252"
"""What a page in English without a declaration is, if it is not UTF-8 (WHATWG, Encoding Standard)."""
READ_AS = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "windows-874": "cp874", "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "big5": "big5hkscs",
    "unicode": "utf-8", "x-user-defined": "windows-1252",
}  # fmt: skip
"""Labels that browsers read as another encoding (WHATWG, Encoding Standard, section 4.2)."""
NO_PAGE = frozenset({"idna", "punycode", "undefined", "mbcs", "oem"})
SINGLE = re.compile(r"^(?:windows-?125\d|cp125\d|iso-?8859|koi8|mac|cp874|cp866|latin)", re.IGNORECASE)
CONTROLS = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""No page has the control characters that every ISO-8859 has here: its writer meant the signs of windows-1252."""
SAMPLED_PAIRS = 64
"""Pairs of bytes that show UTF-16 without a mark: a zero in each."""


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The characters of a page; bytes that its charset does not know become U+FFFD.

    `charset` is the one that was sent beside it, which counts more than the one declared in it.

    In this order: a byte order mark, the charset that the page declares, UTF-8 where the bytes are that, else
    windows-1252. A declaration that the bytes contradict is not believed: UTF-8 with letters beyond ASCII is hardly
    ever anything else, and text that is declared UTF-8 but has no valid sequence of it is windows-1252.

    >>> decode_page(b'<meta charset="iso-8859-1">caf\\xe9 \\x93x\\x94')
    '<meta charset="iso-8859-1">café “x”'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace")
    declared = _codec(charset) if charset else None
    declared = declared or _declared(data)
    valid = _is_utf8(data)
    if valid and (declared is None or (data.isascii() is False and SINGLE.match(declared) is not None)):
        return data.decode("utf-8")
    if declared in (None, "utf-8"):
        return data.decode("utf-8") if valid else _broken_utf8(data)
    return _with(declared or DEFAULT, data, valid)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: markup is ASCII, so that every second byte is zero."""
    head = data[: 2 * SAMPLED_PAIRS]
    if len(head) < 8:
        return None
    if head[1::2].count(0) > len(head) * 0.45:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) * 0.45 else None


def _declared(data: bytes) -> str | None:
    """The Python codec of the first declaration that names a known one."""
    for match in DECLARED.finditer(COMMENT.sub(b"", data[:DECLARATION_BYTES])):
        name = _codec((match[1] or match[2]).decode("ascii", "replace"))
        if name is not None:
            return name
    return None


def _codec(label: str) -> str | None:
    """The Python codec of a label; a page whose declaration can be read is in no UTF but UTF-8."""
    label = label.lower()
    try:
        info = codecs.lookup(READ_AS.get(label, label))
    except (LookupError, ValueError):
        return None
    if info.name.startswith("utf"):
        return "utf-8"
    # Codecs such as "hex" make bytes of bytes, others of no use here make text of escapes.
    return (
        info.name
        if info._is_text_encoding and "escape" not in info.name and info.name not in NO_PAGE
        else None
    )


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _broken_utf8(data: bytes) -> str:
    """UTF-8 with stray bytes where it holds sequences that are valid, else windows-1252."""
    lenient = data.decode("utf-8", "replace")
    valid = sum(c > "\x7f" and c != "\ufffd" for c in lenient)
    return lenient if valid > lenient.count("\ufffd") else data.decode(DEFAULT, "replace")


def _with(encoding: str, data: bytes, valid: bool) -> str:
    """In the declared encoding, unless it fails where UTF-8 does not."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("utf-8" if valid else encoding, "replace")
    return text.translate(CONTROLS) if encoding.startswith("iso8859") else text
