"""Names as local names of IRIs, and the keys under which two spellings of a name meet."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.resolve.name_words import articles

LONGEST = 60
"""Characters of a slug; what is longer is cut at a word and told apart by a hash of the whole."""
LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "ħ": "h", "ŋ": "n", "ə": "e", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "",
        "’": "", "'": "", "ʼ": "", "‘": "", "`": "",
        # Cyrillic and Greek letters that look Latin: among Latin letters they are a slip of the keyboard.
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ї": "i", "ј": "j",
        "ѕ": "s", "к": "k", "м": "m", "т": "t", "в": "b", "н": "h", "ο": "o", "α": "a", "ν": "v", "ι": "i",
    }
)  # fmt: skip


def slug(name: str) -> str:
    """A name in lower-case ASCII, words joined by hyphens, without an article in front; never empty.

    >>> slug("Rustem Umerov"), slug("The Quay Courier"), slug("Łódź"), slug("O’Brien & Sons, Inc.")
    ('rustem-umerov', 'quay-courier', 'lodz', 'obrien-sons-inc')
    """
    words = re.findall(r"[a-z0-9]+", _folded(name))
    while len(words) > 1 and words[0] in articles():
        words = words[1:]
    whole = "-".join(words)
    if not whole:
        return f"x{_digest(name)}"
    if len(whole) <= LONGEST:
        return whole
    start = whole[: LONGEST - 9]
    return f"{start.rpartition('-')[0] or start}-{_digest(whole)}"


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(LETTERS)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def one_line(text: str) -> str:
    """The words as written, runs of white space as one space, soft hyphens dropped.

    >>> one_line("the harbour\\n  master")
    'the harbour master'
    """
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())
