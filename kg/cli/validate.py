"""`kg validate`: whether graphs on disk or an archive hold what they promise, or the words of a language their forms."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.console import complain
from kg.cli.graphs import DEFAULT, graph_files
from kg.cli.progress import progress
from kg.errors import InvalidInput, InvalidSchema
from kg.model import ArchivePlace

if TYPE_CHECKING:
    from kg.lexicon import Language


def run(arguments: argparse.Namespace) -> int:
    """Prints every violation; 1 where there are any, 2 where a file could not be read."""
    if arguments.lexicon is not None:
        return _lexicon(arguments.lexicon)
    if arguments.store is not None:
        return _archive(arguments.store, arguments.files)
    from kg.store import validate

    files, bad = _files(arguments.files)
    violations = 0
    for path in progress(files, "checking"):
        try:
            found = validate(path)
        except InvalidInput as error:
            complain(error)
            bad += 1
            continue
        violations += len(found)
        for line in found:
            print(f"{path}: {line}")
        if not found:
            print(f"{path}: holds")
    return 2 if bad else int(violations > 0)


def _archive(store: ArchivePlace, files: Sequence[Path]) -> int:
    """Prints what does not hold of an archive: of each article by itself, then of all together."""
    from kg.archive import article_faults, faults

    if files:
        raise InvalidInput(f"{files[0]}: what is checked is files or an archive (--store), not both")
    bad = 0
    for name, found in article_faults(store):
        bad += len(found)
        for line in found:
            print(f"{name}: {line}")
    together = faults(store)
    for line in together:
        print(f"{store}: {line}")
    if not bad and not together:
        print(f"{store}: holds")
    return int(bool(bad or together))


def _lexicon(given: str) -> int:
    """Prints all that is wrong with the tables of a language, by its code or its folder."""
    from kg.lexicon import Language, language

    checked = Language(Path(given).name, Path(given)) if Path(given).is_dir() else language(given)
    found = list(dict.fromkeys([*checked.problems(), *_pattern_problems(checked)]))
    for line in found:
        print(line)
    if not found:
        print(f"{given}: holds")
    return int(bool(found))


def _pattern_problems(language: Language) -> Iterator[str]:
    """What is wrong with the patterns of a language: those of pages, and the first fault of each of its grammars."""
    from kg.lexicon.page_patterns import page_problems
    from kg.quantity.quantity_grammar import QuantityGrammar
    from kg.time.rule_examples import rule_problems

    yield from page_problems(language)
    try:
        yield from rule_problems(language)
    except InvalidSchema as error:
        yield str(error)
    try:
        QuantityGrammar(language)
    except InvalidSchema as error:
        yield str(error)


def _files(paths: Sequence[Path]) -> tuple[list[Path], int]:
    """Every graph that the paths name, and how many of them name none, which is complained of."""
    found: list[Path] = []
    bad = 0
    for path in paths or [DEFAULT]:
        try:
            found += graph_files([path], every=True)
        except InvalidInput as error:
            complain(error)
            bad += 1
    return list(dict.fromkeys(found)), bad
