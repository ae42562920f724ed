"""Hostile inputs by kind, made by a seeded generator: the same on every run.

Each kind is a function of a random generator and a number, registered by `kind`; it gives the name's suffix and the bytes
of a file. `folder` writes as many files as asked for, in turn from each kind.
"""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from pathlib import Path

Made = tuple[str, bytes]
Maker = Callable[[random.Random, int], Made]
KINDS: dict[str, Maker] = {}
SEED = 11

NAMES = [
    "Ada Brook",
    "Tom Arle",
    "Ines Corr",
    "Piet Hanno",
    "Mara Selwin",
    "Åse Lindqvist",
    "José Márquez",
    "Jonas Weck",
]
ROLES = ["Mayor", "Defense Minister", "the harbour master", "a spokeswoman", "Judge", "President"]
PLACES = ["Velm", "Oster", "Marrow", "Sendal", "Iceland", "Latvia", "the port of Velm"]
VERBS = [
    "met",
    "accused",
    "thanked",
    "will visit",
    "has not called",
    "denied that he knew",
    "plans to sue",
    "may have warned",
]
DAYS = [
    "on Monday",
    "last week",
    "in March 2024",
    "until Friday",
    "on 31 February 2023",
    "by 2030",
    "yesterday",
]


def sentence(rng: random.Random) -> str:
    """A sentence of news about invented people."""
    one, two = rng.sample(NAMES, 2)
    said = rng.choice(["", f", {rng.choice(NAMES)} said", ", according to the ministry"])
    return f"{rng.choice(ROLES)} {one} {rng.choice(VERBS)} {two} in {rng.choice(PLACES)} {rng.choice(DAYS)}{said}."


def prose(rng: random.Random, sentences: int = 4) -> str:
    return " ".join(sentence(rng) for _ in range(sentences))


def article(rng: random.Random, paragraphs: int = 3, between: str = "\n\n") -> str:
    headline = f"{rng.choice(NAMES)} speaks in {rng.choice(PLACES)}"
    return between.join([headline, *(prose(rng, 2) for _ in range(paragraphs))]) + "\n"


def kind(make: Maker) -> Maker:
    KINDS[make.__name__] = make
    return make


def _text(text: str) -> Made:
    return ".txt", text.encode("utf-8", "surrogatepass")


def _lines(records: list[object]) -> Made:
    return ".jsonl", "\n".join(json.dumps(r) if not isinstance(r, str) else r for r in records).encode(
        "utf-8", "surrogatepass"
    )


# Bytes


@kind
def encodings(rng: random.Random, n: int) -> Made:
    name = [
        "utf-16",
        "utf-8-sig",
        "cp1252",
        "utf-16-be",
        "utf-32",
        "cp932",
        "koi8-r",
        "utf-7",
        "mac-roman",
        "iso-8859-15",
    ][n % 10]
    return rng.choice([".txt", ".html", ".md"]), article(rng).encode(name, "replace")


@kind
def broken_bytes(rng: random.Random, n: int) -> Made:
    data = bytearray(article(rng).encode())
    for _ in range(1 + n % 5):
        data[rng.randrange(len(data))] = rng.randrange(128, 256)
    return ".txt", bytes(data)


@kind
def random_bytes(rng: random.Random, n: int) -> Made:
    return rng.choice([".txt", ".html", ".jsonl", ".mhtml"]), rng.randbytes(1 + n * 37 % 3000)


@kind
def nuls(rng: random.Random, n: int) -> Made:
    text = article(rng)
    at = rng.randrange(len(text))
    return rng.choice([".txt", ".html"]), (text[:at] + "\0" * (1 + n % 3) + text[at:]).encode()


@kind
def magic(rng: random.Random, n: int) -> Made:
    start = [
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"GIF89a",
        b"\x7fELF",
        b"MZ",
        b"ID3",
        b"{\\rtf1 ",
        b"BM",
    ]
    return ".txt", start[n % len(start)] + article(rng).encode()


@kind
def cut_short(rng: random.Random, n: int) -> Made:
    data = article(rng).replace("e", "é").encode("utf-8" if n % 2 else "utf-16")
    return ".txt", data[: rng.randrange(1, len(data))]


