"""Texts that are in part in another language, and lines of a file that are."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli import main
from kg.sources import read_article

ENGLISH = [
    "The mayor of Tarn opened the new harbour on Monday. The union said that it would strike on Friday.",
    "Lena Odd, who leads the union, met the mayor in the town hall. She did not say what they had talked about.",
    "The harbour cost 40 million crowns and was paid for by the government of Norland.",
]
FOREIGN = [
    "Borgmesteren i Tarn åbnede mandag den nye havn. Fagforeningen sagde, at den vil strejke fredag.",
    "Der Bürgermeister von Tarn eröffnete am Montag den neuen Hafen, und die Gewerkschaft will am Freitag streiken.",
    "Le maire de Tarn a ouvert le nouveau port lundi, et le syndicat a dit que la grève commence vendredi.",
    "El alcalde de Tarn inauguró el puerto el lunes y el sindicato dijo que no va a trabajar el viernes.",
    "De burgemeester van Tarn heeft maandag de haven geopend en de bond zei dat er vrijdag wordt gestaakt.",
    "Мэр Тарна открыл в понедельник новый порт, а профсоюз объявил забастовку.",
    "افتتح رئيس بلدية تارن الميناء الجديد يوم الاثنين",
]


def kinds(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [b.kind for b in read_article(text, plain=True).blocks]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_paragraph_in_another_language_is_not_read(foreign: str) -> None:
    assert kinds(ENGLISH[0], foreign, *ENGLISH[1:]) == ["body", "foreign", "body", "body"]
    assert kinds(foreign, ENGLISH[0]) == ["foreign", "body"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Vamos a ganar,” said Mayor Ana Luz Ortega.",
        "“Wir haben es der Regierung gesagt, und sie hat nichts getan,” the owner, Uwe Brandt, told reporters.",
        "Van den Bergh, De Vries, Janssen, Müller, Schmidt and Dubois signed for Tarn United.",
        "Her novel, «Les enfants de la mer et les autres», won the prize in May.",
        "Tarn 3, Oster 1",
        "La Unión de Pescadores de Puerto Claro met Alcaldía de San Telmo officials.",
    ],
)
def test_what_an_english_sentence_quotes_or_names_is_no_other_language(paragraph: str) -> None:
    assert kinds(ENGLISH[0], paragraph, ENGLISH[1]) == ["body"] * 3


def test_a_text_in_another_language_with_a_line_of_english_stays_whole() -> None:
    assert kinds(*FOREIGN[:5], "The union will strike.") == ["body"] * 6


@pytest.mark.parametrize("form", ["lines", "jsonl"])
def test_lines_that_are_not_english_are_named(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [FOREIGN[2], "", ENGLISH[0], FOREIGN[3]]
    path = tmp_path / ("some.jsonl" if form == "jsonl" else "some.txt")
    made = [
        f'{{"id": "x{len(line)}", "text": "{line}"}}' if line and form == "jsonl" else line for line in lines
    ]
    path.write_text("\n".join(made), encoding="utf-8")
    assert main(["statements", "--all", str(path), *(["--lines"] if form == "lines" else [])]) == 2
    out, errors = capsys.readouterr()
    assert "harbour" in out
    assert [line.split(" not ")[0] for line in errors.splitlines()] == [f"kg: {path}:{n}:" for n in (1, 4)]
