"""`python -m kg.training NAME …`: makes one of the things that are learnt."""

from __future__ import annotations

import sys
from collections.abc import Callable

from kg.training import frames, pages, phrases, pronouns, reader

RECIPES: dict[str, Callable[[list[str]], None]] = {
    "frames": frames.main,
    "pages": pages.main,
    "phrases": phrases.main,
    "pronouns": pronouns.main,
    "reader": reader.main,
}


def main() -> None:
    """Runs the recipe that the first argument names with the others."""
    if len(sys.argv) < 2 or sys.argv[1] not in RECIPES:
        sys.exit(f"usage: python -m kg.training NAME [--help]; known: {', '.join(sorted(RECIPES))}")
    RECIPES[sys.argv[1]](sys.argv[2:])


if __name__ == "__main__":
    main()