@kind
def empty(rng: random.Random, n: int) -> Made:
    return rng.choice([".txt", ".html", ".jsonl"]), [
        "",
        " ",
        "\n\n\n",
        "\ufeff",
        "\u3000\u2003",
        "\u200b\u200b",
        "\r",
        "\t\x0b\x0c",
    ][n % 8].encode()


# Characters


@kind
def controls(rng: random.Random, n: int) -> Made:
    text = list(article(rng))
    for _ in range(1 + n % 3):
        text.insert(
            rng.randrange(len(text)), chr(rng.choice([1, 7, 8, 11, 12, 14, 27, 28, 30, 31, 127, 0x85, 0x9B]))
        )
    return _text("".join(text))


@kind
def escapes(rng: random.Random, n: int) -> Made:
    codes = [
        "\x1b[2J",
        "\x1b]0;owned\x07",
        "\x1b[31m",
        "\x9b1m",
        "\x1b]8;;http://x.example\x1b\\",
        "\r\x1b[K",
    ]
    return _text(article(rng).replace("Ada", codes[n % len(codes)] + "Ada"))


@kind
def directions(rng: random.Random, n: int) -> Made:
    marks = ["\u202e", "\u200f", "\u2066", "\u2069", "\u202a", "\u061c"]
    return _text(article(rng).replace(" ", f" {marks[n % len(marks)]}"))


@kind
def right_to_left(rng: random.Random, n: int) -> Made:
    return _text(
        article(rng) + "\nقال الوزير يوم الاثنين إن الميناء سيغلق. " + "שר הביטחון אמר ביום שני. " * (n % 4)
    )


@kind
def emoji(rng: random.Random, n: int) -> Made:
    faces = [
        "😀",
        "👩‍👩‍👧‍👦",
        "🏴\U000e0067\U000e0062\U000e007f",
        "🇱🇻",
        "❤️",
        "👍🏽",
        "\U0001f468\u200d",
        "\ufe0f",
    ]
    return _text(article(rng).replace(" ", faces[n % len(faces)] + " ", 1 + n % 40))


@kind
def combining(rng: random.Random, n: int) -> Made:
    pile = "".join(chr(rng.randrange(0x300, 0x36F)) for _ in range(1 + n % 60))
    return _text(article(rng).replace("a", "a" + pile, 1 + n % 9))


