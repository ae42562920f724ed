"""CSV that a spreadsheet reads as text: what a cell may begin with, and how the file begins.

After OWASP's "CSV Injection": a cell that begins with one of these signs is taken for a formula and run.
"""

from __future__ import annotations

import re

BOM = "\ufeff"
"""Stands before the first column, so that spreadsheets read UTF-8 as such."""
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def cell(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would take it for a formula; numbers stay numbers.

    >>> cell("=1+1"), cell("@desk"), cell("Ada = Bo"), cell("-12.5")
    ("'=1+1", "'@desk", 'Ada = Bo', '-12.5')
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
