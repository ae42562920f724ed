"""A folder of inputs that nobody would send on purpose, or only on purpose: made by a seeded generator."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "kg" / "sample" / "harbour.txt"
PROSE = (
    "Mayor Ada Brook met the builder Carl Fenn in Oslo on Monday. “We will open the bridge in May,” she said, thanking him."
    " The council, which had refused the plan in 2021, voted for it by 12 to 3, according to its chair, Sigrun Haldor."
)
PIECES = (
    "\x00",
    "\x1b[2J\x1b]0;title\x07",
    "\x7f\x80\x85\x9b31m",
    "\u2028\u2029\x0b\x0c",
    "\u202e\u2066abc\u2069",
    "\ufeff",
    "\ufffe\uffff",
    "\u200b\u200d\u00ad",
    "e" + "\u0301" * 60,
    "🏳️‍🌈👩‍👩‍👧",
    "ｆｕｌｌ ｗｉｄｔｈ",
    "\r",
    "\r\n\r\n",
    "\t" * 50,
    " " * 3000,
    "\n" * 500,
    '"' * 400,
    "“" * 200,
    "(" * 300,
    ")" * 300,
    "[" * 200,
    "'’‘`´" * 50,
    "—–--" * 80,
    "." * 500,
    "," * 500,
    "…?!" * 99,
    "x" * 5000,
    "A" * 900,
    "Ada " * 400,
    "said " * 300,
    "and " * 300,
    "of the " * 300,
    "\\" * 99,
    "%s%n{0}{{7*7}}${x}",
    "=1+1;@SUM(A1)",
    "</script><script>alert(1)</script><!--",
    "]]>&amp;&lt;&#0;&#xD800;&nosuch;",
    '" . <urn:x> <urn:y> "z',
    "'''\"\"\"\n",
    "<a " * 200,
    "<div>" * 900,
    "<table><tr><td>" * 200,
    "&" * 300,
    "31 February 2024, 99999-99-99, 0000-00-00, 29 Feb 2023 25:61",
    "1" * 400,
    "-1e999 million billion trillion",
    "https://" + "a" * 3000,
    "©" * 99,
    "By " * 200,
    "Updated Updated Jan. 1, 0001",
    "€£$¥" * 99,
    "Die Regierung hat am Montag beschlossen.",
    "政府は月曜日に決定した。",
    "قالت الحكومة يوم الاثنين",
    "\U000e0041\U0010ffff\ue000",
    "he she it they we " * 60,
    "Mr. Mrs. Dr. Sr. Jr. Inc. U.S. " * 40,
    "• " * 99,
    "| " * 300,
    "1.\n2.\n3.\n" * 50,
    "not not never no " * 50,
)
CODECS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "latin-1",
    "cp1252",
    "cp037",
    "utf-7",
    "shift-jis",
)
SUFFIXES = (".txt", ".txt", ".html", ".jsonl", ".md", ".htm", ".text", ".ndjson", ".xhtml")
NAMES = (
    "a b",
    "-o",
    "--help",
    "con",
    "aux.txt",
    "名前",
    "x" * 200,
    "a\nb",
    "a\x1b[2Jb",
    "a'b\"c",
    "%41",
    "#1",
    "a;b",
    "$(x)",
    "~",
    "é",
)


def hostile_folder(folder: Path, count: int, seed: int) -> None:
    """Fills `folder` with `count` files; the same ones for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        suffix = chance.choice(SUFFIXES)
        data = chance.choice(DAMAGES)(_content(chance, suffix), chance)
        name = f"{chance.choice(NAMES)}-{number}" if chance.random() < 0.1 else f"{number}"
        (folder / f"{name}{suffix}").write_bytes(data)


def _content(chance: random.Random, suffix: str) -> str:
    text = _spliced(
        chance.choice((*[PROSE] * 20, *[PROSE * 3] * 8, "", SAMPLE.read_text(encoding="utf-8"))), chance
    )
    if suffix in (".html", ".htm", ".xhtml"):
        body = "".join(f"<p>{part}</p>" for part in text.split("\n") if part)
        page = f"<!doctype html><html><head><title>{chance.choice(PIECES)[:99]}</title></head><body><article>{body}"
        return _spliced(page + "</article></body></html>", chance)
    if suffix in (".jsonl", ".ndjson"):
        record: dict[str, object] = {"text": text}
        for key in ("id", "title", "url", "outlet", "byline", "published", "authors", "text"):
            if chance.random() < 0.3:
                record[key] = chance.choice(
                    (*PIECES, 1, None, [], {}, True, "2024-01-05", "a\ud83d", "../../x")
                )
        return "\n".join(
            [json.dumps(record, ensure_ascii=chance.random() < 0.5), json.dumps({"text": PROSE}), ""]
        )
    return text


def _spliced(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(text) + 1)
        text = text[:place] + chance.choice(PIECES) + text[place:]
    return text


def _encoded(text: str, chance: random.Random) -> bytes:
    return text.encode(chance.choice(CODECS), chance.choice(("replace", "ignore", "xmlcharrefreplace")))


def _plain(text: str, chance: random.Random) -> bytes:
    return text.encode("utf-8", "replace")


def _cut(text: str, chance: random.Random) -> bytes:
    data = _plain(text, chance)
    return data[: chance.randrange(len(data) + 1)]


def _flipped(text: str, chance: random.Random) -> bytes:
    data = bytearray(_plain(text, chance))
    for _ in range(chance.randrange(1, 9)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _halves(text: str, chance: random.Random) -> bytes:
    return _plain(text, chance).replace(b"e", b"\xed\xa0\xbd", chance.randrange(3))


def _noise(text: str, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(2000))


DAMAGES: tuple[Callable[[str, random.Random], bytes], ...] = (
    _plain, _plain, _plain, _plain, _encoded, _encoded, _cut, _flipped, _halves, _noise
)  # fmt: skip
