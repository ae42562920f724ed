"""Text wrapped at a fixed width: paragraphs put together, offsets exact, and what is no prose left as it is."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources import clean, read_article
from kg.sources.wrapped import paragraphs_of
from kg.wrapping import one_line, unwrapped

PARAGRAPHS = [
    " ".join(paragraph.split())
    for paragraph in """
The salt works of Oster will close in the autumn, its owner Harl Salt said on Monday, after ninety years
at the shore of the island, where they gave work to two hundred people and their families.

The mayor, Ina Brodd, called the decision a heavy blow for the town and asked the government of
Brackwater for help with new work for the people of the hall, and with the harbour, which has not been
dredged since the war.

"We were told on the radio," said Lena Odd, one of the workers, who has packed salt in the same hall for
twenty years. "Nobody came to us before that, and nobody has come since."

Harl Salt, which has its seat in Port Ansel, did not answer questions. It had said in March that the
works were safe for as long as the price of salt did not fall below forty crowns, as it did in the weeks
before the announcement.
""".strip().split("\n\n")
]
POEM = """The road goes down to Tarn
  and no one follows it,
the geese are gone,
  the lamps are lit by hand

and what the ferry said
  it said to none of us,
a bell, a board,
  a rope across the sand."""
LIST = """Norland Rovers
Velm City
Salt Harbour
Port Ansel
and the others
of the league"""
TABLE = """Team        Played   Won   Points
Tarn        12       9     27
Oster       12       7     22
Velm City   12       7     21"""
HEADLINES = """Ferry fares to rise again in the spring, says the company
A heron walks into a library and stays there for two days
The tax on lamps returns after forty years, to nobody's joy
Snow closes schools in the north for the third day running"""


def wrapped(width: int, between: str, indent: str, mark: str, end: str) -> str:
    lines = between.join(
        textwrap.fill(p, width, initial_indent=indent, break_long_words=False) for p in PARAGRAPHS
    ).split("\n")
    return end.join(mark + line for line in lines)


@pytest.mark.parametrize("width", [40, 48, 60, 66, 72, 80, 90, 100])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "    "), ("\n\n", "  ")])
@pytest.mark.parametrize("mark", ["", "> ", ">> "])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"])
def test_a_paragraph_is_one_block(width: int, between: str, indent: str, mark: str, end: str) -> None:
    text = wrapped(width, between, indent, mark, end)
    article = read_article(text, plain=True)
    assert [one_line(b.span.of(text)) for b in article.blocks] == PARAGRAPHS


@pytest.mark.parametrize("width", [45, 64, 72, 85])
def test_without_blank_lines_no_sentence_is_cut(width: int) -> None:
    text = wrapped(width, "\n", "", "", "\n")
    blocks = [one_line(b.span.of(text)) for b in read_article(text, plain=True).blocks]
    assert " ".join(blocks) == " ".join(PARAGRAPHS)
    assert all(block.endswith((".", '"')) for block in blocks)


def test_a_page_of_a_pdf_has_no_exact_width() -> None:
    words = " ".join(PARAGRAPHS).split()
    lines, widths = [""], [78, 84, 80, 88, 76, 83, 86]
    for word in words:
        if len(lines[-1]) + len(word) >= widths[len(lines) % len(widths)]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    (only,) = read_article("\n".join(lines), plain=True).blocks
    assert one_line(only.span.of("\n".join(lines))) == " ".join(PARAGRAPHS)


@pytest.mark.parametrize("text", [POEM, LIST, TABLE, HEADLINES, "Menu\nSign in\nSubscribe\nHome"])
def test_what_is_no_wrapped_prose_keeps_its_lines(text: str) -> None:
    assert all("\n" not in line.span.of(text) for line in paragraphs_of(text))


def test_items_of_a_wrapped_list_stay_apart() -> None:
    text = (
        "- The salt works of Oster will close in the autumn, its\n  owner said on Monday.\n"
        "- The mayor called the decision a heavy blow for the town\n  and asked the government for help.\n"
    )
    assert [one_line(line.span.of(text))[:12] for line in paragraphs_of(text)] == [
        "- The salt w",
        "- The mayor ",
    ]


def test_a_wrapped_mail_as_a_page() -> None:
    text = "Salt works of Oster to close after ninety years\n\nBy Lena Marrow\nJune 3, 2024\n\n" + wrapped(
        68, "\n\n", "", "", "\n"
    )
    page = clean(read_article(text))
    assert page["title"] == "Salt works of Oster to close after ninety years"
    assert page["articleBody"] == "\n".join(PARAGRAPHS)
    assert page["published"] == "2024-06-03"


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("the har-\nbour", "the harbour"),
        ("the har-\r\n> bour", "the harbour"),
        ("the har\u00ad\nbour", "the harbour"),
        ("a Tarn-\nbased firm", "a Tarn-based firm"),
        ("a self-\nmade man", "a self-made man"),
        ("the Oster-\nKell line", "the Oster-Kell line"),
        ("30-year-\nold", "30-year-old"),
        ("he said -\nand left", "he said - and left"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(given: str, read: str) -> None:
    assert one_line(given) == read
    assert len(unwrapped(given)) == len(given)


CUT = """
Mon|day Wednes|day Thurs|day Satur|day Septem|ber Octo|ber yester|day birth|day how|ever with|out chair|man
spokes|woman under|standing re|member some|time week|end pre|sident ex|pected pro|gramme pro|test pre|vented
so|cial state|ment off|icial part|ner co|mpany war|ning near|ly high|ways war|heads crack|down free|dom
ten|ants pro|secutors seven|teen post|poned under|mining har|bour
"""
COMPOUNDS = """
ex-|minister pre-|election pro-|government post-|war anti-|tank co-|founder non-|lethal multi-|year so-|called
well-|known long-|term part-|time war-|torn state-|owned open-|ended one-|third vice-|president two-|day
mother-in-|law run-|up follow-|up built-|in right-|wing government-|backed Norland-|based seven-year-|old
self-|defence all-|party high-|profile mid-|September drink-|driving
"""


@pytest.mark.parametrize("word", CUT.split())
def test_a_word_cut_at_the_end_of_a_line_is_one(word: str) -> None:
    assert one_line("the " + word.replace("|", "-\n")) == "the " + word.replace("|", "")


@pytest.mark.parametrize("word", COMPOUNDS.split())
def test_a_compound_at_the_end_of_a_line_keeps_its_hyphen(word: str) -> None:
    assert one_line("the " + word.replace("|", "\n")) == "the " + word.replace("|", "")


@given(st.text(alphabet="ab- \n\r>.\u00ad\u2028\t", max_size=60))
def test_unwrapping_keeps_the_length_and_the_letters(text: str) -> None:
    flat = unwrapped(text)
    assert len(flat) == len(text)
    assert not any(c in flat for c in "\n\r\u2028")
    assert [c for c in flat if c.isalpha()] == [c for c in text if c.isalpha()]
