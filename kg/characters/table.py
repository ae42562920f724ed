"""One character for another: invisible ones, spaces, letters in disguise, apostrophes within words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kg.model.plain import Edit

APOSTROPHES = "'’‘`´ʼ′‛＇ʹʻʾʿˈꞌ՚"
"""What stands for an apostrophe between two letters."""
ALWAYS = "ʼ＇ʹʻʾʿˈꞌ՚"
"""Of them, those that are never quotation marks."""
QUOTATION_MARKS = "\"“”„‟«»‹›〝〞〟「」『』″‘’‚‛'`´′"
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x1c-\x1f"
_SIGNS = {"‐": "-", "‑": "-", "⁃": "-", "−": "-", "﹣": "-", "―": "—", "⁄": "/", "∕": "/"}
TWINS = str.maketrans(
    "аеорсухіјѕһԁԛԝӏкАВЕКМНОРСТУХІЈЅԌԚԜοανιρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡ",
    "aeopcyxijshdqwlkABEKMHOPCTYXIJSGQWoavipukABEZHIKMNOPTYXg",
)
"""Cyrillic and Greek letters that look like Latin ones: among Latin letters they are a slip, or a trick."""


def _expanded(ranges: str) -> list[str]:
    """The characters of a list in which "a-b" is a range."""
    found: list[str] = []
    for first, last in re.findall(r"(.)(?:-(.))?", ranges, re.DOTALL):
        found += [chr(c) for c in range(ord(first), ord(last or first) + 1)]
    return found


def _class_of(characters: Iterable[str]) -> str:
    """A class of a pattern with runs of neighbours as ranges: the engine tries those beyond U+FFFF one by one."""
    runs: list[tuple[int, int]] = []
    for code in sorted(map(ord, characters)):
        if runs and runs[-1][1] == code - 1:
            runs[-1] = runs[-1][0], code
        else:
            runs.append((code, code))
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in runs)


def _table() -> dict[str, str]:
    """Character → what is read for it."""
    table = dict.fromkeys(_expanded(INVISIBLE), "") | dict.fromkeys(_expanded(SPACES), " ")
    table |= dict.fromkeys([*map(chr, range(0x09)), *map(chr, range(0x0E, 0x1C)), "\x7f"], "")
    table |= dict.fromkeys(["\r", "\v", "\f", "\x85", "\u2028", "\u2029"], "\n") | _SIGNS
    for code in range(0x80, 0xA0):  # a control of Latin-1 is a sign of Windows-1252
        table.setdefault(chr(code), bytes([code]).decode("cp1252", "ignore"))
    for code in (*range(0xFB00, 0xFB07), *range(0xFF01, 0xFF5F), *range(0x1D400, 0x1D800)):
        table[chr(code)] = unicodedata.normalize("NFKC", chr(code))
    return table | dict.fromkeys(ALWAYS, "'")


TABLE = _table()
_SIGN = re.compile(rf"\r\n|[{_class_of(TABLE)}]")
_INSIDE = rf"(?<=[^\W_])[{APOSTROPHES}](?=[^\W_])"
# A character that the program before could not read, where only an apostrophe makes a word: "didn�t", "Riga�s".
_LOST = r"(?<=[nN])�(?=[tT]\b)|(?<=[^\W\d_])�(?=(?:[sS]|re|ve|ll|[dm])\b)|(?<=[^\W\d_]s)�(?=\s)"
_APOSTROPHE = re.compile(rf"{_INSIDE}|{_LOST}")
_AUXILIARIES = (
    "did|does|do|is|was|are|were|has|have|had|would|could|should|must|might|may|need|dare|ought|wo|ca|ai|sha"
)
_LEFT_CODE = r"%27|%u2019|\\?u2019|\\?x27|&(?:rsquo|lsquo|apos|acute|prime);?|&#0?(?:39|8217);?"
_SLIP = rf"{_LEFT_CODE}|\s?[{APOSTROPHES}\"“”\u0300\u0301]\s?|[^\w\s]{{1,3}}|¬í|[íÕ¹]"
_NEGATED = re.compile(rf"\b(?i:{_AUXILIARIES})\s?(?:n({_SLIP})t|N({_SLIP})T|n(\s)t)(?![\w'’])")
"""A negation is certain whatever stands between its "n" and its "t", and too much hangs on it: "didn?t", "didn’ t"."""
_SHORT = re.compile(
    r"\b(?:[Tt]hey|[Ww]e|[Yy]ou|I|[Hh]e|[Ss]he|[Ii]t|[Ww]ho|[Tt]hat)([\"“”?•¹Õí])(?=(?:re|ve|ll|d|m|s)\b)"
)
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_ELLIPSIS = re.compile(r"\.(?: \.){2,3}")
_WORD = re.compile(r"[\w'’]+")
_TWIN = re.compile(f"[{''.join(map(chr, TWINS))}]")


def sign_edits(text: str) -> Iterator[Edit]:
    """One character for another wherever it stands, in order.

    >>> [new for *_, new in sign_edits("One\\u00a0co\\u00admpany\\r\\n\\ufb01ne")]
    [' ', '', '\\n', 'fi']
    """
    return ((m.start(), m.end(), TABLE.get(m[0], "\n")) for m in _SIGN.finditer(text))


def word_edits(text: str) -> Iterator[Edit]:
    """Apostrophes within words, letters with their accents apart, look-alikes, ellipses with spaces, in order.

    >>> [new for *_, new in word_edits("o\\u2032clock cafe\\u0301 p\\u0430rty . . .")]
    ["'", 'é', 'a', '...']
    """
    found = [(m.start(), m.end(), "." * (len(m[0]) // 2 + 1)) for m in _ELLIPSIS.finditer(text)]
    found += [
        (*m.span(m.lastindex), "'")
        for pattern in (_NEGATED, _SHORT)
        for m in pattern.finditer(text)
        if m.lastindex
    ]
    if not text.isascii() or "`" in text:
        known = {start for start, *_ in found}
        found += [(m.start(), m.end(), "'") for m in _APOSTROPHE.finditer(text) if m.start() not in known]
        found += [(m.start(), m.end(), unicodedata.normalize("NFC", m[0])) for m in _COMBINED.finditer(text)]
        taken = {start for start, *_ in found}
        found += [e for e in _twin_edits(text) if e[0] not in taken] if _TWIN.search(text) else []
    yield from sorted(found)


def _twin_edits(text: str) -> Iterator[Edit]:
    """Look-alikes in words that have Latin letters too, and no others."""
    for word in _WORD.finditer(text):
        if _TWIN.search(word[0]) and re.search("[A-Za-z]", word[0]):
            made = word[0].translate(TWINS)
            if all(unicodedata.name(c, "").startswith("LATIN") for c in made if c.isalpha()):
                places = enumerate(zip(word[0], made, strict=True), word.start())
                yield from ((i, i + 1, c) for i, (before, c) in places if c != before)
