"""A quantity of a text, and its normal form."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Span

_SIGNS = {"more": ">", "less": "<", "about": "~"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what limits it.

    `bound` is exact, more, less, about or range; `low` and `high` are the ends of what is meant (None: open);
    `inclusive` says whether they are in it ("at least 12"). `unit` is "%", an ISO 4217 code, or the noun
    counted as the text words it ("companies"), "" where none stands near; `rate` is the unit of time or
    share that it is counted by ("month"). Words of order ("tens of thousands") mean their whole order: 10000
    to 99999.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    bound: str
    unit: str
    rate: str | None
    text: str
    inclusive: bool = False

    @property
    def normal(self) -> str:
        """The normal form: ">200", "1000000", "10000..99999/month", "30%", "3500000000 USD"."""
        return f"{self._number()}{self._unit()}{f'/{self.rate}' if self.rate else ''}"

    def _number(self) -> str:
        if self.bound == "range":
            return f"{_plain(self.low)}..{_plain(self.high)}"
        sign = _SIGNS.get(self.bound, "")
        return f"{sign}{'=' if sign and self.inclusive else ''}{_plain(self.value)}"

    def _unit(self) -> str:
        return "%" if self.unit == "%" else f" {self.unit}" if self.unit.isupper() else ""


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:.10f}".rstrip("0").rstrip(".")
