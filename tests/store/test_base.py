"""Where IRIs begin: what is taken gives the same IRIs in every format, what would not is refused in a line."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import URIRef

import kg
from kg.cli import main
from kg.errors import InvalidInput
from kg.library import KnowledgeGraph
from kg.model.iri import base_iri, is_web_address
from kg.store import serialise
from kg.store.graph_files import triples_of
from tests.store.sample import ARTICLE, GRAPH

READERS = {"ttl": "turtle", "trig": "trig", "nq": "nquads"}
BASES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["http", "https", "ftp", "HTTP", "urn", "file", "kg", "", "1a"]),
    st.sampled_from(["://", ":", ":/", "", ":///"]),
    st.sampled_from(["", "desk.example", "h:80", "h:x", "u@h", "[::1]", "пример.рф", "a b", "h%zz", "h%20", "[h"]),
    st.lists(
        st.sampled_from(["/", "news", "/./", "/../", "/..", "//", ":", "%2F", "é", "\u202e", "\\", "<", "\n", "~"]),
        max_size=4,
    ).map("".join),
    st.sampled_from(["", "/", "#", "/#", "?", "?a=b", "/?a/", "#b/", ":", ".", "/ "]),
)  # fmt: skip
BAD = [
    "", "#", "?", "/", "urn:", "urn:kg:", "urn:kg:news/", "https:", "https://", "https:///", "mailto:a@b", "relative/",
    "https://desk.example/#", "https://desk.example/x#", "https://desk.example/?", "https://desk.example/?g=/",
    "https://desk.example/a b/", "https://desk.example/../x/", "https://desk.example/<x>/", "HTTPS://desk.example/",
    "https://desk.example/%zz/", "https://[:::]/",
    "https://desk.example/\u202e/", "https://desk.example/a\nb/", "//desk.example/",
]  # fmt: skip


def alike(base: str) -> bool:
    """Whether names that are resolved against a base are those that stand behind it, and it names a host."""
    parts = urlsplit(base)
    joined = urljoin(base, "article/x#char=1,2") == f"{base}article/x#char=1,2"
    return joined and bool(parts.scheme) and bool(parts.netloc or parts.scheme == "file")


@settings(max_examples=150, deadline=None)
@given(BASES)
def test_a_base_that_is_taken_is_read_alike_from_every_format(text: str) -> None:
    try:
        base = base_iri(text)
    except InvalidInput as refused:
        assert "\n" not in str(refused)
        return
    read = {form: set(triples_of(serialise(GRAPH, form, text).encode(), READERS[form])) for form in READERS}
    assert read["ttl"] == read["trig"] == read["nq"]
    assert URIRef(f"{base}article/{ARTICLE.id}") in {s for s, _, _ in read["ttl"]}
    assert alike(base.replace("kg://", "http://"))  # urljoin knows no other schemes


@settings(max_examples=300, deadline=None)
@given(BASES)
def test_a_base_is_refused_only_for_a_fault(text: str) -> None:
    try:
        base_iri(text)
    except InvalidInput:
        base = text if text.endswith("/") else f"{text}/"
        odd = any(c in base for c in ' <\\\n\u202e?#') or "%zz" in base or "[h" in base or "h:x" in base  # fmt: skip
        assert odd or base[:1] in "H1" or not alike(base.replace("kg://", "http://"))


@pytest.mark.parametrize("base", BAD)
def test_a_bad_base_is_refused_in_a_line(
    base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Mayor Ada Brook met Carl Fenn in Oslo on Monday.", encoding="utf-8")
    assert main(["build", str(page), "-o", str(tmp_path / "out"), f"--base={base}"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("kg: --base: ") and error.count("\n") == 1
    assert not (tmp_path / "out").exists()
    for call in (
        lambda: kg.read(page, base=base),
        lambda: kg.read_text("Ada Brook met Carl Fenn.", plain=True, base=base),
        lambda: KnowledgeGraph.of(GRAPH, (), base).to_turtle(),
        lambda: KnowledgeGraph.of(GRAPH, (), base).to("nq"),
        lambda: KnowledgeGraph.of(GRAPH, (), base).to_rdflib(),
    ):
        with pytest.raises(InvalidInput, match="cannot be where IRIs begin"):
            call()


@pytest.mark.parametrize(
    ("url", "valid"),
    [
        ("https://quay.example/ferry?id=7&x=%20#top", True),
        ("http://quay.example", True),
        ("HTTPS://Quay.example:8080/a;b=c/@d", True),
        ("https://пример.рф/я", True),
        ("https://[::1]/", True),
        ("https://[:::]/", False),
        ("https://", False),
        ("https:///x", False),
        ("https://quay.example/a b", False),
        ("https://quay.example/a|b", False),
        ("https://quay.example/%zz", False),
        ("https://quay.example/[x]", False),
        ("https://quay.example/a#b#c", False),
        ("https://quay.example/\u202egpj", False),
        ("https://quay.example/\ud800", False),
        ("https://quay.example/\ufffe", False),
        ("https://quay.example/\x00", False),
        ("javascript:alert(1)", False),
        ("urn:x:y", False),
        ("quay.example/ferry", False),
        ("", False),
    ],
)
def test_an_address_of_the_web(url: str, valid: bool) -> None:
    assert is_web_address(url) == valid
