"""Names in place of pronouns and short descriptions within a phrase."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kg.model import Reading, Span
from kg.resolve.open_words import words_with_brackets, words_with_names
from kg.resolve.reading_index import ReadingIndex
from kg.resolve.unnamed_labels import unnamed_label
from tests.resolve.page import Page


@pytest.mark.parametrize(
    ("sentence", "phrase", "pronoun", "named"),
    [
        ("A draft of her plan was sold.", "A draft of her plan", "her", "A draft of Ada Brook's plan"),
        ("A charge against her fell.", "A charge against her", "her", "A charge against Ada Brook"),
        ("A copy of its plan was sold.", "A copy of its plan", "its", "A copy of its plan"),  # no person's
        ("She sold a draft of her plan.", "a draft of her plan", "her", "a draft of her plan"),
        ("A draft of her plan by Ina Dole.", "A draft of her plan", "her", "A draft of her plan"),
        ("A note “her plan fell” was sold.", "A note “her plan fell”", "her", "A note “her plan fell”"),
    ],
)
def test_pronouns(sentence: str, phrase: str, pronoun: str, named: str) -> None:
    first = "Ada Brook left. "
    page = Page(first + sentence)
    page.mention("Ada Brook", "Person", 0)
    if sentence.startswith("She"):
        page.mention("She", "Person", 0, how="pronoun", normal="she")
    page.mention(pronoun, "Person", 0, how="pronoun")
    if f"{pronoun} plan" in phrase:
        page.mention("plan", "Thing", how="nominal", within=f"{pronoun} plan")
    if "Ina Dole" in sentence:
        page.mention("Ina Dole", "Person", 1)
    assert words_with_names(page.span(phrase), _index(page, len(first))) == named


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        ("the firm's lack of crews", "Dahl Mills' lack of crews"),
        ("the owner of the firm", "the owner of Dahl Mills"),
        ("the firm", "the firm"),  # It is named as a whole elsewhere.
        ("the very old mining firm of Tarn", "the very old mining firm of Tarn"),
    ],
)
def test_descriptions(phrase: str, named: str) -> None:
    first = "Dahl Mills sold ships. "
    page = Page(f"{first}Many criticised {phrase}.")
    page.mention("Dahl Mills", "Company", 0)
    within = "the very old mining firm" if "very" in phrase else "the firm"
    page.mention("firm", "Company", 0, how="nominal", within=within)
    assert words_with_names(page.span(phrase), _index(page, len(first))) == named


def test_label_has_what_completes_the_phrase() -> None:
    """A label with a name is shown alone, so that it takes the clause along that the statement has behind the phrase."""
    page = Page("Ada Brook left. A draft of her plan to close the port was sold.")
    page.mention("Ada Brook", "Person", 0)
    draft = page.mention("draft", "Work", how="nominal", within="A draft of her plan")
    page.mention("her", "Person", 0, how="pronoun")
    page.mention("plan", "Thing", how="nominal", within="her plan")
    page.claim(page.term("A draft of her plan to close the port", draft), "sells", cue="sold")
    claim = replace(page.claims[0], sentence=Span(16, len(page.article.text)))
    label = unnamed_label(page.mentions[draft], ReadingIndex(replace(page.reading, claims=(claim,))))
    assert label == "A draft of Ada Brook's plan to close the port"


@pytest.mark.parametrize(
    ("subject", "named"), [("Dahl Mills", "talks with Ada Brook"), ("Ada Brook", "talks with her")]
)
def test_a_name_elsewhere_in_the_sentence_does_not_stand_beside_the_phrase(subject: str, named: str) -> None:
    page = Page("Ada Brook left because Dahl Mills began talks with her.")
    people = {
        "Ada Brook": page.mention("Ada Brook", "Person", 0),
        "Dahl Mills": page.mention("Dahl Mills", "Company", 1),
    }
    talks = page.mention("talks", "Event", how="nominal", within="talks with her")
    page.mention("her", "Person", 0, how="pronoun")
    page.claim(page.term(subject, people[subject]), "begins", page.term("talks with her", talks), cue="began")
    claim = replace(page.claims[0], sentence=Span(0, len(page.article.text)))
    index = ReadingIndex(replace(page.reading, claims=(claim,)))
    assert unnamed_label(page.mentions[talks], index) == named


def test_a_description_that_is_the_name_stays_as_it_is() -> None:
    page = Page("Union and Norline met. A model of the union was sold.")
    page.mention("Union", "Organization", 0)
    page.mention("union", "Organization", 0, how="nominal", within="the union")
    assert words_with_names(page.span("A model of the union"), _index(page, 23)) == "A model of the union"


def test_names_that_run_together_name_nobody() -> None:
    page = Page("Ada BrookAda L. Brook left. Ada Brook met Fenn. A draft of her plan was sold.")
    page.mention("Ada BrookAda L. Brook", "Person", 0)
    page.mention("Ada Brook/2", "Person", 0, within="Ada Brook/2")
    page.mention("her", "Person", 0, how="pronoun")
    page.mention("plan", "Thing", how="nominal", within="her plan")
    named = words_with_names(page.span("A draft of her plan"), _index(page, 48))
    assert named == "A draft of Ada Brook's plan"


def _index(page: Page, second: int) -> ReadingIndex:
    """The page, whose second sentence has a claim."""
    page.claim(page.term("e"), "sells", cue="e")
    claim = replace(page.claims[0], sentence=Span(second, len(page.article.text)))
    known = page.reading
    quotes = tuple(Span(*found.span()) for found in re.finditer("“[^”]*”", page.article.text))
    return ReadingIndex(Reading(known.article, known.mentions, (claim,), quotes=quotes))


@pytest.mark.parametrize(
    ("words", "pronoun", "told", "named"),
    [
        ("“He left,”", "He", (), "“He [Carl Fenn] left,”"),
        ("“He's gone,”", "He", (), "“He's [Carl Fenn] gone,”"),
        ("that his ferry sank", "his", (), "that his [Carl Fenn's] ferry sank"),
        ("that he left", "he", (0,), ""),  # who says it
        ("that Carl Fenn said he left", "he", (), ""),  # the words tell it
        ("that they left", "they", (), ""),  # not one person
    ],
)
def test_brackets(words: str, pronoun: str, told: tuple[int, ...], named: str) -> None:
    page = Page(f"Carl Fenn sold a ferry. Ada Brook said {words}.")
    page.mention("Carl Fenn", "Person", 0)
    if "Carl Fenn" in words:
        page.mention("Carl Fenn/2", "Person", 0)
    page.mention(pronoun, "Person", 0, how="pronoun", normal=pronoun.lower())
    if "ferry sank" in words:
        page.mention("ferry", "Thing", how="nominal", within="his ferry")
    index = _index(page, len("Carl Fenn sold a ferry. "))
    assert words_with_brackets([page.span(words)], index, told, lambda mention: "") == named


@pytest.mark.parametrize(("pronoun", "named"), [("he", "he [a farmer] left"), ("it", "")])
def test_brackets_of_what_has_no_name(pronoun: str, named: str) -> None:
    """Of persons alone."""
    page = Page(f"A farmer left Tarn. Ada Brook said {pronoun} left.")
    page.mention("A farmer", "Person", 0, how="nominal")
    page.mention(pronoun, "Person", 0, how="pronoun")
    index = _index(page, len("A farmer left Tarn. "))
    words = words_with_brackets([page.span(f"{pronoun} left")], index, (), lambda mention: "A farmer")
    assert words == named
