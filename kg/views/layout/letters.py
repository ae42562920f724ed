"""How much room words take on the page's canvas: widths of Helvetica, which Arial and Liberation Sans share."""

from __future__ import annotations

import unicodedata

FACE = '"Liberation Sans", Arial, Helvetica, system-ui, sans-serif'
"""The fonts of the picture, all with these widths or less."""

_WIDTHS = {
    222: "ijl'",
    278: " !,./:;I[]\\ft|",
    340: '"()`r{}-',
    389: "*^",
    500: "Jckvxysz",
    556: "#$0123456789?L_abdeghnopqu",
    590: "+<=>~FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    1015: "@W",
}
_WIDTH = {letter: width / 1000 for width, letters in _WIDTHS.items() for letter in letters}
_OTHER, _WIDE = 0.6, 1.0
_SAFETY = 1.04


def width(text: str, size: float) -> float:
    """The width in pixels of one line in letters of `size` pixels.

    >>> round(width("Velmora", 10))
    39
    """
    return size * _SAFETY * sum(_of_letter(letter) for letter in text)


def wrapped(text: str, size: float, room: float, most: int) -> list[str]:
    """The text in at most `most` lines of `room` pixels; where it is longer, whole words and " …". A word that is
    wider than the room is cut.

    >>> wrapped("joint projects in drone production", 10, 80, 2)
    ['joint projects in', 'drone production']
    >>> wrapped("joint projects in drone production", 10, 80, 1)
    ['joint projects in …']
    """
    lines: list[str] = []
    words = [piece for word in text.split() for piece in _pieces(word, size, room)]
    while words and len(lines) < most:
        count = 1
        while count < len(words) and width(" ".join(words[: count + 1]), size) <= room:
            count += 1
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        last = lines[-1].split()
        while len(last) > 1 and width(" ".join([*last, "…"]), size) > room:
            last.pop()
        while len(last[0]) > 1 and width(" ".join([*last, "…"]), size) > room:
            last[0] = last[0][:-1]
        lines[-1] = " ".join([*last, "…"])
    return lines


def _pieces(word: str, size: float, room: float) -> list[str]:
    out = [""]
    for letter in word:
        if out[-1] and width(out[-1] + letter, size) > room:
            out.append("")
        out[-1] += letter
    return out


def _of_letter(letter: str) -> float:
    known = _WIDTH.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER
