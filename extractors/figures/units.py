"""The units that are read, as units.toml has them: what each measures and how it converts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

FAHRENHEIT = frozenset({"US", "BS", "BZ", "FM", "KY", "LR", "MH", "PW"})  # countries that measure warmth in it
HALF_TURN = 180


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: value · factor, after the offset is added, is the same in the first unit of its dimension."""

    name: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    cldr: str | None = None


def _load() -> dict[str, Unit]:
    table = tomllib.loads((files("extractors.figures") / "units.toml").read_text(encoding="utf-8"))
    return {
        name: Unit(name, dimension, Decimal(row["factor"]), Decimal(row.get("offset", "0")), row.get("cldr"))
        for dimension, rows in table.items()
        for name, row in rows.items()
    }


UNITS: Mapping[str, Unit] = _load()


def dimension_of(unit: str) -> str:
    """What a unit measures; "money" for a currency code, "count" for a unit that no table knows."""
    if unit in UNITS:
        return UNITS[unit].dimension
    return "money" if len(unit) == 3 and unit.isupper() else "count"


def scale_of(country: str | None, degrees: Decimal | None) -> str:
    """The unit of bare degrees in a country's outlets; half turns are angles, and only science counts in tenths."""
    if degrees is not None and degrees and degrees % HALF_TURN == 0:
        return "degree"
    whole = degrees is None or degrees == degrees.to_integral_value()
    return "degree_fahrenheit" if country in FAHRENHEIT and whole else "degree_celsius"
