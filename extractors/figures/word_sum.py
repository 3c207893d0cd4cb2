"""The sum of number words as they are read: two hundred | and five thousand | three."""

from decimal import Decimal
from typing import NamedTuple

POWERS, BIG = (10, 100), 1000  # from BIG on a multiplier closes a group: two hundred | thousand


class Element(NamedTuple):
    """One word of a number: a value to add or a multiplier, or a joiner."""

    kind: str  # "numbers", "multipliers", "joiners"
    value: Decimal


class Sum:
    """Adds number words up as they are read; refuses one that begins another number."""

    def __init__(self, units_before_tens: bool) -> None:
        self._units_first = units_before_tens
        self._done, self._group, self._limit = Decimal(0), Decimal(0), Decimal("Infinity")
        self._joined = self._begun = self._apart = False  # apart: "and" stands behind a magnitude
        self._kept, self.scale = Decimal(0), Decimal(1)  # kept: what stood before "and"

    @property
    def total(self) -> Decimal:
        """The value so far."""
        return self._done + self._group

    def add(self, element: Element) -> bool:
        """Take one more word; False if it does not go on with this number."""
        if element.kind == "joiners":
            fits, self._joined = self._begun and not self._joined, True
            self._apart, self._kept = not self._group, self._group
            return fits
        if self._begun and not self.total:
            return False  # nothing goes on behind zero
        fits = self._multiply(element.value) if element.kind == "multipliers" else self._plus(element.value)
        self._joined = False
        self._begun = self._begun or fits
        return fits

    def _multiply(self, value: Decimal, alone: bool = False) -> bool:
        """Multiply what stands before; alone: the word says one thousand by itself, as in dos millones mil."""
        if value >= BIG:
            below = self._counted_again(value)
            follows = not self._begun or self._group or below or self._joined or alone
            if (value >= self._limit and not below) or not follows:
                return False
            self.scale = value * (self.scale if below and not self._group else 1)
            self._done += (self._group + below or 1) * value - below
            self._group, self._kept, self._limit, self._apart = Decimal(0), Decimal(0), value, False
            return True
        tail = self._group % value if value in POWERS else self._group - self._kept  # 300 and 2 dozen
        self._group = self._group - tail + tail * value if tail else self._group + value
        return True

    def _counted_again(self, value: Decimal) -> Decimal:
        """The thousands that a greater magnitude multiplies, as in two thousand million; "and" parts small ones."""
        if value <= self._limit or (self._apart and self._group < 100):
            return Decimal(0)
        return self._done % value

    def _plus(self, value: Decimal) -> bool:
        if value >= BIG:
            return self._multiply(value, alone=True)
        if (self._begun and value == 0) or (self._units_first and value < 10 <= self._group % 100):
            return False  # fünfzig und ein, zwanzig drei
        if self._units_first and self._joined and 0 < self._group % 100 < 10 <= value < 100 and value % 10 == 0:
            self._group += value
            return True
        room = Decimal(10) if value < 10 else Decimal(100) if value < 100 else Decimal(1000)
        if self._group % room != 0 or (self._group and value >= self._group and self._group < 100):
            return False
        if not self._group and self._begun and value >= self._limit:
            return False
        self._group += value
        self.scale = Decimal(1)
        return True
