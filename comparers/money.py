"""What one currency was worth in another: by the European Central Bank, as a package ships it, or by the settings."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from currency_converter import CurrencyConverter, RateNotFoundError

from comparers.figure import Period, period
from comparers.widths import Rate

EURO = "EUR"
PATIENCE = 7  # days back to the last rate before a day without one


@cache
def _rates() -> CurrencyConverter:
    return CurrencyConverter()


@lru_cache(maxsize=50_000)
def rate(currency: str, first: int, last: int) -> Decimal | None:
    """How much of a currency a euro was on those days (ordinals), on average; None where no rate is known."""
    if currency == EURO:
        return Decimal(1)
    found = [value for day in range(first, last + 1) if (value := _on(currency, day)) is not None]
    if not found:
        before = (_on(currency, day) for day in range(first - 1, first - 1 - PATIENCE, -1))
        found = [value for value in before if value is not None][:1]
    return Decimal(str(sum(found) / len(found))) if found else None


@lru_cache(maxsize=200_000)
def _on(currency: str, day: int) -> float | None:
    try:
        return float(_rates().convert(1, EURO, currency, date.fromordinal(day)))
    except (RateNotFoundError, ValueError):  # no rate on that day, or none of that currency at all
        return None


def given(currency: str, when: Period | None, rates: Iterable[Rate]) -> Decimal | None:
    """The rate that the settings give for a currency at a time; None where they give none."""
    for one in rates:
        known = period(one.as_of)
        if one.currency == currency and (known is None or (when is not None and not _apart(known, when))):
            return one.per_euro
    return None


def _apart(a: Period, b: Period) -> bool:
    return a.last < b.first or b.last < a.first
