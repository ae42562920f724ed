"""`reasons.toml`: survivors that are known and why, `[PART]` and under it `"NAME OF THE MUTANT" = "reason"`."""

from __future__ import annotations

import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("reasons.toml")


def reasons(part: str) -> dict[str, str]:
    """The reasons written down for a part, by mutant."""
    return dict(tomllib.loads(FILE.read_text(encoding="utf-8")).get(part, {}))
