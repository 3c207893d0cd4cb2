"""Which currency a name or sign of money means for an outlet's country."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel.numbers import get_territory_currencies

SHARED = tomllib.loads((files("extractors.figures") / "currencies.toml").read_text(encoding="utf-8"))
SIGNS: Mapping[str, str] = SHARED.pop("signs")  # by code
WITH_POINT = frozenset(SHARED.pop("decimal_point"))  # currencies whose countries write 25,000.50


@cache
def currency_of(name: str, country: str | None, beside: frozenset[str] = frozenset()) -> tuple[str, int]:
    """The ISO 4217 code that a currency's key means in a country, and how many of it make one unit of the code.

    beside: codes of the money named beside it, whose hundredths cents are rather than the country's own.
    """
    if name == "money":  # an amount whose currency goes without saying: the country's own; XXX is ISO's "no currency"
        return next(iter(get_territory_currencies(country) if country else []), "XXX"), 1
    if name not in SHARED:
        return name, 1
    own = get_territory_currencies(country) if country else []
    codes, minor = SHARED[name]["currencies"], SHARED[name].get("minor", 1)
    wanted = [code for code in codes if minor > 1 and code in beside] or [code for code in own if code in codes]
    return (wanted or codes)[0], minor


def is_of(name: str, country: str) -> bool:
    """Whether one of the currencies of a key is a country's own."""
    own = get_territory_currencies(country)
    return any(code in own for code in SHARED.get(name, {}).get("currencies", (name,)))


def is_abroad(name: str, country: str | None) -> bool:
    """Whether a sign means money only in its own country, and this is another: R is the rand in South Africa."""
    return bool(SHARED.get(name, {}).get("at_home")) and not (country and is_of(name, country))


def is_minor(name: str) -> bool:
    """Whether a currency's key means the hundredth part of one: cent, pence."""
    return name in SHARED and SHARED[name].get("minor", 1) > 1
