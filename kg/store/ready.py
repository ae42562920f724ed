"""Questions as they are given: the ready ones of schemas/questions/ by name, and any SPARQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from kg.errors import InvalidQuery, unknown
from kg.ontology import NAMESPACE, labels, schema_dir

NEEDS = re.compile(r"^# needs (\w+): (.+)$", re.MULTILINE)
"""How a ready question declares a parameter that it cannot do without: its name, and what it is."""
_WORDS = re.compile(
    r"""\"[^"\n]*\"|'[^'\n]*'|<[^<>\s]*>|\#.*|[?$](?P<variable>\w+)|\bkg:(?P<term>\w+)""", re.VERBOSE
)
"""Variables and terms of the ontology, and what may hold their like without being one: texts, IRIs and comments."""


@dataclass(frozen=True, slots=True)
class Question:
    """SPARQL, with what an error calls it ("" for what stands on the command line) and the parameters it needs."""

    text: str
    name: str = ""
    needs: Mapping[str, str] = field(default_factory=dict)

    def refused(self, why: str) -> InvalidQuery:
        """The error that says why the question cannot be answered."""
        return InvalidQuery(f"{self.name}: {why}" if self.name else why)

    def at(self, offset: int) -> str:
        """A place in its text in words: "line 2, column 7"."""
        before = self.text[:offset]
        return f"line {before.count(chr(10)) + 1}, column {offset - (before.rfind(chr(10)) + 1) + 1}"


def questions() -> dict[str, str]:
    """The ready questions: name → what it answers, the first comment line of its file."""
    found = {}
    for path in sorted((schema_dir() / "questions").glob("*.rq")):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        found[path.stem] = first.removeprefix("#").strip()
    return found


def question_of(given: str) -> Question:
    """The ready question of that name, or the SPARQL itself.

    Raises InvalidQuery for a single word that names no question, with those that are spelled alike, and for a ready
    question that needs a parameter or has a term that does not exist.
    """
    words = given.split()
    if not words:
        raise InvalidQuery("the question is empty; expected a ready one (see `kg questions`) or SPARQL")
    if len(words) > 1:
        return Question(given)
    known = questions()
    if words[0] not in known:
        near = get_close_matches(words[0], known, n=5) or known
        raise InvalidQuery(unknown("query", "question", words[0], near))
    text = (schema_dir() / "questions" / f"{words[0]}.rq").read_text(encoding="utf-8")
    return _checked(Question(text, words[0], dict(NEEDS.findall(text))))


def _checked(question: Question) -> Question:
    """The question, each parameter that it needs being a variable of it, and each of its terms declared."""
    found = list(_WORDS.finditer(question.text))
    variables = {match["variable"] for match in found} - {None}
    for name in question.needs.keys() - variables:
        raise InvalidQuery(unknown(question.name, "variable after '# needs'", name, variables))
    terms = {iri.removeprefix(NAMESPACE) for iri in labels()}
    for match in found:
        if match["term"] and match["term"] not in terms:
            near = get_close_matches(match["term"], terms, n=5) or ["see schemas/ontology.ttl"]
            where = f"{question.name}: {question.at(match.start())}"
            raise InvalidQuery(unknown(where, "term of the ontology", f"kg:{match['term']}", near))
    return question
