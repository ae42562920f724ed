"""The parts of kg that are mutated: where their rules are, and the tests that must notice when one is off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Part:
    """`source` and `tests` are paths below the root; the doctests of `source` count among the tests."""

    name: str
    source: str
    tests: tuple[str, ...]

    def modules(self) -> Iterator[str]:
        """The names of the modules with the part's rules."""
        place = ROOT / self.source
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            parts = file.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def test_paths(self) -> list[str]:
        """What is handed to pytest; paths that are not there (yet) are left out."""
        return [str(ROOT / path) for path in (*self.tests, self.source) if (ROOT / path).exists()]


def _part(name: str, source: str, *tests: str) -> Part:
    return Part(name, source, tests)


PARTS = {
    part.name: part
    for part in (
        _part(
            "mentions",
            "kg/extraction/mentions",
            "tests/extraction/mentions",
            "tests/extraction/coref/test_names.py",
        ),
        _part("attribution", "kg/extraction/attribution", "tests/extraction/attribution"),
        _part(
            "quotations",
            "kg/quotations",
            "tests/quotations",
            "tests/extraction/quotations",
            "tests/extraction/attribution/test_quotes.py",
            "tests/spelling/test_quotation_styles.py",
        ),
        _part("claims", "kg/extraction/claims", "tests/extraction/claims"),
        _part(
            "actuality", "kg/extraction/actuality", "tests/extraction/actuality", "tests/extraction/claims"
        ),
        _part("coref", "kg/extraction/coref", "tests/extraction/coref"),
        _part(
            "time",
            "kg/time",
            "tests/time",
            "tests/extraction/claims/test_times.py",
            "tests/extraction/claims/test_clause_times.py",
        ),
        _part(
            "quantity",
            "kg/quantity" if (ROOT / "kg/quantity").is_dir() else "kg/quantity.py",
            "tests/quantity",
            "tests/test_quantity.py",
            "tests/time/test_quantity.py",
        ),
        _part("reader", "kg/reader", "tests/reader"),
        _part("resolve", "kg/resolve", "tests/resolve", "tests/extraction/coref/test_names.py"),
        _part("sources", "kg/sources", "tests/sources"),
    )
}
