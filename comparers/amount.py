"""Do the two numbers go together? Units, currencies and rates are folded first, then the intervals compared."""

import re
from decimal import Decimal
from typing import NamedTuple

from comparers.figure import Figure, Period
from comparers.interval import ONE, POINTS, ZERO, Interval, allowed, digit_unit, stated
from comparers.moment import drift
from comparers.money import given, rate
from comparers.widths import Widths
from extractors.figures.units import UNITS

A_YEAR = {
    "year": Decimal(1),
    "quarter": Decimal(4),
    "month": Decimal(12),
    "week": Decimal("52.18"),
    "day": Decimal("365.25"),
    "hour": Decimal(8766),
    "minute": Decimal(525960),
    "second": Decimal(31557600),
}
BRACKET = re.compile(r"\d[^()]{0,25}\(\W*$")  # a number, its unit, and the bracket's opening
FALLS = "decrease_by"


class Scale(NamedTuple):
    """How a figure's numbers become comparable with another's: (n + offset) · factor, and how far off that may be."""

    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    band: Decimal = Decimal(0)


AS_IS = Scale()


class Sized(NamedTuple):
    """Two figures in one unit: what their wordings allow, and the numbers as worded."""

    a: Interval
    b: Interval
    stated_a: Interval
    stated_b: Interval
    flags: tuple[str, ...]

    @property
    def meet(self) -> bool:
        """Whether one value satisfies both."""
        return self.a.meets(self.b)


def may_meet(a: Figure, b: Figure, widths: Widths) -> bool:
    """False where a glance at the numbers shows that no value satisfies both; True wherever it takes `size` to tell."""
    if a.unit != b.unit or a.per != b.per or not (_is_point(a) and _is_point(b)):
        return True
    if drift(a, widths) or drift(b, widths):
        return True
    small, large = sorted((a.number, b.number))
    slack = max(widths.rounding, widths.about, widths.nearly)
    return small <= 0 or small * (1 + slack) >= large * (1 - slack)


def _is_point(figure: Figure) -> bool:
    return figure.qualifier in POINTS and single(figure)


def single(figure: Figure) -> bool:
    """Whether a figure is one number, no range."""
    return figure.low == figure.high or figure.low is None or figure.high is None


def size(a: Figure, b: Figure, widths: Widths) -> Sized | None:
    """Both figures in one unit and period; None where a currency has no rate at that time."""
    scales = _scales(a, b, widths)
    if scales is None:
        return None
    flags = [flag for flag, on in (("converted", a.unit != b.unit), ("annualised", a.per != b.per)) if on]
    unit_a, unit_b = _unit(a, b) * scales[0].factor, _unit(b, a) * scales[1].factor
    converted = a.unit != b.unit
    slack_a = _slack(a, unit_a, unit_b, scales[0], converted, widths)
    slack_b = _slack(b, unit_b, unit_a, scales[1], converted, widths)
    sized_a, stated_a = _sized(a, scales[0], slack_a, widths)
    sized_b, stated_b = _sized(b, scales[1], slack_b, widths)
    return Sized(sized_a, sized_b, stated_a, stated_b, tuple(flags))


def _unit(figure: Figure, other: Figure) -> Decimal:
    """The unit that a figure may be rounded to; 0 for a bound, so that a round number beside it is the rounder."""
    if figure.qualifier in POINTS or other.qualifier not in POINTS:
        return digit_unit(figure.number)
    return min(ONE, digit_unit(figure.number))


def _slack(figure: Figure, unit: Decimal, other: Decimal, scale: Scale, converted: bool, widths: Widths) -> Decimal:
    """Half a unit of the last digit for the rounder of two figures, and what a conversion or long time may be off."""
    half = unit / 2 if unit > other else ZERO
    band = scale.band + drift(figure, widths)
    if not half and not band:
        return ZERO
    value = abs(_folded(figure.number, scale))
    return min(half, value * (widths.conversion if converted else widths.rounding)) + value * band


def _sized(figure: Figure, scale: Scale, slack: Decimal, widths: Widths) -> tuple[Interval, Interval]:
    low = None if figure.low is None else _folded(figure.low, scale)
    high = low if figure.high == figure.low else None if figure.high is None else _folded(figure.high, scale)
    span, numbers = allowed(low, high, figure.qualifier, slack, widths), stated(low, high)
    if figure.change == FALLS:
        return _negated(span), _negated(numbers)
    return span, numbers


def _folded(number: Decimal, scale: Scale) -> Decimal:
    return number if scale is AS_IS else (number + scale.offset) * scale.factor


def _negated(span: Interval) -> Interval:
    return Interval(-span.high, -span.low, span.high_open, span.low_open)


def _scales(a: Figure, b: Figure, widths: Widths) -> tuple[Scale, Scale] | None:
    one, two = AS_IS, AS_IS
    if a.unit != b.unit and a.dimension == "money":
        rates = _rate(a, b, widths), _rate(b, a, widths)
        if rates[0] is None or rates[1] is None:
            return None
        one, two = Scale(1 / rates[0], band=widths.currency), Scale(1 / rates[1])
    elif a.unit != b.unit:
        one, two = (Scale(UNITS[f.unit].factor, UNITS[f.unit].offset) if f.unit in UNITS else AS_IS for f in (a, b))
    if a.per != b.per and a.per in A_YEAR and b.per in A_YEAR:
        one = one._replace(factor=one.factor * A_YEAR[a.per])
        two = two._replace(factor=two.factor * A_YEAR[b.per])
    return one, two


def is_bracketed(figure: Figure) -> bool:
    """Whether a sum of money stands in brackets behind another: an outlet's own conversion, at a rate of its own."""
    if figure.dimension != "money" or "(" not in (before := figure.sentence[: figure.at]):
        return False
    return bool(BRACKET.search(before))


def _rate(figure: Figure, other: Figure, widths: Widths) -> Decimal | None:
    """The rate of the time that the figure speaks of: a year's mean for a year, a day's for a day; or one given."""
    day = figure.press.day or other.press.day
    when = figure.period or other.period or (Period(day, day) if day else None)
    found = rate(figure.unit, when.first, when.last) if when else None
    return found if found is not None else given(figure.unit, when, widths.rates)


def is_slip(sized: Sized) -> bool:
    """Whether one number is the other times ten, a hundred, a thousand …"""
    small, large = sorted((abs(sized.stated_a.low), abs(sized.stated_b.low)))
    if not small or small == large:
        return False
    ratio = large / small
    return ratio >= 10 and ratio.normalize().as_tuple().digits == (1,)


def ratio(sized: Sized) -> Decimal:
    """How many times the smaller number the larger is, as worded."""
    small, large = sorted((abs(sized.stated_a.low), abs(sized.stated_b.low)))
    return large / small if small else Decimal("Infinity")


def gap(sized: Sized) -> float:
    """How far apart the two intervals lie, 0 (they touch) to 1 (ten times and more)."""
    if sized.meet:
        return 0.0
    low, high = (sized.a, sized.b) if sized.a.high <= sized.b.low else (sized.b, sized.a)
    if low.high <= 0:
        return 1.0 if high.low > 0 else 0.5
    return min(1.0, float((high.low / low.high).log10()))
