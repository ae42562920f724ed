"""`python -m kg.training NAME …`: makes one of the things that are learnt."""

from __future__ import annotations

import sys
from importlib import import_module

RECIPES = {
    "confidence": "confidence_weights",
    "coreference": "coreference_weights",
    "lines": "line_classifier",
    "metadata": "metadata_weights",
    "reader": "reader_weights",
}
"""What can be learnt → the module of this package whose `main` does it, imported when asked for: not all need torch."""


def main() -> None:
    """Runs the recipe that the first argument names with the others."""
    if len(sys.argv) < 2 or sys.argv[1] not in RECIPES:
        sys.exit(f"usage: python -m kg.training NAME [--help]; known: {', '.join(RECIPES)}")
    import_module(f"kg.training.{RECIPES[sys.argv[1]]}").main(sys.argv[2:])


if __name__ == "__main__":
    main()
