"""The tables of a language against their declared forms: what is refused, in which line, and what is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli import main
from kg.errors import InvalidSchema
from kg.lexicon import ENGLISH, Language, shared
from kg.lexicon.languages import declared, lexicon_dir
from kg.lexicon.relation_frames import SECTIONS, frames
from kg.lexicon.report_entries import senses
from kg.lexicon.toml_lines import line_of
from kg.model import Actuality

FRAME = '[[frame]]\nlemma = ["meet"]\nobject = "obj"\nrelation = "met"\n'
REPORT = '[[verb]]\nlemma = ["say"]\nkind = "report"\ncontent = ["ccomp"]\n'
WORDS = 'preposition = ["with", "on behalf of"]\n'


def language_of(folder: Path, **tables: str) -> Language:
    """A language with the given tables, and with two prepositions."""
    for name, text in {"language": WORDS, **tables}.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return Language("xx", folder)


@pytest.mark.parametrize(
    ("table", "text", "line", "message"),
    [
        ("frames", FRAME.replace('"obj"', '"objj"'), 3, "object 'objj' is unknown; known: obj, iobj, xcomp,"),
        ("frames", FRAME.replace('"obj"', '"obj|wit"'), 3, "object 'wit' is unknown"),
        ("frames", FRAME.replace("met", "mett"), 4, "relation 'mett' is unknown; known: met"),
        ("frames", FRAME + 'target = ["Person", "Persn"]', 5, "target 'Persn' is unknown; known: Person"),
        ("frames", FRAME + 'unless = ["objj"]', 5, "unless 'objj' is unknown; known: obj,"),
        ("frames", FRAME + 'actuality = "plan"', 5, "actuality 'plan' is unknown; known: happened, ongoing"),
        ("frames", FRAME + 'objekt = "obj"', 5, "key 'objekt' is unknown; known: object"),
        ("frames", FRAME + "mutual = 1", 5, "frame 1: mutual is no truth value: 1"),
        ("frames", FRAME + '[[frame]]\nlemma = ["see"]\nobject = "obj"', 5, "frame 2 has no 'relation'"),
        ("frames", FRAME.replace('["meet"]', "[]"), 2, "frame 1: lemma is empty; leave it out"),
        ("frames", FRAME.replace('["meet"]', '"meet"'), 2, "frame 1: lemma is no list: 'meet'"),
        ("frames", FRAME.replace('["meet"]', '["meet", "meet"]'), 2, "frame 1: lemma has 'meet' twice"),
        ("frames", FRAME.replace("meet", "Meet"), 2, "frame 1: lemma has 'Meet'; expected lower case"),
        ("frames", FRAME.replace("meet", " "), 2, "frame 1: lemma has ' '; expected words"),
        (
            "frames",
            FRAME.replace("[[frame]]", "[[frames]]"),
            1,
            "section 'frames' is unknown; known: frame",
        ),
        ("frames", "frame = 1", 1, "frame is no list of entries"),
        ("frames", "joint = 1", 1, "joint is no section"),
        ("frames", '[role_of]\nreceiver = ["to"]', 2, "key 'receiver' is unknown; known: "),
        ("reports", REPORT.replace("ccomp", "ccmp"), 4, "content 'ccmp' is unknown; known: ccomp, quote"),
        ("reports", REPORT.replace("ccomp", "obl:wit"), 4, "content 'obl:wit' is unknown"),
        ("reports", REPORT.replace('"report"', '"rumour"'), 3, "kind 'rumour' is unknown; known: report,"),
        (
            "actuality",
            '[governs]\ninherrit = ["go"]',
            2,
            "key 'inherrit' is unknown; known: inherit",
        ),
        (
            "actuality",
            '[negation]\nadverbs = [\n  "not",\n  "not",\n]',
            3,
            "negation.adverbs has 'not' twice",
        ),
        ("types", '[noun]\nPersn = ["teacher"]', 2, "key 'Persn' is unknown; known: Person"),
        (
            "types",
            '[noun]\nPerson = [\n  "teacher",\n  "Nurse",\n]',
            4,
            "noun.Person has 'Nurse'; expected lower",
        ),
        ("types", '[honorific.post]\n"gen." = 5', 2, "honorific.post.gen. is no name: 5"),
        ("countries", 'LV = { name = "Latvia" }\nlt = { name = "Lithuania" }', 2, "section 'lt' is unknown"),
        (
            "countries",
            'LV = { name = "Latvia", capital = "Riga" }',
            1,
            "key 'capital' is unknown; known: name,",
        ),
        ("time", '[month]\nnames = ["may"]', 2, "month.names is no list: 'may'"),
        ("time", "[season]\nspring = [3, 5.5]\nsummer = []", 3, "season.summer is no list of numbers"),
        ("time", '[period]\n"The War" = [1914-07-28, "1918"]', 2, "period.The War is no list of dates"),
        ("time", '[number]\none = "1"', 2, "number.one is no number: '1'"),
        ("time", "[number]\none = true", 2, "number.one is no number: True"),
        ("names", '[government.same]\ndefence = "Defense"', 2, "defence is 'Defense'; expected lower case"),
        ("quantity", '[rate-adverb]\ndaily = "dy"', 2, "daily 'dy' is unknown; known: hour, day, week"),
    ],
)
def test_a_slip_is_an_error_with_its_line_and_what_is_known(
    tmp_path: Path, table: str, text: str, line: int, message: str
) -> None:
    language = language_of(tmp_path, **{table: text})
    with pytest.raises(InvalidSchema) as error:
        language.table(table)
    assert str(error.value).startswith(f"{tmp_path / table}.toml:{line}: ")
    assert message in str(error.value)
    assert str(error.value) in [*language.problems()]


def test_what_is_costly_is_checked_only_where_all_problems_are_asked_for(tmp_path: Path) -> None:
    many = ", ".join(f'"{word}"' for word in ["Ada", *(f"n{number}" for number in range(1000))])
    language = language_of(
        tmp_path,
        pages="[notices]\nasks = ['(open']",
        **{"given-names": f"[gender]\nfemale = [{many}]"},
    )
    assert language.table("pages")["notices"] == {"asks": ["(open"]}
    assert "Ada" in language.words("given-names", "gender", "female")
    problems = " ".join(language.problems())
    assert "gender.female has 'Ada'; expected lower case" in problems
    assert "notices.asks has '(open', no regular expression" in problems


def test_what_is_no_toml_or_no_table_is_refused(tmp_path: Path) -> None:
    language = language_of(tmp_path, frames="[[frame")
    with pytest.raises(InvalidSchema, match=r"frames\.toml: not TOML: "):
        language.table("frames")
    with pytest.raises(InvalidSchema, match="unknown table 'frame'; known: abbreviations, actuality, "):
        language.table("frame")
    (tmp_path / "frame.toml").write_text("", encoding="utf-8")
    (tmp_path / "frames.toml").write_text("", encoding="utf-8")
    assert [problem.partition(";")[0] for problem in language.problems()] == [
        f"{tmp_path / 'frame.toml'}: unknown table 'frame'"
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'name = "name"',
            'name = "nmae"',
            "language.name: form 'nmae' is unknown; known: dates, flag, name,",
        ),
        ('relation = "<relation>"', 'relation = "<relatoin>"', ": vocabulary 'relatoin' is unknown; known: "),
        ('content = "[<content>]"', 'content = "[<contents>]"', ": vocabulary 'contents' is unknown"),
        ('gender."<gender>"', 'gender."<sex>"', "given-names.gender.<sex>: vocabulary 'sex' is unknown"),
    ],
)
def test_a_form_that_there_is_not_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str
) -> None:
    text = (lexicon_dir() / "forms.toml").read_text(encoding="utf-8")
    path = tmp_path / "forms.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr("kg.lexicon.languages.lexicon_dir", lambda: tmp_path)
    with pytest.raises(InvalidSchema) as error:
        declared.__wrapped__()
    line = next(n for n, each in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if new in each)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert message in str(error.value)


def test_what_a_language_leaves_out_is_empty(tmp_path: Path) -> None:
    language = language_of(tmp_path)
    assert [*language.problems()] == []
    assert language.name == "xx"
    assert (
        language.words("reports", "channel", "on") == language.words("types", "noun", "Person") == frozenset()
    )
    assert language.by_word("types", "kin") == frames(language, "frame") == senses(language, "verb") == {}
    assert language.table("time")["month"] == {"names": [], "doubtful": []}
    assert language.spellings == frozenset()


def test_english_holds_and_has_every_section_that_is_declared() -> None:
    assert [*ENGLISH.problems()] == []
    for name in sorted(declared().keys() - {"vocabulary", "languages", "effects"}):
        table = ENGLISH.table(name)
        assert [key for key in declared()[name] if not key.startswith("<") and not table[key]] == [], name
    assert {"scots", "hindi"} <= shared("languages").keys()
    assert shared("effects")["affirmed"].keys() == shared("effects")["negated"].keys() != set()
    assert ENGLISH.name == "English"
    assert "harbour" in ENGLISH.spellings


def test_frames_with_more_conditions_come_first(tmp_path: Path) -> None:
    light = '[[frame]]\nlemma = ["meet"]\nobject = "with|"\nnoun = ["team"]\nactuality = "planned"\nrelation = "joined"\n'
    language = language_of(tmp_path, frames=FRAME + light)
    joined, met = frames(language, "frame")["meet"]
    assert (joined.relation, joined.object, joined.noun) == ("joined", ("with", ""), ("team",))
    assert (joined.actuality, met.actuality) == (Actuality.PLANNED, None)
    assert [language.line_of("frames", "frame", frame.number) for frame in (joined, met)] == [5, 1]


def test_every_frame_of_english_is_found_in_its_line() -> None:
    lines = (ENGLISH.folder / "frames.toml").read_text(encoding="utf-8").splitlines()
    for section in SECTIONS:
        for found in frames(ENGLISH, section).values():
            assert {lines[ENGLISH.line_of("frames", section, frame.number) - 1] for frame in found} == {
                f"[[{section}]]"
            }


def test_of_two_entries_for_one_place_the_later_holds_and_both_may_have_an_addressee(tmp_path: Path) -> None:
    first = REPORT + 'actuality = "denied"\naddressee = true\n'
    noun = '[[noun]]\nlemma = ["claim"]\nkind = "report"\ncontent = ["acl"]\nof = ["with"]\n'
    language = language_of(tmp_path, reports=first + REPORT + noun)
    entry = senses(language, "verb")["say"]["ccomp"]
    assert (entry.actuality, entry.addressee) == (None, True)
    assert set(senses(language, "noun")["claim"]) == {"acl", "of:with"}


def test_a_line_is_told_where_a_key_is_quoted_nested_or_within_a_table_on_one_line() -> None:
    text = '# a = 1\n[a]\n"b c" = 1\n[a.d]\ne.f = [\n  "x = 1",\n]\nAD = { name = "x" }\n'
    assert line_of(text, ("a", "b c")) == 3
    assert line_of(text, ("a", "d", "e", "f"), "x = 1") == 6
    assert line_of(text, ("a", "d", "AD", "name")) == 8
    assert line_of(text, ("z",)) == 1


def test_the_command_line_lists_all_that_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    language_of(tmp_path, frames=FRAME.replace("met", "mett").replace('"obj"', '"objj"'))
    assert main(["validate", "--lexicon", str(tmp_path)]) == 1
    told = [line.partition(";")[0] for line in capsys.readouterr().out.splitlines()]
    frames_toml = tmp_path / "frames.toml"
    assert told == [
        f"{frames_toml}:3: object 'objj' is unknown",
        f"{frames_toml}:4: relation 'mett' is unknown",
    ]
    for given in (["en"], []):
        assert main(["validate", "--lexicon", *given]) == 0
        assert capsys.readouterr().out == "en: holds\n"
    assert main(["validate", "--lexicon", "xx"]) == 2
    assert "unknown language 'xx'; known: en" in capsys.readouterr().err
