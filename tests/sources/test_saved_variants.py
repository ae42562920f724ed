"""Saved pages, one fault at a time: charsets, recognition, dates, outlets, consent, what is hidden, markup."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.errors import InvalidInput
from kg.model import Article
from kg.sources import articles_of, find_inputs
from kg.sources.saved import article_in_html
from kg.sources.saved.charset import decode_page
from kg.sources.saved.sniffing import is_page

ONE = "The café owners of Velm closed their doors on Friday to protest against a tax, their speaker, José Márquez, said."
TWO = "“We can’t pay more,” he said, and the council promised to look at the matter again before the summer."
THREE = "Mayor Ada Brook will meet the owners next week in the town hall, her office said in a short note."
BODY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
PLAIN = BODY.replace("“", '"').replace("”", '"').replace("’", "'")


def page(body: str = BODY, head: str = "", title: str = "Owners protest", around: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{around}"
        f"<article><h1>Owners protest</h1>{body}</article></body></html>"
    )


def article(html: str) -> Article:
    return article_in_html(html, "page", "page.html")


def body(found: Article) -> list[str]:
    return [b.span.of(found.text) for b in found.blocks if b.kind == "body"]


def only(path: str) -> Article:
    (found,) = articles_of(find_inputs([path])[0])
    assert isinstance(found, Article), found
    return found


def refusal(path: str) -> str:
    (found,) = articles_of(find_inputs([path])[0])
    assert isinstance(found, InvalidInput), found
    assert "\n" not in str(found)
    return str(found)


# Charsets


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', "cp1252"),
        ("<meta content='text/html;charset=ISO-8859-1' http-equiv=content-type>", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta charset="latin1">', "cp1252"),
        ('<meta charset="ASCII">', "cp1252"),
        ('<meta charset="x-no-such-charset">', "utf-8"),
        ('<meta charset="x-no-such-charset">', "cp1252"),
        ('<meta charset="hex">', "utf-8"),
        # wrong declarations
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="windows-1252">', "utf-8"),
        ('<meta charset="utf-8">', "cp1252"),
        ('<meta charset="utf-16">', "utf-8"),
        # marks and wide characters
        ('<meta charset="iso-8859-1">', "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="utf-16">', "utf-16-le"),
        ('<meta charset="utf-8">', "utf-16-be"),
        ("<!-- <meta charset='shift_jis'> --><meta charset='windows-1252'>", "cp1252"),
        ("<script src='a.js' charset='utf-8'></script><meta charset='windows-1252'>", "cp1252"),
        ('<meta charset="macintosh">', "mac-roman"),
    ],
)  # fmt: skip
def test_the_charset_of_a_page(tmp_path: Path, declaration: str, encoding: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page(head=declaration).encode(encoding))
    assert body(only(str(path))) == [ONE, TWO, THREE]


@pytest.mark.parametrize("charset", ["iso-8859-2", "iso-8859-15", "ISO_8859-5", "iso-8859-16", "latin-9"])
def test_no_page_has_the_control_characters_of_iso_8859(charset: str) -> None:
    data = f"<meta charset={charset}>She said \u201cit didn\u2019t open\u201d \u2013 again".encode("cp1252")
    assert decode_page(data).endswith("She said “it didn’t open” – again")


@pytest.mark.parametrize(
    "charset", ["shift_jis", "gb2312", "big5", "euc-kr", "iso-2022-jp", "koi8-r", "euc-jp"]
)
def test_a_page_in_english_from_elsewhere(tmp_path: Path, charset: str) -> None:
    own = [line.replace("é", "e").replace("á", "a") for line in (ONE, THREE)]
    html = page(body="".join(f"<p>{line}</p>" for line in own), head=f'<meta charset="{charset}">')
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(charset))
    assert body(only(str(path))) == own


@pytest.mark.parametrize("charset", ["iso-8859-2", "iso-8859-15", "windows-1250", "iso-8859-9"])
def test_an_xml_declaration(tmp_path: Path, charset: str) -> None:
    line = "The café of José Öztürk in Velm closed its doors on Friday, and nobody knows when it will open them again."
    html = f'<?xml version="1.0" encoding="{charset}"?>\n' + page(body=f"<p>{line}</p><p>{THREE}</p>")
    path = tmp_path / "page.xhtml"
    path.write_bytes(html.encode(charset))
    assert body(only(str(path)))[0] == line


def test_bytes_that_the_charset_does_not_know_are_shown_as_such(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page(head='<meta charset="utf-8">').encode().replace(b"Velm", b"Ve\xfflm"))
    assert "Ve\ufffdlm" in only(str(path)).text
    assert decode_page(b"") == ""


# What is a page


@pytest.mark.parametrize(
    "name", ["page.txt", "page.php", "page.aspx", "page", "page.md", "page.cgi", "page.html.bak"]
)
def test_html_under_another_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(page(), encoding="utf-8")
    assert only(str(path)).title == "Owners protest"
    assert body(only(str(path))) == [ONE, TWO, THREE]


def test_html_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(page().encode("utf-16"))))
    assert body(only("-")) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><body><p>Rain.</p></body></html>",
        "\ufeff  <!-- saved from url=(0014)about:internet -->\n<html lang=en><head></head></html>",
        "<html><!-- x --><body>Rain</body></html>",
        "<HTML>\n<HEAD><TITLE>Rain</TITLE></HEAD>",
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><head/></html>',
        '<div class="story"><p>Rain came.</p></div>',
        "<p>Rain came.</p>",
        "<article>\n<h1>Rain</h1></article>\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><title>Rain</title>",
    ],
)
def test_what_is_a_page(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain came.",
        "<html> is the first tag of every page, and </html> the last, the court heard on Monday.",
        "<p> and </p> stand around a paragraph, said Ada Brook, who teaches the language of the web.",
        "The engineer wrote <html><body><p>Hello</p></body></html> on the board.",
        "<Reuters> - Rain came to Velm.",
        "< 5 > 3",
        "<!-- a comment --> Rain came.",
        "# Rain\n\n<img src=a.png>\n\nRain came to Velm on Monday, and it stayed.",
        "<name@example.org> wrote:\n> Rain came.",
    ],
)
def test_what_is_no_page(text: str) -> None:
    assert not is_page(text)


def test_pasted_text_that_is_called_html(tmp_path: Path) -> None:
    path = tmp_path / "pasted.html"
    path.write_text(f"Owners protest\n\n{ONE}\n\n{TWO}\n\n{THREE}\n", encoding="utf-8")
    assert only(str(path)).text == path.read_text(encoding="utf-8")


def test_an_article_about_html_is_text(tmp_path: Path) -> None:
    path = tmp_path / "about.txt"
    text = f"<html> and <body> turn thirty\n\n{ONE}\n\nEvery page begins with <html>, and a <p> goes before a paragraph.\n"
    path.write_text(text, encoding="utf-8")
    assert only(str(path)).text == text


def test_an_archive_without_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.mhtml"
    path.write_bytes(
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/css\n\nb{}\n--x--\n"
    )
    assert refusal(str(path)) == f"{path}: a web archive (MHTML) without a page of HTML in it"


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<!doctype html>", "<html><body><nav><a href=/>Home</a></nav></body></html>",
     "<html><body><script>var a = 1;</script></body></html>", "<html><body>" + "<div>" * 5000 + "</body></html>",
     "<html><frameset><frame src=a.html></frameset></html>", "<p>\x00\x01</p>", "<p></p>" * 1000],
)  # fmt: skip
def test_a_page_without_an_article(html: str) -> None:
    with pytest.raises(InvalidInput, match=r"^page\.html: no article found in this HTML$"):
        article(html)


# Dates


@pytest.mark.parametrize(
    "around",
    [
        "<footer>© 2019 The Post</footer>",
        '<img src="/uploads/2019/03/04/a.jpg">',
        '<img src="https://cdn.example/20190304-a.jpg" alt="2019-03-04">',
        '<link rel="canonical" href="https://post.example/news/20190304-owners">',
        '<link rel="canonical" href="https://post.example/2019/owners-protest">',
        '<meta property="og:image" content="https://cdn.example/2019-03-04/a.jpg">',
        "<p>Copyright 2019-03-04 The Post. All rights reserved.</p>",
        '<aside><time datetime="2019-03-04">4 March 2019</time> Another story</aside>',
        '<div class="related"><a href="/x">Old story</a> <time datetime="2019-03-04">4 March 2019</time></div>',
        '<div class="comments"><p>Jon, <time datetime="2019-03-04">4 March 2019</time></p></div>',
        "<script>var built = '2019-03-04T00:00:00Z';</script>",
        "<!-- generated 2019-03-04 -->",
        '<meta name="generator" content="Press 2019.03.04">',
        '<meta name="viewport" content="width=2019"><meta name="version" content="20190304">',
        '<meta name="date" content="0000-00-00"><meta name="pubdate" content="1970-01-01T00:00:00Z">',
        "<ul><li>Event calendar: 4 March 2019</li></ul>",
    ],
)
def test_no_date_is_made_up(around: str) -> None:
    html = page(
        body=BODY + "<p>The last protest was on 4 March 2018, when forty owners came to the square.</p>",
        around=around,
    )
    assert article(html).published is None


@pytest.mark.parametrize(
    ("head", "in_body"),
    [
        ('<meta property="article:published_time" content="2024-06-03T23:30:00-05:00">', ""),
        ('<meta name="date" content="2024-06-03">', ""),
        ('<meta name="DC.date.issued" content="2024-06-03">', ""),
        ('<meta itemprop="datePublished" content="2024-06-03 10:00">', ""),
        ('<meta name="pubdate" content="20240603">', ""),
        ('<meta name="parsely-pub-date" content="Mon, 03 Jun 2024 10:00:00 GMT">', ""),
        ('<meta name="publish-date" content="June 3, 2024">', ""),
        ('<meta property="article:modified_time" content="2024-06-09"><meta property="article:published_time" content="2024-06-03">', ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-06-03","dateModified":"2024-06-08"}</script>', ""),
        ('<script type="application/ld+json">[{"@graph":[{"@type":["NewsArticle"],"datePublished":"2024-06-03T01:00Z"}]}]</script>', ""),
        ('<script type="application/ld+json">{"@type":"WebPage","datePublished":"2009-01-01","mainEntity":{"@type":"Article","datePublished":"2024-06-03"}}</script>', ""),
        ('<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","datePublished":"2024-06-03",}\n//]]></script>', ""),
        ("", '<time datetime="2024-06-03T10:00">an hour ago</time>'),
        ("", "<time>3 June 2024</time>"),
        ("", '<div>Published <time datetime="2024-06-03">3 June</time>, updated <time datetime="2024-06-05">5 June</time></div>'),
        ("", '<div>Updated <time datetime="2024-06-05">5 June</time> Published <time datetime="2024-06-03">3 June</time></div>'),
        ("", '<span class="entry-date" itemprop="datePublished" content="2024-06-03">Monday</span>'),
        ("", "<p>Published: June 3, 2024 at 6:04 PM</p>"),
        ("", '<div class="meta">By Ada Brook | Jun 3, 2024 | Politics</div>'),
        ("", '<p class="updated">Last updated 3 June 2024</p>'),
        ('<link rel="canonical" href="https://post.example/2024/06/03/owners-protest/">', ""),
        ('<meta property="og:updated_time" content="2024-06-03T10:00:00Z">', ""),
    ],
)  # fmt: skip
def test_the_day_of_publication(head: str, in_body: str) -> None:
    found = article(page(body=in_body + BODY, head=head))
    assert found.published == date(2024, 6, 3)
    assert body(found) == [ONE, TWO, THREE]


def test_the_own_article_of_several_in_json() -> None:
    other = '{"@type":"NewsArticle","headline":"A heron in the library","datePublished":"2020-01-01"}'
    own = '{"@type":"NewsArticle","headline":"Owners protest","datePublished":"2024-06-03"}'
    html = page(head=f'<script type="application/ld+json">[{other},{own}]</script>')
    assert article(html).published == date(2024, 6, 3)


def test_the_date_of_an_embedded_post_is_not_the_page_s() -> None:
    post = '<blockquote class="twitter-tweet"><p>We close.</p>— José (@jose) <time datetime="2019-01-02">January 2, 2019</time></blockquote>'
    assert article(page(body=f"<p>{ONE}</p>{post}<p>{TWO}</p><p>{THREE}</p>")).published is None


# Outlets


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ('<meta property="og:site_name" content="Velm Courier">', "Owners protest", "Velm Courier"),
        ('<meta property="og:site_name" content="Velm Courier | News, sport and weather">', "x", "Velm Courier"),
        ('<meta property="og:site_name" content="My Site">', "Owners protest | Velm Courier", "Velm Courier"),
        ('<meta property="og:site_name" content="WordPress">', "Owners protest", None),
        ('<meta name="application-name" content="Velm Courier">', "Owners protest", "Velm Courier"),
        ("", "Owners protest | Velm Courier", "Velm Courier"),
        ("", "Owners protest - Politics - Velm Courier", "Velm Courier"),
        ("", "Velm Courier – Owners protest", "Velm Courier"),
        ("", "Velm Courier: Owners protest", "Velm Courier"),
        ("", "Owners protest", None),
        ("", "Owners protest - mayor promises help", None),
        ("", "Owners protest | Home", None),
        ('<link rel="canonical" href="https://www.velm-courier.example/a">', "Owners protest", "Velm Courier"),
        ('<link rel="canonical" href="https://d111.cloudfront.net/a">', "Owners protest", None),
        ('<link rel="canonical" href="https://web.archive.org/web/2020/https://x.example/a">', "Owners protest", None),
        ('<link rel="canonical" href="https://archive.ph/abcde">', "Owners protest", None),
        ('<link rel="canonical" href="https://velm.wordpress.com/a">', "Owners protest", None),
        ('<link rel="canonical" href="https://10.0.0.1/a">', "Owners protest", None),
        ('<link rel="canonical" href="https://xkqzt.example/a">', "Owners protest", None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Velm Courier"}}</script>', "x", "Velm Courier"),
        ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","publisher":{"@id":"#o"}},{"@type":"Organization","@id":"#o","name":"Velm Courier"}]}</script>', "x", "Velm Courier"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Velm Media Holdings, Inc."}}</script>', "Owners protest | Velm Courier", "Velm Courier"),
    ],
)  # fmt: skip
def test_the_outlet(head: str, title: str, outlet: str | None) -> None:
    assert article(page(head=head, title=title)).outlet == outlet


def test_the_outlet_by_address_and_the_name_on_the_page() -> None:
    head = '<link rel="canonical" href="https://www.velmcourier.co.uk/a/1">'
    assert (
        article(page(head=head, around='<a href="/"><img alt="The Velm Courier logo"></a>')).outlet
        == "The Velm Courier"
    )


# Authors


@pytest.mark.parametrize(
    ("head", "in_body", "authors", "agency"),
    [
        ('<meta name="author" content="Lena Marrow">', "", ("Lena Marrow",), None),
        ('<meta name="author" content="Lena Marrow and Jon Ferrin">', "", ("Lena Marrow", "Jon Ferrin"), None),
        ('<meta name="author" content="admin">', '<p class="byline">By Lena Marrow</p>', ("Lena Marrow",), None),
        ('<meta property="article:author" content="https://social.example/lena">', "", (), None),
        ('<meta name="author" content="Reuters">', "", (), "Reuters"),
        ('<meta name="author" content="The Associated Press">', "", (), "Associated Press"),
        ("", "<p>By Lena Marrow, political correspondent</p>", ("Lena Marrow",), None),
        ("", '<a rel="author" href="/lena">Lena Marrow</a>', ("Lena Marrow",), None),
        ("", "<div>By LENA MARROW and JON FERRIN</div>", ("LENA MARROW", "JON FERRIN"), None),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Lena Marrow"},{"name":"AFP"}]}</script>', "", ("Lena Marrow",), "AFP"),
        ("", "", (), None),
    ],
)  # fmt: skip
def test_the_authors(head: str, in_body: str, authors: tuple[str, ...], agency: str | None) -> None:
    found = article(page(body=in_body + BODY, head=head))
    assert (found.authors, found.agency) == (authors, agency)
    assert body(found) == [ONE, TWO, THREE]


def test_opinion() -> None:
    assert article(page(head='<meta property="article:section" content="Opinion">')).opinion
    assert article(page(head='<link rel="canonical" href="https://p.example/opinion/owners">')).opinion
    assert article(
        page(head='<script type="application/ld+json">{"@type":"OpinionNewsArticle"}</script>')
    ).opinion
    assert not article(page()).opinion


# Consent, letters, barriers and the rest of the boilerplate

CONSENT = "<h2>Your choices</h2><p>We and our 412 partners use cookies and similar technologies to store data on your device.</p><button>Accept all</button>"
"""No name gives it away."""
SILENT = "<p>Some text that a reader agrees to with one click, about storage of small files and their use by others.</p>"


@pytest.mark.parametrize(
    "opening",
    ['<div id="onetrust-banner-sdk">', '<div class="cmp-container">', '<div id="gdpr-wrap">', '<section class="cookie-banner">',
     '<div class="CookieConsent_root__x1">', '<div role="dialog">', "<dialog open>", '<div aria-modal="true">', '<div id="didomi-host">',
     '<div class="fc-consent-root">', '<div id="sp_message_container_1">', '<div id="usercentrics-root">', '<div class="truste_box">',
     '<div id="CybotCookiebotDialog">', '<div class="privacy-overlay">', '<div class="modal">', '<div id="qc-cmp2-ui">', '<div class="eu-cookie">',
     '<div aria-label="Cookie banner">', '<div class="osano-cm-window">', '<div class="iubenda-cs-container">', '<div class="klaro">', '<div class="newsletter-popup">'],
)  # fmt: skip
@pytest.mark.parametrize("place", ["before", "inside", "after"])
def test_a_window_over_the_page(opening: str, place: str) -> None:
    closing = f"</{opening[1:].split()[0]}>"
    window = opening + SILENT + closing
    html = {
        "before": page(around=window),
        "inside": page(body=f"<p>{ONE}</p>{window}<p>{TWO}</p><p>{THREE}</p>"),
        "after": page().replace("</article>", "</article>" + window),
    }[place]
    assert body(article(html)) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "opening", ['<div class="x9">', "<section>", '<div class="wrap"><div>', '<div style="position:fixed">']
)
def test_a_window_that_only_its_words_tell(opening: str) -> None:
    closing = "</section>" if "section" in opening else "</div>" * opening.count("<div")
    assert body(article(page(around=opening + CONSENT + closing))) == [ONE, TWO, THREE]
    links = CONSENT.replace("<button>", '<a class="btn btn-primary" href="#">').replace("</button>", "</a>")
    assert body(article(page(around=opening + links + closing))) == [ONE, TWO, THREE]


def test_an_article_about_cookies_and_privacy_is_read() -> None:
    lines = [
        "The regulator fined three firms for cookie banners that have no button to reject all, it said on Tuesday.",
        "“We use cookies like everybody else,” the head of one firm, Tom Arle, told the newspaper.",
        "Consent must be freely given, the court had said, and people can withdraw it at any time.",
        "The firms say that they will appeal against the fine.",
    ]
    html = (
        '<html><head><title>Cookie banners</title></head><body class="single tag-cookies"><article class="post tag-cookie-consent category-privacy">'
        "<h1>Fines for cookie banners</h1>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</article></body></html>"
    )
    assert body(article(html)) == lines


@pytest.mark.parametrize(
    "insert",
    ['<div class="newsletter-signup"><p>Get the best of the week in your inbox, each Friday at seven in the morning.</p></div>',
     "<p>Sign up for our newsletter here.</p>", '<p><a href="/x">A heron walks into the library of the town</a></p>',
     '<p><strong>Read more:</strong> <a href="/x">A heron walks into the library</a></p>', "<p>ADVERTISEMENT</p>", "<div>Story continues below advertisement</div>",
     '<div class="related-links"><h3>Related</h3><ul><li><a href="/x">A heron walks into the library</a></li></ul></div>',
     '<aside><h4>Most read</h4><p>A heron walks into the library of the town, and the town is glad of it.</p></aside>',
     '<div class="paywall-notice"><p>This article is for subscribers only. Subscribe to continue reading.</p></div>',
     "<p>To continue reading, subscribe now or sign in.</p>", '<div hidden><p>Nobody is to see this sentence, which is for machines alone to find.</p></div>',
     '<p style="display: none">Nobody is to see this sentence, which is for machines alone to find.</p>',
     '<p aria-hidden="true">Nobody is to see this sentence, which is for machines alone to find.</p>',
     '<p class="visually-hidden">Nobody is to see this sentence, which is for machines alone to find.</p>',
     '<div class="social-share"><p>Share this story with your friends and with all whom you know well.</p></div>',
     '<div class="video-player"><p>The video could not be loaded, for some reason that nobody in the house knows.</p></div>',
     '<script>document.write("<p>Written by a script and never to be read by anybody here.</p>")</script>',
     "<style>p { color: red }</style>", "<template><p>A template that is not shown to anybody at all on this page.</p></template>",
     '<form><p>Enter your email address to get the letter of the editor every week.</p><input type="email"></form>',
     '<div class="comments"><p>A reader writes that he has never seen such a thing in all his long life.</p></div>',
     '<div class="author-bio"><p>Lena Marrow has written about the town for twenty years and lives there.</p></div>'],
)  # fmt: skip
def test_boilerplate_between_paragraphs(insert: str) -> None:
    assert body(article(page(body=f"<p>{ONE}</p>{insert}<p>{TWO}</p><p>{THREE}</p>"))) == [ONE, TWO, THREE]
    assert body(article(page(body=f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>{insert}"))) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [('<div class="has-sidebar">', "</div>"), ('<div class="content with-newsletter share">', "</div>"), ('<div id="overlay-root">', "</div>"),
     ('<form id="aspnetForm">', "</form>"), ('<div class="story-body popular">', "</div>"), ('<div class="overflow-hidden">', "</div>"),
     ('<div class="hidden md:block">', "</div>"), ('<div style="visibility:hidden">', "</div>"), ("<table><tr><td>", "</td></tr></table>"),
     ('<section class="related">', "</section>"), ("<aside>", "</aside>")],
)  # fmt: skip
def test_an_article_in_what_is_named_like_boilerplate(opening: str, closing: str) -> None:
    html = f"<html><head><title>Owners protest</title></head><body>{opening}<h1>Owners protest</h1>{BODY}{closing}</body></html>"
    assert body(article(html)) == [ONE, TWO, THREE]


# Markup


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        (f"<p>{ONE}<br>{TWO}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<div>{ONE}<br><br>{TWO}<br/><br/>{THREE}</div>", [ONE, TWO, THREE]),
        (f"<p>{ONE}<p>{TWO}<p>{THREE}", [ONE, TWO, THREE]),
        (f"<p>{ONE}</p><ul><li>first the baker,</li><li>then the <b>butcher</b>.</li></ul><p>{TWO}</p><p>{THREE}</p>",
         [ONE, "first the baker,", "then the butcher.", TWO, THREE]),
        (f"<p>{ONE}</p><table><tr><th>Town</th><th>Votes</th></tr><tr><td>Velm</td><td>12</td></tr></table><p>{TWO}</p><p>{THREE}</p>",
         [ONE, "Town | Votes", "Velm | 12", TWO, THREE]),
        (f"<p>{ONE}</p><blockquote><p>{TWO}</p></blockquote><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<p>{ONE}</p><h2>What comes next</h2><p>{TWO}</p><p>{THREE}</p>", [ONE, "What comes next", TWO, THREE]),
        (f"<p>{ONE.replace('owners', 'own&shy;ers')}</p><p>{TWO}</p><p>{THREE.replace(' ', '&nbsp;')}</p>", [ONE, TWO, THREE]),
        (f"<p>{ONE.replace('owners', 'own&#8203;ers')}</p><p>{TWO}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<p>{ONE.replace('owners', 'own<wbr>ers')}</p><p>{TWO}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<p>{ONE.replace('owners', '<b>o</b>wn<i>ers</i>')}</p><p>{TWO}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<p>{ONE.replace('é', '&eacute;').replace('á', '&#225;')}</p><p>{TWO.replace('’', '&#146;')}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"<pre>{ONE}\n\n{TWO}\n\n{THREE}</pre>", [ONE, TWO, THREE]),
        (f"<p>{ONE}</p><p>He said: <q>No</q> and left the hall by the back door.</p><p>{THREE}</p>",
         [ONE, "He said: “No” and left the hall by the back door.", THREE]),
    ],
)  # fmt: skip
def test_markup_keeps_words_and_lines_apart(markup: str, lines: list[str]) -> None:
    assert body(article(page(body=markup))) == lines


@pytest.mark.parametrize(
    "figure",
    ["<figure><img src=a.jpg><figcaption>Owners stand on the square of Velm on Friday.</figcaption></figure>",
     '<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">Owners stand on the square of Velm on Friday.</p></div>',
     '<div class="image"><img src=a.jpg><span class="caption">Owners stand on the square of Velm on Friday.</span></div>',
     "<figure><img><figcaption>Owners stand on the square of Velm on Friday. (Photo: Lise Hart)</figcaption></figure>",
     '<figure><img><figcaption>Owners stand on the square of Velm on Friday. <span class="credit">Lise Hart/Agency</span></figcaption></figure>'],
)  # fmt: skip
def test_captions(figure: str) -> None:
    found = article(page(body=f"<p>{ONE}</p>{figure}<p>{TWO}</p><p>{THREE}</p>"))
    captions = [b.span.of(found.text) for b in found.blocks if b.kind == "caption"]
    assert captions == ["Owners stand on the square of Velm on Friday."]
    assert body(found) == [ONE, TWO, THREE]


def test_a_very_deep_page_and_a_very_broken_one() -> None:
    deep = page(body="<div>" * 30_000 + BODY + "</div>" * 30_000)
    assert ONE in article(deep).text
    broken = page(body=f"</div></td><b><i><p>{ONE}</b><p>{TWO}</span></article><p>{THREE}")
    assert [line for line in (ONE, TWO, THREE) if line in article(broken).text] == [ONE, TWO, THREE]


def test_the_text_is_that_of_the_blocks() -> None:
    found = article(page())
    assert found.blocks[0].kind == "title"
    assert "\n\n".join(b.span.of(found.text) for b in found.blocks) + "\n" == found.text
