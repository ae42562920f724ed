"""Text that calls itself RDF: read as it stands there, or refused in one line, with neither traceback nor log."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import XSD, Dataset, Literal

from kg.cli import main
from kg.errors import InvalidInput
from kg.store import serialise
from kg.store.graph_files import triples_of
from kg.store.parsing import NAMED
from kg.store.validation import violations
from tests.store.test_forgery import WHOLE

FORMS = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "nt": "nt"}
WRITTEN = {form: serialise(WHOLE, form).encode() for form in ("ttl", "trig", "nq")}
KG = "https://w3id.org/kg-news/ontology#"


def literal(words: str, kind: str) -> bytes:
    return f'<https://e.example/a> <https://e.example/b> "{words}"^^<{kind}> .'.encode()


TRIPLE = b'<https://e.example/a> <https://e.example/b> "x" .'
HOSTILE: dict[str, bytes] = {
    "nested nodes": TRIPLE[:-5] + b"[<https://e.example/b> " * 5000,
    "nested lists": TRIPLE[:-5] + b"(" * 5000,
    "nested graphs": b"{" * 5000,
    "a number of 6,000 digits": TRIPLE[:-5] + b"9" * 6000 + b" .",
    "an integer of 6,000 digits": literal("9" * 6000, XSD.integer),
    "a decimal with an exponent": literal("1E999999999", XSD.decimal),
    "no day": literal("2030-99-99", XSD.date),
    "no month": literal("2030-13", XSD.gYearMonth),
    "no year": literal("soon", XSD.gYear),
    "no truth": literal("perhaps", XSD.boolean),
    "no number": literal("1_000", XSD.integer),
    "a day beyond the calendar": literal("999999999999-01-01T00:00:00", XSD.dateTime),
    "a duration beyond all time": literal("P999999999999999999999Y1", XSD.duration),
    "no hexadecimal": literal("zz", XSD.hexBinary),
    "no base64": literal("zzz", XSD.base64Binary),
    "no XML": literal("<a>", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral"),
    "no HTML": literal("<a>", "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML"),
    "an IRI with a space": TRIPLE.replace(b"/a>", b"/a b>"),
    "an IRI with braces": TRIPLE.replace(b"/a>", b"/{a}>"),
    "an IRI with an escaped space": TRIPLE.replace(b"/a>", b"/\\u0020>"),
    "half a surrogate pair": TRIPLE.replace(b'"x"', b'"\\uD800"'),
    "an escape beyond Unicode": TRIPLE.replace(b'"x"', b'"\\UFFFFFFFF"'),
    "no language": TRIPLE.replace(b'"x"', b'"x"@123'),
    "UTF-16": TRIPLE.decode().encode("utf-16"),
    "Latin-1": TRIPLE.replace(b"x", b"\xe9"),
    "NUL behind": TRIPLE + b"\x00",
    "binary": bytes(range(256)),
    "a variable": b"?x <https://e.example/b> <https://e.example/c> .",
    "words as subject": b'"x" <https://e.example/b> <https://e.example/c> .',
    "words as relation": b'<https://e.example/b> "x" <https://e.example/c> .',
    "a prefix that is not declared": b"x:a x:b x:c .",
    "a rule of N3": b"{<urn:a> <urn:b> <urn:c>} => {<urn:d> <urn:e> <urn:f>} .",
    "a relative base": b"@base <urn:x> . <a> <b> <c> .",
    "no RDF": b"Dear Sir or Madam,\n\nthe ferry",
    "JSON": b'{"a": [1, 2]}',
    "HTML": b"<html><body><p>Hello</p></body></html>",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_in_a_line(
    name: str, form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / f"bad.{form}"
    path.write_bytes(HOSTILE[name])
    for command in (["validate", str(path)], ["query", "SELECT ?a WHERE { ?a ?b ?c }", str(path)]):
        assert main(command) == 2
        out, error = capfd.readouterr()
        assert out == "" and error.startswith(f"kg: {path}: not {FORMS[form]}: ") and error.count("\n") == 1
        assert len(error) < 400 and "Traceback" not in error
    assert not caplog.records


def read(data: bytes, form: str) -> list[str]:
    """The violations, or the one line for text that is not RDF."""
    try:
        found = triples_of(data, FORMS[form], Dataset(default_union=True) if FORMS[form] in NAMED else None)
    except InvalidInput as refused:
        return [str(refused)]
    return list(violations(found))


@pytest.mark.parametrize("form", WRITTEN)
def test_a_file_that_is_cut_off_anywhere_does_not_hold(form: str) -> None:
    data = WRITTEN[form]
    for end in range(0, len(data) - 5, len(data) // 61):
        found = read(data[:end], form)
        assert found and not any("\n" in line for line in found)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_file_with_a_byte_changed_gives_lines(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(sorted(WRITTEN)))
    whole = WRITTEN[form]
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start, min(len(whole), start + 30)))
    odd = st.sampled_from(
        [b"", b'"', b"<", b">", b"[", b"(", b"\\", b"\\u", b"^^", b"@", b"{", b"?x", b"_:", b"'''"]
    )
    change = data.draw(st.one_of(odd, st.binary(max_size=4)))
    assert not any("\n" in line for line in read(whole[:start] + change + whole[end:], form))


def test_a_mark_of_byte_order_is_no_fault() -> None:
    """As editors on Windows write it."""
    for form, data in WRITTEN.items():
        assert read(b"\xef\xbb\xbf" + data, form) == []


def test_values_stay_as_they_are_written() -> None:
    """“007” is the number seven, but not the same literal; and the log of rdflib is as it was."""
    found = triples_of(literal("007", XSD.integer), "turtle")
    assert next(found.objects()) == Literal("007", datatype=XSD.integer, normalize=False)
    assert not logging.getLogger("rdflib.term").disabled


def test_validate_takes_folders_and_every_form_in_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "output"
    folder.mkdir()
    for form, data in WRITTEN.items():
        (folder / f"news.{form}").write_bytes(data)
    (folder / "news.json").write_text(json.dumps({}), encoding="utf-8")
    assert main(["validate", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{folder / f'news.{f}'}: holds" for f in ("nq", "trig", "ttl")
    ]
    forged = folder / "news.trig"
    forged.write_bytes(WRITTEN["trig"].replace(b"kg:Planned", b"kg:Happened"))
    assert main(["validate", str(folder)]) == 1
    assert f"{forged}: statement-" in capsys.readouterr().out
    (folder / "bad.ttl").write_bytes(b"no graph")
    assert main(["validate", str(folder), str(tmp_path / "gone"), str(folder / "news.ttl")]) == 2
    out, error = capsys.readouterr()
    assert error.count("\n") == 2 and f"{folder / 'news.ttl'}: holds" in out
    empty = tmp_path / "empty"
    empty.mkdir()
    assert main(["validate", str(empty)]) == 2
    assert "holds no graph" in capsys.readouterr().err


def test_an_empty_or_a_foreign_file_does_not_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("empty.ttl", b""), ("empty.nq", b""), ("foreign.ttl", TRIPLE)):
        (tmp_path / name).write_bytes(data)
        assert main(["validate", str(tmp_path / name)]) == 1
        assert capsys.readouterr().out.endswith("no graph of kg: it holds no article with its text\n")
