"""A figure with what surrounds it: unit, rate, qualifier, range, whole and change."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from extractors.figures.number import Number
from extractors.text.lexicon import Mark


class Measured(NamedTuple):
    """A measure, the rule that found it, and the word that says so, if one does."""

    name: str
    rule: str
    word: Mark | None = None


UNMEASURED = Measured("other", "")


@dataclass(slots=True)
class Quantity:
    """A figure being read: tokens first … last - 1 are its quote, left … right - 1 that with unit and qualifier."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    form: str
    scale: Decimal = Decimal(1)
    reading: str | None = None
    rough: bool = False  # its own words say that it is about so many
    left: int = 0
    right: int = 0
    unit: str = "count"
    age: bool = False
    per: str | None = None
    of: Decimal | None = None
    qualifier: str = "exact"
    qualifier_text: str | None = None
    counted: tuple[int, int] | None = None  # tokens of the noun that is counted
    measured: Measured = UNMEASURED
    change: str = "level"
    role: str = "claim"  # or why it is none

    @classmethod
    def of_number(cls, number: Number) -> "Quantity":
        """A figure as its number expression gives it."""
        quantity = cls(number.first, number.last, number.low, number.high, number.form, number.scale, number.reading)
        quantity.left, quantity.right, quantity.rough = number.first, number.last, number.rough
        if number.form == "fraction":
            quantity.unit = "percent"
        if number.form == "multiple":
            quantity.unit = "times"
        if number.money:
            quantity.unit = "money"
        if number.form == "vague":
            quantity.qualifier = "vague"
        return quantity

    @property
    def measure(self) -> str:
        """A key of measures.toml."""
        return self.measured.name

    @property
    def is_claim(self) -> bool:
        """Whether it states a quantity of the world."""
        return self.role == "claim"

    def refuse(self, reason: str) -> None:
        """It is no claim, for this reason; the first reason stays."""
        if self.is_claim:
            self.role = reason


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article knows of itself that its figures depend on."""

    country: str | None = None  # of the outlet, where it is known
    home: str | None = None  # that, or the country where most speak the language: which dollar "$" is, which cent
    style: str | None = None  # the decimal mark that the article's own numerals show
    published: date | None = None
