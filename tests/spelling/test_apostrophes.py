"""Every sign that stands for an apostrophe reads as one."""

from __future__ import annotations

import pytest

from tests.spelling.told import facts, places, told

SIGNS = {
    "left quote": "‘", "right quote": "’", "grave": "`", "acute": "´", "modifier": "ʼ", "prime": "′", "full width": "＇",
    "reversed": "‛", "Windows-1252": "\x92", "lost": "\ufffd",
}  # fmt: skip
CODES = {
    "decimal": "&#39;", "hexadecimal": "&#x27;", "named": "&apos;", "typographic": "&rsquo;", "code point": "&#8217;",
    "twice": "&amp;rsquo;", "one byte": "â€™", "Latin-1": "â\x80\x99", "Mac": "‚Äô",
}  # fmt: skip
SENTENCES = [
    "Ada Brook didn't meet Carl Fenn.",
    "Mayor Ada Brook hasn't signed the treaty with Tarn Shipping.",
    "Carl Fenn won't join the harbour union, Ada Brook said.",
    "Norway's Defense Minister Ada Brook met Carl Fenn's brother in Oslo.",
    "Ada Brook rejected the companies' plan, and it wasn't signed.",
    "Shane O'Dell thanked Ada Brook at two o'clock.",
]
EASY = SENTENCES[:3]
"""What even a reader that knows the one apostrophe of print reads as it is meant."""
REPLACED = [
    (name, sign, sentence)
    for name, sign in (SIGNS | CODES).items()
    for sentence in SENTENCES
    if not ((name == "lost" and "O'D" in sentence) or (name == "right quote" and sentence in EASY))
]


@pytest.mark.parametrize(
    ("sign", "sentence"), [r[1:] for r in REPLACED], ids=[f"{n}: {s}" for n, _, s in REPLACED]
)
def test_the_statements_are_those_of_the_plain_apostrophe(sign: str, sentence: str) -> None:
    assert told(sentence.replace("'", sign)) == told(sentence) != []


@pytest.mark.parametrize("sign", SIGNS.values(), ids=list(SIGNS))
def test_the_places_are_the_same(sign: str) -> None:
    text = " ".join(s for s in SENTENCES if "O'D" not in s)
    assert places(text.replace("'", sign)) == places(text)


@pytest.mark.parametrize("sign", [*(s for s in SIGNS.values() if s != "’"), *CODES.values()])
def test_what_did_not_happen_is_no_fact(sign: str) -> None:
    assert facts(f"Ada Brook didn{sign}t meet Carl Fenn.") == {"Ada Brook met Carl Fenn not"}


SLIPS = [
    "didn' t", "didn ’t", "did n ’t", 'didn"t', "didn“t", "didn”t", "didn,t", "didn?t", "didn''t", "didn¹t", "didn•t",
    "didnít", "didnÕt", "didn¬ít", "didn\\u2019t", "didn%27t", "didn\\'t", "didn t", "didn&rsquot",
    "didn&nbsp;&rsquo;t", "didn \u0301t", "didn.t", "did\u00adn’t", "d\u0456dn’t",
]  # fmt: skip


@pytest.mark.parametrize("negated", SLIPS)
def test_a_negation_is_one_whatever_stands_for_its_apostrophe(negated: str) -> None:
    assert facts(f"Ada Brook {negated} meet Carl Fenn.") == {"Ada Brook met Carl Fenn not"}


@pytest.mark.parametrize(
    "negated", ["DIDN'T", "DIDN‘T", "DIDN&RSQUO;T".replace("RSQUO", "rsquo"), "COULDN´T", "DIDN?T"]
)
def test_capitals_negate_too(negated: str) -> None:
    assert {words.casefold() for words in facts(f"ADA BROOK {negated} MEET CARL FENN.")} == {
        "ada brook met carl fenn not"
    }


@pytest.mark.parametrize("text", ["Ada Brook won. T. Fenn left Oslo.", "Don T. Lund left Oslo."])
def test_a_letter_alone_is_no_end_of_a_negation(text: str) -> None:
    assert not any(words.endswith("not") for words in facts(text))
