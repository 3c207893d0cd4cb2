"""What one currency was worth in another: the European Central Bank's reference rates, as a package ships them."""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from currency_converter import CurrencyConverter, RateNotFoundError

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
