"""`python -m tests.quality.ablation`: what each rule of clauses brings on CaRB and BenchIE dev. Writes ABLATION.md.

A rule is left out by dropping the clauses that it names, or whose subject it found, or the facts of noun phrases.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from kg.extraction.claims import open_tuples
from kg.extraction.claims.clauses import Clause, clauses_in
from kg.extraction.claims.open_tuple import OpenTuple
from kg.pipeline import reader
from tests.quality.scorers import SHARED, printed

TARGET = Path(__file__).with_name("ABLATION.md")
CLAUSES = ("clause", "copula", "relative", "participle", "adverbial", "complement")
SUBJECTS = (
    "relative", "coordination", "participle", "adverbial", "subject-control", "object-control", "holder", "speech",
)  # fmt: skip
Pairs = list[tuple[str, Doc]]


def main() -> None:
    """Measures with all rules, then without each."""
    texts = {
        name: _sentences(SHARED / folder / "sentences.txt")
        for name, folder in (("carb", "carb-dev"), ("benchie", "benchie-dev"))
    }
    docs = {name: list(zip(t, reader().pipe(t), strict=True)) for name, t in texts.items()}
    rows = [("all rules", *figures(docs))]
    rows += [(f"no clause: {n}", *figures(docs, lambda c, n=n: c.rule.name.startswith(n))) for n in CLAUSES]
    rows += [(f"no subject: {n}", *figures(docs, lambda c, n=n: _found_by(c, n))) for n in SUBJECTS]
    with mock.patch.object(open_tuples, "noun_phrase_tuples", lambda sentence: list[OpenTuple]()):
        rows.append(("no facts of noun phrases", *figures(docs)))
    TARGET.write_text(_page(rows), encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


def _found_by(clause: Clause, rule: str) -> bool:
    return clause.subject is not None and clause.subject.rule.name == rule


def _sentences(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[-1].strip() for line in lines if line.strip()]


def figures(
    docs: dict[str, Pairs], out: Callable[[Clause], bool] = lambda clause: False
) -> tuple[float, float, int]:
    """CaRB's best F1, BenchIE's F1 and the number of n-ary tuples without the clauses that `out` names."""

    def kept(sentence: SpacySpan) -> list[Clause]:
        return [c for c in clauses_in(sentence) if not out(c)]

    with tempfile.TemporaryDirectory() as folder, mock.patch.object(open_tuples, "clauses_in", kept):
        nary, binary = Path(folder) / "n.tsv", Path(folder) / "b.tsv"
        nary.write_text("".join(_lines(docs["carb"], binary=False)), encoding="utf-8")
        binary.write_text("".join(_lines(docs["benchie"], binary=True)), encoding="utf-8")
        carb = json.loads(
            printed("score_openie.py", "--gold", SHARED / "carb-dev" / "gold.tsv", nary, "--json")
        )
        bench = json.loads(
            printed("score_benchie.py", "--gold", SHARED / "benchie-dev" / "gold.txt", binary, "--json")
        )
        tuples = len(nary.read_text(encoding="utf-8").splitlines())
        return carb[str(nary)]["best"]["f1"], bench[str(binary)]["f1"], tuples


def _lines(pairs: Pairs, *, binary: bool) -> Iterator[str]:
    for text, doc in pairs:
        for sentence in doc.sents:
            for e in open_tuples.open_tuples(sentence, binary=binary):
                yield "\t".join([text, f"{e.confidence:.4f}", e.relation, *e.arguments]) + "\n"


def _page(rows: list[tuple[str, float, float, int]]) -> str:
    head = "# What each rule of clauses brings\n\nMade by `python -m tests.quality.ablation`; do not edit."
    table = [f"| {name} | {carb:.4f} | {bench:.4f} | {tuples} |" for name, carb, bench, tuples in rows]
    columns = "| left out | CaRB dev F1 | BenchIE dev F1 | tuples on CaRB |\n| --- | --- | --- | --- |"
    return "\n".join([head, "", columns, *table]) + "\n"


if __name__ == "__main__":
    main()
