"""Notices of the site around an article: consent, newsletters, notes on the outlet; and articles about such things."""

from __future__ import annotations

import pytest

from kg.sources import clean, read_article

HEADLINE = "Oster bank closes its branch in Tarn"
FIRST = "The Oster Savings Bank closed its branch in Tarn on Monday. Its head, Ida Kor, left for Port Ansel."
SECOND = "The mayor, Carl Fenn, called it a loss for the town. Eleven people lost their work."
LONG = (
    "The bank, which was founded by the fishermen of the island ninety years ago, said that fewer and fewer people came "
    "to the counter, and that it would send a bus with a cash desk to the market place every second Thursday instead."
)


def body(text: str) -> list[str]:
    found = (clean(read_article(text))["articleBody"] or "").splitlines()
    return [line for line in found if line != HEADLINE]


@pytest.mark.parametrize(
    "paragraphs", [[FIRST], [FIRST, SECOND], [FIRST, SECOND, LONG, LONG.replace("bus", "van")]]
)
@pytest.mark.parametrize(
    "notice",
    [
        "By continuing you agree to our terms.",
        "By signing up, you accept our privacy policy and agree that we may write to you.",
        "We use cookies to make this site better for you. You can change your settings at any time.",
        "This site uses cookies.",
        "Oster Media AS uses cookies.",
        "The Tarn Herald and its partners store cookies on your device.",
        "Sign up to our Morning Tide newsletter for more.",
        "Subscribe to The Tarn Herald and get every story in your inbox.",
        "Get our best stories by email every Friday in our weekly newsletter.",
        "We will never share your data.",
        "You can unsubscribe at any time.",
        "Your email address will not be published.",
        "Follow us on every platform.",
        "Never miss a story: sign up to Morning Tide.",
        "Want more news like this? Subscribe here.",
        "Join 40,000 readers who get our weekly letter.",
        "No spam, ever.",
        "We won’t share your address with anyone.",
        "Independent journalism needs your support.",
        "Please enter your email address.",
        "Do you have a story? Write to us and we will read it, your details stay with us.",
    ],
)
def test_a_notice_is_no_body(notice: str, paragraphs: list[str]) -> None:
    assert body("\n\n".join([HEADLINE, *paragraphs, notice])) == paragraphs
    assert body("\n\n".join([notice, HEADLINE, *paragraphs])) == paragraphs


@pytest.mark.parametrize(
    ("heading", "note"),
    [
        ("About the Tarn Herald", "The Tarn Herald has served the island since 1902."),
        (
            "About Oster Savings Bank",
            "Oster Savings Bank is a bank of 400 people. It was founded by Nils Harrow.",
        ),
        ("About us", "We have reported from the island since 1902, and Lena Odd is our editor."),
        ("About the author", "Mia Dorn has written on banks since 2011. She lives in Tarn."),
    ],
)
def test_a_note_on_the_outlet_or_a_firm_is_no_body(heading: str, note: str) -> None:
    assert body("\n\n".join([HEADLINE, FIRST, SECOND, f"{heading}\n{note}"])) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "The regulator of Norland fined Oster Media 2 million crowns on Monday for its use of cookies.",
            "Oster Media uses cookies on all of its pages, the regulator said.",
            "The firm must ask its readers before it stores cookies, Ida Kor ruled.",
        ],
        [
            "Three newspapers of Norland started a newsletter together on Monday.",
            "Ida Kor, who edits the newsletter, said that 4,000 people had subscribed.",
            "The newsletter is free for a year.",
        ],
        [
            "Thieves took the data of 40,000 readers from the Tarn Herald, police said on Friday.",
            "“We will never share your data,” its editor, Lena Odd, had told readers in May.",
        ],
        [FIRST, "About 90 people came to the market place. They sang.", "About the bus the bank said nothing."],
        [FIRST, "“Sign up for our newsletter,” she told the crowd, and left."],
    ],
)  # fmt: skip
def test_an_article_about_such_things_is_read(paragraphs: list[str]) -> None:
    assert body("\n\n".join([HEADLINE, *paragraphs])) == paragraphs
