"""CSV that a spreadsheet opens as what it is: in UTF-8, and without a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""By which a spreadsheet knows UTF-8."""
_FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n|]))(?=[\t\r]| *[=+\-@\uff1d\uff0b\uff0d\uff20])")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]], line_end: str = "\n") -> str:
    """Rows under their columns, each a line; every cell is `harmless`."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator=line_end)
    for row in (columns, *rows):
        writer.writerow([harmless(str(cell)) for cell in row])
    return out.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would take for a formula, at its beginning or behind a sign
    that separates cells in some countries; control characters as U+FFFD. Numbers stay numbers.

    After OWASP, "CSV Injection".

    >>> harmless("=1+1"), harmless("a;=1"), harmless("well-known"), harmless("-12.5")
    ("'=1+1", "a;'=1", 'well-known', '-12.5')
    """
    if _NUMBER.fullmatch(cell):
        return cell
    return _FORMULA.sub("'", _CONTROL.sub("\ufffd", cell))
