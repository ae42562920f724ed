"""Who publishes the page: each kind of evidence, and names that are easily mistaken for it."""

from __future__ import annotations

import pytest

from kg.model import Article
from kg.sources import read_article
from kg.sources.metadata.outlet_names import key_of, names_in, site_of
from kg.sources.metadata.page_outlet import outlet_of
from kg.sources.page_lines import lines_of
from tests.sources.metadata.page import BODY, HEADLINE, MENU, read

NAME = "The Brackwater Times"
FIRMS = [
    "Hearst Communications, Inc.",
    "Gannett Co., Inc.",
    "Penske Media Corporation",
    "Dow Jones & Company, Inc.",
]


def outlet(*, head: tuple[str, ...] = MENU, foot: tuple[str, ...] = (), **parts: object) -> str | None:
    return read(head=head, foot=["Most read", "A heron walks into a library", *foot], **parts).outlet


@pytest.mark.parametrize(
    "parts",
    [
        {"head": (NAME, *MENU)},
        {"foot": (f"About {NAME}", f"Contact {NAME}")},
        {"foot": (f"Follow {NAME} on Facebook", "Terms")},
        {"foot": (f"Sign up for {NAME} newsletter", f"Subscribe to {NAME}")},
        {"foot": (f"Download {NAME} app", f"{NAME} Newsletters")},
        {"foot": (f"© 2024 {NAME}. All rights reserved.",)},
        {"foot": ("Copyright © 2010-2024 Brackwater Times, Inc.",)},
        {"below": ("By Lena Marrow, Brackwater Times", "June 3, 2024")},
        {"below": ("By Lena Marrow | Brackwater Times", "June 3, 2024")},
        {"foot": ("Jobs at Brackwater Times", "Brackwater Times Store", "Brackwater Times Newsletters")},
        {"foot": (f"This article originally appeared on {NAME}.", "Terms")},
        {"foot": (f"{NAME} may earn a commission from links on this page.", "Terms")},
        {"foot": (f"The views are the author's own and not necessarily those of {NAME}.", f"Support {NAME}")},
        {"foot": ("Got a tip? Write to tips@brackwatertimes.com or call.", "Brackwater Times Jobs")},
    ],
)
def test_evidence(parts: dict[str, tuple[str, ...]]) -> None:
    found = outlet(**parts)
    assert found is not None and key_of(found) == "brackwatertimes"


def test_the_sites_address_alone() -> None:
    assert (
        outlet(foot=("Write to desk@shorelight.example", "www.shorelight.com", "ShoreLight")) == "ShoreLight"
    )
    assert outlet(foot=("Write to desk@shorelight.com", "news@shorelight.com")) == "shorelight.com"


def test_a_town_whose_name_the_site_bears_is_not_the_outlet() -> None:
    parts = {
        "below": ("By Lena Marrow, Oster.com", "June 3, 2024"),
        "foot": ("© 2024 Oster.com. All rights reserved",),
    }
    assert outlet(**parts) == "Oster.com"


def test_the_name_that_begins_the_lines_of_the_menu() -> None:
    menu = (
        "Shoreline",
        *MENU,
        "Shoreline Radio",
        "Shoreline Investigates",
        "Shoreline Kids",
        "Watch Shoreline",
    )
    assert outlet(head=menu, foot=("More from Shoreline", "© 2024 Norring Media Group Ltd")) == "Shoreline"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Pia Holm/Getty Images",
        "(Getty Images)",
        "Image: Shutterstock",
        "Courtesy of Harl Salt Archive",
        "© REUTERS / Pia Holm",
    ],
)
def test_a_photo_credit_is_no_outlet(line: str) -> None:
    assert outlet(below=("By Lena Marrow", line, "June 3, 2024")) is None


@pytest.mark.parametrize("firm", FIRMS)
def test_the_owner_beside_the_sign_of_copyright_is_no_outlet(firm: str) -> None:
    assert outlet(foot=(f"© 2024 {firm} All rights reserved.",)) is None
    named = outlet(head=(NAME, *MENU), foot=(f"About {NAME}", f"© 2024 {firm} All rights reserved."))
    assert named == NAME


@pytest.mark.parametrize(
    "firm",
    [
        "Norring AS",
        "Halvor Media AS",
        "Halvor Media Group Ltd",
        "Norring Oyj",
        "Stonebridge Newspapers LLC",
        "Halvor Holdings",
    ],
)
def test_an_owner_in_terms_of_use_is_no_outlet(firm: str) -> None:
    for foot in (
        (f"© {firm}",),
        (f"Copyright 2024 {firm}, an Arden Capital company",),
        (f"By continuing you agree to our terms. {firm} uses cookies.", f"© 2024 {firm}"),
        (f"{firm} uses cookies.", "Terms", f"© {firm}. All rights reserved."),
    ):
        assert outlet(foot=foot) is None