@kind
def look_alikes(rng: random.Random, n: int) -> Made:
    table = str.maketrans({"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "A": "Α", "M": "Μ", "i": "і"})
    return _text(
        article(rng).translate(
            table if n % 2 else str.maketrans({"o": "ο", "I": "l", "-": "‐", " ": "\u2009"})
        )
    )


@kind
def full_width(rng: random.Random, n: int) -> Made:
    return _text(
        "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and n % 2 else c + "\u0332" for c in article(rng))
    )


@kind
def spaces(rng: random.Random, n: int) -> Made:
    space = ["\u00a0", "\u2003", "\u200b", "\u3000", "\u00ad", "\ufeff", "\u2028", "\t"][n % 8]
    return _text(article(rng).replace(" ", space))


@kind
def line_ends(rng: random.Random, n: int) -> Made:
    end = ["\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\r"][n % 8]
    return _text(article(rng).replace("\n", end))


@kind
def apostrophes(rng: random.Random, n: int) -> Made:
    mark = "‘`´ʼ′＇‛\u0092\ufffd"[n % 9]
    return _text(
        article(rng) + f"Brook{mark}s office didn{mark}t say {mark}no{mark} to Arle{mark}s plan on Monday."
    )


@kind
def private_and_odd(rng: random.Random, n: int) -> Made:
    odd = ["\ue000", "\U0010fffd", "\ufffe", "\ufdd0", "\ufffd", "\U000e0001", "\u2fff", "\ufff9"]
    return _text(article(rng).replace("the", "the" + odd[n % len(odd)]))


# Shapes


@kind
def giant_line(rng: random.Random, n: int) -> Made:
    return _text(" ".join(prose(rng, 8) for _ in range(1 + n % 2)))


@kind
def giant_word(rng: random.Random, n: int) -> Made:
    return _text(f"{article(rng)}\n{rng.choice('ab1_.-/') * (1000 + 700 * (n % 9))} was found in Velm.\n")


@kind
def no_full_stop(rng: random.Random, n: int) -> Made:
    return _text(" and ".join(sentence(rng).rstrip(".") for _ in range(2 + n % 6)))


@kind
def many_spaces(rng: random.Random, n: int) -> Made:
    return _text(article(rng).replace(" ", " " * (1 + 997 * (n % 5)), 5))


@kind
def many_lines(rng: random.Random, n: int) -> Made:
    return _text(article(rng, between="\n" * (2 + 211 * (n % 9))))


@kind
def short_lines(rng: random.Random, n: int) -> Made:
    width = 1 + n % 12
    words = article(rng, 1).split()
    return _text("\n".join(" ".join(words[i : i + width]) for i in range(0, len(words), width)))


@kind
def one_letter(rng: random.Random, n: int) -> Made:
    return _text(rng.choice("aA.,!?“\"'()—1é中") * (1 + n % 50))


@kind
def quotes(rng: random.Random, n: int) -> Made:
    marks = ["“", "”", '"', "«", "»", "‘", "„", "''", "``", "＂"]
    text = list(article(rng))
    for _ in range(1 + n % 30):
        text.insert(rng.randrange(len(text)), rng.choice(marks))
    return _text("".join(text))


@kind
def nested_quotes(rng: random.Random, n: int) -> Made:
    depth = 1 + n % 25
    inner = "".join(f"“{rng.choice(NAMES)} said, ‘" for _ in range(depth)) + "no" + "’”" * depth
    return _text(f"{article(rng, 1)}\n{inner}, {rng.choice(NAMES)} said on Monday.\n")


@kind
def brackets(rng: random.Random, n: int) -> Made:
    mark = rng.choice(["()", "[]", "{}", "<>", "（）"])
    return _text(article(rng, 1) + mark[0] * (n % 90) + " Ada Brook met Tom Arle " + mark[1] * (n * 7 % 90))


@kind
def repeated(rng: random.Random, n: int) -> Made:
    return _text((sentence(rng) + [" ", "\n", "\n\n", ""][n % 4]) * (2 + n % 15))


@kind
def punctuation(rng: random.Random, n: int) -> Made:
    return _text(
        " ".join(
            w + rng.choice(["", "", "!!!", "...", "…", ";", "--", " — ", "?!", ",,"])
            for w in article(rng).split()
        )
    )


@kind
def capitals(rng: random.Random, n: int) -> Made:
    text = article(rng)
    return _text([text.upper(), text.lower(), text.title(), text.swapcase()][n % 4])


# Content


@kind
def menus(rng: random.Random, n: int) -> Made:
    items = [
        "Home",
        "News",
        "Sport",
        "Sign in",
        "Subscribe",
        "Weather",
        "Most read",
        "Cookie settings",
        "Search",
        "Share",
        "© 2024",
    ]
    return _text("\n".join(rng.choice(items) for _ in range(5 + n % 60)))


@kind
def numbers(rng: random.Random, n: int) -> Made:
    rows = "\n".join(" ".join(str(rng.randrange(10 ** (1 + n % 30))) for _ in range(6)) for _ in range(20))
    return _text(rows if n % 2 else article(rng, 1) + rows)


@kind
def huge_numbers(rng: random.Random, n: int) -> Made:
    number = [
        "9" * 400,
        "1e999",
        "0" * 90,
        "-" + "1" * 50,
        "1,000,000,000,000,000,000,000,000",
        "1.2.3.4.5",
        "٣٤٥",
        "½",
        "10^100",
        "1/0",
        "NaN",
    ][n % 11]
    return _text(
        f"{article(rng, 1)}\nMore than {number} people met in Velm on Monday, and the fund paid ${number} million to {number} firms.\n"
    )


@kind
def dates(rng: random.Random, n: int) -> Made:
    days = [
        "31 February 2023",
        "30/02/2024",
        "2024-13-45",
        "February 29, 2023",
        "99/99/9999",
        "0000-00-00",
        "year 99999",
        "1 January 0001",
        "December 31, 9999",
        "12-31-69",
        "Monday, the 32nd",
        "the 1980s BC",
        "tomorrow",
        "last next week",
        "25:61",
        "11/19/2019",
    ]
    day = days[n % len(days)]
    return _text(
        f"Ada Brook speaks in Velm\n\nBy Tom Arle\n\nPublished {day}\n\nAda Brook met Ines Corr on {day} in Oster. {prose(rng, 2)} The vote is due by {day}.\n"
    )


@kind
def languages(rng: random.Random, n: int) -> Made:
    texts = [
        "Der Minister sagte am Montag, dass der Hafen von Velm im Herbst geschlossen werde und niemand wisse, was danach kommt.",
        "Le ministre a déclaré lundi que le port de Velm serait fermé en automne et que personne ne savait ce qui suivrait.",
        "El ministro dijo el lunes que el puerto de Velm cerraría en otoño y que nadie sabía lo que vendría después.",
        "Міністр сказав у понеділок, що порт закриють восени, і ніхто не знає, що буде далі в місті.",
        "部长星期一表示,维尔姆港将于秋季关闭,没有人知道之后会发生什么。", "大臣は月曜日、港を秋に閉鎖すると述べた。",
        "Ο υπουργός είπε τη Δευτέρα ότι το λιμάνι θα κλείσει το φθινόπωρο.", "मंत्री ने सोमवार को कहा कि बंदरगाह शरद ऋतु में बंद हो जाएगा।",
    ]  # fmt: skip
    text = (texts[n % len(texts)] + "\n\n") * (1 + n % 4)
    return _text(text if n % 3 else article(rng, 1) + text)


@kind
def code(rng: random.Random, n: int) -> Made:
    snippets = [
        "def f(x):\n    return {k: v for k, v in x.items()}\n",
        "SELECT * FROM a WHERE b = 'c';\n",
        "for (;;) { i++; } // said Ada Brook\n",
        "<?php echo $x; ?>\n",
        "{% if x %}{{ y }}{% endif %}\n",
        "$(cat /etc/passwd); rm -rf ~\n",
        "'; DROP TABLE articles; --\n",
    ]
    return _text(snippets[n % len(snippets)] * 8 + (article(rng, 1) if n % 2 else ""))


@kind
def addresses(rng: random.Random, n: int) -> Made:
    links = [
        "https://velm.example/" + "a/" * 300,
        "mailto:ada@velm.example",
        "http://[::1",
        "https://x.example/?q=<script>",
        "ftp://velm",
        "https://例え.example/%ff%fe",
        "javascript:alert(1)",
        "data:text/html,<b>",
        'http://velm.example/">',
    ]
    link = links[n % len(links)]
    return _text(f"{link}\n{article(rng, 2)}\nAda Brook, of {link}, met Tom Arle ({link}) on Monday.\n")


@kind
def mail(rng: random.Random, n: int) -> Made:
    head = "From: Ada Brook <ada@velm.example>\r\nTo: tom@oster.example\r\nSubject: =?utf-8?q?caf=C3=A9?=\r\nDate: Mon, 3 Jun 2024 10:00:00 +0000\r\n"
    head += [
        "",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n",
        "MIME-Version: 1.0\r\n",
    ][n % 3]
    return rng.choice([".txt", ".mhtml"]), (head + "\r\n" + article(rng).replace("\n", "\r\n> ")).encode()


@kind
def tables(rng: random.Random, n: int) -> Made:
    apart = [",", "\t", ";", " | "][n % 4]
    rows = [
        apart.join(
            [
                rng.choice(NAMES),
                rng.choice(PLACES),
                str(rng.randrange(99)),
                rng.choice(["=1+1", "@x", "-", '"a""b"']),
            ]
        )
        for _ in range(15)
    ]
    return _text("\n".join(rows))


@kind
def in_base64(rng: random.Random, n: int) -> Made:
    coded = base64.encodebytes(rng.randbytes(200 + n)).decode()
    return _text(coded if n % 2 else article(rng, 1) + coded)


@kind
def long_names(rng: random.Random, n: int) -> Made:
    name = " ".join(
        rng.choice(["Ada", "de", "la", "O’Brien-Smith", "Jr.", "III", "von", "MacLeod"]).title()
        for _ in range(3 + 4 * (n % 12))
    )
    return _text(
        f"{article(rng, 1)}\nMayor {name} met {name[:300]} in Velm on Monday, the {name} Company said.\n"
    )


@kind
def hostile_names(rng: random.Random, n: int) -> Made:
    names = [
        "=HYPERLINK(1)",
        "<script>alert(1)</script>",
        "O'Brien\" \\",
        "../../etc/passwd",
        "Ada\tBrook",
        "%s%n",
        "{0}",
        "__proto__",
        "NULL",
        "CON",
        "\\u0041",
        "&lt;b&gt;",
    ]
    name = names[n % len(names)]
    return _text(
        f"{name} speaks in Velm\n\n{prose(rng, 2)}\n\nMayor {name} accused Tom Arle of fraud on Monday. “{name}!” said Ines Corr.\n"
    )


# Pages


def _page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Ada Brook speaks | Velm Post</title>{head}</head><body>{body}</body></html>"


def _paragraphs(rng: random.Random, n: int = 3) -> str:
    return "".join(f"<p>{prose(rng, 2)}</p>" for _ in range(n))


@kind
def deep_page(rng: random.Random, n: int) -> Made:
    tag = ["div", "b", "table><tr><td", "ul><li", "blockquote", "span", "font", "section", "q", "svg"][n % 10]
    depth = 10 ** (1 + n % 4)
    return ".html", _page(f"<h1>Ada Brook speaks</h1>{f'<{tag}>' * depth}{_paragraphs(rng)}").encode()


@kind
def broken_page(rng: random.Random, n: int) -> Made:
    html = _page(f"<article><h1>Ada Brook speaks</h1>{_paragraphs(rng)}</article>")
    cut = rng.randrange(len(html) // 3, len(html))
    return rng.choice([".html", ".txt", ".php"]), (
        html[:cut] if n % 2 else "".join(c for c in html if c != ">" or rng.random() > 0.2)
    ).encode()


@kind
def odd_page(rng: random.Random, n: int) -> Made:
    bodies = [
        "<" * 5000,
        "&" * 5000,
        "&#x110000;&#0;&#xD800;" * 50,
        "<!--" * 500,
        "<script>" + "x" * 9000,
        "<p" * 3000,
        "<![CDATA[" * 300,
        "</p>" * 3000,
        "<a href='" + "x" * 9000,
        "<table>" * 300,
    ]
    return ".html", _page(f"<h1>Ada Brook speaks</h1>{_paragraphs(rng)}{bodies[n % len(bodies)]}").encode()


@kind
def odd_metadata(rng: random.Random, n: int) -> Made:
    values = [
        "[" * 3000,
        '{"@type":"NewsArticle","datePublished":{"a":1},"author":5,"publisher":[[]],"headline":["x"]}',
        '{"@graph":{"@graph":{"@graph":null}}}',
        "null",
        '{"@type":null,"@id":{}}',
        '{"@type":"NewsArticle","articleBody":' + json.dumps("<p>" + prose(rng, 9)) + "}",
        '{"@type":"NewsArticle","datePublished":"9999-99-99","headline":""}',
        '{"@type":["NewsArticle",3],"author":[null,{"name":null},{"name":["A B"]}]}',
        '{"a":"\\ud800"}',
    ]
    head = f'<script type="application/ld+json">{values[n % len(values)]}</script><meta property="article:published_time" content="{rng.choice(["", "soon", "99999999999", "2024-02-30", "-1"])}"><meta property="og:site_name" content="{rng.choice(["", " ", "=1", "a" * 500, "&#x1b;[31m"])}"><link rel=canonical href="{rng.choice(["http://[", "", "//", "https://x.example:99999/", "https://" + "a" * 400])}"><meta charset="{rng.choice(["", "x", "utf-7", "hex", "idna", "utf-8"])}">'
    return ".html", _page(f"<h1>Ada Brook speaks</h1>{_paragraphs(rng)}", head).encode()


@kind
def page_without_article(rng: random.Random, n: int) -> Made:
    bodies = [
        "",
        "<nav><a href=/>Home</a></nav>",
        "<script>var a=1</script>",
        "<img src=a.png>" * 50,
        "<form><input></form>",
        "<p>" + "x" * 3000,
        "<table>" + "<tr><td>1<td>2" * 300,
        "<ul>" + "<li><a href=/>Ada Brook met Tom Arle</a>" * 40,
        "<iframe src=a></iframe>",
        "<p>" * 2000,
    ]
    return ".html", _page(bodies[n % len(bodies)]).encode()


@kind
def markup_in_text(rng: random.Random, n: int) -> Made:
    bits = [
        "<b>",
        "</p>",
        "&amp;",
        "&nbsp;",
        "<html>",
        "<br>",
        "<!-- -->",
        "**",
        "[1]",
        "\\n",
        "<a href=x>",
        "{{",
        "$$",
    ]
    text = list(article(rng).split(" "))
    for _ in range(1 + n % 20):
        text.insert(rng.randrange(len(text)), bits[(n + _) % len(bits)])
    return _text(" ".join(text))


# JSON Lines


@kind
def json_surrogates(rng: random.Random, n: int) -> Made:
    half = ["\\ud800", "\\udc00", "\\ud83d", "\\udfff\\ud800"][n % 4]
    fields = [
        f'{{"text": "{prose(rng, 2)} {half}"}}',
        f'{{"text": "{prose(rng, 2)}", "title": "A {half}"}}',
        f'{{"text": "{prose(rng, 2)}", "id": "{half}"}}',
        f'{{"text": "{prose(rng, 2)}", "url": "{half}", "outlet": "{half}"}}',
    ]
    return _lines([fields[n // 4 % 4], {"text": article(rng)}])


@kind
def half_json(rng: random.Random, n: int) -> Made:
    whole = json.dumps({"text": article(rng), "title": "Ada Brook speaks"})
    return _lines([whole[: rng.randrange(1, len(whole))], {"text": article(rng)}, "{" * (n % 2000)])


@kind
def json_types(rng: random.Random, n: int) -> Made:
    odd: list[object] = [None, True, 3, 1e308, [], {}, [[]], {"a": {}}, "", " ", -1]
    value = odd[n % len(odd)]
    key = ["text", "title", "published", "url", "id", "outlet", "byline", "authors"][n // len(odd) % 8]
    record = {"text": prose(rng, 2), key: value}
    return _lines(
        [
            json.dumps(record),
            json.dumps(value),
            '{"text": "A.", "text": "B."}',
            '{"text": NaN}',
            "[" * (n % 3000),
            {"text": article(rng)},
        ]
    )


@kind
def json_fields(rng: random.Random, n: int) -> Made:
    values = [
        "2024-02-30",
        "soon",
        "../../x",
        "a" * 5000,
        "\u0000",
        "\n",
        "=1+1",
        "<b>",
        "99999-01-01",
        "https://x y",
        "\x1b[2J",
        "０",
    ]
    value = values[n % len(values)]
    return _lines(
        [
            {"text": prose(rng, 3), key: value}
            for key in ("published", "title", "id", "url", "outlet", "byline")
        ]
        + [{"text": prose(rng, 1), "id": "same"}] * 2
    )


@kind
def sidecars(rng: random.Random, n: int) -> Made:
    """A file called as what a user may say of another, with what a user would not."""
    return ".meta.toml", [
        b"title = 3",
        b"published = 2024-02-30",
        b"\xff",
        b"outlet = '''",
        b"x = 1",
        b"url = 'javascript:x'",
        b"[title]\na=1",
        b"",
    ][n % 8]


# Mixtures


@kind
def mixtures(rng: random.Random, n: int) -> Made:
    """Two kinds of text in one."""
    one, two = rng.sample([name for name in KINDS if name not in NOT_MIXED], 2)
    (_, first), (_, second) = KINDS[one](rng, n), KINDS[two](rng, n + 1)
    at = rng.randrange(len(first) + 1)
    return ".txt", first[:at] + second + first[at:]


@kind
def shuffled(rng: random.Random, n: int) -> Made:
    text = article(rng)
    units = [text.split(), text.split(". "), list(text), text.splitlines()][n % 4]
    rng.shuffle(units)
    return _text([" ", ". ", "", "\n"][n % 4].join(units))


NOT_MIXED = frozenset({"mixtures", "encodings", "deep_page", "giant_word"})


def made(count: int, seed: int = SEED) -> list[tuple[str, bytes]]:
    """Name and bytes of `count` files, in turn of each kind."""
    names = list(KINDS)
    files = []
    for i in range(count):
        name, number = names[i % len(names)], i // len(names)
        suffix, data = KINDS[name](random.Random(f"{seed} {name} {number}"), number)
        files.append((f"{name}-{number}{suffix}", data))
    return files


def folder(path: Path, count: int, seed: int = SEED) -> list[Path]:
    """Writes `count` hostile files into a folder; their paths in order."""
    paths = []
    for name, data in made(count, seed):
        if name.endswith(".meta.toml"):
            # What it speaks of stands beside it.
            (path / name.replace(".meta.toml", ".txt")).write_text(
                article(random.Random(name)), encoding="utf-8"
            )
        (path / name).write_bytes(data)
        paths.append(path / name)
    return paths
