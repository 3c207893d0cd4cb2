"""What a number expression is: its tokens, the value it states and how it is written."""

from dataclasses import dataclass
from decimal import Decimal

SMALL = 15  # percent


@dataclass(slots=True)
class Number:
    """A number expression at tokens first … last - 1; low and high are None where it has no end that way."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    form: str  # digits, words, one, fraction, multiple, vague, ordinal
    reading: str | None = None
    scale: Decimal = Decimal(1)  # the product of its magnitude words
    money: bool = False  # a word that says an amount of money: Millionenhöhe
    rough: bool = False  # a word that says about so many by itself: une trentaine

    def times(self, factor: Decimal) -> "Number":
        """Multiplied by a magnitude."""
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor
        self.scale *= factor
        return self


def sharp(first: int, last: int, value: Decimal, form: str, reading: str | None = None) -> Number:
    """A number that states one value."""
    return Number(first, last, value, value, form, reading)


def percentage(first: int, last: int, percent: Decimal) -> Number:
    """A fraction of a whole, in percent, to two places; a small one to five digits."""
    places = Decimal("0.01") if percent >= SMALL else Decimal(1).scaleb(percent.adjusted() - 4)
    return sharp(first, last, percent.quantize(places).normalize(), "fraction")


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without a fraction of zeros or an exponent."""
    if value is None or value != value.to_integral_value():
        return value
    return value.to_integral_value()