@pytest.mark.parametrize("name", ["THE OSTER VALLEY CLARION", "The Norring Packet"])
def test_the_whole_name_at_the_head_rather_than_its_end(name: str) -> None:
    short = name.split()[-1].title()
    foot = (f"Follow the {short} on Facebook", "Copyright 2024 Stonebridge Newspapers LLC")
    body = [*BODY, f'"We have no money for this," she told the {short}.']
    assert outlet(head=("Menu", "Subscribe", "Log in", name, *MENU[:3]), foot=foot, body=body) == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (
            "https://www.ostergazette.example/news/2024/06/03/salt-works-of-oster-to-close",
            "ostergazette.example",
        ),
        ("https://oster-post.com/salt-works-close-ninety-4711", "oster-post.com"),
        ("https://www.ostergazette.example/heron-walks-into-library", None),
        ("https://www.facebook.com/oster/posts/salt-works-of-oster-to-close", None),
        ("https://www.ostergazette.example/", None),
    ],
)
def test_the_address_pasted_above_the_headline(address: str, name: str | None) -> None:
    article = read(head=[address], below=["03.06.2024 07:30"], foot=[])
    assert article.outlet == name
    if name:
        origin = article.origin("outlet")
        assert origin is not None and origin.span is not None and origin.span.of(article.text) == name


def test_the_brand_of_a_firm() -> None:
    assert (
        outlet(foot=("About Shorelight", "Shorelight Newsletters", "© 2024 Shorelight Media, LLC"))
        == "Shorelight"
    )


def test_a_wire_agency_in_the_byline_or_dateline_is_no_outlet() -> None:
    body = (f"OSTER (AP) — {BODY[0]}", *BODY[1:])
    for below in (("Associated Press", "June 3, 2024"), ("By Lena Marrow, Reuters", "June 3, 2024")):
        article = read(below=below, body=body, head=MENU)
        assert article.outlet is None
        assert article.agency in ("Associated Press", "Reuters")
    assert read(body=body, head=(NAME, *MENU), foot=(f"About {NAME}",)).outlet == NAME


def test_related_sites_and_networks_are_no_outlet() -> None:
    sites = (
        "Our other sites",
        "Norring Herald",
        "The Lindhaven Gazette",
        "Coast Weekly",
        "Facebook",
        "Twitter",
        "YouTube",
    )
    assert outlet(foot=sites) is None
    assert outlet(head=(NAME, *MENU), foot=(*sites, f"Contact {NAME}")) == NAME


def test_what_the_article_is_about_is_no_outlet() -> None:
    assert outlet(foot=("Tags: Harl Salt, Oster", "Harl Salt", "Oster")) is None


@pytest.mark.parametrize(
    "last",
    [
        "“We shall fight it,” he told the Harbour Herald.",
        "He is the author of a book on salt and a former reporter for the Harbour Herald.",
        "The owner had not been reached by Monday evening, the Harbour Herald reported, and he was not at home.",
        "Many of the workers had never thought of coming back to Oster, and the mayor asked them to stay.",
    ],
)
def test_what_running_text_alone_tells_is_no_outlet(last: str) -> None:
    assert read_article("\n".join([HEADLINE, "June 3, 2024, 5:08p", *BODY, last])).outlet is None


def test_who_is_asked_beside_other_evidence_is_the_outlet() -> None:
    said = "“We shall fight it,” he told the Harbour Herald."
    assert outlet(body=(*BODY, said), foot=("Harbour Herald Newsletters", "Terms")) == "Harbour Herald"


def test_unsure_is_none() -> None:
    assert read(foot=["Terms", "Privacy"]).outlet is None


def test_the_place_of_the_name() -> None:
    article: Article = read(head=(NAME, *MENU), foot=(f"About {NAME}",))
    origin = article.origin("outlet")
    assert origin is not None and origin.span is not None
    assert origin.span.of(article.text) == NAME


def test_names_with_the_words_around_them() -> None:
    found = {
        n.form: n
        for n in names_in(lines_of("Write to The Shore Post’s desk: desk@shore-post.co.uk, 2nd Floor"))
    }
    assert {"The Shore Post", "Shore Post", "Post", "shore-post.co.uk"} <= set(found)
    assert found["Post"].left == "Shore" and found["The Shore Post"].whole
    assert found["shore-post.co.uk"].address and found["shore-post.co.uk"].key == "shorepost"
    assert site_of("mail.shore-post.co.uk") == "shorepost"


def test_the_first_line_of_a_text_without_a_headline_is_no_masthead() -> None:
    lines = lines_of("SALT WORKS CLOSE\n\nOSTER (AP) — The salt works of Oster closed on Monday.")
    assert outlet_of(lines, [False, True], "", set()) is None
