"""Characters that stand for others by a slip of encoding: HTML entities, UTF-8 read as a one-byte code."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from kg.model.plain import Edit

ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:#\d{2,7}(?![0-9]);?|#[xX][0-9a-fA-F]{2,6};|[A-Za-z][A-Za-z0-9]{1,30};)"
)


def _byte_of() -> dict[str, int]:
    """Character → the byte that Windows-1252 (or, where that has none, Latin-1) reads as it, from 0x80 on."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    for byte in range(0x80, 0x100):
        try:
            found[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            continue
    return found


BYTES = _byte_of()
_TRAIL = re.escape("".join(sorted(c for c, byte in BYTES.items() if byte < 0xC0)))
_MAC = {"‚Äô": "’", "‚Äò": "‘", "‚Äú": "“", "‚Äù": "”", "‚Äî": "—", "‚Äì": "–", "‚Ä¶": "…"}
"""UTF-8 read as Mac Roman."""
# The last byte of "”" has no character in Windows-1252 and is often lost.
_CUT = r"â€(?=[\s.,;:!?)\]]|$)"
MOJIBAKE = re.compile(
    rf"[\u00c2-\u00df][{_TRAIL}]|[\u00e0-\u00ef][{_TRAIL}]{{2}}|â€\ufffd|{_CUT}|{'|'.join(_MAC)}"
)


def decoding_edits(text: str) -> Iterator[Edit]:
    """What undoes the slips, in order; what is uncertain stays.

    >>> [new for *_, new in decoding_edits("The mayor’s &amp;rsquo; plan &#8212; itâ€™s a cafÃ©")]
    ['’', '—', '’', 'é']
    """
    found = [(m.start(), m.end(), _entity(m[0])) for m in ENTITY.finditer(text)] if "&" in text else []
    if not text.isascii():
        found += [(m.start(), m.end(), _sign(m[0])) for m in MOJIBAKE.finditer(text)]
    yield from sorted(e for e in found if e[2] != text[e[0] : e[1]])


def _entity(entity: str) -> str:
    before = ""
    while entity != before:
        before, entity = entity, html.unescape(entity)
    return entity


def _sign(slip: str) -> str:
    """The one character that the bytes of a slip spell, where it is a letter or sign of European text."""
    if slip in _MAC:
        return _MAC[slip]
    if slip in ("â€", "â€\ufffd"):
        return "”"
    try:
        made = bytes(BYTES[c] for c in slip).decode("utf-8")
    except UnicodeDecodeError:
        return slip
    quote = slip[0] not in "ÂÃ" and len(slip) == 2 and slip[1] in "‘’“”‚„«»‹›"  # “Malmö Å” is no slip
    known = "\u00a0" <= made <= "\u024f" or "\u1e00" <= made <= "\u205e" or made in "€™ﬁﬂ\ufeff"
    return made if known and not quote else slip
