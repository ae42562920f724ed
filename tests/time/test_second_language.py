"""A second language of times and quantities is a folder of data: a little Esperanto, without a line of code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import InvalidSchema
from kg.lexicon import Language
from kg.model import Days
from kg.quantity import quantities_in
from kg.time import times_in

PUBLISHED = date(2024, 1, 5)
WORDS = """
[month]
names = [["januaro"], ["februaro"], ["marto"], ["aprilo"], ["majo"]]
[weekday]
names = [["lundo"], ["mardo"], ["merkredo"]]
[number]
unu = 1
du = 2
[unit]
week = ["semajno", "semajnoj"]
[bound]
since = ["ekde"]
"""
PATTERNS = r"""
[fragment]
day = '(?:3[01]|[12]\d|0?[1-9])'
year = '(?:1\d{3}|20\d{2})(?!\d)'
[interval]
bound = '(?<!\w)(?:(?P<word>(?i:{bound.*})){gap}|(?P<affix>(?!)))$'
[tense]
tense = '(?P<ahead>\b[a-z]+os\b)|(?P<back>\b[a-z]+is\b)(?P<wish>(?!))?(?P<present>(?!))?'
"""
RULES = r"""
[[rule]]
name = "day month year"
pattern = 'la{gap}(?P<day>{day})-a{gap}de{gap}(?P<month>{month}){gap}(?P<year>{year})'
means = "calendar date"
explicit = true
example = "Ĝi fermiĝis la 5-a de majo 2021."
counterexample = "Ĝi fermiĝis la 5-a de majo."
[[rule]]
name = "yesterday"
pattern = 'hieraŭ'
means = "the day before"
example = "Ĝi fermiĝis hieraŭ."
counterexample = "Ĝi fermiĝis."
[[rule]]
name = "ago"
pattern = 'antaŭ{gap}(?P<count>{number.*}){gap}(?P<unit>{unit.*})'
means = "so long before"
example = "Ĝi fermiĝis antaŭ du semajnoj."
counterexample = "Ĝi fermiĝis antaŭ la urbo."
[[rule]]
name = "weekday"
pattern = '(?P<weekday>{full-weekday})'
means = "weekday"
example = "Ĝi fermiĝos lundon."
counterexample = "Ĝi fermiĝos."
"""


def esperanto(folder: Path, **changed: str) -> Language:
    """The language, with some of its tables changed."""
    tables = {"time": WORDS, "time-patterns": PATTERNS, "time-rules": RULES}
    for name, text in {**tables, **{name.replace("_", "-"): text for name, text in changed.items()}}.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return Language("eo", folder)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Ĝi fermiĝis la 5-a de majo 2021.", "la 5-a de majo 2021", Days(date(2021, 5, 5), date(2021, 5, 5))),
        ("Ĝi fermiĝis hieraŭ.", "hieraŭ", Days(date(2024, 1, 4), date(2024, 1, 4))),
        ("Ĝi fermiĝis antaŭ du semajnoj.", "antaŭ du semajnoj", Days(date(2023, 12, 22), date(2023, 12, 22))),
        ("La ponto falis mardo.", "mardo", Days(date(2024, 1, 2), date(2024, 1, 2))),
        ("La ponto falos mardo.", "mardo", Days(date(2024, 1, 9), date(2024, 1, 9))),
        ("Li regas ekde la 5-a de majo 2021.", "ekde la 5-a de majo 2021", Days(date(2021, 5, 5), None)),
    ],
)
def test_times_of_a_second_language(tmp_path: Path, text: str, words: str, days: Days) -> None:
    found = times_in(text, PUBLISHED, language=esperanto(tmp_path))
    assert {time.span.of(text): time.days for time in found}[words] == days


def test_english_words_mean_nothing_in_it(tmp_path: Path) -> None:
    assert times_in("It shut on May 5, 2021, and yesterday.", PUBLISHED, language=esperanto(tmp_path)) == ()


def test_quantities_of_a_second_language(tmp_path: Path) -> None:
    language = esperanto(
        tmp_path,
        quantity='[scale]\nmil = 1000\n[bound]\nmore = ["pli ol"]\n',
        quantity_patterns=r"""
