"""Where the body of a pasted page begins and ends, and what between its paragraphs is part of it."""

from __future__ import annotations

import pytest

from kg.sources import clean, read_article

MENU = "Menu\nSign in\nSubscribe\nThe Brackwater Times\n\n"
HEADLINE = "Salt works of Oster to close after ninety years\n\n"
FIRST = (
    "The salt works of Oster will close in the autumn, its owner Harl Salt said on Monday, after ninety years at the "
    "shore of the island."
)
SECOND = (
    "The mayor, Ina Brodd, called the decision a heavy blow for the town and asked the government of Brackwater for "
    "help with new work for the people."
)
THIRD = (
    '"We were told on the radio," said one of the workers, who has packed salt in the same hall for twenty years and '
    "has two sons who work there too."
)
FOOT = (
    "\n\nMost read\n1\nA heron walks into a library\n2\nThe tax on lamps returns\n\n"
    "© 2024 The Brackwater Times. All rights reserved.\n"
)
PLACES = ("Tarn", "Kell", "Velm", "Oster", "Ansel", "Brod", "Lund")


def body(*paragraphs: str, top: str = MENU + HEADLINE, foot: str = FOOT) -> list[str]:
    text = top + "\n\n".join(paragraphs) + foot
    return (clean(read_article(text))["articleBody"] or "").splitlines()


@pytest.mark.parametrize(
    "link",
    [
        "Ferry fares to rise again in the spring, says the company that runs the Oster line",
        "READ MORE: Ferry fares to rise again",
        "FERRY FARES TO RISE AGAIN IN THE SPRING",
        "Get the evening letter",
        "Advertisement",
    ],
)
def test_a_paragraph_after_a_link_is_kept(link: str) -> None:
    found = body(FIRST, SECOND, link, THIRD)
    assert [line for line in found if line != link] == [FIRST, SECOND, THIRD]


def test_what_stands_above_the_byline_is_no_body() -> None:
    standfirst = (
        "There is more salt in the sea than ever before. Here is how the island will live without it."
    )
    found = body(
        FIRST,
        SECOND,
        THIRD,
        top=MENU + HEADLINE.strip() + f"\n{standfirst}\nBy Lena Marrow\nJune 3, 2024\n\n",
    )
    assert found == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "heading",
    [
        "12 Comments",
        "Comments (3)",
        "3 responses to “Salt works”",
        "Leave a reply",
        "Join the conversation",
    ],
)
def test_what_readers_wrote_is_no_body(heading: str) -> None:
    comments = [
        f"{name} says:\nJune {day}, 2024 at 6:34 am\n\n{said}"
        for name, day, said in [
            (
                "saltlover",
                3,
                "It is a good thing that we have no shop left in this town, because now nobody will come.",
            ),
            (
                "Old Tarn",
                4,
                "My father worked there for forty years. They should be ashamed of themselves, all of them.",
            ),
            (
                "heron22",
                5,
                "As usual the government does nothing and the mayor talks. I have seen it all before.",
            ),
            (
                "Kell",
                6,
                "The price of salt has been falling for years, and everyone in the hall knew what would come.",
            ),
        ]
    ]
    assert body(FIRST, SECOND, THIRD, heading, *comments) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "rows",
    [
        [f"June {day} -- The Old Hall, {place}, Norland" for day, place in enumerate(PLACES, 9)],
        [f"{i}\tTeam {place}\t{40 - i}\t{12 - i}\t{i}" for i, place in enumerate(PLACES, 1)],
    ],
    ids=["dates", "table"],
)  # fmt: skip
def test_a_list_of_dates_or_results_belongs_to_the_paragraph_above(rows: list[str]) -> None:
    found = body(FIRST, SECOND, THIRD + "\n\n" + "\n".join(rows))
    assert found == [FIRST, SECOND, THIRD, *rows]


def test_the_sentences_of_a_page_of_questions() -> None:
    answers = [
        "Engineers found cracks in two pillars on Friday. The road agency closed the bridge the same evening.",
        "The agency has opened an inquiry. Transport Minister Uwe Brandt accused the builder of using poor steel.",
        "Brandt said it would open in June.",
        "About 40,000 a day.",
        "No. He told reporters that he would stay.",
    ]
    questions = [
        "Why was the Velm Bridge closed?",
        "Who is to blame?",
        "When will it open again?",
        "How many people use the bridge?",
        "Has Brandt resigned?",
    ]
    pairs = [part for pair in zip(questions, answers, strict=True) for part in pair]
    top = "What we know about the closure of the Velm Bridge\n\nBy Ada Brook\n12 May 2024\n\n"
    found = body(*pairs, top=top, foot="\n")
    assert [line for line in found if line not in questions] == answers
