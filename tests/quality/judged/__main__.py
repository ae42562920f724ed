"""`python -m tests.quality.judged sheet|take|examples`: sheets for judges, their answers, what is learnt from them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from kg.errors import InvalidInput, KgError
from kg.library import KnowledgeGraph
from kg.model import Statement
from tests.quality.judged.answers import read_answers
from tests.quality.judged.judged_examples import examples_of
from tests.quality.judged.judged_figures import scored_statements
from tests.quality.judged.judged_pages import MEASURED_ONLY, article_of, graphs_of, page_groups, pages_of
from tests.quality.judged.sheets import sheet_of, write_keys, write_sheet
from tests.quality.judged.shown_statements import content_statements
from tests.quality.judged.verdict_files import (
    VERDICT_FOLDER,
    Judge,
    judged_pages,
    read_keys,
    read_verdicts,
    write_verdicts,
)

Numbered = list[tuple[int, Statement]]


def main() -> int:
    """Runs one command; 2 where something given is not what it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.judged", description=__doc__)
    commands = parser.add_subparsers(required=True)
    sheet = commands.add_parser("sheet", help="the statements of pages as a judge sees them")
    sheet.add_argument(
        "pages", nargs="+", metavar="ID", help="a page (pages-dev/NAME) or a group of pages.toml"
    )
    sheet.add_argument("--into", type=Path, help="a folder outside of the project (default: printed)")
    sheet.add_argument("--new", action="store_true", help="only statements that nobody has judged yet")
    sheet.set_defaults(run=_sheet)
    take = commands.add_parser("take", help="a judge's answers to a sheet into the project")
    take.add_argument("page", metavar="ID")
    take.add_argument("answers", type=Path, metavar="ANSWERS.tsv")
    take.add_argument("--keys", type=Path, required=True, help="the folder of keys that `sheet --into` wrote")
    take.add_argument("--judge", required=True, help="a name for the judge")
    take.add_argument("--round", required=True, help="a name for the sheets that were judged together")
    take.add_argument("--check", action="store_true", help="only say whether the answers can be read")
    take.set_defaults(run=_take)
    examples = commands.add_parser(
        "examples", help="judged statements for `python -m kg.training confidence`"
    )
    examples.add_argument("into", type=Path, metavar="EXAMPLES.jsonl")
    examples.set_defaults(run=_examples)
    arguments = parser.parse_args()
    try:
        arguments.run(arguments)
    except KgError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _sheet(arguments: argparse.Namespace) -> None:
    groups = page_groups()
    pages = [page for given in arguments.pages for page in (pages_of(given) if given in groups else [given])]
    for page, graph in graphs_of(pages).items():
        numbered = _numbered(page, graph, only_new=arguments.new)
        sheet, text = sheet_of(page, graph, numbered), graph.articles[0].text
        if arguments.into is None:
            print(f"{text}\n\n{sheet}")
        else:
            print(write_sheet(arguments.into, page, sheet, text))
            write_keys(arguments.into, page, graph, numbered)


def _numbered(page: str, graph: KnowledgeGraph, *, only_new: bool) -> Numbered:
    if not only_new:
        return list(enumerate(content_statements(graph), 1))
    judged = read_verdicts(VERDICT_FOLDER / f"{page}.jsonl")
    shown = enumerate(scored_statements(graph, judged), 1)
    return [(number, scored.statement) for number, scored in shown if scored.judged is None]


def _take(arguments: argparse.Namespace) -> None:
    keys = read_keys(arguments.keys / f"{arguments.page}.jsonl")
    try:
        told = arguments.answers.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{arguments.answers}: cannot be read: {error}") from None
    answers = read_answers(told, str(arguments.answers), article_of(arguments.page), list(keys))
    print(f"{arguments.page}: {len(answers.verdicts)} verdicts, {len(answers.facts)} main facts")
    if not arguments.check:
        path = VERDICT_FOLDER / f"{arguments.page}.jsonl"
        by = Judge(arguments.judge, arguments.round)
        write_verdicts(path, read_verdicts(path).with_answers(answers, keys, by))


def _examples(arguments: argparse.Namespace) -> None:
    pages = {name: page for name, page in judged_pages().items() if not name.startswith(MEASURED_ONLY)}
    lines = [f"{json.dumps(record)}\n" for record in examples_of(pages)]
    arguments.into.write_text("".join(lines), encoding="utf-8")
    print(f"{arguments.into}: {len(lines)} judged statements of {len(pages)} pages")


if __name__ == "__main__":
    sys.exit(main())