[pattern]
number = '(?:\d{1,9}|{number-word})'
amount = '{number}(?:{gap}{scale.*}){0,1}'
quantity = '''
    (?:(?P<bound>{bound.*}){gap})?(?P<first>{amount})(?P<second>(?!))?(?P<sign>(?!))?(?P<share>(?!))?
    (?P<plural>(?!))?(?P<after>(?!))?
'''
counted = '\s([a-z]+)'
""",
    )
    (found,) = quantities_in("Pli ol, pli ol 20 mil homoj venis.", language=language)
    assert (found.normal, found.unit) == (">20000", "homoj")


@pytest.mark.parametrize(
    ("table", "text", "message"),
    [
        ("time_rules", RULES.replace("{day}", "{dya}"), "unknown fragment 'dya'; known: "),
        ("time_rules", RULES.replace("{unit.*}", "{unt.*}"), "no list unt"),
        ("time_rules", RULES.replace('"weekday"\n', '"yesterday"\n', 1), "two rules are called 'yesterday'"),
        ("time_rules", RULES.replace("hieraŭ'", "(hieraŭ'"), "not a regular expression: "),
        ("time_rules", RULES.replace("the day before", "the day befor"), "unknown meaning 'the day befor'"),
        ("time_patterns", PATTERNS + "tens = 'x'", "unknown pattern 'tens'; known: "),
        ("time_patterns", PATTERNS + "[cues]\nhabit = 'x'", "section 'cues' is unknown"),
    ],
)
def test_a_slip_in_a_table_is_an_error(tmp_path: Path, table: str, text: str, message: str) -> None:
    with pytest.raises(InvalidSchema) as error:
        times_in("x", PUBLISHED, language=esperanto(tmp_path, **{table: text}))
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("time-rules", "'hieraŭ'", "'(hieraŭ'", "rule 2: pattern: not a regular expression: missing ), "),
        ("time-rules", "{unit.*}", "{unt.*}", "rule 3: pattern: no list unt.* in its table of words"),
        (
            "time-rules",
            "<year>{year}",
            "<yaer>{year}",
            "rule 'day month year': its pattern lacks a group that ",
        ),
        (
            "time-patterns",
            "(?:1\\d{3}",
            "(?:(1\\d{3}",
            "fragment.year: not a regular expression: missing ), ",
        ),
        ("time-patterns", "{bound.*}", "{bnd.*}", "interval.bound: no list bnd.* in its table of words"),
        ("quantity-patterns", "{gap}", "{gpa}", "pattern.number: unknown fragment 'gpa'; known: "),
        ("quantity-patterns", "{gap}", "({gap}", "pattern.number: not a regular expression: missing ), "),
        ("page-patterns", "{opens}", "{opnes}", "credit.credit: unknown fragment 'opnes'; known: opens"),
        ("page-patterns", "{opens}", "({opens}", "credit.credit: not a regular expression: missing ), "),
        ("page-patterns", "'foto'", "'foto['", "credit.opens: not a regular expression: unterminated "),
    ],
)
def test_the_check_tells_file_line_and_fault_of_a_pattern(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, old: str, new: str, message: str
) -> None:
    esperanto(
        tmp_path,
        quantity_patterns="[pattern]\nnumber = '{gap}'\n",
        page_patterns="[credit]\nopens = 'foto'\ncredit = '{opens} de'\n",
    )
    assert main(["validate", "--lexicon", str(tmp_path)]) == 0, capsys.readouterr().out
    capsys.readouterr()
    file = tmp_path / f"{table}.toml"
    lines = [line.replace(old, new) for line in file.read_text(encoding="utf-8").splitlines()]
    number = next(number for number, line in enumerate(lines, 1) if new in line)
    file.write_text("\n".join(lines), encoding="utf-8")
    assert main(["validate", "--lexicon", str(tmp_path)]) == 1
    (told,) = capsys.readouterr().out.splitlines()
    assert told.startswith(f"{file}:{number}: {message}")


def test_a_group_that_a_meaning_takes_and_a_pattern_lacks_is_told_where_it_is_read(tmp_path: Path) -> None:
    language = esperanto(tmp_path, time_rules=RULES.replace("<year>{year}", "<yaer>{year}"))
    with pytest.raises(InvalidSchema, match=r"its meaning takes; it has: day, month, yaer$"):
        times_in("Ĝi fermiĝis la 5-a de majo 2021.", PUBLISHED, language=language)
