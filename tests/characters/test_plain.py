"""The plain form of a text, and the places of its characters in the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.characters import lines_in, plain, plain_text
from kg.model import Plain, Span


@pytest.mark.parametrize(
    ("given", "plain_form"),
    [
        ("He didn‘t, hasn`t, won´t, can′t go.", "He didn't, hasn't, won't, can't go."),
        ("He isn＇t, aren‛t, don\x92t, isn’t.", "He isn't, aren't, don't, isn't."),
        ("o′clock, Spruds`s, Hawai\u02bbi, O\u02bcBrien", "o'clock, Spruds's, Hawai'i, O'Brien"),
        ("He didn�t join the companies� plan.", "He didn't join the companies' plan."),
        ("Riga�s caf� stayed.", "Riga's caf� stayed."),
        ("It didn&#39;t, don&apos;t, won&#x27;t, can&amp;#39;t", "It didn't, don't, won't, can't"),
        ("R&amp;D at AT&T; &eacute;t&eacute;&nbsp;2020", "R&D at AT&T; été 2020"),
        ("itâ€™s â€œdoneâ€\x9d â€” cafÃ©, â‚¬5, donâ\x80\x99t", "it's “done” — café, €5, don't"),
        ("“Malmö Å”, café” – É” and Ü“", "“Malmö Å”, café” – É” and Ü“"),
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("minis\u00adter com\u200bpany\ufeff to\u2060day", "minister company today"),
        ("Mr.\u00a0Smith 5\u202f000\u2009km", "Mr. Smith 5 000 km"),
        ("\ufb01ne o\ufb00er ＫＹＩＶ 𝐁𝐨𝐥𝐝", "fine offer KYIV Bold"),
        ("cafe\u0301 Zu\u0308rich", "café Zürich"),
        ("Rust\u0435m Um\u0435rov of Κyiv; Кремль", "Rustem Umerov of Kyiv; Кремль"),
        ("Well . . . he left. Then. . . no", "Well ... he left. Then... no"),
        ("min\x07ister of\x1fwar", "minister of war"),
        ("non\u2011lethal", "non-lethal"),
    ],
)  # fmt: skip
def test_a_spoilt_character_reads_as_the_plain_one(given: str, plain_form: str) -> None:
    assert plain(given) == plain_form
    assert plain(plain_form) == plain_form


@pytest.mark.parametrize("text", ["Plain text.\nTwo lines, 5'10\" and “quotes”.", "", "Łódź — naïve"])
def test_plain_text_stays(text: str) -> None:
    assert plain_text(text).text == text
    assert plain_text(text).in_place


SPOILT = st.text(alphabet="ab s.&;#39'’‘`´\r\n\u2028\u00ad\u200b\ufb01\u0301\u0435â€™Ãoqurt", max_size=40)


@given(SPOILT)
def test_places_never_go_back(text: str) -> None:
    once = plain_text(text)
    assert list(once.starts) == sorted(once.starts)
    assert list(once.ends) == sorted(once.ends)
    assert len(once.starts) == len(once.ends) == len(once.text)


@given(SPOILT, st.integers(0, 39), st.integers(1, 40))
def test_a_place_goes_there_and_back(text: str, start: int, length: int) -> None:
    once = plain_text(text)
    if start < len(once.text):
        span = Span(start, min(len(once.text), start + length))
        back = once.inner(once.given(span))
        assert back is not None
        assert back.covers(span)
        assert once.given(back) == once.given(span)


def test_one_edit_after_another_keeps_the_places() -> None:
    text = "The com-\npany didn&rsquo;t join."
    whole = Plain.same(text).rewritten([(7, 9, "")])
    whole = plain_text(whole)
    assert whole.text == "The company didn't join."
    assert whole.given(Span(4, 11)).of(text) == "com-\npany"
    assert whole.given(Span(15, 18)).of(text) == "n&rsquo;t"
    assert whole.of(Span(4, 13)) == "company"


def test_every_end_of_line_is_one() -> None:
    text = "a\r\nb\nc\rd\ve\ff\x85g\u2028h\u2029i"
    assert "".join(text[start:end] for start, end, _ in lines_in(text)) == "abcdefghi"
