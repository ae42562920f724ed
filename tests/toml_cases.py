"""Cases of a table in TOML as parameters of a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest


def all_cases(table: Mapping[str, Sequence[dict[str, Any]]]) -> list[Any]:
    """Each case of each section, by section and number; one that is `weak` must fail, for the reason given."""
    return [
        pytest.param(case, id=f"{section}-{number}", marks=_marks(case))
        for section, cases in table.items()
        for number, case in enumerate(cases, 1)
    ]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=case["weak"])] if "weak" in case else []
