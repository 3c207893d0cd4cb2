"""What CLDR knows of a language, by way of babel: months, weekdays, currencies and units as phrases."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any
from unicodedata import numeric

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.numbers import list_currencies

from extractors.figures.currencies import SHARED, SIGNS
from extractors.figures.units import UNITS

FRACTIONS = "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞¼½¾"
Entry = tuple[str, Any, str]  # kind, meaning, phrase: what a Lexicon takes


def entries(code: str) -> list[Entry]:
    """Every phrase of CLDR's that the extractors look up in this language."""
    locale = Locale.parse(code)
    return [*_months(locale), *_weekdays(locale), *_currencies(locale), *_units(locale), *_fractions()]


@cache
def decimal_mark(code: str, country: str | None) -> str | None:
    """The decimal mark of a country that swaps the marks of its language: a point in Mexico's Spanish; else None."""
    try:
        own, base = Locale.parse(f"{code}_{country}"), Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
    symbols, usual = own.number_symbols["latn"], base.number_symbols["latn"]
    return str(symbols["decimal"]) if country and symbols["group"] == usual["decimal"] else None


def country_of(code: str) -> str | None:
    """The country where most people speak a language."""
    return (get_global("likely_subtags").get(code) or "").rpartition("_")[2] or None


def _as_printed(name: str) -> str:
    """A name that the language writes with a capital is looked up with it: May is a month, may is none."""
    return f"={name}" if name[:1].isupper() and " " not in name else name


def _months(locale: Locale) -> Iterator[Entry]:
    for context in locale.months.values():
        for width in ("wide", "abbreviated"):
            for number, name in context.get(width, {}).items():
                if not name.replace(".", "").isdigit():
                    yield "months", str(number), _as_printed(name.removesuffix("."))


def _weekdays(locale: Locale) -> Iterator[Entry]:
    for context in locale.days.values():
        for number, name in context.get("wide", {}).items():
            yield "weekdays", str(number), _as_printed(name)


def _currencies(locale: Locale) -> Iterator[Entry]:
    plural: Any = locale._data["currency_names_plural"]
    yield from (("currencies", code, sign) for code, sign in SIGNS.items())
    for currency in SHARED["dollar_sign"]["currencies"]:
        yield "currencies", currency, f"={currency}$"
        yield "currencies", currency, f"={currency.lower()}$"
    for currency in sorted(list_currencies()):
        yield "currencies", currency, f"={currency}"
        for name in {locale.currencies.get(currency), *plural.get(currency, {}).values()} - {None}:
            if not name.isdigit() and "(" not in name and name != currency:
                yield "currencies", currency, name


def _fractions() -> Iterator[Entry]:
    """The signs of fractions, which every language writes."""
    for sign in FRACTIONS:
        yield "mixed", str(round(Decimal(str(numeric(sign))), 10)), sign


def _units(locale: Locale) -> Iterator[Entry]:
    patterns: Any = locale._data["unit_patterns"]
    for unit in UNITS.values():
        forms = patterns.get(unit.cldr, {}).get("long", {})
        names = [form for kind, form in forms.items() if kind != "per" and isinstance(form, str)]  # 40 por dia: a rate
        bare = (name.replace("{0}", "").strip() for name in names)
        yield from (("units", unit.name, name) for name in bare if len(name) > 1)
