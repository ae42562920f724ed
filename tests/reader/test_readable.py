"""The text that is read in place of an article's: what is blanked out, and the way back."""

from __future__ import annotations

from kg.model import Article, Block, Mention, Span
from kg.reader.readable import as_given, readable_text

BODY = "Ada Brook met Carl Fenn in the har-\nbour of Tarn, where the two had once gone to the same school together."
PROMO = "Read more: Ten boats"


def article(body: str = BODY) -> Article:
    text = f"{body}\n\n{PROMO}"
    start = text.index(PROMO)
    return Article(
        text,
        blocks=(Block(Span(0, len(body)), "body"), Block(Span(start, len(text)), "promo")),
    )


def test_boilerplate_is_blanked_out() -> None:
    assert "boats" not in readable_text(article()).text


def test_a_dateline_is_blanked_out() -> None:
    for dateline in ("TARN, Norland (AP) — ", "TARN — ", "Tarn (Reuters) — "):
        read = readable_text(article(dateline + BODY)).text
        assert read.strip().startswith("Ada Brook"), dateline
    assert readable_text(article("Tarn — " + BODY)).text.startswith("Tarn")


def test_a_broken_line_is_joined() -> None:
    assert "harbour of Tarn" in readable_text(article()).text


def test_places_are_those_of_the_text_as_given() -> None:
    given = article("Ada\u00ad\u00ad Br\u043e\u043ek met Carl Fenn, and the two went to the same school.")
    plain = readable_text(given)
    at = plain.text.index("Carl")
    mention = Mention(Span(at, at + 9), Span(at, at + 4), "Person", "name")
    (found,) = as_given((mention,), plain)
    assert (found.span.of(given.text), found.head.of(given.text)) == ("Carl Fenn", "Carl")


def test_the_marks_around_a_field_of_a_table_are_left_out() -> None:
    field = article('"Ada Brook opened the ""Works"" of Tarn. The two had once gone to the same school."')
    assert readable_text(field).text.startswith("Ada Brook opened the “Works” of Tarn.")
    assert "same school.\n" in readable_text(field).text
