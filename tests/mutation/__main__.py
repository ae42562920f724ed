"""Which rules the fast tests hold: `python -m tests.mutation [PART ...] [--only WORDS] [--list] [--seed N --sample N]`.

One thing at a time is switched off in a fork of this process, and the fast tests of its part are run until one fails:

- each module-level function of the part: replaced by what its return annotation calls nothing (`functions.py`);
- each `Rule` in a registry of the part: left out;
- each list of words of the sections in `schemas/lexicon/en` that the part uses: emptied.

A mutant that no test notices is a survivor: write a test that fails, remove the rule, or write into `reasons.toml` why it
makes no difference that a test could see (equivalent, only speed, only the text of an explanation). Known survivors
are not counted. Exit status 1 where under 95 % of a part's mutants are noticed.

    python -m tests.mutation coref                          # one part
    python -m tests.mutation coref --only organizations.py  # the mutants whose names hold these words
    python -m tests.mutation time --list                    # what would be switched off
    python -m tests.mutation claims --sample 40 --seed 3    # forty of them, drawn with this seed
    python -m tests.mutation reader --verbose               # each mutant and the test that noticed it

Tests that compute with kg while they are imported see nothing of a mutant: compute in a fixture or in the test.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import traceback
from typing import NoReturn

import pytest

from tests.mutation.functions import function_mutants
from tests.mutation.memo import keep_networks
from tests.mutation.mutant import Mutant
from tests.mutation.parts import PARTS, ROOT, Part
from tests.mutation.reasons import reasons
from tests.mutation.registries import rule_mutants
from tests.mutation.running import Outcome, Runner
from tests.mutation.words import control, word_mutants

SHARE = 0.95
_OUT = os.dup(1)


def main() -> int:
    """Runs the parts one after the other, each in a process of its own."""
    args = _arguments()
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    bad = 0
    for name in args.part or PARTS:
        pid = os.fork()
        if pid == 0:
            _exit(PARTS[name], args)
        bad = max(bad, abs(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])))
    return bad


def _exit(part: Part, args: argparse.Namespace) -> NoReturn:
    """Runs a part and ends the process without what Python does at its end: threads do not survive a fork."""
    code = 2
    try:
        code = _run(part, args)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutation", description=str(__doc__).partition("\n")[0]
    )
    parser.add_argument("part", nargs="*", choices=[*PARTS], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--only", default="", help="only mutants whose names hold these words")
    parser.add_argument("--list", action="store_true", help="name the mutants and run nothing")
    parser.add_argument("--sample", type=int, help="run so many, drawn at random")
    parser.add_argument("--seed", type=int, default=0, help="of the drawing")
    parser.add_argument("--jobs", type=int, default=1, help="mutants side by side")
    parser.add_argument(
        "--verbose", action="store_true", help="print each mutant with the test that noticed it"
    )
    return parser.parse_args()


def _run(part: Part, args: argparse.Namespace) -> int:
    keep_networks()
    skipped = 0

    def make() -> list[Mutant]:
        nonlocal skipped
        import importlib

        for module in part.modules():
            importlib.import_module(module)
        functions, skipped = function_mutants(part)
        mutants = [m for m in (*functions, *rule_mutants(part), *word_mutants(part)) if args.only in m.name]
        if args.sample is not None and args.sample < len(mutants):
            mutants = random.Random(args.seed).sample(mutants, args.sample)
        return [control(), *mutants] if any(m.kind == "words" for m in mutants) else mutants

    if args.list:
        for mutant in make():
            print(f"{mutant.where:60} {mutant.name}")
        return 0

    def report(outcome: Outcome) -> None:
        if args.verbose:
            _say(f"{outcome.noticed or 'SURVIVES':70.70} {outcome.seconds:5.1f} s  {outcome.mutant.name}")
        elif not outcome.noticed:
            _say(f"survives: {outcome.mutant.where}  {outcome.mutant.name}")

    runner = Runner(make, report, args.jobs, parses=part.name != "reader")
    options = ["-q", "-p", "no:cacheprovider", "-m", "not slow", "--tb=native"]
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    pytest.main([*options, f"--rootdir={ROOT}", *part.test_paths()], plugins=[runner])
    if runner.trouble:
        _say(f"{part.name}: {runner.trouble}")
        return 2
    return _result(part, runner, skipped, whole=not args.only and args.sample is None)


def _result(part: Part, runner: Runner, skipped: int, *, whole: bool) -> int:
    known = reasons(part.name)
    survivors = [o.mutant for o in runner.outcomes if not o.noticed]
    counted = [o for o in runner.outcomes if o.noticed or o.mutant.name not in known]
    if runner.failing:
        nodeid, why = next(iter(runner.failing.items()))
        _say(
            f"{len(runner.failing)} tests fail before anything is changed and are left out, as {nodeid}:\n{why}"
        )
    for kind in ("function", "rule", "words"):
        of = [o for o in counted if o.mutant.kind == kind]
        caught = sum(bool(o.noticed) for o in of)
        _say(f"{part.name:12} {kind:10} {caught:4} of {len(of):4}")
    caught = sum(bool(o.noticed) for o in counted)
    share = caught / max(1, len(counted))
    known_count = len(runner.outcomes) - len(counted)
    seconds = sum(o.seconds for o in runner.outcomes) / max(1, len(runner.outcomes))
    _say(
        f"{part.name:12} {'all':10} {caught:4} of {len(counted):4} = {share:.3f}"
        f"  ({known_count} survivors with a reason, {skipped} functions skipped, {seconds:.1f} s a mutant)"
    )
    stale = sorted(set(known) - {m.name for m in survivors}) if whole else []
    for name in stale:
        _say(f"reasons.toml [{part.name}]: no such survivor: {name}")
    return int(share < SHARE or bool(stale))


def _say(line: str) -> None:
    """Prints to where standard output went at the start; pytest's own is swallowed."""
    os.write(_OUT, f"{line}\n".encode())


if __name__ == "__main__":
    sys.exit(main())
